import type { RecognitionReport, SheetAnswer } from "../../jobs/results";
import { isOfTable, type Settings } from "../../reading/settings/settings";
import type { ActionEnvironment, Outcome } from "../environment";
import { changeSettings, recogniseChanged } from "./change-settings";

/**
 * Keeps in 党建设置 whether sheets count (计入, 不计入), or takes it back, so that figures, checks, money and functions
 * honour it; gives the recognition with the answers.
 */
export async function answerSheets(
  environment: ActionEnvironment,
  answers: readonly SheetAnswer[],
): Promise<Outcome<RecognitionReport>> {
  const changed = await changeSettings(environment, (settings) => withChoices(settings, answers));
  return recogniseChanged(environment, changed);
}

function withChoices(settings: Settings, answers: readonly SheetAnswer[]): Settings {
  // A choice for the whole sheet, written by hand, gives way to the answer as well: it would hold before it.
  const kept = settings.sheetChoices.filter(
    (choice) => !answers.some(({ sheet, signature }) => isOfTable(choice, sheet, signature)),
  );
  const chosen = answers.flatMap(({ sheet, signature, counts }) =>
    counts === null ? [] : [{ sheet, signature, counts }],
  );
  return { ...settings, sheetChoices: [...kept, ...chosen] };
}
