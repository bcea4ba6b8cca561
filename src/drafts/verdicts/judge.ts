/** Numbers with their ties → verdicts (CONTRACT 6): when in doubt nobody is accused. */
import { partitions } from "../../figures/relations";
import type { Known, KnownFigure } from "../known-figure";
import type { Quantity } from "../quantities/quantity";
import type { Candidate, Tie, TiedText } from "../ties/ties";
import { isNowSaid, type Context } from "../ties/context";
import { isArticle } from "../ties/article";
import { changeRun } from "../ties/change-runs";
import type { OfParks } from "../ties/park-mentions";
import { changesTo } from "../words/context";
import { figurative, measures } from "../words/counters";
import { isSameNumber, type TaggedNumber } from "../tagged-numbers";
import { wordingKey } from "../wording-key";
import { printedLike } from "./print-like";
import { arePointsBetween, isSlipOf, isTrueOf, type ExactValue } from "./sameness";
import type { JudgedQuantity } from "./verdict";

/** From here on words say clearly enough what a number that agrees is of. */
const CONFIRMS = 0.35;
/** And from here on what one is of that does not. */
const ACCUSES = 0.72;
/** From here on they say it beside something else that they say more clearly. */
const SAID_TOO = 0.5;
const CLEARLY = 0.1;
/** How much less the words may say of a figure that is meant all the same. */
const RIVALS = 0.35;
/** Less than this even such a value does not tell two figures apart. */
const HARDLY = 0.03;
/** Among targets a number of today is told by clear words alone. */
const SURE_IN_PLAN = 0.7;
/** What each character costs that says something we do not know. */
const UNKNOWN_CHARACTER = 0.02;
const MOST_UNKNOWN = 0.2;
/** A number that is this many times the ledger's is rather one of something else. */
const FAR_OFF = 3;
const MOST_CANDIDATES = 5;

type Said = Pick<JudgedQuantity, "figure" | "verdict" | "reason"> &
  Partial<Pick<JudgedQuantity, "expected" | "candidates" | "park">>;

/** Every number of the text in its order, those that are no data among them. */
export function judge(
  { even, ties, notData }: TiedText,
  text: string,
  known: Known,
): readonly JudgedQuantity[] {
  const spans = notData
    .filter(({ isSilent }) => !isSilent)
    .map(({ start, end, reason }) => ({
      text: text.slice(start, end),
      offset: start,
      length: end - start,
      value: null,
      figure: null,
      verdict: "notData" as const,
      reason,
    }));
  const held: Held = { known, even, ties, toldRight: toldRight(ties), behindPlans: behindPlans(ties, even) };
  const judged = ties.map((tie, index) => {
    const { text: words, offset, length, value } = tie.quantity;
    const said = answered(tie, text, held) ?? tagged(tie, index, held) ?? verdictOf(tie, index, held);
    return { text: words, offset, length, value, ...said };
  });
  return [...spans, ...judged].sort((one, other) => one.offset - other.offset);
}

/** What the numbers of a text are judged with. */
interface Held {
  readonly known: Known;
  readonly even: string;
  readonly ties: readonly Tie[];
  /** Sentences with the figures of which they tell the right value. */
  readonly toldRight: ReadonlySet<string>;
  readonly behindPlans: ReadonlySet<number>;
}

function toldRight(ties: readonly Tie[]): ReadonlySet<string> {
  return new Set(
    ties.flatMap((tie) =>
      tie.candidates
        .filter((one) => one.score >= CONFIRMS && agreesWith(one, tie.quantity))
        .map(({ figure }) => inSentence(tie, figure)),
    ),
  );
}

function inSentence({ sentence }: Tie, { id }: KnownFigure): string {
  return `${String(sentence)}|${id}`;
}

/** As a Word file of ours says what it is; where another number was written over it that is true by the words, so. */
function tagged(tie: Tie, index: number, held: Held): Said | null {
  const { tag, quantity } = tie;
  const figure = held.known.figures.find(({ id }) => id === tag?.id);
  if (tag === null || tag.basis === "part" || figure === undefined) return null;
  const isCounted = quantity.counter === "" || figure.said.with.includes(quantity.counter);
  if (tag.basis === "now" && !isCounted) return null;
  const isSame = tag.isAsPrinted || isSameNumber(tag, quantity);
  const byWords = isSame ? null : verdictOf(tie, index, held);
  if (byWords?.verdict === "agrees") return byWords;
  const said = ofTag(tie, tag.basis, figure, held);
  if (said === null || isSame) return said;
  return { ...said, reason: `${said.reason}（生成时写的是${tag.printed}，后来改过）` };
}

