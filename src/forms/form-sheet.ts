/** A sheet of somebody's form as data: what stands in it, and what its cells are made for. Rows and columns from 1. */
import type { Area } from "../reading/cells/area";
import type { Grid } from "../reading/cells/grid";

/** A cell's make, as far as it says whether and how something may be written. */
export interface CellMake {
  /** Lines on at least two sides. */
  readonly bordered: boolean;
  /** May be typed into on a protected sheet. */
  readonly unlocked: boolean;
  /** Excel's format code; `General` where none is set. */
  readonly format: string;
}

/** Words to choose from in some cells. */
export interface Choices {
  readonly areas: readonly Area[];
  /** `null` where the list can't be found. */
  readonly words: readonly string[] | null;
}

export interface FormSheet {
  /** From A1 to the last cell that says or shows something, with formulas. */
  readonly grid: Grid;
  readonly merges: readonly Area[];
  readonly isProtected: boolean;
  readonly isHidden: boolean;
  readonly choices: readonly Choices[];
  /** The makes that occur, and for each cell of the grid the place of its own. */
  readonly makes: readonly CellMake[];
  readonly makeAt: readonly (readonly number[])[];
}
