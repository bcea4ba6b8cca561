import type { Table } from "../reading/table";
import { cellAddress, columnLetters, quotedSheet } from "../reading/cells/grid";

/** Range of a field's data rows, first to last record, e.g. `企业台账!I5:I60`. Nothing without column or records. */
function fieldRanges(table: Table, field: string): readonly string[] {
  const columns = table.recognition.columns[field] ?? [];
  const first = table.entries[0]?.row;
  const last = Math.max(...[table.entries.at(-1), table.furtherRows.at(-1)].map((entry) => entry?.row ?? 0));
  if (first === undefined) return [];
  return columns.map((column) => {
    const letters = columnLetters(column);
    const range =
      first === last ? `${letters}${String(first)}` : `${letters}${String(first)}:${letters}${String(last)}`;
    return inSheet(table, range);
  });
}

/** Ranges of several fields over several tables, in the tables' order. */
export function rangesOf(tables: readonly Table[], fields: readonly string[]): readonly string[] {
  return tables.flatMap((table) => fields.flatMap((field) => fieldRanges(table, field)));
}

/** How a cell is named to people: `“企业台账”J7`. Without a sheet's name only the address. */
export function cellName(table: Table, row: number, field: string): string {
  const column = table.recognition.columns[field]?.[0];
  const address = column === undefined ? `第${String(row)}行` : cellAddress(row, column);
  return table.grid.sheet === "" ? address : `“${table.grid.sheet}”${address}`;
}

function inSheet(table: Table, range: string): string {
  return table.grid.sheet === "" ? range : `${quotedSheet(table.grid.sheet)}!${range}`;
}
