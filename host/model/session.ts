/** What an open workbook knows besides its cells: what is active, kept ranges, settings, events, what is refused. */
import type { Area, BookData } from "../../package/book";
import { parseAddress, shiftArea, type Shift } from "../engine/addresses";
import type { Engine } from "../engine/engine";
import { HostError } from "../protocol/host-error";
import type { ModelObject } from "./model-object";

/** A range of one sheet. It moves with inserted and deleted rows while the client keeps it. */
export interface RangeTarget {
  readonly sheet: string;
  area: Area;
}

export interface TableState {
  readonly id: string;
  readonly sheet: string;
  name: string;
  area: Area;
  style: string;
  hasHeaders: boolean;
}

export interface ChartState {
  readonly id: string;
  readonly sheet: string;
  name: string;
  readonly type: string;
  readonly source: Area;
  title: string;
  hasLegend: boolean;
  showsValues: boolean;
  readonly place: Record<string, number>;
}

/** An event as the client takes it: its number, whom it concerns, its arguments. */
export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly args: Record<string, unknown>;
  readonly id: string;
}

export const EventType = {
  Changed: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
} as const;

export interface SessionOptions {
  readonly isReadOnly: boolean;
  /** Reading merged areas empties the user's undo list in Excel (office-js #5918), so it is refused by default. */
  readonly allowMergedAreas: boolean;
  /** Conditional formats whose formula Excel can't tell (office-js #6835), by the formula. */
  readonly isDamagedRule: (formula: string) => boolean;
  /** A sheet that is added comes to the front, which Microsoft's documentation denies. */
  readonly addedSheetsComeForward: boolean;
}

/** Makes objects of classes that refer to each other in circles (a range has a sheet, a sheet has ranges). */
export interface ObjectFactory {
  readonly range: (target: RangeTarget) => ModelObject;
  readonly worksheet: (sheet: string) => ModelObject;
}

export class Session {
  readonly objects: ObjectFactory;
  activeSheet: string;
  selection: RangeTarget;
  eventsEnabled = true;
  calculationMode = "Automatic";
  /** Told of a workbook, as base64, that opens beside this one. */
  onAnotherWorkbook: (base64: string) => void = () => undefined;
  readonly settings = new Map<string, unknown>();
  tables: TableState[] = [];
  charts: ChartState[] = [];
  readonly gridlines = new Map<string, { shown: boolean; headings: boolean }>();
  private readonly kept = new Map<string, ModelObject>();
  private readonly registered = new Map<string, number>();
  private nextReference = 1;
  private nextId = 1;
  /** Told of every event that somebody registered for. */
  onEvent: (event: HostEvent) => void = () => undefined;
  /** Told after another sheet or other cells were brought to the front, by whomever. */
  onFront: () => void = () => undefined;

  constructor(
    readonly engine: Engine,
    book: BookData,
    readonly options: SessionOptions,
    objects: (session: Session) => ObjectFactory,
  ) {
    this.objects = objects(this);
    this.activeSheet = book.activeSheet;
    this.selection = { sheet: book.activeSheet, area: { row: 0, column: 0, endRow: 0, endColumn: 0 } };
  }

  newId(): string {
    return `{${String(this.nextId++).padStart(8, "0")}-0000-0000-0000-000000000000}`;
  }

  // ---- kept objects

  keep(object: ModelObject): string | undefined {
    if (object.className !== "Range") return undefined;
    const reference = `ref${String(this.nextReference++)}`;
    this.kept.set(reference, object);
    return reference;
  }

  keptObject(reference: string): ModelObject | undefined {
    return this.kept.get(reference);
  }

  release(reference: string): void {
    this.kept.delete(reference);
  }

  keptCount(): number {
    return this.kept.size;
  }

  /** Moves what points at cells of a sheet whose rows or columns moved. */
  shift(sheet: string, shift: Shift): void {
    const ranges = [...this.kept.values()].map((object) => object.target).filter(isRangeTarget);
    for (const range of [...ranges, this.selection]) {
      if (range.sheet === sheet) range.area = shiftArea(range.area, shift) ?? range.area;
    }
    this.tables = this.tables.flatMap((table) => {
      const area = table.sheet === sheet ? shiftArea(table.area, shift) : table.area;
      return area === undefined ? [] : [Object.assign(table, { area })];
    });
  }

