/** How well a figure's words fit a number's surroundings. */
import { unmarkedWords, type SaidAs, type Spoken } from "../../figures/spoken-words";
import { builtOnce } from "../../ledger/once";
import type { KnownFigure } from "../known-figure";
import type { Quantity } from "../quantities/quantity";
import { figurative } from "../words/counters";
import type { Context } from "./context";
import type { Evidence } from "./evidence";

/** Another figure's word in the number's own phrase. */
const OTHERS_WORD = 0.3;
/** A word of something that no figure counts. */
const FOREIGN_WORD = 0.5;
/** 20名党员参加: some of them, or all; nobody knows. */
const OF_SOME = 0.25;
/** What the classifier alone says: 套 is of flats. */
const IMPLIED = 0.75;
/** What the number is of stands in its phrase, and the noun earlier in the clause. */
const SAID_IN_CLAUSE = 0.7;
/** Hardly anything else is counted so: 163个月 in a sentence of allowances. */
const SAID_OF_ITS_OWN = 0.8;
const COMMON: ReadonlySet<string> = new Set([
  "",
  "个",
  "家",
  "户",
  "名",
  "人",
  "位",
  "元",
  "件",
  "项",
  "次",
  "期",
]);
/** 只算投产企业，覆盖率为: not of all of them. */
const OTHER_BASE = 0.2;
const BASES: readonly Spoken[] = ["operating", "aboveScale", "entityBase", "inBase", "allOfThem"];
/** 5个园区的党组织: parks are counted, not organisations. */
const OTHER_HEAD = 0.4;
const HEADS: readonly Spoken[] = [
  "park",
  "enterprise",
  "organisation",
  "member",
  "instructor",
  "problem",
  "demonstration",
];
/** 合计 after the head of one kind of money is that kind's sum. */
const SUM_OF_ONE = 0.5;
const SUM_OF_ALL = 0.96;

export interface Surroundings {
  readonly evidence: Evidence;
  readonly context: Context;
  /** The noun that is counted, where it follows the number at once. */
  readonly head: ReadonlySet<Spoken>;
  /** The same of the number before it in its phrase. */
  readonly headBefore: ReadonlySet<Spoken>;
  /** Characters of its phrase that say something we do not know. */
  readonly unknown: number;
  /** The number before it tells of what this one is, and we do not know what that is. */
  readonly hangsOnNumber: boolean;
  /** 甲、乙等4家: it counts what is listed before it. */
  readonly isListed: boolean;
  /** 5个人一共20000元: the people who share it are counted right before it. */
  readonly isPeoples: boolean;
  /** Something is told of what it counts: 20名党员参加了活动. */
  readonly hasPredicate: boolean;
  /** Said of it by the chapter's or the paragraph's beginning. */
  readonly topic: ReadonlySet<Spoken>;
}

/** 韦某、黄某等5名书记受奖: perhaps of all, perhaps of those that are named. */
const OF_LISTED = 0.7;
const TOPIC = 0.3;
/** And where nothing else is said of the number: （三）党员。…青岭19名. */
const TOPIC_ALONE = 0.5;
/** And hardly anything else is counted so: 三、津贴。…15人、163个月. */
const TOPIC_OF_ITS_OWN = 0.75;
/** What 这一比例 may stand for. */
const RATES: readonly Spoken[] = ["coverage", "covered"];
/** 采取联合、挂靠的办法，覆盖了18家: not all that are covered. */
const MODES: readonly Spoken[] = ["solo", "joint", "attached"];
const SOME_MODES = 0.3;
/** What money is given for. */
export const moneyWords: readonly Spoken[] = ["startup", "allowance", "award"];

/** The words that make a number this figure's, or that may stand beside it. */
const ownWords = builtOnce(
  (said: SaidAs): ReadonlySet<Spoken> => new Set([...said.words.flat(), ...(said.besides ?? [])]),
);

/** From 0 to about 1; 0 where the figure can't be meant. */
export function scoreOf(quantity: Quantity, figure: KnownFigure, around: Surroundings): number {
  const { said } = figure;
  const { evidence, context } = around;
  if (said.words.length === 0 || !isCountedSo(quantity, figure)) return 0;
  if (said.planned === true && context.plan === "no") return 0;
  const isOfListed = around.isListed && said.planned !== true;
  if (isOfListed && figure.unit !== "名" && figure.unit !== "人") return 0;
  if (isOfOtherThings(quantity, figure, around)) return 0;
  const isOfEach = context.isEach || quantity.range !== null;
  if ((said.each === true) !== isOfEach && (said.each !== true || !names(evidence, "lowest", "highest")))
    return 0;
  const found = said.words.map((group, index) => groupEvidence(group, index, quantity, figure, around));
  if (found.some((weight) => weight <= 0)) return 0;
  const words = found.reduce((sum, weight) => sum + weight, 0) / found.length;
  return Math.max(0, (words - saidAgainst(figure, around)) * (isOfListed ? OF_LISTED : 1));
}

