import { watchEdits } from "../../excel/watch-edits";
import type { Outcome } from "../environment";

/** Tells whenever the workbook was edited, so that what was read of it may be out of date. Reads and writes nothing. */
export function watchLedgers(onEdit: () => void): Promise<Outcome<void>> {
  return watchEdits(onEdit);
}
