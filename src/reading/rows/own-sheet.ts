import { copyMark } from "../../registers/sheet-roles";
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

/** True where a line above `row`, or a cell beside it, says that the sheet was copied from another one by us. */
export function saysCopy({ values, firstRow }: Grid, row: number): boolean {
  const above = values.slice(0, Math.max(0, row + 1 - firstRow));
  return above.some((cells) => cells.some((cell) => typeof cell === "string" && cell.includes(copyMark)));
}

/** Rows above the head of a copy of ours. */
const ABOVE_THE_HEAD = 2;

/** True for a sheet that we made and may write again: one of ours, or our copy of one of the office's. */
export function mayReplace(grid: Grid): boolean {
  return isOwnSheet(grid) || saysCopy(grid, ABOVE_THE_HEAD);
}
