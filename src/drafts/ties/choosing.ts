/** What the steps after the words share: whether a number may be chosen for, and the choosing. */
import type { KnownFigure } from "../known-figure";
import { isTrueOf } from "../verdicts/sameness";
import type { Candidate, Tie } from "./tie";

/** A number of ours, of now, that is no change and no rule. */
export function isOfNow({ context }: Tie): boolean {
  const isOther = context.isRule || context.isFinding;
  return context.change === null && context.isOurs && !isOther && context.time === "this";
}

/** True where the number as written is true of the figure. */
export function fits({ quantity }: Tie, figure: KnownFigure): boolean {
  return isTrueOf(quantity, figure);
}

/** The tie with another figure as the one that is meant, beyond doubt. */
export function chosen(tie: Tie, best: Candidate): Tie {
  const others = tie.candidates.filter(({ figure }) => figure !== best.figure);
  return { ...tie, best, candidates: [best, ...others], margin: 1 };
}
