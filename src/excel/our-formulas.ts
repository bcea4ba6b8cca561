/** Formulas of this add-in in any sheet: found, and assigned anew. */
import type { WorkbookContent } from "./read-workbook";

/** Shown or stored form of a function's name (PLATFORM 2a, In the file). */
const OURS = /(?:^|[^\p{L}\p{N}_.])(?:DJ\.|_xldudf_DJ_)/iu;

/** True for a formula that names one of our functions. */
export function namesOurFunctions(formula: string): boolean {
  return OURS.test(formula);
}

export interface OurFormula {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Every cell whose formula names one of our functions. */
export function ourFormulas(content: WorkbookContent): readonly OurFormula[] {
  return content.sheets.flatMap(({ grid }) =>
    (grid.formulas ?? []).flatMap((row, rowIndex) =>
      row.flatMap((formula, column) =>
        formula !== null && namesOurFunctions(formula)
          ? [
              {
                sheet: grid.sheet,
                row: grid.firstRow - 1 + rowIndex,
                column: grid.firstColumn - 1 + column,
                formula,
              },
            ]
          : [],
      ),
    ),
  );
}

/** Assigns each formula to its own cell again, which mends a #NAME? that a late load left. */
export async function assignAgain(
  context: Excel.RequestContext,
  formulas: readonly OurFormula[],
): Promise<void> {
  for (const { sheet, row, column, formula } of formulas)
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
  await context.sync();
}
