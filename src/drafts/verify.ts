/** Somebody's text held against the ledgers: quantities → ties → verdicts, and what the text says of itself. */
import type { Draft } from "./draft";
import type { Known } from "./known-figure";
import { tieDraft } from "./ties/ties";
import { judge } from "./verdicts/judge";
import type { JudgedQuantity } from "./verdicts/verdict";
import { arithmeticOf, type ArithmeticClaim } from "./within/arithmetic";
import { missingFigures } from "./within/missing";
import { listsTooLong, oldNames, slipsInNames, slipsInPersons, strangersInLists } from "./within/names";
import { wordingOf, type WordingNote } from "./within/wording";

export interface Verified {
  readonly quantities: readonly JudgedQuantity[];
  readonly arithmetic: readonly ArithmeticClaim[];
  readonly wording: readonly WordingNote[];
  /** Ids of figures. */
  readonly missing: readonly string[];
}

/** Everything that is said of a draft. */
export function verifyDraft(draft: Draft, known: Known): Verified {
  const { text } = draft;
  const tied = tieDraft(draft, known);
  const quantities = judge(tied, text, known);
  return {
    quantities,
    arithmetic: arithmeticOf(tied.ties, quantities, known),
    wording: [
      ...wordingOf(text),
      ...slipsInNames(text, known.names),
      ...oldNames(text, known.aliases),
      ...slipsInPersons(text, known.people),
      ...listsTooLong(tied.even),
      ...strangersInLists(tied.even, known.names, known.aliases),
    ].sort((one, other) => one.offset - other.offset),
    missing: missingFigures(text, tied.ties, known),
  };
}
