/** A user's hands beside the add-in: typing, inserting rows, renaming, undoing. */
import type { Area } from "../package/book";
import { areaAddress, parseAddress } from "./engine/addresses";
import type { Engine } from "./engine/engine";
import { plainValue, typedInput } from "./model/cell-values";
import { EventType, type Session } from "./model/session";

/** What a person does to the workbook while the add-in is open. Sheets by name, cells as `B3`. */
export interface User {
  readonly read: (sheet: string, cell: string) => string | number | boolean;
  readonly formula: (sheet: string, cell: string) => string | undefined;
  readonly type: (sheet: string, cell: string, value: string | number | boolean) => Promise<void>;
  /** Rows are 1-based, as Excel shows them. */
  readonly insertRows: (sheet: string, beforeRow: number, count?: number) => Promise<void>;
  readonly deleteRows: (sheet: string, firstRow: number, count?: number) => Promise<void>;
  readonly insertColumns: (sheet: string, beforeColumn: string, count?: number) => Promise<void>;
  readonly deleteColumns: (sheet: string, firstColumn: string, count?: number) => Promise<void>;
  readonly renameSheet: (sheet: string, name: string) => Promise<void>;
  readonly deleteSheet: (sheet: string) => Promise<void>;
  readonly select: (sheet: string, cells: string) => void;
  readonly selection: () => { readonly sheet: string; readonly cells: string };
  /** Takes back the user's last typing or structural change. */
  readonly undo: () => Promise<boolean>;
}

/** The id of a sheet and the area of an address, or an error for whoever wrote the test. */
export function locate(engine: Engine, sheet: string, cells: string): { id: string; area: Area } {
  const id = engine.sheets.find(sheet);
  const parsed = parseAddress(cells);
  if (id === undefined || parsed === undefined) throw new Error(`There is no ${sheet}!${cells}.`);
  return { id, area: parsed.area };
}

/** The user of an open workbook. */
export function userOf(engine: Engine, session: Session): User {
  const whole = (sheet: string, row: number, count: number): { id: string; area: Area } =>
    locate(engine, sheet, `${String(row)}:${String(row + count - 1)}`);
  const report = (id: string, area: Area, changeType: string): Promise<void> => {
    session.changed(id, areaAddress(area), changeType, "user");
    return engine.settled();
  };
  return {
    read: (sheet, cell) => {
      const { id, area } = locate(engine, sheet, cell);
      return plainValue(engine.cells.value(id, area.row, area.column));
    },
    formula: (sheet, cell) => {
      const { id, area } = locate(engine, sheet, cell);
      return engine.cells.reader(id).formula(area.row, area.column);
    },
    type: async (sheet, cell, value) => {
      const { id, area } = locate(engine, sheet, cell);
      const format = engine.cells.reader(id).style(area.row, area.column).numberFormat ?? "General";
      engine.cells.write(
        id,
        new Map([[area.row, new Map([[area.column, typedInput(value, format)]])]]),
        true,
      );
      await report(id, area, "RangeEdited");
    },
    insertRows: async (sheet, beforeRow, count = 1) => {
      const { id, area } = whole(sheet, beforeRow, count);
      engine.lines.insertRows(id, area.row, count);
      await report(id, area, "RowInserted");
    },
    deleteRows: async (sheet, firstRow, count = 1) => {
      const { id, area } = whole(sheet, firstRow, count);
      engine.lines.deleteRows(id, area.row, count);
      await report(id, area, "RowDeleted");
    },
    insertColumns: async (sheet, beforeColumn, count = 1) => {
      const { id, area } = locate(engine, sheet, `${beforeColumn}:${beforeColumn}`);
      engine.lines.insertColumns(id, area.column, count);
      await report(id, area, "ColumnInserted");
    },
    deleteColumns: async (sheet, firstColumn, count = 1) => {
      const { id, area } = locate(engine, sheet, `${firstColumn}:${firstColumn}`);
      engine.lines.deleteColumns(id, area.column, count);
      await report(id, area, "ColumnDeleted");
    },
    renameSheet: async (sheet, name) => {
      engine.sheets.rename(locate(engine, sheet, "A1").id, name);
      await engine.settled();
    },
    deleteSheet: async (sheet) => {
      const { id } = locate(engine, sheet, "A1");
      const next = engine.sheets.ids().find((other) => other !== id);
      if (session.activeSheet === id && next !== undefined) session.activate(next);
      engine.sheets.remove(id);
      session.emit(EventType.Deleted, id, { source: "Local" });
      await engine.settled();
    },
    select: (sheet, cells) => {
      const { id, area } = locate(engine, sheet, cells);
      session.select({ sheet: id, area }, areaAddress(area));
    },
    selection: () => ({
      sheet: engine.sheets.nameOf(session.selection.sheet),
      cells: areaAddress(session.selection.area),
    }),
    undo: async () => {
      const isDone = await engine.undo();
      await engine.settled();
      return isDone;
    },
  };
}
