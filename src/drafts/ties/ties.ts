/** Which figure each number of a text is of: numbers and figures are matched together, by the best total. */
import type { Draft } from "../draft";
import type { Known, KnownFigure } from "../known-figure";
import { evenCharacters } from "../quantities/characters";
import { notDataSpans } from "../quantities/not-data";
import { quantitiesIn } from "../quantities/quantities";
import type { Quantity } from "../quantities/quantity";
import { isExact, isSlipOf, isTrueOf } from "../verdicts/sameness";
import { measures } from "../words/counters";
import { isArticle } from "./article";
import { assigned } from "./assign";
import { withChangeRuns } from "./change-runs";
import { unitBefore } from "./label-unit";
import { Surveyor, type Around, type LastYear } from "./surveyor";
import type { Context } from "./context";
import { parkMentions } from "./park-mentions";
import { firstFrom } from "./passages";
import { ofOnePark } from "./one-park";
import { withBareShares } from "./bare-shares";
import { withRatios } from "./ratios";
import { withRemainders } from "./remainders";
import { withRows } from "./rows";
import { isUnsaid, scoreOf } from "./score";
import { TableCells, type CellPlace } from "./table-cells";
import { withFractions, withShares } from "./shares";
import { withBreakdowns, withChanged, withPairs, withStarts, withSums, withWholes } from "./wholes";
import { taggedNumbers, type TaggedNumber } from "../tagged-numbers";
import { withToldAgain } from "./told-again";
import { callsItLastYear } from "./written-later";
import type { Candidate, Tie, TiedText } from "./tie";
import { tokensIn, type Token } from "./tokens";
import { withYearsBeside } from "./years-beside";

export type { Candidate, Tie, TiedText } from "./tie";

/** A figure that the words alone hardly speak of is none. */
const LEAST = 0.3;
/** Where the value is one that hardly anything else has, a faint word is enough to say so much. */
const FAINT = 0.1;
const TOLD = 0.36;
/** In a chapter of what is to come. */
const OF_NOW_IN_PLAN = 0.8;

/** Ties every quantity of the draft. */
export function tieDraft(draft: Draft, known: Known): TiedText {
  const even = evenCharacters(draft.text);
  const notData = notDataSpans(even);
  const taken = new Uint8Array(even.length + 1);
  for (const { start, end } of notData) taken.fill(1, start, end);
  const cells = new TableCells(draft, even);
  const mentions = parkMentions(even, known.parks, known.names);
  const tokens = tokensIn(even, mentions);
  const quantities = quantitiesIn(draft.text, even, (offset) => taken[offset] === 1)
    .filter((quantity) => !isOnlyWords(quantity, tokens))
    .map((quantity) => {
      const cell = cells.placeOf(quantity) ?? rateCell(quantity, cells);
      return withUnit(
        ofRecords(ofClasses(quantity, even), even),
        cell === null ? unitBefore(even, quantity) : cell.unit,
      );
    });
  const words = withoutOverlaps(tokens, quantities);
  const places = new Surveyor(even, words, quantities, cells, mentions, known);
  const tiesBy = (lastYear: LastYear): readonly Tie[] =>
    withChangeRuns(
      quantities.map((quantity, index) => tieOf(places.around(index, lastYear), quantity, even, known)),
      even,
    );
  const asWritten = tiesBy("before");
  const ties = callsItLastYear(asWritten, even, known.year) ? tiesBy("reported") : asWritten;
  const matched = withRows(assigned(ties), known);
  const years = withYearsBeside(withStarts(withWholes(matched, even, known), even), even, known);
  const wholes = withSums(withChanged(years, even), even, known);
  const paired = withPairs(withBreakdowns(wholes, even), even, known);
  const told = withRemainders(paired, even, known);
  const shares = withFractions(withShares(told, even, known), even, known);
  const ratios = withRatios(withBareShares(ofOnePark(shares, known), even, known), even, known);
  const tags = taggedNumbers(draft, known.year);
  return { even, ties: withTags(withToldAgain(ratios, even), tags), notData, tags };
}

