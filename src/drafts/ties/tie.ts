/** A number of a text with the figures that it may be of. */
import type { KnownFigure } from "../known-figure";
import type { NotDataSpan } from "../quantities/not-data";
import type { Quantity } from "../quantities/quantity";
import type { TaggedNumber } from "../tagged-numbers";
import type { Context } from "./context";
import type { OfParks } from "./park-mentions";
import type { CellPlace } from "./table-cells";

export interface Candidate {
  readonly figure: KnownFigure;
  /** By the words alone. */
  readonly score: number;
}

export interface Tie {
  readonly quantity: Quantity;
  readonly context: Context;
  /** The figure that it is most likely of. */
  readonly best: Candidate | null;
  /** How much worse the whole gets with the next best figure. */
  readonly margin: number;
  /** Every figure that may be meant, best first. */
  readonly candidates: readonly Candidate[];
  /** Characters of its phrase that say something we do not know. */
  readonly unknown: number;
  /** Its own phrase does not say what it is of. */
  readonly isUnsaid: boolean;
  /** Its own phrase denies something that we do not know: 还有5户没挂牌. */
  readonly isDenied: boolean;
  /** One of several told together, and not which is of what: 分别给予6000元、4000元、2000元. */
  readonly isLoose: boolean;
  readonly park: OfParks | null;
  /** Of a change: the number before it in the sentence. */
  readonly sentence: number;
  readonly cell: CellPlace | null;
  /** What a Word file of ours says that it is; `null` where it says nothing, or more than this number stands there. */
  readonly tag: TaggedNumber | null;
}

export interface TiedText {
  readonly even: string;
  readonly ties: readonly Tie[];
  readonly notData: readonly NotDataSpan[];
  readonly tags: readonly TaggedNumber[];
}
