import type { CellData, SheetData } from "../../package/book";

/** A cell and its 0-based place. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellData;
}

/** The sheet with other cells in these places. */
export function withCells(sheet: SheetData, cells: readonly PlacedCell[]): SheetData {
  if (cells.length === 0) return sheet;
  // Sparse as it was: one cell far below makes no million rows.
  const rows = sheet.rows.slice();
  const copied = new Map<number, (CellData | undefined)[]>();
  for (const { row, column, cell } of cells) {
    const line = copied.get(row) ?? [...(rows[row] ?? [])];
    line[column] = cell;
    copied.set(row, line);
    rows[row] = line;
  }
  return { ...sheet, rows };
}
