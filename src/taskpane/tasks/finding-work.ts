import { useCallback } from "react";
import type { FixResult, PeriodWish, RefusedCell } from "../../jobs/results";
import type { PaneEnvironment, Outcome } from "../../actions/environment";
import type { Fix } from "../../checks/finding";
import type { FindingScope } from "../../checks/finding-scope";
import { inWords } from "./outcome-words";
import type { PaneActions } from "../shell/workbook-actions";
import { texts } from "../texts";

/** What can be done with findings beside reading them. */
export type FindingWork =
  | { readonly kind: "mark" | "clear" | "undo" }
  | { readonly kind: "write"; readonly scope: FindingScope | null }
  | { readonly kind: "fix"; readonly fixes: readonly Fix[] };

/** True for what changes the office's cells, so that what was read of them is out of date. */
export function changesCells({ kind }: FindingWork): boolean {
  return kind === "fix" || kind === "undo";
}

/** The work as an action of the pane. */
export function useFindingWork(
  actions: PaneActions,
): (environment: PaneEnvironment, work: FindingWork, wish: PeriodWish) => Promise<Outcome<string>> {
  return useCallback(
    (environment, work, wish) => workOnFindings(actions, environment, work, wish),
    [actions],
  );
}

/** Does it and says in a sentence what was done. */
async function workOnFindings(
  actions: PaneActions,
  environment: PaneEnvironment,
  work: FindingWork,
  wish: PeriodWish,
): Promise<Outcome<string>> {
  const { findingWork } = texts;
  switch (work.kind) {
    case "mark":
      return inWords(await actions.markFindings(environment, wish), ({ cells, skippedSheets }) =>
        findingWork.marked(cells, skippedSheets.join("、")),
      );
    case "clear":
      return inWords(await actions.clearMarks(environment), ({ sheets, skippedSheets }) =>
        findingWork.cleared(sheets.join("、"), skippedSheets.join("、")),
      );
    case "write": {
      const options = work.scope === null ? wish : { ...wish, scope: work.scope };
      return inWords(await actions.writeFindings(environment, options), ({ sheet, findings }) =>
        findingWork.written(sheet, findings),
      );
    }
    case "fix":
      return inWords(await actions.applyFixes(environment, work.fixes), (result) =>
        resultText(findingWork.fixed, result),
      );
    case "undo":
      return inWords(await actions.undoFixes(environment), (result) =>
        resultText(findingWork.undone, result),
      );
  }
}

function resultText(done: (count: number) => string, { changed, refused }: FixResult): string {
  return (
    done(changed) + (refused.length === 0 ? "" : texts.findingWork.refused(refused.length, named(refused)))
  );
}

/** The first cells and why; the others are only counted. */
function named(refused: readonly RefusedCell[]): string {
  const shown = refused.slice(0, 3).map(({ sheet, cell, reason }) => `${sheet}!${cell}（${reason}）`);
  return shown.join("、") + (refused.length > shown.length ? texts.findingWork.andMore : "");
}
