/** What the workbook part has to say, and the order in which its sheets will stand. */
import type { BookData } from "../book";
import type { OriginalBook } from "./reader";

/** A sheet of ours that was added: its part and its entry in the workbook. */
export interface AddedSheet {
  readonly id: string;
  readonly part: string;
  readonly relationship: string;
}

/** What the workbook part has to say. */
export interface WorkbookChange {
  readonly original: OriginalBook;
  readonly before: BookData;
  readonly after: BookData;
  readonly added: readonly AddedSheet[];
  /** Can the sheet that was in front lose that without a change of a sheet nobody touched? */
  readonly mayChangeActive: boolean;
  readonly recalculate: boolean;
  /** Formulas of an add-in were written with their results. */
  readonly isCalculated: boolean;
}

/** An entry of the list of sheets as it will stand. */
export interface SheetPlace {
  readonly id: string | undefined;
  /** Where it stood. */
  readonly position: number | undefined;
  readonly xml: string;
}
