import type { Settings } from "../../reading/settings/settings";
import { changeSettings, recogniseChanged } from "./change-settings";
import type { NameAnswer, RecognitionReport } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";

/**
 * Keeps in 党建设置 which enterprise of the ledger a name means, so that figures, checks and functions honour it;
 * gives the recognition with the answers.
 */
export async function answerNames(
  environment: ActionEnvironment,
  answers: readonly NameAnswer[],
): Promise<Outcome<RecognitionReport>> {
  const changed = await changeSettings(environment, (settings) => withAliases(settings, answers));
  return recogniseChanged(environment, changed);
}

function withAliases(settings: Settings, answers: readonly NameAnswer[]): Settings {
  const answered = new Set(answers.map(({ name }) => name));
  const kept = settings.aliases.filter(({ name }) => !answered.has(name));
  return { ...settings, aliases: [...kept, ...answers.map(({ name, means }) => ({ name, means }))] };
}
