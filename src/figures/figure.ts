import type { FieldOf, RegisterId } from "../registers";
import type { Counting } from "./counting";

export type { FigureContext } from "./counting";

/** Empty where nobody told the unit (a number of the user's own). */
export type FigureUnit =
  "家" | "个" | "名" | "人" | "人次" | "场次" | "件" | "套" | "元" | "月" | "率" | "次" | "";

/** A number with its basis; a value that cannot be had is `null` with a reason in words, never a zero. */
export interface FigureValue {
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Where it was counted from, e.g. `企业台账!I5:I60`. */
  readonly cells: readonly string[];
  /** Why there is no value. */
  readonly reason?: string;
  /** What to know about a value that is there: cells left out, sheets counted once. */
  readonly note?: string;
}

/** What a count gives; cells that it does not name are those of the needs it was counted by. */
export interface Counted {
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly cells?: readonly string[];
  readonly reason?: string;
  readonly note?: string;
}

/** A figure of the catalogue (CONTRACT 2). Rates are fractions; money is yuan in `value`, fen while counting. */
export interface FigureSpec {
  readonly id: string;
  readonly title: string;
  /** Other words by which it is asked for on the telephone. */
  readonly aliases: readonly string[];
  /** Heading under which it stands on the sheet 指标. */
  readonly subject: string;
  readonly unit: FigureUnit;
  /** 口径 in words. */
  readonly basis: string;
  /**
   * What must be there: alternatives, each a list of which everything must be there. The first alternative that
   * is satisfied is counted.
   */
  readonly needs: readonly (readonly FigureNeed[])[];
  /** Columns that it looks at besides, where the counted tables have them: what can't be read there is told too. */
  readonly alsoReads?: readonly FigureNeed[];
  readonly count: (counting: Counting, chosen: readonly FigureNeed[]) => Counted;
}

export interface FigureNeed {
  readonly register: RegisterId;
  readonly fields: readonly string[];
}

/** A figure as counted: the spec's words and the value together. */
export interface Figure extends FigureValue {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly unit: FigureUnit;
  readonly basis: string;
}

/** Words that paragraphs need: `text.NAME` (CONTRACT 2). */
export interface TextFact {
  readonly id: string;
  readonly title: string;
  readonly value: string | null;
  readonly reason?: string;
}

/** A register and its fields, for needs that are checked by the compiler. */
export function need<R extends RegisterId>(register: R, ...fields: FieldOf<R>[]): FigureNeed {
  return { register, fields };
}
