import { cellText, valueAt, type Grid } from "../reading/grid";
import { ownSheetMark } from "../report/sheet-plan";

/** True for a sheet that we made: its first cell says so. */
export function isOwnSheet(grid: Grid): boolean {
  return cellText(valueAt(grid, 1, 1)).includes(ownSheetMark.normalize("NFKC"));
}