function ofTag(tie: Tie, basis: TaggedNumber["basis"], figure: KnownFigure, held: Held): Said | null {
  if (basis === "change") return ofChange(tie, { figure, isNext: true });
  if (basis === "now") return compared(certainly(tie, figure), figure, 1, held);
  const value = basis === "previous" ? figure.previous : null;
  if (value === null || isTrueOf(tie.quantity, { value })) return null;
  const expected = printedLike(tie.quantity, { value });
  return {
    figure: figure.id,
    verdict: "differs",
    expected,
    reason: `“${figure.title}”上年是${expected}${tie.quantity.counter}`,
  };
}

/** Of that figure and of now, whatever else its words might say. */
function certainly(tie: Tie, figure: KnownFigure): Tie {
  const best = { figure, score: 1 };
  const context = { ...tie.context, time: "this" as const, plan: "no" as const };
  return {
    ...tie,
    context,
    best,
    candidates: [best],
    margin: 1,
    unknown: 0,
    isDenied: false,
    isLoose: false,
  };
}

/** As the user said of this wording before. */
function answered(tie: Tie, text: string, held: Held): Said | null {
  const { known } = held;
  const answer = known.answers.get(wordingKey(text, tie.quantity));
  if (answer === undefined) return null;
  if (answer === null) return notData("“党建设置”里写了这个写法的数不用核对");
  const figure = known.figures.find(({ id, title }) => id === answer || title === answer);
  if (figure === undefined) return null;
  return compared({ ...certainly(tie, figure), isDenied: tie.isDenied }, figure, 1, held);
}

function verdictOf(tie: Tie, index: number, held: Held): Said {
  const { ties, even } = held;
  const { quantity, context } = tie;
  if (measures.has(quantity.counter)) return notData(`${quantity.counter}是计量，不是台账里的数`);
  if (isArticle(quantity, even)) return notData("“一”是泛指，不是统计数");
  if (context.change !== null) return changeVerdict(tie, index, held);
  if (!context.isOurs) return notData("说的是别的地方，不是本园区");
  if (context.time === "last") return notData("说的是上年的数");
  if (context.time === "other") return notData("说的是别的年度或多年累计，不是本年度");
  if (context.isRule) return notData("说的是规定的条件，不是统计数");
  if (context.isQuoted) return notData("引的是以前报错、写错的数");
  if (isFromNowOn(tie, ties[index - 1], even)) return notData("从现在的数说到以后的数，说的是目标");
  if (tie.park !== null) return parkVerdict(tie, tie.park, held);
  if (tie.best === null) return saidAgain(tie) ?? unmatched(tie);
  if (tie.best.score < CONFIRMS) return unmatched(tie);
  return compared(tie, tie.best.figure, tie.best.score, held);
}

/** 应发24450元，实发24450元: a figure told twice in a sentence is as true the second time. */
function saidAgain(tie: Tie): Said | null {
  if (tie.context.plan === "strong") return null;
  const again = tie.candidates.find(
    ({ figure, score }) => score >= CONFIRMS && isTrueOf(tie.quantity, figure),
  );
  return again === undefined
    ? null
    : { figure: again.figure.id, verdict: "agrees", reason: agreed(again.figure) };
}

/** 示范点由2个增加到4个, where it is two now. */
function isFromNowOn({ quantity, best, sentence }: Tie, before: Tie | undefined, even: string): boolean {
  if (before?.sentence !== sentence) return false;
  if (!/[到至为]$/.test(even.slice(Math.max(0, quantity.offset - 2), quantity.offset))) return false;
  const lead = even.slice(Math.max(0, before.quantity.offset - 12), before.quantity.offset);
  if (isNowSaid(lead)) return changesTo.test(even.slice(before.quantity.end, quantity.offset));
  const value = best?.figure.value ?? null;
  if (before.context.time !== "last" || value === null) return false;
  const isNow = isTrueOf(before.quantity, { value }) && !isTrueOf(quantity, { value });
  return isNow && /[由从]/.test(lead) && !/上年|去年|年初|年末|年底|\d{4}年/.test(lead);
}

function notData(reason: string): Said {
  return { figure: null, verdict: "notData", reason };
}

