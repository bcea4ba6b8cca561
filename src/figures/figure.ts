import type { Counted } from "./counted";
import type { Counting } from "./counting";
import type { FigureNeed } from "./need";
import type { SaidAs } from "./spoken-words";

export type { Counted } from "./counted";
export type { FigureContext } from "./counting";
export { need, type FigureNeed } from "./need";

/** Empty where nobody told the unit (a number of the user's own). */
export type FigureUnit =
  "家" | "个" | "名" | "人" | "人次" | "场次" | "件" | "套" | "元" | "月" | "率" | "次" | "";

/** Units that offices write otherwise than the catalogue tells them apart. */
const WRITTEN_UNITS: ReadonlyMap<string, string> = new Map<FigureUnit, string>([
  ["率", "%"],
  ["月", "个月"],
  ["场次", "场"],
]);

/** The unit as people read it beside a number: %, 个月, 场. */
export function shownUnit(unit: string): string {
  return WRITTEN_UNITS.get(unit) ?? unit;
}

/** The unit that is shown so. */
export function unitShownAs(shown: string): string {
  return [...WRITTEN_UNITS].find(([, one]) => one === shown)?.[0] ?? shown;
}

/** Stands in a basis for what 挂靠算覆盖 in 党建设置 decides; a counted figure says what was decided. */
export const attachedBySettings = "挂靠组建是否计入按党建设置";

/** A number with its basis; a value that cannot be had is `null` with a reason in words, never a zero. */
export interface FigureValue {
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  /** The cells of the records that were counted, e.g. `企业台账!I5:I60`; of a figure without a value its columns. */
  readonly cells: readonly string[];
  /** Why there is no value. */
  readonly reason?: string;
  /** What to know about a value that is there: cells left out, sheets counted once. */
  readonly note?: string;
}

/** A figure of the catalogue (CONTRACT 2). Rates are fractions; money is yuan in `value`, fen while counting. */
export interface FigureSpec {
  readonly id: string;
  readonly title: string;
  /** Other words by which it is asked for on the telephone. */
  readonly aliases: readonly string[];
  /** How it is said in a text of somebody's. */
  readonly said: SaidAs;
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
  /** Columns that say when it happened: while one of them is asked about, the sheet's title does not stand in for it. */
  readonly dated?: readonly FigureNeed[];
  readonly count: (counting: Counting, chosen: readonly FigureNeed[]) => Counted;
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
