import { lastColumn, valueAt, type Grid } from "../cells/grid";

/** Stands in the first row of every sheet that we write; by it we know our own again, whatever its name. */
export const ownSheetMark = "（本表由加载项生成";

/** True for a sheet that we made: its first row says so. Such a sheet is never read as a ledger. */
export function isOwnSheet(grid: Grid): boolean {
  if (grid.firstRow !== 1) return false;
  for (let column = grid.firstColumn; column <= lastColumn(grid); column++) {
    const value = valueAt(grid, 1, column);
    if (typeof value === "string" && value.includes(ownSheetMark)) return true;
  }
  return false;
}
