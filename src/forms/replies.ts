/** What people say to a form's questions, and how that is kept among the settings. */
import { fold } from "../reading/cells/folding";
import type { FormAnswer, Settings } from "../reading/settings/settings";

/** The answer that a cell is nobody's to fill from the ledgers. */
export const leftEmpty = "留空";

/** A user's answer to a question of a form. */
export interface FormReply {
  readonly signature: string;
  readonly question: string;
  /** What was offered: an earlier answer among these gives way. */
  readonly candidates: readonly string[];
  /** One of them or {@link leftEmpty}; `null` takes the answer back. */
  readonly answer: string | null;
}

/** An answer that held somewhere in a sheet of the form. */
export type UsedAnswer = Pick<FormAnswer, "question" | "answer">;

/** Without the years and months by which this month's copy differs from the last one. */
export function timeless(text: string): string {
  return fold(text)
    .replace(/20\d\d年?度?/g, "年")
    .replace(/\d{1,2}(?:[-至到~]\d{1,2})?月/g, "月");
}

/** The settings with what a user said. */
export function withReplies(settings: Settings, replies: readonly FormReply[]): Settings {
  const givesWay = ({ signature, question, answer }: FormAnswer): boolean =>
    replies.some(
      (reply) =>
        reply.signature === signature &&
        timeless(reply.question) === timeless(question) &&
        (answer === leftEmpty || reply.candidates.includes(answer)),
    );
  const told = replies.flatMap(({ signature, question, answer }) =>
    answer === null ? [] : [{ signature, question, answer }],
  );
  return { ...settings, formAnswers: [...settings.formAnswers.filter((one) => !givesWay(one)), ...told] };
}
