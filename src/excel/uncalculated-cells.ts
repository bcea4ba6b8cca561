/** What Excel has made of formulas that it has just been given. */
import { cellValue, isCellError } from "../reading/cells/grid";
import { uncalculatedBy } from "../reading/cells/uncalculated";
import { isHostError } from "./run";

/** Excel needs time for functions of add-ins; so long (ms) we wait, looking now and then. */
const LONGEST_WAIT = 2000;
const BETWEEN_LOOKS = 250;

/**
 * The error of each cell that has not been calculated, `null` for any other. One round trip, more while Excel is still
 * calculating. Looking undoes no work: where Excel refuses, nothing is known.
 */
export async function errorsOnceCalculated(
  context: Excel.RequestContext,
  cells: readonly Excel.Range[],
): Promise<readonly (string | null)[]> {
  if (cells.length === 0) return [];
  for (let waited = 0; ; waited += BETWEEN_LOOKS) {
    const errors = await errorsNow(context, cells);
    const isBusy = errors.some((error) => error !== null && uncalculatedBy(error) === "busy");
    if (!isBusy || waited >= LONGEST_WAIT) return errors;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
}

async function errorsNow(
  context: Excel.RequestContext,
  cells: readonly Excel.Range[],
): Promise<readonly (string | null)[]> {
  try {
    for (const cell of cells) cell.load("values");
    await context.sync();
  } catch (error) {
    if (!isHostError(error)) throw error;
    return [];
  }
  return cells.map((cell) => {
    const value = cellValue(cell.values[0]?.[0]);
    return isCellError(value) && uncalculatedBy(value.error) !== null ? value.error : null;
  });
}
