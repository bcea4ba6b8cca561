import type { CellPlace } from "../jobs/results";
import type { ActionEnvironment, Outcome } from "./environment";

/** Brings a cell before the user's eyes. */
export function showCell(
  { workbook }: Pick<ActionEnvironment, "workbook">,
  { sheet, address }: CellPlace,
): Promise<Outcome<void>> {
  return workbook.open((book) => book.showCell(sheet, address));
}