function unmatched(tie: Tie): Said {
  const { quantity, context, best, candidates } = tie;
  if (context.plan === "strong") return notData("说的是目标或计划");
  if (context.isEach)
    return { figure: null, verdict: "unknown", reason: "说的是每一个的数，台账里没有可比的标准" };
  // 每四家就有一家: a ratio in words.
  if (
    quantity.manner.script === "chinese" &&
    best === null &&
    quantity.value < 10 &&
    quantity.sort === "count"
  )
    return { figure: null, verdict: "unknown", reason: "看不出是哪个指标" };
  return {
    figure: null,
    verdict: "unknown",
    reason: best === null ? "看不出是哪个指标，台账里没有可比的数" : "不能确定是哪个指标，请自己核对",
    ...(best === null
      ? {}
      : { candidates: candidates.slice(0, MOST_CANDIDATES).map(({ figure }) => figure.id) }),
  };
}

function compared(tie: Tie, figure: KnownFigure, score: number, held: Held): Said {
  const { quantity } = tie;
  if (figure.value === null && isTarget(tie, figure)) return notData("说的是目标或计划");
  if (figure.value === null)
    return {
      figure: figure.id,
      verdict: "unknown",
      reason: `台账里没有“${figure.title}”：${figure.reason ?? "没有数值"}`,
    };
  const known: ExactValue = { ...figure, value: figure.value };
  if (isTrueOf(quantity, known) && (!isTarget(tie, figure) || score >= SURE_IN_PLAN))
    return { figure: figure.id, verdict: "agrees", reason: agreed(figure) };
  const standard = standardOf(figure, quantity, held.known);
  if (standard !== undefined) return { figure: standard.id, verdict: "agrees", reason: agreed(standard) };
  const expected = printedLike(quantity, known);
  if (isTarget(tie, figure)) return notData("说的是目标或计划");
  const doubt = doubtsOf(tie, figure, figure.value, score, held);
  if (doubt !== null) return doubt;
  return blamed(figure, quantity, expected);
}

function blamed(figure: KnownFigure, quantity: Quantity, expected: string): Said {
  const isLast =
    quantity.hedge === null && figure.previous !== null && isTrueOf(quantity, { value: figure.previous });
  const place = figure.cells[0] === undefined ? "" : `，见${figure.cells[0]}`;
  return {
    figure: figure.id,
    verdict: isLast ? "lastYear" : "differs",
    expected,
    reason: `${isLast ? "这是上年的数，" : ""}台账的“${figure.title}”是${expected}${quantity.counter}${place}`,
  };
}

/** What is said instead of blaming the number; `null` where it is blamed. */
function doubtsOf(tie: Tie, figure: KnownFigure, value: number, score: number, held: Held): Said | null {
  const planned = plannedSo(tie, figure, held.known);
  if (planned !== undefined && !isAmongThoseOfNow(tie, figure, held))
    return held.behindPlans.has(tie.sentence)
      ? { figure: planned.id, verdict: "agrees", reason: agreed(planned) }
      : doubtful(tie, "与计划数一致，不能确定说的是计划，还是现在");
  const isTold = held.toldRight.has(inSentence(tie, figure)) && !isNear(tie, value);
  const doubt = isTold ? "同一句里另有与台账一致的数" : doubtOf(tie, score, value);
  if (doubt === null) return null;
  const other =
    tie.candidates.find((one) => one.score >= CONFIRMS && agreesWith(one, tie.quantity)) ??
    (isFarOff(tie.quantity, value) ? onlyAgreeing(tie) : undefined);
  return other === undefined
    ? doubtful(tie, doubt)
    : { figure: other.figure.id, verdict: "agrees", reason: agreed(other.figure) };
}

/** 2家单独、4家联合: the plan's very numbers, though nothing says that they are to come. */
function plannedSo(
  { quantity }: Tie,
  { id, said }: KnownFigure,
  { figures }: Known,
): KnownFigure | undefined {
  if (said.planned === true) return undefined;
  return figures.find(
    (one) =>
      one.id !== id &&
      one.said.planned === true &&
      isTrueOf(quantity, one) &&
      one.said.words[0]?.some((concept) => said.words[0]?.includes(concept) === true) === true,
  );
}

