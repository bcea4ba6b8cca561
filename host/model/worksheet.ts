/** A worksheet and the collection of them. */
import { maxColumns, maxRows } from "../engine/addresses";
import { HostError } from "../protocol/host-error";
import {
  booleanArgument,
  colorArgument,
  numberArgument,
  oneOf,
  optionalNumber,
  rangeTargetOf,
  textArgument,
} from "./arguments";
import { charts } from "./charts";
import { isModelObject, modelClass, type ModelObject, type Scalar } from "./model-object";
import { names } from "./names";
import { pageLayout } from "./page-layout";
import { range, rangeByAddress } from "./range";
import { rangeAreas } from "./range-areas";
import { areaOfAddress, EventType, findSheet, wireId, type Session } from "./session";
import { tables } from "./tables";

const NAME_LIMIT = 31;
const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]/;

const VISIBILITIES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function visibilityName(session: Session, sheet: string): keyof typeof VISIBILITIES {
  const { visibility } = session.engine.sheets.extras(sheet);
  return visibility === "visible" ? "Visible" : visibility === "hidden" ? "Hidden" : "VeryHidden";
}

/** A name that Excel takes: up to 31 characters, none of `\ / ? * [ ] :`, no quote at either end, not taken. */
function checkedName(session: Session, value: unknown, own?: string): string {
  const name = textArgument(value);
  const isWrong =
    name === "" || name.length > NAME_LIMIT || FORBIDDEN_IN_NAMES.test(name) || /^'|'$/.test(name);
  if (isWrong) throw new HostError("InvalidArgument", `${name} is no name for a sheet.`);
  const taken = session.engine.sheets
    .ids()
    .some((id) => id !== own && session.engine.sheets.nameOf(id).toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError("ItemAlreadyExists", `There is a sheet ${name} already.`);
  return name;
}

function freshName(session: Session): string {
  const taken = new Set(session.engine.sheets.ids().map((id) => session.engine.sheets.nameOf(id)));
  let number = taken.size + 1;
  while (taken.has(`Sheet${String(number)}`)) number++;
  return `Sheet${String(number)}`;
}

function visibleSheets(session: Session): readonly string[] {
  return session.engine.sheets
    .ids()
    .filter((id) => session.engine.sheets.extras(id).visibility === "visible");
}

type Methods = Readonly<Record<string, (target: string, args: readonly unknown[]) => unknown>>;

/** The model's Worksheet. */
export function worksheet(session: Session, sheet: string): ModelObject {
  return modelClass<string>({
    name: "Worksheet",
    identity: (id) => ({ Id: wireId(id) }),
    scalars: sheetScalars(session),
    navigations: {
      Protection: (id) => protection(session, id),
      FreezePanes: (id) => freezePanes(session, id),
      PageLayout: (id) => pageLayout(session, id),
      Names: (id) => names(session, id),
      Tables: (id) => tables(session, id),
      Charts: (id) => charts(session, id),
      AutoFilter: (id) => autoFilter(session, id),
    },
    methods: { ...sheetMethods(session), ...sheetRangeMethods(session), ...sheetEvents(session, wireId) },
  })(sheet);
}

function sheetScalars(session: Session): Readonly<Record<string, Scalar<string>>> {
  const { engine } = session;
  return {
    Id: { get: wireId },
    Name: {
      get: (id) => engine.sheets.nameOf(id),
      set: (id, value) => {
        session.refuseIfStructureProtected();
        engine.sheets.rename(id, checkedName(session, value, id));
      },
    },
    Position: {
      get: (id) => engine.sheets.ids().indexOf(id),
      set: (id, value) => {
        session.refuseIfStructureProtected();
        engine.sheets.move(id, numberArgument(value));
      },
    },
    Visibility: {
      get: (id) => visibilityName(session, id),
      set: (id, value) => setVisibility(session, id, oneOf(value, ["Visible", "Hidden", "VeryHidden"])),
    },
    TabColor: {
      get: (id) => engine.sheets.tabColor(id),
      set: (id, value) => {
        session.refuseIfStructureProtected();
        engine.sheets.setTabColor(id, value === "" ? "" : colorArgument(value));
      },
    },
    StandardHeight: { get: () => 13.5 },
    StandardWidth: { get: () => 50.28 },
    ShowGridlines: {
      get: (id) => session.gridlines.get(id)?.shown ?? true,
      set: (id, value) => {
        const headings = session.gridlines.get(id)?.headings ?? true;
        session.gridlines.set(id, { shown: booleanArgument(value), headings });
      },
    },
    ShowHeadings: {
      get: (id) => session.gridlines.get(id)?.headings ?? true,
      set: (id, value) => {
        const shown = session.gridlines.get(id)?.shown ?? true;
        session.gridlines.set(id, { shown, headings: booleanArgument(value) });
      },
    },
  };
}

function sheetMethods(session: Session): Methods {
  const { engine } = session;
  return {
    Activate: (id) => {
      session.activate(id);
      return undefined;
    },
    Copy: (id, [position, relativeTo]) => copySheet(session, id, position, relativeTo),
    Delete: (id) => {
      deleteSheet(session, id);
      return undefined;
    },
    GetNext: (id, [onlyVisible]) => neighbour(session, id, 1, onlyVisible === true),
    GetNextOrNullObject: (id, [onlyVisible]) => neighbourOrNull(session, id, 1, onlyVisible === true),
    GetPrevious: (id, [onlyVisible]) => neighbour(session, id, -1, onlyVisible === true),
    GetPreviousOrNullObject: (id, [onlyVisible]) => neighbourOrNull(session, id, -1, onlyVisible === true),
    Calculate: () => {
      engine.recalculate();
      return undefined;
    },
  };
}

function sheetRangeMethods(session: Session): Methods {
  const { engine } = session;
  return {
    GetRange: (id, [address]) => rangeByAddress(session, id, address),
    GetRanges: (id, [address]) => rangeAreas(session, id, textArgument(address)),
    GetRangeByIndexes: (id, args) => {
      const [row = 0, column = 0, rows = 0, columns = 0] = args.map(numberArgument);
      const area = { row, column, endRow: row + rows - 1, endColumn: column + columns - 1 };
      const isInside =
        row >= 0 &&
        column >= 0 &&
        rows > 0 &&
        columns > 0 &&
        area.endRow < maxRows &&
        area.endColumn < maxColumns;
      if (!isInside) throw new HostError("InvalidArgument");
      return range(session, { sheet: id, area });
    },
    GetCell: (id, [row, column]) => {
      const at = { row: numberArgument(row), column: numberArgument(column) };
      return range(session, { sheet: id, area: { ...at, endRow: at.row, endColumn: at.column } });
    },
    GetUsedRange: (id, [valuesOnly]) => {
      const area = engine.cells.usedArea(id, valuesOnly === true) ?? {
        row: 0,
        column: 0,
        endRow: 0,
        endColumn: 0,
      };
      return range(session, { sheet: id, area });
    },
    GetUsedRangeOrNullObject: (id, [valuesOnly]) => {
      const area = engine.cells.usedArea(id, valuesOnly === true);
      return area === undefined ? null : range(session, { sheet: id, area });
    },
  };
}

/** The hidden methods by which the client registers for events, of one sheet or of all. */
function sheetEvents<T>(
  session: Session,
  targetOf: (target: T) => string,
): Readonly<Record<string, (target: T) => undefined>> {
  const names = {
    DataChanged: EventType.Changed,
    SelectionChanged: EventType.SelectionChanged,
    Activated: EventType.Activated,
    Deactivated: EventType.Deactivated,
    Calculated: EventType.Calculated,
    Added: EventType.Added,
    Deleted: EventType.Deleted,
  };
  const register =
    (type: number, by: 1 | -1) =>
    (target: T): undefined => {
      session.register(type, targetOf(target), by);
    };
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, type]) => [
      [`_Register${name}Event`, register(type, 1)],
      [`_Unregister${name}Event`, register(type, -1)],
    ]),
  );
}

