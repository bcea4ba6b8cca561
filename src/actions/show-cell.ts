import { selectCell } from "../excel/select-cell";
import { runExcel } from "../excel/run";
import type { CellPlace } from "../jobs/results";
import type { Outcome } from "./environment";

/** Brings a cell before the user's eyes. */
export function showCell({ sheet, address }: CellPlace): Promise<Outcome<void>> {
  return runExcel((context) => selectCell(context, sheet, address));
}
