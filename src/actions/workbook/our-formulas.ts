/** Formulas of this add-in in any sheet: found, and whether they are calculated. */
import { isCellError, type Grid } from "../../reading/cells/grid";
import { uncalculatedBy } from "../../reading/cells/uncalculated";
import { isOwnSheet } from "../../reading/rows/own-sheet";
import type { OurFormula, UncalculatedSheet, WorkbookContent } from "./workbook";

/** Shown or stored form of a function's name (PLATFORM 2a, In the file). */
const OURS = /(?:^|[^\p{L}\p{N}_.])(?:DJ\.|_xldudf_DJ_)/iu;

/** True for a formula that names one of our functions. */
export function namesOurFunctions(formula: string): boolean {
  return OURS.test(formula);
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
