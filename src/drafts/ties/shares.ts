/** 单独组建的11家，占企业总数的22%: a share is of the number before it, and a figure only where such a rate is one. */
import { partitions, ratios } from "../../figures/relations";
import type { Known } from "../known-figure";
import { isTrueOf } from "../verdicts/sameness";
import type { Tie } from "./tie";

const SHARE = /占(?:了|比|到)?([^，。；：\d]{0,14})$/;
/** 办结26件，占受理数30件的86.67%: the whole is told between. */
const SHARE_OF_NUMBER = /占(?:了|到)?[^，。；：\d]{0,10}$/;
const LONGEST = 20;
const TOTAL = "enterprise.total";
/** Numbers further away are no whole of it. */
const FARTHEST = 12;
/** By the words of the whole; the others are of all enterprises. */
const WHOLES: readonly (readonly [RegExp, string])[] = [
  [/投产|运营|生产|(?:剔除|不含|不算|扣除|除去|去掉)(?:了)?在建/, "enterprise.operating"],
  [/规上|规模以上/, "enterprise.aboveScale"],
  [/问题|诉求|受理/, "problem.received"],
  [/编制/, "staffing.quota"],
  [/党员|党组织总|支部/, ""],
];

/** Ties every share to the rate of the number that it hangs on, or to nothing. */
export function withShares(ties: readonly Tie[], even: string, known: Known): readonly Tie[] {
  const told = [...ties];
  ties.forEach((_, index) => {
    const share = shareOf(told, index, even, known);
    if (share !== null) told[index] = share;
  });
  return told;
}

/** The tie of a share; `null` for a number that is none. */
function shareOf(ties: readonly Tie[], index: number, even: string, known: Known): Tie | null {
  const tie = ties[index];
  if (tie?.quantity.sort !== "rate" || tie.cell !== null) return null;
  const { quantity, sentence } = tie;
  const ofNumber = shareOfNumber(ties, index, even, known);
  if (ofNumber !== null) return ofNumber;
  const said = SHARE.exec(even.slice(Math.max(0, quantity.offset - LONGEST), quantity.offset));
  const part = ties[index - 1];
  if (said === null || part?.sentence !== sentence) return null;
  if (part.quantity.sort === "rate") return shareOfOtherBase(tie, part, even, known);
  // 投产企业42家中，已有党组织的占69%: the number before is the whole.
  if (/^[\u4e00-\u9fff]{0,3}中/.test(even.slice(part.quantity.end, quantity.offset))) return null;
  const nothing = { ...tie, best: null, candidates: [], margin: 0 };
  if (isShareOfItsWhole(tie, part, known)) return nothing;
  const named = WHOLES.find(([words]) => words.test(said[1] ?? ""))?.[1];
  const whole = named ?? (/企业|全园|园区/.test(said[1] ?? "") ? TOTAL : wholeBefore(ties, index));
  const ratio = ratios.find(
    ({ numerator, denominator }) => numerator === part.best?.figure.id && denominator === whole,
  );
  const figure = known.figures.find(({ id }) => id === ratio?.rate);
  if (figure === undefined || part.best === null) return nothing;
  const best = { figure, score: part.best.score };
  return { ...tie, best, candidates: [best], margin: part.margin, park: part.park };
}

/** 29家，占比58%；剔除在建企业，占比69%: the same part, of another whole. */
function shareOfOtherBase(tie: Tie, before: Tie, even: string, known: Known): Tie | null {
  const part = ratios.find(({ rate }) => rate === before.best?.figure.id)?.numerator;
  const said = OTHER_BASE.exec(even.slice(before.quantity.end, tie.quantity.offset))?.[1];
  if (part === undefined || said === undefined || before.best === null) return null;
  const whole = WHOLES.find(([words]) => words.test(said))?.[1];
  const ratio = ratios.find(({ numerator, denominator }) => numerator === part && denominator === whole);
  const figure = known.figures.find(({ id }) => id === ratio?.rate);
  if (figure === undefined) return null;
  const best = { figure, score: before.best.score };
  return { ...tie, best, candidates: [best], margin: before.margin, park: before.park };
}

const OTHER_BASE = /^[，；]([^，。；\d]{3,14})，?(?:则|就)?占(?:比|到)?(?:为|是|达到?)?$/;

