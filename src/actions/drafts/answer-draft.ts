import type { DraftAnswer, Settings } from "../../reading/settings/settings";
import type { ActionEnvironment, Outcome } from "../environment";
import { changeSettings } from "../ledgers/change-settings";
import { done } from "../workbook/outcome";

/** 这个数不用核对, 这是另一个指标: keeps in 党建设置 what a number of this wording is. */
export async function answerDraft(
  environment: ActionEnvironment,
  answer: DraftAnswer,
): Promise<Outcome<void>> {
  const changed = await changeSettings(environment, (settings) => withAnswer(settings, answer));
  return changed.ok ? done(undefined) : changed;
}

function withAnswer(settings: Settings, answer: DraftAnswer): Settings {
  const kept = settings.draftAnswers.filter(({ words }) => words !== answer.words);
  return { ...settings, draftAnswers: [...kept, answer] };
}
