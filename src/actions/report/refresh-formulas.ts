import { shownFormula } from "../../report/formulas/function-names";
import type { ActionEnvironment, Outcome, WorkbookState } from "../environment";
import { protectedSheets, readSheets, stateOf } from "../read-and-compute";
import { ourFormulas } from "../workbook/our-formulas";

export interface RefreshResult {
  readonly refreshed: number;
  /** Protected sheets that hold formulas of ours and were left alone. */
  readonly skippedSheets: readonly string[];
  /** Sheets on which they are not calculated even now. */
  readonly uncalculated: WorkbookState["uncalculated"];
}

/** 刷新公式: assigns our formulas again where a late load left #NAME?. Protected sheets are left alone. */
export function refreshFormulas(environment: ActionEnvironment): Promise<Outcome<RefreshResult>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "full");
    const isProtected = protectedSheets(content);
    const formulas = ourFormulas(content).map((found) => ({
      ...found,
      formula: shownFormula(found.formula),
    }));
    const free = formulas.filter(({ sheet }) => !isProtected.has(sheet));
    const uncalculated = await book.assignAgain(free);
    environment.onState?.(stateOf(content, uncalculated));
    const skipped = formulas.filter(({ sheet }) => isProtected.has(sheet)).map(({ sheet }) => sheet);
    return { refreshed: free.length, skippedSheets: [...new Set(skipped)], uncalculated };
  });
}