/** As Excel names copies: 台账 (2). */
function copyName(session: Session, sheet: string): string {
  const taken = new Set(
    session.engine.sheets.ids().map((id) => session.engine.sheets.nameOf(id).toLowerCase()),
  );
  const name = session.engine.sheets.nameOf(sheet);
  for (let number = 2; ; number++) {
    const ending = ` (${String(number)})`;
    const copy = name.slice(0, NAME_LIMIT - ending.length) + ending;
    if (!taken.has(copy.toLowerCase())) return copy;
  }
}

function copySheet(session: Session, sheet: string, position: unknown, relativeTo: unknown): ModelObject {
  session.refuseIfStructureProtected();
  const ids = session.engine.sheets.ids();
  const where = oneOf(position ?? "None", ["None", "Before", "After", "Beginning", "End"]);
  const beside = isModelObject(relativeTo) ? ids.indexOf(String(relativeTo.target)) : -1;
  if ((where === "Before" || where === "After") && beside < 0) throw new HostError("InvalidArgument");
  const index =
    where === "Beginning" ? 0 : where === "Before" ? beside : where === "After" ? beside + 1 : ids.length;
  const copy = session.engine.sheets.copy(sheet, copyName(session, sheet), index);
  session.emit(EventType.Added, copy, { source: "Local" });
  return worksheet(session, copy);
}