/** The number's classifier, with what is said, is of other things than the figure counts. */
function isOfOtherThings(
  quantity: Quantity,
  { id, unit, said }: KnownFigure,
  { evidence, head }: Surroundings,
): boolean {
  const isPiece = quantity.counter === "个";
  if (id === "enterprise.total" && isPiece && !evidence.own.has("enterprise")) return true;
  if (unit === "家" && isOfOrganisations(quantity, evidence, head)) return true;
  if (said.words.flat().includes("organisation") && isOfEnterprises(quantity, evidence)) return true;
  return isPiece && head.has("park") && !ownWords(said).has("park");
}

/** What its surroundings say against the figure. */
function saidAgainst(figure: KnownFigure, around: Surroundings): number {
  const { said } = figure;
  const { evidence, head } = around;
  const that = evidence.own.has("thatRate") && !said.with.includes("%") ? OTHERS_WORD : 0;
  const some = said.whole === true && around.hasPredicate ? OF_SOME : 0;
  const base = said.with.includes("%") ? OTHER_BASE * otherBases(figure, evidence) : 0;
  const other = isOtherHead(figure, head) || isHeadOfAnother(figure, around) ? OTHER_HEAD : 0;
  const modes = figure.id === "enterprise.covered" ? SOME_MODES * someModes(evidence) : 0;
  return (
    some +
    base +
    other +
    modes +
    that +
    OTHERS_WORD * othersWords(figure, evidence) +
    foreignWord(figure, around)
  );
}

/** Behind 5个园区 a word of something else weighs less. */
function foreignWord({ said }: KnownFigure, { evidence, head, hangsOnNumber }: Surroundings): number {
  if (hangsOnNumber) return FOREIGN_WORD;
  if (!evidence.isForeign) return 0;
  return said.words[0]?.some((concept) => head.has(concept)) === true ? OF_SOME : FOREIGN_WORD;
}

/** In its own phrase, or right beside it: 最高的一位，得6000元. */
const BESIDE = 0.8;

function names({ own, near }: Evidence, ...concepts: readonly Spoken[]): boolean {
  return concepts.some((concept) => own.has(concept) || (near.get(concept) ?? 0) >= BESIDE);
}

/** 联合党支部4个, 党组织6个，新成立的1个: organisations, not the enterprises that formed them. */
function isOfOrganisations(
  { counter }: Quantity,
  { own, clause }: Evidence,
  head: ReadonlySet<Spoken>,
): boolean {
  if (!/^[个支面]$/.test(counter)) return false;
  if (head.has("organisation") && !head.has("enterprise")) return true;
  if (own.has("organisation")) return !own.has("enterprise");
  const isSaidBefore = own.has("newly") && (clause.has("organisation") || clause.has("covered"));
  return (own.has("covered") || isSaidBefore) && !clause.has("enterprise");
}

/** 覆盖9家: enterprises, not the organisations that cover them. */
function isOfEnterprises({ counter }: Quantity, evidence: Evidence): boolean {
  const { own, since, clause } = evidence;
  if (own.has("organisation")) return false;
  // The head of a column, 已建组织企业.
  if (counter === "") return own.has("covered") && own.has("enterprise");
  if (!/^[家户]$/.test(counter)) return false;
  return own.has("covered") || (isUnsaid(evidence) && since.has("covered") && clause.has("enterprise"));
}

/** Whether a number with this classifier may be the figure's. */
function isCountedSo({ sort, counter }: Quantity, { said }: KnownFigure): boolean {
  const isRate = said.with.includes("%");
  if (sort === "rate") return isRate;
  if (sort === "bare") return !isRate;
  return sort === "count" && (said.with.includes(counter) || isPictured(counter, said));
}

function isOfItsOwn({ counter }: Quantity): boolean {
  return !COMMON.has(counter) && !figurative.has(counter);
}

/** 十一枚红色党徽 for enterprises, organisations or people. */
function isPictured(counter: string, said: KnownFigure["said"]): boolean {
  return figurative.has(counter) && said.with.includes("个");
}

function groupEvidence(
  group: readonly Spoken[],
  index: number,
  quantity: Quantity,
  { said }: KnownFigure,
  around: Surroundings,
): number {
  const weights = group.map(
    (concept) => wordsEvidence(concept, index, quantity, around) ?? topicEvidence(concept, quantity, around),
  );
  const implied =
    index === said.words.length - 1 && said.impliedBy?.includes(quantity.counter) === true ? IMPLIED : 0;
  return Math.max(implied, ...weights);
}