/** A tag is of the only number that stands under it. */
function withTags(ties: readonly Tie[], tags: readonly TaggedNumber[]): readonly Tie[] {
  if (tags.length === 0) return ties;
  const touches = ({ quantity }: Tie, { start, end }: TaggedNumber): boolean =>
    quantity.offset < end && quantity.offset + quantity.length > start;
  const only = new Map<Tie, TaggedNumber>();
  for (const tag of tags) {
    const [tie, ...others] = ties.filter((one) => touches(one, tag));
    if (tie !== undefined && others.length === 0 && !only.has(tie)) only.set(tie, tag);
  }
  return ties.map((tie) => ({ ...tie, tag: only.get(tie) ?? null }));
}

/** 4家属于挂靠: what begins with the number's classifier is no word of something else. */
function withoutOverlaps(tokens: readonly Token[], quantities: readonly Quantity[]): readonly Token[] {
  const counters = new Set(quantities.flatMap(({ counter, end }) => (counter === "" ? [] : [end - 1])));
  return tokens.filter(({ start, concepts }) => concepts !== null || !counters.has(start));
}

/** 一名党员也没有 counts nobody. */
function isOnlyWords({ offset, end, value, sort }: Quantity, tokens: readonly Token[]): boolean {
  if ((value !== 1 && value !== 0) || sort === "rate") return false;
  const token = tokens[firstFrom(tokens, offset + 1) - 1];
  return token !== undefined && token.end >= end && (token.concepts ?? []).length > 0;
}

/** 投产企业69.05 in the row of a rate: only a number with places is one as well. */
function rateCell(quantity: Quantity, cells: TableCells): CellPlace | null {
  if (quantity.sort !== "bare" || quantity.manner.decimals === 0) return null;
  const place = cells.sentencePlaceOf(quantity);
  return place?.unit === "%" ? place : null;
}

/** 企业台账：登记企业50条: what a ledger has lines of is counted by its lines. */
function ofRecords(quantity: Quantity, even: string): Quantity {
  if (quantity.counter !== "条") return quantity;
  const line = even
    .slice(Math.max(0, quantity.offset - FARTHEST_LEDGER), quantity.offset)
    .split("\n")
    .at(-1);
  if (NOT_OF_ALL.test(line ?? "")) return quantity;
  return LEDGER_LINE.test(`${line ?? ""}${quantity.text}`)
    ? { ...quantity, sort: "bare", counter: "" }
    : quantity;
}

const FARTHEST_LEDGER = 160;
/** Ledgers that also hold what no figure counts: children who wait for a school, secretaries without an award. */
const NOT_OF_ALL = /(?:就学|考核|奖励)[^，。；\d]{0,8}(?:共|有|计|登记|收录)*$/;
/** The ledger's name opens the line, or a colon or 一栏 says that what follows is of it. */
const LEDGER_LINE =
  /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）).、．] ?)?[“《]?[\u4e00-\u9fff]{2,12}(?:台账|花名册|名册|登记表?|登记册|一览表|统计表|情况表?|汇总表?|发放表|拨付表|奖励表?|联系表|计划表?|清单)[”》]?(?=[\d，,：:]|共|有|计|登|收)|(?:台账|花名册|名册|登记表|登记册|一览表|统计表|情况表)(?:[（(][^（()）]{1,8}[）)])?[:：]|一栏|一列/;

/** 培训班6个 are 6个班. */
function ofClasses(quantity: Quantity, even: string): Quantity {
  const isSo =
    quantity.counter === "个" && /(?:培训|轮训|示范|学习)班$/.test(even.slice(0, quantity.offset).slice(-4));
  return isSo ? { ...quantity, counter: "个班" } : quantity;
}

/** A bare number in a table, or behind a label, is counted with what that names. */
function withUnit(quantity: Quantity, unit: string | null): Quantity {
  if (unit === null || quantity.sort !== "bare") return quantity;
  if (unit === "%") {
    const manner = { ...quantity.manner, rateForm: "percent" as const };
    return { ...quantity, sort: "rate", value: Number((quantity.value / 100).toPrecision(12)), manner };
  }
  const scale = unit === "万元" ? 1e4 : unit === "亿元" ? 1e8 : 1;
  return {
    ...quantity,
    sort: "count",
    counter: scale === 1 ? unit : "元",
    value: Number((quantity.value * scale).toPrecision(12)),
    manner: { ...quantity.manner, scale },
  };
}