/** 单独5家、联合3家、挂靠2家: the other parts are as they are now, and not as they are to be. */
function isAmongThoseOfNow(tie: Tie, { id }: KnownFigure, { ties, known }: Held): boolean {
  const parts = partitions.find((one) => one.parts.includes(id))?.parts ?? [];
  return ties.some(
    ({ sentence, context, quantity, best }) =>
      sentence === tie.sentence &&
      context.plan === "no" &&
      best !== null &&
      best.figure.id !== id &&
      parts.includes(best.figure.id) &&
      best.figure.value !== 0 &&
      isTrueOf(quantity, best.figure) &&
      plannedSo({ ...tie, quantity }, best.figure, known) === undefined,
  );
}

/** 目标是70%。怎么达到？单独组建2家: sentences with a plan told right before them, in their paragraph. */
function behindPlans(ties: readonly Tie[], even: string): ReadonlySet<number> {
  const behind = new Set<number>();
  ties.forEach((tie, index) => {
    const before = ties[index - 1];
    if (before?.context.plan !== "strong" || tie.sentence === before.sentence) return;
    const isNear = tie.sentence - before.sentence <= 2;
    if (isNear && !even.slice(before.quantity.end, tie.quantity.offset).includes("\n"))
      behind.add(tie.sentence);
  });
  return behind;
}

/** （三）启动资金。3个党组织: far too few for all of them, and the only other figure that is meant has so many. */
function onlyAgreeing({ candidates, quantity }: Tie): Candidate | undefined {
  const agreeing = candidates.filter(({ figure, score }) => score >= SAID_TOO && isTrueOf(quantity, figure));
  return agreeing.length === 1 ? agreeing[0] : undefined;
}

/** 启动资金5000元: what each one gets, though nothing says so. */
function standardOf(
  { id, said }: KnownFigure,
  quantity: Quantity,
  { figures }: Known,
): KnownFigure | undefined {
  return figures.find(
    (one) =>
      one.id.startsWith("text.") &&
      one.id !== id &&
      one.said.words[0]?.some((concept) => said.words[0]?.includes(concept) === true) === true &&
      one.said.with.includes(quantity.counter) &&
      one.value !== null &&
      Math.abs(quantity.value - one.value) < 1e-6,
  );
}

/** 覆盖率目标70%: what is to be, held against what is. */
function isTarget({ context }: Tie, { said }: KnownFigure): boolean {
  return context.plan === "strong" && said.planned !== true;
}

function agreed({ title }: KnownFigure): string {
  return `与台账的“${title}”一致`;
}

/** Small numbers and round rates are many figures': only a larger or a more exact one tells. */
function agreesWith({ figure }: Candidate, quantity: Quantity): boolean {
  const isTold = quantity.sort === "rate" ? quantity.manner.decimals > 0 : Math.abs(quantity.value) > 9;
  return isTold && isTrueOf(quantity, figure);
}

/** Why a number that does not agree is not blamed; `null` where it is. */
function doubtOf(tie: Tie, score: number, value: number): string | null {
  const { quantity, margin, unknown, context } = tie;
  const sure = score - Math.min(MOST_UNKNOWN, unknown * UNKNOWN_CHARACTER);
  if (sure < ACCUSES) return "与最像的指标不一致，但不能确定说的就是它";
  if (tie.isDenied) return "话里有“没”“未”“不”，不能确定说的是哪些";
  if (tie.isLoose) return "几个数一起说，不能确定哪个是哪个";
  // 走访企业22家 is not all of them: what is said of all must be near it.
  const said = tie.best?.figure.said;
  if (unknown >= 2 && (said?.whole === true || said?.byNoun === true) && !isNear(tie, value))
    return "不能确定说的是全部";
  if (figurative.has(quantity.counter) && !isNear(tie, value))
    return "量词是打比方的说法，不能确定说的是什么";
  if (margin < CLEARLY && !isTelling(tie) && !areAllAlike(tie)) return "有几个指标都像，不能确定是哪一个";
  const other = saidOfOthers(context, said?.planned === true);
  if (other !== null) return other;
  return isFarOff(quantity, value) ? "与台账相差很远，可能说的不是这个指标" : null;
}

/** Of somebody else, of somewhere else or of another time, as far as one can tell. */
function saidOfOthers(context: Context, isPlan: boolean): string | null {
  if (context.isFinding) return "引的是别人的说法，不能确定说的是不是现在的数";
  if (context.isBesidesOne) return "说的是除了提到的以外的，不能确定是不是全部";
  if (context.isBehindOther) return "前一句说的是别的地方，不能确定说的是不是本园区";
  if (context.time === "part") return "说的是一年里的一段时间，不能和全年的数比";
  if (context.plan === "weak" && !isPlan) return "在说下一步打算的段落里，不能确定是不是现在的数";
  return null;
}

