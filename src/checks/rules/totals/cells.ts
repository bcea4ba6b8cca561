/** Where the total of a column stands. */
import type { FieldOf, RegisterId } from "../../../registers";
import { cellAddress, cellText, valueAt } from "../../../reading/cells/grid";
import { isColumnNumber } from "../../../reading/headers/column-numbers";
import type { Table } from "../../../reading/table";
import { lastWhere } from "../../../reading/from-the-end";

/** Rows below the records that hold their totals, from top to bottom; sub-totals are left out. */
export function totalRows(table: Table): readonly number[] {
  return table.recognition.skippedRows.filter(({ kind }) => kind === "total").map(({ row }) => row);
}

/** The cell of the column's total; without one the lowest header cell of the column (CONTRACT 3). */
export function totalOrHeaderCell<R extends RegisterId>(table: Table<R>, field: FieldOf<R>): string | null {
  const column = table.fields[field]?.columns[0];
  if (column === undefined) return null;
  const isWritten = (row: number): boolean => cellText(valueAt(table.grid, row, column), false) !== "";
  const total = lastWhere(totalRows(table as Table), isWritten);
  const { headerRows } = table.recognition;
  // A row that only numbers the columns is no header of theirs.
  const isHeader = (row: number): boolean =>
    isWritten(row) && !isColumnNumber(cellText(valueAt(table.grid, row, column)));
  const row = total ?? lastWhere(headerRows, isHeader) ?? headerRows[0];
  return row === undefined ? null : cellAddress(row, column);
}