function neighbourOrNull(
  session: Session,
  sheet: string,
  by: 1 | -1,
  onlyVisible: boolean,
): ModelObject | null {
  const ids = onlyVisible ? visibleSheets(session) : session.engine.sheets.ids();
  const next = ids[ids.indexOf(sheet) + by];
  return next === undefined ? null : worksheet(session, next);
}

function neighbour(session: Session, sheet: string, by: 1 | -1, onlyVisible: boolean): ModelObject {
  const next = neighbourOrNull(session, sheet, by, onlyVisible);
  if (next === null) throw new HostError("ItemNotFound");
  return next;
}

function setVisibility(session: Session, sheet: string, name: keyof typeof VISIBILITIES): void {
  session.refuseIfStructureProtected();
  const visible = visibleSheets(session);
  if (name !== "Visible" && visible.length === 1 && visible[0] === sheet)
    throw new HostError("InvalidOperation");
  session.engine.sheets.setVisibility(sheet, VISIBILITIES[name]);
  const [first] = visibleSheets(session);
  if (session.activeSheet === sheet && name !== "Visible" && first !== undefined) session.activate(first);
}

function deleteSheet(session: Session, sheet: string): void {
  session.refuseIfStructureProtected();
  const { visibility } = session.engine.sheets.extras(sheet);
  // Both as documented for Worksheet.delete.
  if (visibility === "veryHidden")
    throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted.");
  const rest = visibleSheets(session).filter((id) => id !== sheet);
  const [first] = rest;
  if (first === undefined) throw new HostError("InvalidOperation", "A workbook keeps one visible sheet.");
  if (session.activeSheet === sheet) session.activate(first);
  session.engine.sheets.remove(sheet);
  session.tables = session.tables.filter((table) => table.sheet !== sheet);
  session.charts = session.charts.filter((chart) => chart.sheet !== sheet);
  session.emit(EventType.Deleted, sheet, { source: "Local" });
}

function protection(session: Session, sheet: string): ModelObject {
  const isProtected = (id: string): boolean => session.engine.sheets.extras(id).isProtected;
  return modelClass<string>({
    name: "WorksheetProtection",
    scalars: { Protected: { get: isProtected }, Options: { get: (id) => (isProtected(id) ? {} : null) } },
    methods: {
      Protect: (id) => {
        session.refuseIfReadOnly();
        if (isProtected(id)) throw new HostError("InvalidOperation", "The sheet is protected already.");
        session.engine.sheets.changeExtras(id, { isProtected: true });
        return undefined;
      },
      Unprotect: (id) => {
        session.refuseIfReadOnly();
        if (!isProtected(id)) throw new HostError("InvalidOperation", "The sheet is not protected.");
        session.engine.sheets.changeExtras(id, { isProtected: false });
        return undefined;
      },
    },
  })(sheet);
}

