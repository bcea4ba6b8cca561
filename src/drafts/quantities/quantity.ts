/** A number of somebody's text, as it is written there. */
import type { Script } from "../../report/numbers/numerals";

/** How a number was hedged: 近, 约, 余, 超过. */
export type Hedge =
  /** 近, 不到: a little less. */
  | "nearly"
  /** 约, 左右. */
  | "about"
  /** 五十余: more, but still fifty-something. */
  | "oddly"
  /** 超过, 以上. */
  | "above"
  /** 以下, 不超过. */
  | "below";

/** What it is a number of, as far as its own sign says: 58%, 七成; 8个百分点; 50家; 50. */
export type Sort = "rate" | "points" | "count" | "bare";

export interface Quantity {
  /** As written, without its classifier: 46, 近六成, 1.995万, 58%. */
  readonly text: string;
  readonly offset: number;
  readonly length: number;
  /** A rate as a fraction, money in yuan. */
  readonly value: number;
  readonly sort: Sort;
  /** What it is counted with: 家, 人次, 元; "" where nothing is written. */
  readonly counter: string;
  /** Where the classifier ends. */
  readonly end: number;
  readonly hedge: Hedge | null;
  readonly manner: Manner;
  /** The first or second number of a range. */
  readonly range: "first" | "second" | null;
}

/** How it is written, so that another value can be written in the same way. */
export interface Manner {
  readonly script: Script;
  /** 万, 亿 after the digits: 1 without. */
  readonly scale: number;
  readonly scaleWord: string;
  /** Digits after the point. */
  readonly decimals: number;
  readonly thousands: boolean;
  /** % after it, 百分之 before it, 成, 分之. */
  readonly rateForm: "percent" | "inWords" | "tenths" | "fraction" | "half" | null;
  /** What stands around the numeral itself: 近 and 余. */
  readonly before: string;
  readonly after: string;
}