function shareOfNumber(ties: readonly Tie[], index: number, even: string, known: Known): Tie | null {
  const [part, whole, tie] = [ties[index - 2], ties[index - 1], ties[index]];
  if (tie === undefined || part?.sentence !== tie.sentence || whole?.sentence !== tie.sentence) return null;
  const { offset, end } = whole.quantity;
  if (even.slice(end, tie.quantity.offset) !== "的" || part.quantity.sort === "rate") return null;
  if (!SHARE_OF_NUMBER.test(even.slice(Math.max(0, offset - LONGEST), offset))) return null;
  const ratio = ratios.find(
    ({ numerator, denominator }) =>
      numerator === part.best?.figure.id && denominator === whole.best?.figure.id,
  );
  const figure = known.figures.find(({ id }) => id === ratio?.rate);
  if (figure === undefined || part.best === null) return null;
  const best = { figure, score: part.best.score };
  return { ...tie, best, candidates: [best], margin: part.margin, park: part.park };
}

/** 单独组建11家，占37.93%: of the 29 that have an organisation, whether or not the sentence says so. */
function isShareOfItsWhole({ quantity }: Tie, { best }: Tie, { figures }: Known): boolean {
  const part = best?.figure.value ?? null;
  if (best === null || part === null) return false;
  return partitions.some(({ whole, parts }) => {
    const value = figures.find(({ id }) => id === whole)?.value ?? 0;
    const isRate = ratios.some(
      ({ numerator, denominator }) => numerator === best.figure.id && denominator === whole,
    );
    return (
      !isRate && parts.includes(best.figure.id) && value > 0 && isTrueOf(quantity, { value: part / value })
    );
  });
}

/** 29家企业里，11家单独建，占37.93%: of the whole that its sentence told, where that has such a part. */
function wholeBefore(ties: readonly Tie[], index: number): string {
  const part = ties[index - 1]?.best?.figure.id ?? "";
  const wholes = partitions.filter(({ parts }) => parts.includes(part)).map(({ whole }) => whole);
  for (let at = index - 2; at > index - FARTHEST && ties[at]?.sentence === ties[index]?.sentence; at--) {
    const said = ties[at]?.best?.figure.id ?? "";
    if (said === TOTAL || wholes.includes(said)) return said;
  }
  return TOTAL;
}

/** 58%（29/50）, 29除以50，是58%: the two numbers of the rate before or behind them. */
export function withFractions(ties: readonly Tie[], even: string, known: Known): readonly Tie[] {
  // A rate may leave enterprises out that the count of all has: then its own two numbers are no figures.
  const figureOf = (id: string | undefined, own: number | undefined): Tie["best"] => {
    const figure = known.figures.find((one) => one.id === id);
    return figure === undefined || figure.value !== own ? null : { figure, score: 1 };
  };
  const result = [...ties];
  ties.forEach((tie, index) => {
    if (tie.quantity.sort !== "rate" || tie.best === null) return;
    const first = [index + 1, index + 2, index - 2].find((at) =>
      isFractionOf(tie, ties[at], ties[at + 1], even),
    );
    if (first === undefined) return;
    const [upper, lower] = [ties[first], ties[first + 1]];
    if (upper === undefined || lower === undefined) return;
    const ratio = ratios.find(({ rate }) => rate === tie.best?.figure.id);
    const { numerator, denominator } = tie.best.figure;
    for (const [at, part, id, own] of [
      [first, upper, ratio?.numerator, numerator],
      [first + 1, lower, ratio?.denominator, denominator],
    ] as const) {
      const best = figureOf(id, own);
      if (best !== null) result[at] = { ...part, best, candidates: [best], margin: 1, park: tie.park };
    }
  });
  return result;
}

const DIVIDED = /^ ?(?:[/／÷]|除以|比) ?$/;
const LEADS_TO_FRACTION = /^[（( ]{1,2}$/;
const LEADS_TO_QUOTIENT = /^[，,]?(?:[=＝≈]|约?等于|约?为|约?是|得(?:到|出)?|就是|即)约?$/;

function isFractionOf(rate: Tie, upper: Tie | undefined, lower: Tie | undefined, even: string): boolean {
  if (upper === undefined || lower?.sentence !== upper.sentence) return false;
  if (!DIVIDED.test(even.slice(upper.quantity.end, lower.quantity.offset))) return false;
  // 覆盖率 | 58% | 29/50: in a row of a table.
  if (rate.cell !== null && upper.cell !== null) return upper.cell.rowLabel === rate.cell.rowLabel;
  if (upper.sentence !== rate.sentence) return false;
  return upper.quantity.offset > rate.quantity.offset
    ? LEADS_TO_FRACTION.test(even.slice(rate.quantity.end, upper.quantity.offset))
    : LEADS_TO_QUOTIENT.test(even.slice(lower.quantity.end, rate.quantity.offset));
}
