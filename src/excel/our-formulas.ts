/** Formulas of this add-in assigned anew. */
import type { OurFormula, UncalculatedSheet } from "../actions/workbook/workbook";
import { errorsOnceCalculated } from "./uncalculated-cells";

/**
 * Assigns each formula to its own cell again, which mends a #NAME? that a late load left. Gives the sheets on which the
 * first of them is not calculated even then.
 */
export async function assignAgain(
  context: Excel.RequestContext,
  formulas: readonly OurFormula[],
): Promise<readonly UncalculatedSheet[]> {
  const first = new Map<string, Excel.Range>();
  for (const { sheet, row, column, formula } of formulas) {
    const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
    cell.formulas = [[formula]];
    if (!first.has(sheet)) first.set(sheet, cell);
  }
  await context.sync();
  const errors = await errorsOnceCalculated(context, [...first.values()]);
  return [...first.keys()].flatMap((sheet, index) => {
    const error = errors[index] ?? null;
    return error === null ? [] : [{ sheet, error }];
  });
}
