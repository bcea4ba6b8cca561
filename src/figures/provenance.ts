/** The cells that a figure comes from. */
import { cellAddress, columnLetters, quotedSheet } from "../reading/cells/grid";
import type { TableRecognition } from "../reading/recognition";
import type { Table } from "../reading/table";
import type { AnyEntry } from "./counted";
import type { FigureNeed } from "./need";

/**
 * Cells of the records in the columns that were read, one column after the other: rows that follow one another are one
 * range, e.g. `企业台账!I5:I60`.
 */
export function cellsOf(
  records: Iterable<AnyEntry>,
  reads: readonly FigureNeed[],
  tables: (register: FigureNeed["register"]) => readonly Table[],
): readonly string[] {
  const rows = rowsByTable(records);
  const runs = new Map<Table, readonly Run[]>();
  return reads.flatMap(({ register, fields }) =>
    tables(register).flatMap((table) => {
      const known = runs.get(table) ?? runsOf(withFurther(table, rows.get(table.recognition)));
      runs.set(table, known);
      return fields.flatMap((field) => rangesOf(table, field, known));
    }),
  );
}

/** How a cell is named to people: `“企业台账”J7`. Without a sheet's name only the address. */
export function cellName(table: Table, row: number, field: string): string {
  const column = table.recognition.columns[field]?.[0];
  const address = column === undefined ? `第${String(row)}行` : cellAddress(row, column);
  return table.grid.sheet === "" ? address : `“${table.grid.sheet}”${address}`;
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** By the table's recognition, which its further rows have too. */
function rowsByTable(records: Iterable<AnyEntry>): ReadonlyMap<TableRecognition, Set<number>> {
  const rows = new Map<TableRecognition, Set<number>>();
  for (const { table, row } of records) {
    const known = rows.get(table.recognition);
    if (known === undefined) rows.set(table.recognition, new Set([row]));
    else known.add(row);
  }
  return rows;
}

/** The rows, and those that go on with one of them. */
function withFurther(table: Table, rows: ReadonlySet<number> = new Set()): ReadonlySet<number> {
  if (table.furtherRows.length === 0 || rows.size === 0) return rows;
  const further = table.furtherRows.filter(
    ({ goesOnWith }) => goesOnWith !== null && rows.has(goesOnWith.row),
  );
  return new Set([...rows, ...further.map(({ row }) => row)]);
}

/** Rows in order, those that follow one another together. */
function runsOf(rows: ReadonlySet<number>): readonly Run[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last.last === row - 1) last.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

function rangesOf(table: Table, field: string, runs: readonly Run[]): readonly string[] {
  const columns = table.recognition.columns[field] ?? [];
  const prefix = table.grid.sheet === "" ? "" : `${quotedSheet(table.grid.sheet)}!`;
  return columns.flatMap((column) => {
    const letters = columnLetters(column);
    return runs.map(({ first, last }) => {
      const from = `${prefix}${letters}${String(first)}`;
      return first === last ? from : `${from}:${letters}${String(last)}`;
    });
  });
}
