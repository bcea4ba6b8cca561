/**
 * Which figure a number of the old document is, and how sure that is: its words must say so, and where its year's
 * value is known the number must be true of it (CONTRACT 6). When in doubt people are asked.
 */
import { unmarkedWords } from "../../figures/spoken-words";
import type { KnownFigure } from "../known-figure";
import type { Quantity } from "../quantities/quantity";
import type { Candidate, Tie } from "../ties/ties";
import { isTrueOf } from "../verdicts/sameness";

export type Choice =
  | { readonly kind: "figure"; readonly figure: KnownFigure; readonly sure: boolean; readonly reason: string }
  | { readonly kind: "asked"; readonly candidates: readonly string[]; readonly reason: string }
  | { readonly kind: "none" };

/** A figure that words say less of than this is none. */
const SAYS = 0.35;
const SAYS_CLEARLY = 0.72;
/** Enough where the value fits and is no small number, which is many figures'. */
const SAYS_WITH_VALUE = 0.5;
/** Words alone, without the year's value. */
const SAYS_IT_ONLY = 0.9;
const MARGIN_OF_WORDS = 0.3;
const MARGIN = 0.1;
/** Another figure that is as likely as that. */
const RIVAL = 0.15;
/** Of a number that many figures share. */
const RIVAL_OF_SMALL = 0.4;
const UNKNOWN_CHARACTER = 0.02;
const MOST_UNKNOWN = 0.2;
const SMALL = 9;
/** A sum of money that is asked for, 需津贴19950元, is the one that was paid where it is the very same. */
const LARGE = 1000;
const MOST_CANDIDATES = 5;
const ASSIGNED = 0.05;
const FEW = 4;
const MOST_IN_A_YEAR = 3;
const LIKELY = 1.8;

/** What is known of this year, and of what the document could be held against. */
export interface Ways {
  /** Two figures come out the same this year, so that it does not matter which is meant. */
  readonly printsAlike: (one: KnownFigure, other: KnownFigure) => boolean;
  /** This year's value. */
  readonly nowOf: (figure: KnownFigure) => number | null;
  /** The ledgers of the document's year are known, so that words alone are never enough. */
  readonly isThenKnown: boolean;
  /** Figures of what is planned. */
  readonly planned: readonly KnownFigure[];
}

export function chosenFigure(tie: Tie, ways: Ways): Choice {
  const ranked = rankedOf(tie);
  const [top] = ranked;
  if (top === undefined) return { kind: "none" };
  const fitting = ranked.filter(({ figure }) => isTrueOf(tie.quantity, figure));
  const [nearest] = fitting;
  // 总额2万元: what is 20000 is meant, not what is about as much.
  const best =
    fitting.find(
      ({ figure, score }) =>
        isExactly(tie.quantity, figure) && score > (nearest?.score ?? 0) - RIVAL_OF_SMALL,
    ) ?? nearest;
  if (best !== undefined && best.score >= SAYS) return byValue(tie, best, fitting, ranked, ways.printsAlike);
  const aim = aimOf(tie, top, ways.planned);
  if (aim !== null) return aim;
  if (top.figure.value === null) return byWords(tie, ranked, ways);
  if (top.score < SAYS_WITH_VALUE) return { kind: "none" };
  return asked(ranked, `像“${top.figure.title}”，但和当年台账的数不一致`);
}

/** 力争覆盖率达到63.04%: the very rate to which the plan leads, though nothing says that it is expected. */
function aimOf({ quantity, context }: Tie, top: Candidate, planned: readonly KnownFigure[]): Choice | null {
  if (context.plan === "no" || quantity.sort !== "rate" || !isTelling(quantity)) return null;
  if (!top.figure.id.startsWith("coverage.")) return null;
  const figure = planned.find((one) => isTrueOf(quantity, one));
  if (figure === undefined) return null;
  const sure = quantity.manner.decimals > 1;
  const reason = `和当年的“${figure.title}”一致`;
  return { kind: "figure", figure, sure, reason: sure ? reason : `${reason}，但也可能是另定的目标` };
}

/** The figure that the sentence's numbers and figures were matched with counts a little more. */
function rankedOf({ candidates, best }: Tie): readonly Candidate[] {
  return candidates
    .map(({ figure, score }) => ({ figure, score: score + (figure === best?.figure ? ASSIGNED : 0) }))
    .sort((one, other) => other.score - one.score);
}

function byValue(
  tie: Tie,
  best: Candidate,
  fitting: readonly Candidate[],
  ranked: readonly Candidate[],
  printsAlike: (one: KnownFigure, other: KnownFigure) => boolean,
): Choice {
  const reach = isTelling(tie.quantity) ? RIVAL : RIVAL_OF_SMALL;
  const rival = fitting.find(
    (one) => one !== best && one.score > best.score - reach && !printsAlike(one.figure, best.figure),
  );
  const [top] = ranked;
  const isOutspoken =
    top !== undefined &&
    top.figure !== best.figure &&
    tie.best?.figure !== best.figure &&
    top.score > best.score + RIVAL;
  const needed = isTelling(tie.quantity) ? SAYS_WITH_VALUE : SAYS_CLEARLY;
  const clear = clearness(tie, best.score);
  const doubt =
    rival !== undefined
      ? `当年“${best.figure.title}”和“${rival.figure.title}”都是这个数`
      : isOutspoken
        ? `数对得上“${best.figure.title}”，话更像“${top.figure.title}”`
        : clear < needed
          ? `数对得上“${best.figure.title}”，但话里没有说清楚`
          : doubtOfContext(tie);
  const planned = isOfPlan(tie, best.figure) ? inPlan(tie, best, ranked, doubt) : null;
  if (planned !== null) return planned;
  if (isOutspoken && clear < needed) return asked(ranked, doubt ?? "");
  return {
    kind: "figure",
    figure: best.figure,
    sure: doubt === null && (isTelling(tie.quantity) || isMarked(best.figure)),
    reason: doubt ?? `和当年的“${best.figure.title}”一致`,
  };
}