function freezePanes(session: Session, sheet: string): ModelObject {
  const freeze = (id: string, rows: number, columns: number): undefined => {
    session.refuseIfReadOnly();
    session.engine.sheets.setFrozen(id, rows, columns);
  };
  return modelClass<string>({
    name: "WorksheetFreezePanes",
    methods: {
      FreezeRows: (id, [count]) => freeze(id, optionalNumber(count, 1), 0),
      FreezeColumns: (id, [count]) => freeze(id, 0, optionalNumber(count, 1)),
      FreezeAt: (id, [frozen]) => {
        const target =
          typeof frozen === "string" ? areaOfAddress(session, id, frozen) : rangeTargetOf(frozen);
        if (target === undefined) throw new HostError("InvalidArgument");
        freeze(id, target.area.endRow + 1, target.area.endColumn + 1);
      },
      Unfreeze: (id) => freeze(id, 0, 0),
      GetLocationOrNullObject: (id) => {
        const { rows, columns } = session.engine.sheets.frozen(id);
        if (rows === 0 && columns === 0) return null;
        const area = {
          row: 0,
          column: 0,
          endRow: rows === 0 ? maxRows - 1 : rows - 1,
          endColumn: columns === 0 ? maxColumns - 1 : columns - 1,
        };
        return range(session, { sheet: id, area });
      },
    },
  })(sheet);
}

function autoFilter(session: Session, sheet: string): ModelObject {
  return modelClass<string>({
    name: "AutoFilter",
    scalars: { Enabled: { get: (id) => session.engine.sheets.extras(id).autoFilter !== undefined } },
    methods: {
      Apply: (id, [where, column, criteria]) => {
        session.refuseIfProtected(id);
        const target = typeof where === "string" ? areaOfAddress(session, id, where) : rangeTargetOf(where);
        if (target === undefined) throw new HostError("InvalidArgument");
        if (typeof column === "number" || (criteria !== undefined && criteria !== null)) {
          throw new HostError("NotImplemented", "The stand-in keeps filters without criteria.");
        }
        session.engine.sheets.changeExtras(id, { autoFilter: target.area });
        return undefined;
      },
      Remove: (id) => {
        session.refuseIfProtected(id);
        session.engine.sheets.changeExtras(id, { autoFilter: undefined });
        return undefined;
      },
      GetRangeOrNullObject: (id) => {
        const area = session.engine.sheets.extras(id).autoFilter;
        return area === undefined ? null : range(session, { sheet: id, area });
      },
    },
  })(sheet);
}

/** `workbook.worksheets` */
export function worksheets(session: Session): ModelObject {
  const { engine } = session;
  const existing = (nameOrId: unknown): ModelObject => {
    const sheet = findSheet(session, nameOrId);
    if (sheet === undefined) throw new HostError("ItemNotFound");
    return worksheet(session, sheet);
  };
  const edge = (ids: readonly string[], at: number): ModelObject => {
    const sheet = ids.at(at);
    if (sheet === undefined) throw new HostError("ItemNotFound");
    return worksheet(session, sheet);
  };
  return modelClass<Session>({
    name: "WorksheetCollection",
    items: () => engine.sheets.ids().map((id) => worksheet(session, id)),
    index: (_, [nameOrId]) => existing(nameOrId),
    methods: {
      GetItem: (_, [nameOrId]) => existing(nameOrId),
      GetItemOrNullObject: (_, [nameOrId]) => {
        const sheet = findSheet(session, nameOrId);
        return sheet === undefined ? null : worksheet(session, sheet);
      },
      GetActiveWorksheet: () => worksheet(session, session.activeSheet),
      GetFirst: (_, [onlyVisible]) =>
        edge(onlyVisible === true ? visibleSheets(session) : engine.sheets.ids(), 0),
      GetLast: (_, [onlyVisible]) =>
        edge(onlyVisible === true ? visibleSheets(session) : engine.sheets.ids(), -1),
      GetCount: (_, [onlyVisible]) =>
        (onlyVisible === true ? visibleSheets(session) : engine.sheets.ids()).length,
      Add: (_, [name]) => {
        session.refuseIfStructureProtected();
        const isUnnamed = name === undefined || name === null || name === "";
        const sheet = engine.sheets.add(checkedName(session, isUnnamed ? freshName(session) : name));
        session.emit(EventType.Added, sheet, { source: "Local" });
        if (session.options.addedSheetsComeForward) session.activate(sheet);
        return worksheet(session, sheet);
      },
      ...sheetEvents<Session>(session, () => "Workbook"),
    },
  })(session);
}
