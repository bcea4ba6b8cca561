import type { KindAnswer, RecognitionReport } from "../../jobs/results";
import { isOfTable, type Settings } from "../../reading/settings/settings";
import type { ActionEnvironment, Outcome } from "../environment";
import { changeSettings, recogniseChanged } from "./change-settings";

/**
 * Keeps in 党建设置 what sheets are (这张其实是…, 不是台账), or takes it back, so that figures, checks, money and
 * functions honour it; gives the recognition with the answers.
 */
export async function answerKinds(
  environment: ActionEnvironment,
  answers: readonly KindAnswer[],
): Promise<Outcome<RecognitionReport>> {
  const changed = await changeSettings(environment, (settings) => withKinds(settings, answers));
  return recogniseChanged(environment, changed);
}

function withKinds(settings: Settings, answers: readonly KindAnswer[]): Settings {
  // A choice for the whole sheet, written by hand, gives way to the answer as well.
  const kept = settings.kindChoices.filter(
    (choice) => !answers.some(({ sheet, signature }) => isOfTable(choice, sheet, signature)),
  );
  const told = answers.flatMap(({ sheet, signature, register }) =>
    register === "automatic" ? [] : [{ sheet, signature, register }],
  );
  return { ...settings, kindChoices: [...kept, ...told] };
}