/** What is said of a number among what is to come; `null` where it is told like any other. */
function inPlan(
  tie: Tie,
  best: Candidate,
  ranked: readonly Candidate[],
  doubt: string | null,
): Choice | null {
  const { quantity, context } = tie;
  if (!isTelling(quantity)) return asked(ranked, "在说打算的段落里，可能是目标");
  if (context.plan !== "strong") return null;
  const isSum = quantity.counter === "元" && quantity.value >= LARGE && doubt === null;
  return isSum
    ? { kind: "figure", figure: best.figure, sure: false, reason: "写的是要办的事，但和当年的数一致" }
    : asked(ranked, "可能是目标或计划");
}

/** 园区 stands in nearly every sentence: a small number beside it is not yet one of parks. */
function isMarked({ said }: KnownFigure): boolean {
  return said.words.flat().some((concept) => !unmarkedWords.has(concept));
}

function isExactly({ value }: Quantity, figure: KnownFigure): boolean {
  return figure.value !== null && Math.abs(figure.value - value) < 1e-9;
}

/** 46, 19950, 61.54%: numbers that do not agree by chance, as 5 and 50% do. */
function isTelling({ value, sort, hedge, manner }: Quantity): boolean {
  if (hedge !== null) return false;
  if (sort !== "rate") return Math.abs(value) > SMALL;
  const isRound = Math.abs(value * 10 - Math.round(value * 10)) < 1e-9;
  return !isRound && (manner.rateForm === "percent" || manner.rateForm === "inWords");
}

function clearness({ unknown }: Tie, score: number): number {
  return score - Math.min(MOST_UNKNOWN, unknown * UNKNOWN_CHARACTER);
}

/** What a plan sets out to mend is told as it is now: 督促2个届满党组织换届. */
const TO_BE_MENDED: ReadonlySet<string> = new Set([
  "enterprise.due",
  "enterprise.blank",
  "organisation.expired",
  "organisation.expiring",
  "problem.open",
  "problem.overdue",
  "staffing.vacancy",
]);

/** Told among what is to come, and of no figure that plans tell of. */
function isOfPlan({ context }: Tie, { id, said }: KnownFigure): boolean {
  return context.plan !== "no" && said.planned !== true && !TO_BE_MENDED.has(id);
}

function doubtOfContext({ quantity, context }: Tie): string | null {
  if (quantity.sort !== "rate" && (quantity.hedge === "above" || quantity.hedge === "below"))
    return "写的是“以上”“不超过”一类的数";
  if (context.time === "part") return "说的是一年里的一段时间";
  return null;
}

function byWords(tie: Tie, ranked: readonly Candidate[], { printsAlike, nowOf, isThenKnown }: Ways): Choice {
  const [top, next] = ranked;
  if (top === undefined || top.score < SAYS) return { kind: "none" };
  const clear = clearness(tie, top.score);
  const margin = next === undefined || printsAlike(next.figure, top.figure) ? 1 : top.score - next.score;
  const isSure =
    clear >= SAYS_IT_ONLY &&
    margin >= MARGIN_OF_WORDS &&
    tie.unknown === 0 &&
    isTelling(tie.quantity) &&
    !isUnlikely(tie.quantity, nowOf(top.figure), LIKELY) &&
    !isThenKnown &&
    tie.best?.figure === top.figure &&
    tie.context.plan === "no" &&
    doubtOfContext(tie) === null;
  if (isOfPlan(tie, top.figure)) return asked(ranked, "可能是目标或计划");
  if (isUnlikely(tie.quantity, nowOf(top.figure)))
    return asked(ranked, "和今年的数相差太远，可能说的不是这个指标");
  if (!isSure && (clear < SAYS_CLEARLY || margin < MARGIN)) return asked(ranked, "不能确定是哪个指标");
  return {
    kind: "figure",
    figure: top.figure,
    sure: isSure,
    reason: `按文字看是“${top.figure.title}”，没有当年的数可以对`,
  };
}

/** Of a year to the next nothing triples. */
function isUnlikely({ value }: Quantity, now: number | null, times = MOST_IN_A_YEAR): boolean {
  if (now === null || Math.abs(value - now) <= FEW) return false;
  return value > now * times || value < now / times;
}

function asked(ranked: readonly Candidate[], reason: string): Choice {
  const candidates = ranked.filter(({ score }) => score >= SAYS).slice(0, MOST_CANDIDATES);
  return { kind: "asked", candidates: candidates.map(({ figure }) => figure.id), reason };
}
