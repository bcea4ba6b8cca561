/** Somebody's text held against the ledgers: quantities → ties → verdicts. */
import type { Draft } from "./draft";
import type { Known } from "./known-figure";
import { tieDraft } from "./ties/ties";
import { judge } from "./verdicts/judge";
import type { JudgedQuantity } from "./verdicts/verdict";

export interface Verified {
  readonly quantities: readonly JudgedQuantity[];
}

/** Everything that is said of a draft. */
export function verifyDraft(draft: Draft, known: Known): Verified {
  const tied = tieDraft(draft, known);
  return { quantities: judge(tied, draft.text, known) };
}