  // ---- refusals

  /** Writing is refused on a protected sheet, and everywhere in a read-only workbook. */
  refuseIfProtected(sheet: string): void {
    this.refuseIfReadOnly();
    if (this.engine.sheets.extras(sheet).isProtected) {
      throw new HostError("AccessDenied", `The sheet ${this.engine.sheets.nameOf(sheet)} is protected.`);
    }
  }

  refuseIfStructureProtected(): void {
    this.refuseIfReadOnly();
    if (this.engine.isBookStructureProtected()) {
      throw new HostError("AccessDenied", "The structure of the workbook is protected.");
    }
  }

  refuseIfReadOnly(): void {
    if (this.options.isReadOnly) throw new HostError("AccessDenied", "The workbook is read-only.");
  }

  // ---- events

  register(type: number, target: string, by: 1 | -1): void {
    const key = `${String(type)} ${target}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) + by));
  }

  /** Sends an event to those who registered for this sheet or for all of them. */
  emit(type: number, sheet: string, args: Record<string, unknown>): void {
    if (!this.eventsEnabled) return;
    for (const target of [wireId(sheet), "Workbook"]) {
      const isWanted = (this.registered.get(`${String(type)} ${target}`) ?? 0) > 0;
      if (isWanted)
        this.onEvent({ type, target, args: { ...args, worksheetId: wireId(sheet) }, id: this.newId() });
    }
  }

  /** Cells changed: by the add-in, or by the user beside it. */
  changed(sheet: string, address: string, changeType: string, by: "addIn" | "user" = "addIn"): void {
    const triggerSource = by === "addIn" ? "ThisLocalAddin" : "Unknown";
    this.emit(EventType.Changed, sheet, { address, changeType, source: "Local", triggerSource });
  }

  activate(sheet: string): void {
    if (this.engine.sheets.extras(sheet).visibility !== "visible") throw new HostError("InvalidOperation");
    if (sheet === this.activeSheet) return;
    const former = this.activeSheet;
    this.activeSheet = sheet;
    this.emit(EventType.Deactivated, former, {});
    this.emit(EventType.Activated, sheet, {});
    this.onFront();
  }

  select(range: RangeTarget, address: string): void {
    this.activate(range.sheet);
    this.selection = { sheet: range.sheet, area: range.area };
    this.emit(EventType.SelectionChanged, range.sheet, { address, isInsideTable: false });
    this.onFront();
  }
}

function isRangeTarget(value: unknown): value is RangeTarget {
  return typeof value === "object" && value !== null && "area" in value && "sheet" in value;
}

/** Sheet ids on the wire are in braces, so that no sheet's name can be taken for one. */
export function wireId(sheet: string): string {
  return `{${sheet}}`;
}

function sheetOfWireId(id: string): string | undefined {
  return id.startsWith("{") && id.endsWith("}") ? id.slice(1, -1) : undefined;
}

/** A sheet by name or wire id. */
export function findSheet(session: Session, nameOrId: unknown): string | undefined {
  if (typeof nameOrId !== "string") throw new HostError("InvalidArgument");
  const id = sheetOfWireId(nameOrId);
  if (id !== undefined && session.engine.sheets.ids().includes(id)) return id;
  const wanted = nameOrId.toLowerCase();
  return session.engine.sheets
    .ids()
    .find((sheet) => session.engine.sheets.nameOf(sheet).toLowerCase() === wanted);
}

/** The area that an address of a sheet means; names of the workbook count. */
export function areaOfAddress(session: Session, sheet: string, address: string): RangeTarget {
  const parsed = parseAddress(address);
  if (parsed !== undefined) {
    const own = parsed.sheet === undefined ? sheet : findSheet(session, parsed.sheet);
    if (own === undefined)
      throw new HostError("InvalidArgument", `There is no sheet ${String(parsed.sheet)}.`);
    return { sheet: own, area: parsed.area };
  }
  const named = session.engine.names.all().find((name) => name.name.toLowerCase() === address.toLowerCase());
  const target = named && parseAddress(named.formula.replace(/^=/, ""));
  const named_sheet = target?.sheet === undefined ? undefined : findSheet(session, target.sheet);
  if (target === undefined || named_sheet === undefined) {
    throw new HostError("InvalidArgument", `${address} is no address.`);
  }
  return { sheet: named_sheet, area: target.area };
}
