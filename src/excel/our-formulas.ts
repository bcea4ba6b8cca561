/** Formulas of this add-in in any sheet: found, and assigned anew. */
import { isCellError, type Grid } from "../reading/cells/grid";
import { uncalculatedBy } from "../reading/cells/uncalculated";
import { isOwnSheet } from "../reading/rows/own-sheet";
import type { WorkbookContent } from "./read-workbook";
import { errorsOnceCalculated } from "./uncalculated-cells";

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

export interface UncalculatedSheet {
  readonly sheet: string;
  /** The error that stands there. */
  readonly error: string;
}

/**
 * Sheets on which a formula of ours is not calculated, with the first such error. On the office's own sheets formulas
 * are known only where they were read; on ours nothing but formulas can be an error of this kind.
 */
export function uncalculatedSheets(content: WorkbookContent): readonly UncalculatedSheet[] {
  return content.sheets.flatMap(({ grid }) => {
    const error = firstUncalculated(grid, isOwnSheet(grid));
    return error === null ? [] : [{ sheet: grid.sheet, error }];
  });
}

function firstUncalculated({ values, formulas }: Grid, isOwn: boolean): string | null {
  for (const [row, cells] of values.entries())
    for (const [column, value] of cells.entries()) {
      if (!isCellError(value) || uncalculatedBy(value.error) === null) continue;
      const formula = formulas?.[row]?.[column] ?? null;
      if (isOwn || (formula !== null && namesOurFunctions(formula))) return value.error;
    }
  return null;
}

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