/** Last year's value or the right one with a slip, and nothing of the kind for the figures that are as likely. */
function isTelling({ quantity, best, candidates, margin }: Tie): boolean {
  if (best === null || margin < HARDLY) return false;
  const tells = ({ figure }: Candidate): boolean =>
    quantity.hedge === null &&
    hasDigits(quantity.value) &&
    [figure.value, figure.previous].some(
      (held) => held !== null && (isTrueOf(quantity, { value: held }) || isSlipOf(quantity, held)),
    );
  return (
    tells(best) &&
    !candidates.some((one) => one.figure !== best.figure && one.score >= best.score - CLEARLY && tells(one))
  );
}

/** A slip, last year's value, or within a tenth. */
function isNear({ quantity, best }: Tie, value: number): boolean {
  if (isSlipOf(quantity, value)) return true;
  if (best !== null && best.figure.previous !== null && isTrueOf(quantity, { value: best.figure.previous }))
    return true;
  return Math.abs(quantity.value - value) <= Math.abs(value) * 0.1;
}

/** 4个新支部平分启动资金: new ones, or those that got money; there are as many of both. */
function areAllAlike({ best, candidates }: Tie): boolean {
  if (best === null) return false;
  const rivals = candidates.filter(
    ({ figure, score }) => figure !== best.figure && score >= best.score - RIVALS,
  );
  return rivals.length > 0 && rivals.every(({ figure }) => figure.value === best.figure.value);
}

function hasDigits(value: number): boolean {
  return String(value).replace(/\D|^0+|0+$/g, "").length > 1;
}

/** Ten times too much is a slip of the pen; otherwise far away is something else. */
function isFarOff(quantity: Quantity, value: number): boolean {
  const { value: said } = quantity;
  if (value === 0) return said > 10;
  const ratio = said / value;
  if (Math.abs(said - value) <= 3) return false;
  if (isSlipOf(quantity, value)) return false;
  return ratio > FAR_OFF || ratio < 1 / FAR_OFF;
}

function doubtful({ candidates }: Tie, reason: string): Said {
  return {
    figure: null,
    verdict: "unknown",
    reason,
    candidates: candidates.slice(0, MOST_CANDIDATES).map(({ figure }) => figure.id),
  };
}

function parkVerdict(tie: Tie, { parks, isEach, isSure }: OfParks, held: Held): Said {
  const { quantity } = tie;
  const park = parks.join("、");
  const isEachShare = isEach && parks.length > 1;
  const best = isEachShare
    ? (tie.candidates.find(({ figure }) => figure.id !== "park.count") ?? null)
    : tie.best;
  if (best === null || best.score < CONFIRMS) return { ...unmatched(tie), park };
  // How many parks there are is never one park's; 青岭、云溪两个园 counts those that are named.
  if (best.figure.id === "park.count") {
    const all = compared(tie, best.figure, best.score, held);
    return all.verdict === "agrees" ? all : doubtful(tie, "说的是点了名的几个园区");
  }
  const values = sharesOf(parks, isEachShare, held.known);
  // 已覆盖6家: said as well of organisations; where one that is as likely agrees, the other is not meant.
  const { figure } =
    tie.candidates.find(({ figure: one, score }) => {
      const held = values.get(one.id);
      return score >= best.score - CLEARLY && held !== undefined && isTrueOf(quantity, { value: held });
    }) ?? best;
  const value = values.get(figure.id) ?? null;
  if (value !== null && isTrueOf(quantity, { value }))
    return { figure: figure.id, verdict: "agrees", park, reason: `与台账里${park}的“${figure.title}”一致` };
  const whole = isSure ? null : compared(tie, best.figure, best.score, held);
  if (whole?.verdict === "agrees") return whole;
  if (value === null)
    return { figure: figure.id, verdict: "unknown", park, reason: `“${figure.title}”没有${park}的数` };
  if (isTarget(tie, figure)) return notData("说的是目标或计划");
  if (!isSure) return doubtful(tie, `不能确定说的是${park}，还是整个园区`);
  const doubt = doubtOf(tie, best.score, value);
  if (doubt !== null) return { ...doubtful(tie, doubt), park };
  const expected = printedLike(quantity, { value });
  return {
    figure: figure.id,
    verdict: "differs",
    park,
    expected,
    reason: `台账里${park}的“${figure.title}”是${expected}${quantity.counter}`,
  };
}

