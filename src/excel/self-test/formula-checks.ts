/** The self-test's formulas: written, calculated, read back. */
import { testFormulas, type TestFormula } from "../../report/self-test/self-test-sheet";
import { isHostError } from "../run";
import { codeOf, shownRows, type Checks } from "./checks";

/** Excel may still be calculating: looked at again every so often, for a while. */
const LOOKS = 20;
const BETWEEN_LOOKS = 250;
const CALCULATING = /^#(?:BUSY!|GETTING_DATA)$/;

export async function checkFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  checks: Checks,
): Promise<void> {
  const written: TestFormula[] = [];
  for (const test of testFormulas) if (await isWritten(context, sheet, checks, test)) written.push(test);
  for (const [index, values] of (
    await calculated(
      context,
      written.map((test) => rangeOf(sheet, test)),
    )
  ).entries())
    checks.tell(written[index]?.id ?? "", shownRows(values));
}

async function isWritten(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  checks: Checks,
  { id, row, column, formula }: TestFormula,
): Promise<boolean> {
  sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (!isHostError(error)) throw error;
    checks.tell(id, [[codeOf(error)]]);
    return false;
  }
}

/** As many cells as are compared. */
function rangeOf(sheet: Excel.Worksheet, { row, column, gives }: TestFormula): Excel.Range {
  const [rows, columns] = typeof gives === "object" ? [gives.length, gives[0]?.length ?? 1] : [1, 1];
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** The values of ranges as soon as Excel has calculated them, or as they are after a while. */
export async function calculated(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
): Promise<readonly (readonly (readonly unknown[])[])[]> {
  for (let look = 1; ; look += 1) {
    for (const range of ranges) range.load("values");
    await context.sync();
    const values = ranges.map((range) => range.values as readonly (readonly unknown[])[]);
    const isDone = !values.some((rows) =>
      rows.some((row) => row.some((value) => CALCULATING.test(String(value)))),
    );
    if (isDone || look === LOOKS) return values;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
}