function tieOf(around: Around, quantity: Quantity, even: string, known: Known): Tie {
  const { context, unknown, isDenied, isLoose, park, sentence, cell } = around;
  const counted = context.change === null ? quantity : asWhole(quantity);
  const candidates =
    measures.has(quantity.counter) || isArticle(quantity, even) ? [] : candidatesOf(counted, around, known);
  return {
    quantity,
    context,
    best: candidates[0] ?? null,
    margin: 0,
    candidates,
    unknown,
    isUnsaid: isUnsaid(around.evidence),
    isDenied,
    isLoose,
    park,
    sentence,
    cell,
    tag: null,
  };
}

function candidatesOf(quantity: Quantity, around: Around, known: Known): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const figure of known.figures) {
    const score = scoreOf(quantity, figure, around);
    if (score < FAINT && quantity.counter !== "元") continue;
    const told = toldByValue({ figure, score: inPlan(score, figure, around.context) }, quantity);
    if (told !== null) candidates.push(told);
  }
  return ofItsSize(quantity, candidates).sort((one, other) => other.score - one.score);
}

/** 绩效奖励 5000 without a unit: where one figure is of that size, one that is hundreds of times away is not meant. */
function ofItsSize({ sort, value }: Quantity, candidates: readonly Candidate[]): Candidate[] {
  const isWithin = (times: number, { figure }: Candidate): boolean =>
    figure.value !== null && figure.value > 0 && value < figure.value * times && value > figure.value / times;
  if (sort !== "bare" || value === 0 || !candidates.some((one) => isWithin(NEAR_IN_SIZE, one)))
    return [...candidates];
  return candidates.filter((one) => isWithin(FAR_IN_SIZE, one) || !((one.figure.value ?? 0) > 0));
}

const NEAR_IN_SIZE = 4;
const FAR_IN_SIZE = 100;

/** 24450 in a paragraph of allowances is their sum, however far away the word stands. */
function toldByValue({ figure, score }: Candidate, quantity: Quantity): Candidate | null {
  if (score < FAINT) return isOnlyOne(quantity, figure) ? { figure, score: TOLD } : null;
  if (isToldBy(quantity, figure)) return { figure, score: Math.max(score, TOLD) };
  if (score < LEAST) return null;
  const isWrong = score < TOLD_WRONGLY && isWrongOf(quantity, figure);
  return { figure, score: isWrong ? TOLD_WRONGLY : score };
}

/** 60.53% was last year's rate, 59540 has the digits of 59450: hardly any other number would be so by chance. */
function isWrongOf(quantity: Quantity, { value, previous }: KnownFigure): boolean {
  const digits = digitsOf(quantity);
  if (digits < RARE || value === null || quantity.hedge !== null || isTrueOf(quantity, { value }))
    return false;
  if (isTrueOf(quantity, { value: previous })) return true;
  return digits > RARE && isSlipOf(quantity, value);
}

/** 59450元 is this very sum, whatever words it is told in. */
function isOnlyOne(quantity: Quantity, figure: KnownFigure): boolean {
  return (
    quantity.counter === "元" &&
    figure.said.each !== true &&
    figure.said.with.includes("元") &&
    quantity.hedge === null &&
    digitsOf(quantity) > RARE &&
    isToldBy(quantity, figure)
  );
}

/** So many digits hardly any two numbers of a text have in common. */
const RARE = 3;
const TOLD_WRONGLY = 0.75;

function digitsOf({ value, sort, manner }: Quantity): number {
  const shown = Number((sort === "rate" ? value * 100 : value).toPrecision(12));
  const isExactly = sort === "rate" && manner.decimals > 0 && !Number.isInteger(shown);
  const digits = (isExactly ? shown.toFixed(manner.decimals) : String(shown)).replace(/\D|^0+/g, "");
  return (manner.decimals > 0 ? digits : digits.replace(/0+$/, "")).length;
}

function isToldBy(quantity: Quantity, { value }: KnownFigure): boolean {
  return isExact(quantity) && isTrueOf(quantity, { value });
}

/** A change of points is one of a rate. */
function asWhole(quantity: Quantity): Quantity {
  return quantity.sort === "points" ? { ...quantity, sort: "rate" } : quantity;
}

function inPlan(score: number, { said }: KnownFigure, { plan }: Context): number {
  return plan !== "no" && said.planned !== true ? score * OF_NOW_IN_PLAN : score;
}
