/** The sheets of a workbook: order, names, visibility, and what a sheet has beside its cells. */
import { ICommandService, mergeWorksheetSnapshotWithDefault, type IExecutionOptions } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
} from "@univerjs/sheets";
import type { SheetData } from "../../package/book";
import { emptyExtras, extrasOf, renameInExtras, shiftExtras, type SheetExtras } from "./extras";
import type { Shift } from "./addresses";
import { engineSheetName, shownSheetName } from "./formulas/sheet-marks";
import type { FirstChange } from "./first-change";
import type { UniverBook } from "./univer-book";

/** The engine shows every sheet that comes in, save those that come from somebody else at the same workbook. */
const BEHIND: IExecutionOptions = { fromCollab: true };

export class Sheets {
  private readonly allExtras = new Map<string, SheetExtras>();
  private nextNumber = 1;
  /** Told after something beside the cells of a sheet changed, e.g. its conditional formats. */
  onExtras: (sheet: string) => void = () => undefined;

  constructor(
    private readonly book: UniverBook,
    private readonly firstChange: FirstChange,
  ) {
    this.watch();
  }

  /** Takes over what the sheets of a file have beside their cells. */
  load(sheets: readonly SheetData[]): void {
    for (const sheet of sheets) this.allExtras.set(sheet.id, extrasOf(sheet));
  }

  /** A grid on the same workbook adds, copies, hides and shows sheets too. */
  private watch(): void {
    const commands = this.book.injector.get(ICommandService);
    commands.beforeCommandExecuted((command) => {
      if (command.id !== InsertSheetMutation.id) return;
      const { sheet } = command.params as { sheet: { id: string } };
      if (!this.allExtras.has(sheet.id)) this.allExtras.set(sheet.id, emptyExtras());
    });
    commands.onCommandExecuted((command) => {
      if (command.id !== SetWorksheetHideMutation.id) return;
      const { subUnitId, hidden } = command.params as { subUnitId: string; hidden: number };
      const extras = this.ownExtras(subUnitId);
      if (hidden === 0) extras.visibility = "visible";
      else if (extras.visibility === "visible") extras.visibility = "hidden";
    });
  }

  /** In the order of the tabs. */
  ids(): readonly string[] {
    return this.book
      .workbook()
      .getSheets()
      .map((sheet) => sheet.getSheetId());
  }

  nameOf(id: string): string {
    return shownSheetName(this.book.sheet(id).getName());
  }

  /** The id of a sheet by its name (case does not matter) or id. */
  find(nameOrId: string): string | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.ids().find((id) => id === nameOrId || this.nameOf(id).toLowerCase() === wanted);
  }

  private freshId(): string {
    let id = `new-${this.nextNumber++}`;
    while (this.allExtras.has(id)) id = `new-${this.nextNumber++}`;
    return id;
  }

  /** Adds a copy of a sheet in this place, without its tables, whose names are taken; the sheet in front stays there. */
  copy(from: string, name: string, index: number): string {
    const id = this.freshId();
    this.allExtras.set(id, { ...structuredClone(this.ownExtras(from)), tables: undefined });
    const sheet = { ...structuredClone(this.book.sheet(from).getConfig()), id, name: engineSheetName(name) };
    this.book.run(InsertSheetMutation.id, { index, sheet }, BEHIND);
    return id;
  }

  /** Adds a sheet at the end; the one in front stays there. */
  add(name: string): string {
    const id = this.freshId();
    this.allExtras.set(id, emptyExtras());
    const sheet = { id, name: engineSheetName(name), rowCount: 1000, columnCount: 60, cellData: {} };
    this.book.run(
      InsertSheetMutation.id,
      { index: this.ids().length, sheet: mergeWorksheetSnapshotWithDefault(sheet) },
      BEHIND,
    );
    return id;
  }

  remove(id: string): void {
    this.book.run(RemoveSheetCommand.id, { subUnitId: id });
  }

  rename(id: string, name: string): void {
    if (this.nameOf(id) === name) return;
    this.book.run(SetWorksheetNameCommand.id, { subUnitId: id, name: engineSheetName(name) });
  }

  move(id: string, position: number): void {
    this.book.run(SetWorksheetOrderCommand.id, { subUnitId: id, order: position });
  }

  setVisibility(id: string, visibility: SheetData["visibility"]): void {
    this.changeExtras(id, { visibility });
    this.book.run(SetWorksheetHideMutation.id, { subUnitId: id, hidden: visibility === "visible" ? 0 : 1 });
  }

  tabColor(id: string): string {
    return this.book.sheet(id).getConfig().tabColor;
  }

  setTabColor(id: string, color: string): void {
    this.book.run(SetTabColorMutation.id, { subUnitId: id, color });
  }

  frozen(id: string): { rows: number; columns: number } {
    const { ySplit, xSplit } = this.book.sheet(id).getConfig().freeze;
    return { rows: ySplit, columns: xSplit };
  }

  setFrozen(id: string, rows: number, columns: number): void {
    this.book.run(SetFrozenMutation.id, {
      subUnitId: id,
      ySplit: rows,
      xSplit: columns,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    });
  }

  // ---- beside the cells

  extras(id: string): Readonly<SheetExtras> {
    return this.ownExtras(id);
  }

  changeExtras(id: string, patch: Partial<SheetExtras>): void {
    this.firstChange.note();
    Object.assign(this.ownExtras(id), patch);
    this.onExtras(id);
  }

  private ownExtras(id: string): SheetExtras {
    const extras = this.allExtras.get(id);
    if (extras === undefined) throw new Error(`There is no sheet ${id}.`);
    return extras;
  }

  /** Moves the extras after rows or columns of a sheet moved. */
  shiftExtras(moved: string, shift: Shift): void {
    const name = this.nameOf(moved);
    for (const id of this.ids()) shiftExtras(this.ownExtras(id), this.nameOf(id), name, shift);
  }

  /** Puts a sheet's new name into the formulas of extras. */
  renameInExtras(from: string, to: string): void {
    for (const extras of this.allExtras.values()) renameInExtras(extras, from, to);
  }
}
