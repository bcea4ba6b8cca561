/** All that a workbook holds, read: the tables of every register with the settings that go with them. */
import type { FieldOf, RegisterId } from "../registers";
import type { Grid } from "../reading/cells/grid";
import { recognise } from "../reading/recognise";
import { readTables } from "../reading/records";
import type { Settings } from "../reading/settings/settings";
import type { Entry, Table } from "../reading/table";

/** Every register of a workbook, or of the ranges that a function was given. */
export interface Ledger {
  readonly tables: readonly Table[];
  readonly settings: Settings;
}

/** The tables of one register, in the workbook's order. */
export function tablesOf<R extends RegisterId>(ledger: Ledger, register: R): readonly Table<R>[] {
  return ledger.tables.filter((table): table is Table<R> => table.register === register);
}

/** The records of one register over all its tables, in the workbook's order. */
export function entriesOf<R extends RegisterId>(ledger: Ledger, register: R): readonly Entry<R>[] {
  const [first, ...others] = tablesOf(ledger, register);
  if (first === undefined) return [];
  // Copying 100,000 records costs more than most that is done with them.
  return others.length === 0 ? first.entries : [first, ...others].flatMap((table) => table.entries);
}

/** The records and, behind the one that they go on with, its further rows: each may name an organisation. */
export function rowsOf<R extends RegisterId>(tables: readonly Table<R>[]): readonly Entry<R>[] {
  const rows = tables.map((table) => {
    if (table.furtherRows.length === 0) return table.entries;
    return [...table.entries, ...table.furtherRows].sort((one, other) => one.row - other.row);
  });
  return rows.length === 1 ? (rows[0] ?? []) : rows.flat();
}

/** True where at least one table of the register has the field. */
export function hasField<R extends RegisterId>(ledger: Ledger, register: R, field: FieldOf<R>): boolean {
  return tablesOf(ledger, register).some((table) => table.fields[field] !== undefined);
}

/** Recognises and reads every sheet, in their order. */
export function readLedger(grids: readonly Grid[], settings: Settings): Ledger {
  const tables = grids.flatMap((grid) => readTables(grid, recognise(grid, settings), settings));
  return { tables, settings };
}
