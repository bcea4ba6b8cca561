/** The two ledgers that are held against each other, each as it counts on its own day. */
import type { FigureContext } from "../figures/figure";
import type { Ledger } from "../ledger/model";
import { shownText } from "../ledger/shown";
import type { AnyEntry } from "../figures/counted";

export interface Side {
  /** What counts on the period's cut-off. */
  readonly ledger: Ledger;
  readonly period: FigureContext;
}

/** How a text of either leaves them: a child of one book may be named in the other. */
export function shownOfBoth(before: Ledger, after: Ledger): (text: string) => string {
  const [shownBefore, shownAfter] = [shownText(before), shownText(after)];
  return (text) => shownAfter(shownBefore(text));
}

/** A record that stands on both sides, or on one. */
export interface RecordPair {
  /** Its number among all pairs, from 0. */
  readonly index: number;
  readonly before: AnyEntry | null;
  readonly after: AnyEntry | null;
}

/** Records of which nobody can tell which of them are the same: who keeps the ledgers is asked. */
export interface MatchDoubt {
  readonly before: readonly AnyEntry[];
  readonly after: readonly AnyEntry[];
  /** What is in question and what to do, in Chinese. */
  readonly reason: string;
}

/** Two records that are the same. */
export interface MatchedPair {
  readonly before: AnyEntry;
  readonly after: AnyEntry;
}

/** What became of the records of one register. Each stands in one of the lists, and once. */
export interface Matching {
  readonly same: readonly MatchedPair[];
  readonly added: readonly AnyEntry[];
  readonly gone: readonly AnyEntry[];
  readonly doubts: readonly MatchDoubt[];
}
