import { lastColumn, type CellValue, type Grid } from "./grid";

/** A rectangle of a sheet, 1-based, ends included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** True where nothing is written; 0 counts as nothing, since a blank reaches a function as 0 (PLATFORM 2a). */
export function isBlankCell(value: CellValue | undefined): boolean {
  if (value === null || value === undefined || value === "" || value === 0) return true;
  return typeof value === "string" && value.length < 50 && value.trim() === "";
}

function isBlankRow(row: readonly CellValue[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (!isBlankCell(row[i])) return false;
  return true;
}

/**
 * The part of the grid where something is written, or `null`. Rows that are formatted but empty, up to the
 * sheet's last, cost one look each.
 */
export function usedArea(grid: Grid): Area | null {
  const width = lastColumn(grid) - grid.firstColumn;
  let top = 0;
  let bottom = grid.values.length - 1;
  while (top <= bottom && isBlankRow(grid.values[top] ?? [], 0, width)) top++;
  while (bottom > top && isBlankRow(grid.values[bottom] ?? [], 0, width)) bottom--;
  if (top > bottom) return null;
  let left = width;
  let right = 0;
  for (let r = top; r <= bottom; r++) {
    const row = grid.values[r] ?? [];
    for (let c = 0; c < left; c++) if (!isBlankCell(row[c])) left = c;
    for (let c = width; c > right; c--) if (!isBlankCell(row[c])) right = c;
  }
  return {
    top: top + grid.firstRow,
    bottom: bottom + grid.firstRow,
    left: left + grid.firstColumn,
    right: Math.min(right + grid.firstColumn, lastColumn(grid)),
  };
}

/** Columns between `area.left` and `area.right` where nothing is written in any row of the area. */
export function blankColumns(grid: Grid, area: Area): readonly number[] {
  const open = new Set<number>();
  for (let column = area.left; column <= area.right; column++) open.add(column);
  for (let row = area.top; row <= area.bottom && open.size > 0; row++) {
    const cells = grid.values[row - grid.firstRow];
    if (!cells) continue;
    for (const column of open) if (!isBlankCell(cells[column - grid.firstColumn])) open.delete(column);
  }
  return [...open];
}

/** Cells of a row that hold something, from left to right. */
export function writtenCells(
  grid: Grid,
  row: number,
  left: number,
  right: number,
): readonly { readonly column: number; readonly value: CellValue }[] {
  const cells = grid.values[row - grid.firstRow];
  if (!cells) return [];
  const written: { column: number; value: CellValue }[] = [];
  for (let column = left; column <= right; column++) {
    const value = cells[column - grid.firstColumn];
    if (value !== undefined && !isBlankCell(value)) written.push({ column, value });
  }
  return written;
}