/** What one park has, what each of several has, or what they have together: no rates. */
function sharesOf(parks: readonly string[], isEach: boolean, known: Known): ReadonlyMap<string, number> {
  const [first = new Map<string, number>(), ...others] = parks.map((park) => known.ofPark(park));
  const rates = new Set(known.figures.flatMap(({ id, unit }) => (unit === "率" ? [id] : [])));
  return new Map(
    [...first].flatMap(([id, value]) => {
      const rest = others.map((one) => one.get(id) ?? Number.NaN);
      if (isEach) return rest.every((one) => one === value) ? [[id, value] as const] : [];
      const sum = rest.reduce((total, one) => total + one, value);
      return Number.isNaN(sum) || (rest.length > 0 && rates.has(id)) ? [] : [[id, sum] as const];
    }),
  );
}

/** A change is compared with the change, where last year is known. */
function changeVerdict(tie: Tie, index: number, { ties, even }: Held): Said {
  const unknown = (reason: string): Said => ({ figure: null, verdict: "unknown", reason });
  if (tie.context.change?.ofOther === true) return unknown("是和别的地方比，台账里没有");
  const base = baseOf(tie, index, ties, even);
  return base === null ? unknown("看不出是哪个指标的变化") : ofChange(tie, base);
}

function isNow({ context }: Tie): boolean {
  return context.change === null && context.time === "this";
}

interface ChangeBase {
  readonly figure: KnownFigure;
  /** Nothing else can be meant. */
  readonly isNext: boolean;
}

function ofChange({ quantity, context }: Tie, { figure, isNext }: ChangeBase): Said {
  const unknown = (reason: string): Said => ({ figure: null, verdict: "unknown", reason });
  const id = `${figure.id}:change`;
  if (figure.value === null || figure.previous === null)
    return { figure: id, verdict: "unknown", reason: `没有“${figure.title}”上年的数，不能比较` };
  const change = figure.value - figure.previous;
  const isRelative = quantity.sort === "rate";
  if (isRelative && figure.previous === 0) return unknown("上年为零，算不出百分比");
  const amount = isRelative ? change / figure.previous : change;
  const isDown = amount < 0;
  const isSame =
    quantity.sort === "points"
      ? arePointsBetween(quantity, figure.value, figure.previous)
      : isTrueOf(quantity, { value: Math.abs(amount) });
  if (isSame && (isDown === (context.change?.isDown ?? false) || amount === 0))
    return { figure: id, verdict: "agrees", reason: `与“${figure.title}”比上年的变化一致` };
  if (!isNext) return unknown("与最像的指标的变化不一致，但不能确定说的就是它");
  const expected = printedLike(quantity, { value: Math.abs(amount) });
  const direction = amount === 0 ? "持平" : `${isDown ? "减少" : "增加"}${expected}`;
  return { figure: id, verdict: "differs", expected, reason: `台账的“${figure.title}”比上年${direction}` };
}

/** The figure that changed: the one that its sentence has just told and that agrees, else the best by its words. */
function baseOf(tie: Tie, index: number, ties: readonly Tie[], even: string): ChangeBase | null {
  const { first, count } = changeRun(ties, index, even);
  const before = ties[index - count];
  // 11户、12户、6户，分别增加2户、3户、1户: each is of the one in its place.
  if (count > 1 && !ties.slice(first - count, first).every((one) => one.best !== null && isNow(one)))
    return null;
  const isBeside =
    before !== undefined &&
    before.sentence === tie.sentence &&
    before.cell === null &&
    before.context.change === null;
  const [own] = tie.candidates;
  if (isBeside && before.best !== null && before.best.score >= ACCUSES && fits(before.best.figure, tie)) {
    const { figure } = before.best;
    const agrees = isTrueOf(before.quantity, figure);
    const isOwn = own === undefined || own.figure === figure || own.score < 0.9;
    // 5个园区同步推进，党组织增长25%: its own words say what grew.
    const isSaidOfIt = tie.isUnsaid || own?.figure === figure;
    if (isOwn) return { figure, isNext: agrees && tie.unknown === 0 && isSaidOfIt };
  }
  return own === undefined || own.score < CONFIRMS ? null : { figure: own.figure, isNext: false };
}

function fits({ said }: KnownFigure, { quantity: { sort, counter } }: Tie): boolean {
  const isRate = said.with.includes("%");
  if (sort === "points") return isRate;
  if (sort === "rate") return !isRate;
  return said.with.includes(counter);
}
