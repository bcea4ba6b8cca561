import { runExcel } from "./run";
import type { Outcome } from "../actions/workbook/outcome";

/**
 * Tells of every edit of cells, whoever makes it, and of sheets that come and go, as long as the workbook is open.
 * A recalculation is no edit. Nothing is read: one round trip.
 */
export function watchEdits(onEdit: () => void): Promise<Outcome<void>> {
  const tell = (): Promise<void> => {
    onEdit();
    return Promise.resolve();
  };
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(tell);
    worksheets.onAdded.add(tell);
    worksheets.onDeleted.add(tell);
    await context.sync();
  });
}
