/** 42家里头有29家，接近七成: a whole, its part and their rate tell one another. */
import type { Known, KnownFigure } from "../known-figure";
import { isTrueOf } from "../verdicts/sameness";
import { chosen, fits, isOfNow } from "./choosing";
import type { Tie } from "./tie";

/** Between a whole and its part. */
const OF_THEM =
  /^[^，。；、：\d]{0,6}(?:里头?|中间?|当中|之中|内)，?[^，。；、：\d]{0,10}$|^[^，。；、：\d]{0,6}[，]?(?:有|只有|只覆盖了?|才有|就有|已有)[^，。；、：\d]{0,8}$/;
/** Words so clear need no help. */
const CLEAR = 0.72;
const BY_TWO_NUMBERS = 0.75;
const FARTHEST = 30;
/** A rate of all enterprises takes no other base than its own. */
const COVERAGE = "enterprise.covered";

interface Rate {
  readonly rate: KnownFigure;
  readonly upper: number;
  readonly lower: number;
}

/** Ties whole, part and rate where the two numbers are those of a rate of ours, this year's. */
export function withRatios(ties: readonly Tie[], even: string, known: Known): readonly Tie[] {
  const rates = known.figures.flatMap((rate): readonly Rate[] =>
    rate.numerator !== undefined && rate.denominator !== undefined && rate.id.startsWith("coverage.")
      ? [{ rate, upper: rate.numerator, lower: rate.denominator }]
      : [],
  );
  const result = [...ties];
  ties.forEach((whole, index) => {
    const part = ties[index + 1];
    if (part === undefined || !arePair(whole, part, even)) return;
    const all = rates.filter(
      ({ upper, lower }) =>
        lower > 9 && isTrueOf(whole.quantity, { value: lower }) && isTrueOf(part.quantity, { value: upper }),
    );
    // 有效覆盖率 and the like say their own name; without one it is the rate of all.
    const general = all.find(({ rate }) => rate.id === OF_ALL);
    const [fitting, ...others] = general === undefined ? all : [general];
    if (fitting === undefined) return;
    const of = (id: string): KnownFigure | undefined => known.figures.find((one) => one.id === id);
    const numerator = fitting.upper === of(COVERAGE)?.value ? of(COVERAGE) : undefined;
    if (numerator !== undefined) take(result, index + 1, numerator);
    if (others.length > 0) return;
    const base = of(BASES[fitting.rate.id] ?? "");
    if (base?.value === fitting.lower) take(result, index, base);
    let before = part;
    for (let at = index + 2; at <= index + 3; at++) {
      const told = ties[at];
      if (told?.sentence !== whole.sentence || told.quantity.sort !== "rate" || !isOfNow(told)) break;
      if (told.quantity.offset - before.quantity.end > FARTHEST) break;
      take(result, at, fitting.rate);
      before = told;
    }
  });
  return result;
}

const OF_ALL = "coverage.all";
const BASES: Readonly<Record<string, string>> = {
  [OF_ALL]: "enterprise.total",
  "coverage.operating": "enterprise.operating",
  "coverage.aboveScale": "enterprise.aboveScale",
};

function arePair(whole: Tie, part: Tie, even: string): boolean {
  return (
    whole.sentence === part.sentence &&
    whole.cell === null &&
    isOfNow(whole) &&
    isOfNow(part) &&
    whole.park === null &&
    whole.quantity.sort === "count" &&
    part.quantity.counter === whole.quantity.counter &&
    OF_THEM.test(even.slice(whole.quantity.end, part.quantity.offset))
  );
}

/** What its words say clearly stays, unless only the other is true. */
function take(ties: Tie[], index: number, figure: KnownFigure): void {
  const tie = ties[index];
  if (tie === undefined) return;
  const isClear = tie.best !== null && tie.best.score >= CLEAR;
  if (isClear && (!fits(tie, figure) || fits(tie, tie.best.figure))) return;
  if (figure.said.with.includes(tie.quantity.counter) || tie.quantity.sort === "rate")
    ties[index] = chosen(tie, { figure, score: BY_TWO_NUMBERS });
}
