import type { SkippedKind } from "../recognition";

/**
 * What the walk takes a row for. `aside` is no record and ends nothing: an example, a row that names nothing, a
 * figure about other rows; people are told that it is a note.
 */
export type RowKind = SkippedKind | "data" | "aside" | "next";

export interface WalkedRow {
  readonly row: number;
  kind: RowKind;
  /** The row's first text. */
  readonly label: string;
  /** Nothing but numbers and perhaps a word or two: it may be the sum of other rows. */
  readonly mayBeSum?: boolean;
  /** It has a record's name, and too little else to be counted below a total. */
  readonly mayBeRecord?: boolean;
  /** Its name is several firms', none of them named (个体工商户12户). */
  standsForSeveral?: true;
  /** Why the row is an example: its name is left open (某某公司), or nobody's (张三). */
  readonly example?: "openName" | "nobody";
}
