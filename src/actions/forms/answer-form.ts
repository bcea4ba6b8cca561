import { withReplies, type FormReply } from "../../forms/replies";
import type { ActionEnvironment, Outcome } from "../environment";
import { changeSettings } from "../ledgers/change-settings";
import { done } from "../workbook/outcome";

/** Keeps in 党建设置 what a form's questions mean, by the form's signature, or takes it back. */
export async function answerForm(
  environment: ActionEnvironment,
  replies: readonly FormReply[],
): Promise<Outcome<void>> {
  const changed = await changeSettings(environment, (settings) => withReplies(settings, replies));
  return changed.ok ? done(undefined) : changed;
}
