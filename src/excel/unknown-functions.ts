/** Whether Excel knows our functions: it may say that it has such, and not have registered ours (office-js #6399). */
import { cellValue, isCellError } from "../reading/cells/grid";
import { isFormula, type SheetPlan } from "../report/sheet-plan";
import { namesOurFunctions } from "./our-formulas";
import { isHostError } from "./run";

/** Excel needs time for functions of add-ins; so long (ms) we wait, looking now and then. */
const LONGEST_WAIT = 2000;
const BETWEEN_LOOKS = 250;

/**
 * Looks at the first formula with a function of ours on each of the sheets, which have just been written: true where
 * one is #NAME?. One round trip, more while Excel is still calculating.
 */
export async function areFunctionsUnknown(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
): Promise<boolean> {
  const cells = plans.flatMap((plan) => firstOfOurs(context, plan));
  if (cells.length === 0) return false;
  for (let waited = 0; ; waited += BETWEEN_LOOKS) {
    const errors = await errorsIn(context, cells);
    if (errors.includes("#NAME?")) return true;
    if (waited >= LONGEST_WAIT || !errors.some((error) => error !== null && isBusy(error))) return false;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
}

/** Their errors, `null` for values. Looking undoes no work: where Excel refuses, none is known. */
async function errorsIn(
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
  return cells.map((cell) => errorOf(cell.values[0]?.[0]));
}

function firstOfOurs(context: Excel.RequestContext, { name, rows }: SheetPlan): readonly Excel.Range[] {
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries())
      if (isFormula(cell) && namesOurFunctions(cell.formula))
        return [context.workbook.worksheets.getItem(name).getRangeByIndexes(row, column, 1, 1)];
  return [];
}

function errorOf(value: unknown): string | null {
  const read = cellValue(value);
  return isCellError(read) ? read.error : null;
}

function isBusy(error: string): boolean {
  return error === "#BUSY!" || error === "#GETTING_DATA";
}