/** How surely a concept is said of the number; `null` where the topic may say more. */
function wordsEvidence(
  concept: Spoken,
  index: number,
  quantity: Quantity,
  { evidence, topic, isPeoples }: Surroundings,
): number | null {
  if (concept === "lowest" && quantity.range === "first") return 0.95;
  if (concept === "highest" && quantity.range === "second") return 0.95;
  const near = evidence.near.get(concept) ?? 0;
  if (concept === "thatRate") return RATES.some((one) => (evidence.near.get(one) ?? 0) > 0) ? near : 0;
  if (near <= 0) return null;
  if (concept === "sum") return near * (isPeoples ? SUM_OF_ONE : sumFactor(evidence, topic));
  if (isOfItsOwn(quantity) && evidence.sentence.has(concept)) return Math.max(near, SAID_OF_ITS_OWN);
  if (index > 0 && evidence.clause.has(concept)) return Math.max(near, SAID_IN_CLAUSE);
  return quantity.counter === "元" && isOnlyMoney(concept, evidence) ? Math.max(near, SAID_OF_ITS_OWN) : null;
}

function topicEvidence(concept: Spoken, quantity: Quantity, { evidence, topic }: Surroundings): number {
  const near = evidence.near.get(concept) ?? 0;
  if (!topic.has(concept)) return near;
  if (!isUnsaid(evidence)) return Math.max(near, TOPIC);
  const isClear =
    isOfItsOwn(quantity) || (quantity.counter === "元" && isTopicsMoney(concept, evidence, topic));
  return Math.max(near, isClear ? TOPIC_OF_ITS_OWN : TOPIC_ALONE);
}

/** 6名书记领取津贴，68个月共10200元: an amount that nothing else is said of, where one kind of money is told. */
function isOnlyMoney(concept: Spoken, evidence: Evidence): boolean {
  return (
    moneyWords.includes(concept) &&
    evidence.clause.has(concept) &&
    isUnsaid(evidence) &&
    moneyWords.filter((one) => evidence.clause.has(one)).length === 1
  );
}

/** （二）绩效奖励。5名书记，金额20000元: the only money that heading and sentence speak of. */
function isTopicsMoney(concept: Spoken, { sentence }: Evidence, topic: ReadonlySet<Spoken>): boolean {
  const said = moneyWords.filter((one) => topic.has(one) || sentence.has(one));
  return said.length === 1 && said[0] === concept;
}

/** Its own phrase does not say what it is of: 青岭各19名. */
export function isUnsaid({ own, isForeign }: Evidence): boolean {
  return !isForeign && [...own].every((concept) => unmarkedWords.has(concept));
}

/** What is counted is named right behind the number, and it is not what the figure counts. */
function isOtherHead({ said }: KnownFigure, head: ReadonlySet<Spoken>): boolean {
  const named = HEADS.filter((one) => head.has(one));
  const mine = ownWords(said);
  return (
    named.length > 0 &&
    !named.some((one) => mine.has(one)) &&
    !(named.includes("enterprise") && said.with.includes("家"))
  );
}

/** 13名党员设岗10个: members were counted by the number before. */
function isHeadOfAnother({ said }: KnownFigure, { head, headBefore }: Surroundings): boolean {
  if (said.whole !== true || headBefore.size === 0) return false;
  const names = said.words.flat();
  return names.some((one) => headBefore.has(one)) && !names.some((one) => head.has(one));
}

/** Bases of rates that are said since the last number and are not this figure's. */
function otherBases({ said }: KnownFigure, { since, own }: Evidence): number {
  const mine = ownWords(said);
  return BASES.filter((one) => since.has(one) && !own.has(one) && !mine.has(one)).length;
}

/** 1 where some ways of founding are said since the last number, and not all. */
function someModes({ since, own }: Evidence): number {
  const told = MODES.filter((one) => since.has(one) || own.has(one)).length;
  return told > 0 && told < MODES.length ? 1 : 0;
}

/** 合计 sums up what was told before it: one kind of money since the semicolon, or all of the sentence. */
function sumFactor({ sentence, clause, isAmountTold }: Evidence, topic: ReadonlySet<Spoken>): number {
  if (!isAmountTold) return SUM_OF_ONE;
  const kinds = (said: ReadonlySet<Spoken>): number =>
    moneyWords.filter((concept) => said.has(concept)).length;
  if (kinds(clause) > 0) return kinds(clause) === 1 ? SUM_OF_ONE : SUM_OF_ALL;
  const said = kinds(sentence) === 0 ? kinds(topic) : kinds(sentence);
  return said === 1 ? SUM_OF_ONE : SUM_OF_ALL;
}

/** How many words of its own phrase belong to other figures: at most two count. */
function othersWords({ said }: KnownFigure, { own }: Evidence): number {
  const mine = ownWords(said);
  let others = 0;
  for (const concept of own) if (!mine.has(concept) && !unmarkedWords.has(concept)) others++;
  return Math.min(2, others);
}
