import { fieldSpec, neighbourIds, neighbours, registerIds, type RegisterId } from "../../registers";
import {
  ambiguousHeaders,
  instalmentHeader,
  momentHeaders,
  otherHeaders,
  pastMomentHeaders,
  timeHeaders,
} from "../../registers/header-words";
import { fold } from "../cells/folding";
import { conceptOf, headerText, type HeaderText } from "./header-text";
import { formedBy } from "./word-forms";
import { bigramsOf, dictionaryOf, type Dictionary, type Phrase } from "./register-words";
import { headerWeights } from "../weights";

/** How well a header's words fit a field, and why, in words for people. */
export interface WordMatch {
  readonly field: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: string;
  /** The column says more than the field (姓名及电话), so that its values need not look like the field's. */
  readonly isMixed?: true;
}

/** Collects the best match of each field. */
class Matches {
  readonly best = new Map<string, WordMatch>();
  /** Fields that the header means together with a parent of its own topic. */
  readonly byParent = new Set<string>();

  add(field: string, score: number, reason: string, isMixed = false): void {
    const before = this.best.get(field);
    if (before && score <= before.score) return;
    this.best.set(field, { field, score, reason, ...(isMixed ? { isMixed: true } : {}) });
  }

  addAll(fields: readonly string[] | undefined, score: number, reason: string, isMixed = false): void {
    for (const field of fields ?? []) this.add(field, score, reason, isMixed);
  }
}

function matchLeaf(dictionary: Dictionary, leaf: HeaderText, matches: Matches): void {
  const isMixed = leaf.variants.some((variant) => variant.how === "first");
  matches.addAll(
    dictionary.exact.get(leaf.plain),
    headerWeights.exact,
    `表头“${leaf.plain}”是这一项的常用写法`,
    isMixed,
  );
  matches.addAll(
    dictionary.concepts.get(leaf.concept),
    headerWeights.sameWords,
    `表头“${leaf.plain}”与常用写法同义`,
    isMixed,
  );
  for (const variant of leaf.variants) {
    if (variant.how === "bracketed") continue;
    const score = variant.how === "spliced" ? headerWeights.spliced : headerWeights.firstOfTwo;
    const reason =
      variant.how === "spliced" ? `表头合写为“${variant.text}”` : `一列写了两项内容，以“${variant.text}”为主`;
    matches.addAll(dictionary.exact.get(variant.text), score, reason, variant.how === "first");
    matches.addAll(dictionary.concepts.get(variant.concept), score, reason, variant.how === "first");
  }
}

function matchUnderParents(
  dictionary: Dictionary,
  leaf: HeaderText,
  parents: readonly HeaderText[],
  matches: Matches,
): void {
  const leaves = [leaf.concept, ...leaf.variants.map((variant) => variant.concept)];
  for (const rule of dictionary.under) {
    if (!leaves.includes(rule.leaf)) continue;
    const parent = parents.find((text) => text.concept.includes(rule.parent));
    if (parent) {
      matches.add(rule.field, headerWeights.underParent, `“${parent.plain}”下面的“${leaf.plain}”`);
      matches.byParent.add(rule.field);
    }
    if (parents.length === 0)
      matches.add(rule.field, headerWeights.underWithoutParent, `“${leaf.plain}”常写在“${rule.parent}”下面`);
  }
  for (const parent of parents) {
    const shortened = parent.concept.replace(/(?:队伍|基本|工作)?情况$/, "");
    for (const start of new Set([parent.concept, shortened])) {
      const joined = conceptOf(start + leaf.concept);
      const reason = `上级表头合起来是“${parent.plain}${leaf.plain}”`;
      matches.addAll(dictionary.exact.get(joined), headerWeights.sameWords, reason);
      matches.addAll(dictionary.concepts.get(joined), headerWeights.sameWords, reason);
    }
  }
}

/** Phrases that share most of their pairs of characters with a text, the longest first. */
function phrasesLike({ phrases, phrasesWith }: Dictionary, bigrams: ReadonlySet<string>): readonly Phrase[] {
  const common = new Map<number, number>();
  for (const bigram of bigrams)
    for (const at of phrasesWith.get(bigram) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
  const alike: number[] = [];
  for (const [at, count] of common)
    if ((2 * count) / (bigrams.size + (phrases[at]?.bigrams.size ?? 0)) >= headerWeights.alikeEnough)
      alike.push(at);
  return alike.sort((a, b) => a - b).flatMap((at) => phrases[at] ?? []);
}

function matchLoosely(
  register: RegisterId,
  dictionary: Dictionary,
  leaf: HeaderText,
  matches: Matches,
): void {
  if (leaf.concept.length < 2) return;
  for (const { text, concept, how } of leaf.variants)
    if (how === "bracketed")
      matches.addAll(dictionary.concepts.get(concept), headerWeights.bracketed, `表头括号里写着“${text}”`);
  const readings = [{ concept: leaf.concept, how: "plain" }, ...leaf.variants];
  for (const reading of readings)
    for (const { field, core, how } of formedBy(register, dictionary.forms, reading.concept)) {
      const isMixed = reading.how === "first";
      const score = headerWeights.formed[how] * (isMixed ? headerWeights.formedOfFirst : 1);
      matches.add(field, score, `表头“${leaf.plain}”里有“${core}”`, isMixed);
    }
  if (matches.best.size > 0) return;
  for (const phrase of phrasesLike(dictionary, bigramsOf(leaf.concept))) {
    // 女职工数 holds 职工数 and is something else: a word more is a difference, not a likeness.
    if (leaf.concept.includes(phrase.concept)) continue;
    matches.add(phrase.field, headerWeights.alike, `表头“${leaf.plain}”与“${phrase.concept}”相近`);
  }
}

/** 联合 under 党组织数 counts organisations, where 联合 by itself counts enterprises. */
function isElsewhere(register: RegisterId, field: string, parents: readonly HeaderText[]): boolean {
  const notUnder = fieldSpec(register, field)?.notUnder ?? [];
  return parents.some(({ concept }) => notUnder.some((word) => conceptOf(word) === concept));
}

/**
 * A field that belongs under other parents than the one that stands above loses most of its score; so does one
 * that belongs nowhere, where the parent names another field plainly.
 */
function weighTopics(
  register: RegisterId,
  dictionary: Dictionary,
  leaf: HeaderText,
  parents: readonly HeaderText[],
  matches: Matches,
): readonly WordMatch[] {
  const all = [...matches.best.values()].filter(({ field }) => !isElsewhere(register, field, parents));
  const above = dictionary.topics.filter((topic) => parents.some((parent) => parent.concept.includes(topic)));
  if (above.length === 0 || !isGeneric(dictionary, leaf)) return all;
  return all.map((match) => {
    const own = dictionary.topicsOf.get(match.field) ?? [];
    const fits =
      own.length === 0
        ? matches.byParent.size === 0
        : own.some((topic) => above.includes(topic) || leaf.concept.includes(topic));
    if (fits) return match;
    return {
      ...match,
      score: match.score * headerWeights.foreignTopic,
      reason: `${match.reason}，但上级表头说的是别的`,
    };
  });
}

/** True for words that mean one thing under one parent and another under another (成立时间, 总数). */
function isGeneric(dictionary: Dictionary, leaf: HeaderText): boolean {
  return ambiguousKinds(leaf) !== null || dictionary.under.some((rule) => rule.leaf === leaf.concept);
}

/**
 * True where the header's words mean the field only in the company of its topic (成立时间 beside 党组织名称). Such
 * a header without a parent needs neighbours of the same topic.
 */
export function needsCompany(register: RegisterId, field: string, leaf: HeaderText): boolean {
  if (fieldSpec(register, field)?.inCompany !== true) return false;
  const topics = dictionaryOf(register).topicsOf.get(field) ?? [];
  return !topics.some((topic) => leaf.concept.includes(topic));
}

/** True where a neighbouring header speaks of what the field belongs to. */
export function isCompanyFor(register: RegisterId, field: string, neighbour: readonly string[]): boolean {
  const dictionary = dictionaryOf(register);
  const topics = dictionary.topicsOf.get(field) ?? [];
  const said = neighbour.map((text) => headerText(text).concept).join("/");
  if (topics.some((topic) => said.includes(topic))) return true;
  const best = matchHeader(register, neighbour)[0];
  if (!best || best.score < headerWeights.formed.word) return false;
  return (dictionary.topicsOf.get(best.field) ?? []).some((topic) => topics.includes(topic));
}

const REMEMBERED = new Map<string, readonly WordMatch[]>();
const REMEMBER_AT_MOST = 20_000;

/**
 * Fields of a register that a header's words may mean, the best first. `path` runs from the top header row to
 * the leaf.
 */
export function matchHeader(register: RegisterId, path: readonly string[]): readonly WordMatch[] {
  const key = `${register}\u0000${path.join("\u0000")}`;
  const found = REMEMBERED.get(key);
  if (found) return found;
  if (REMEMBERED.size >= REMEMBER_AT_MOST) REMEMBERED.clear();
  const result = computeMatches(register, path);
  REMEMBERED.set(key, result);
  return result;
}

function computeMatches(register: RegisterId, path: readonly string[]): readonly WordMatch[] {
  const texts = path.map(headerText).filter((text) => text.plain !== "");
  const leaf = texts.at(-1);
  if (!leaf) return [];
  const dictionary = dictionaryOf(register);
  const parents = texts.slice(0, -1);
  const matches = new Matches();
  matchLeaf(dictionary, leaf, matches);
  matchUnderParents(dictionary, leaf, parents, matches);
  if (![...matches.best.values()].some((match) => match.score >= headerWeights.spliced))
    matchLoosely(register, dictionary, leaf, matches);
  return [...weighTopics(register, dictionary, leaf, parents, matches)].sort((a, b) => b.score - a.score);
}

/** Kinds that a header which is ambiguous by nature can have; `null` for any other header. */
export function ambiguousKinds(leaf: HeaderText): readonly string[] | null {
  return AMBIGUOUS.get(leaf.plain) ?? AMBIGUOUS.get(leaf.concept) ?? null;
}

/** By what stands in a cell: an object has words of its own (constructor). */
const AMBIGUOUS = new Map(Object.entries(ambiguousHeaders));

let allWords: ReadonlySet<string> | null = null;

function everyWord(): ReadonlySet<string> {
  if (allWords) return allWords;
  const words = new Set<string>();
  for (const register of registerIds) {
    const dictionary = dictionaryOf(register);
    for (const concept of dictionary.concepts.keys()) words.add(concept);
    for (const rule of dictionary.under) words.add(rule.leaf).add(rule.parent);
  }
  const ofNeighbours = neighbourIds.flatMap((id) => neighbours[id].headers ?? []);
  for (const word of [...ofNeighbours, ...otherHeaders, ...timeHeaders]) words.add(conceptOf(word));
  allWords = words;
  return words;
}

/** 编制情况, 联系人信息: over a group of columns, whatever its subject. */
const NAMES_GROUP = /^.{2,8}(?:情况|信息)$/;

/** True where the text heads a column in some register, or in tables at large. */
export function isHeaderWord(text: string): boolean {
  const header = headerText(text);
  const words = everyWord();
  if (header.plain === "") return words.has(header.written);
  if (NAMES_GROUP.test(header.plain)) return true;
  return words.has(header.concept) || header.variants.some((variant) => words.has(variant.concept));
}

const FORMED = new Map<string, boolean>();

/** True where the text is formed of some field's words, in some register (问题收集时间). */
export function isFormedHeader(text: string): boolean {
  const { concept } = headerText(text);
  const known = FORMED.get(concept);
  if (known !== undefined) return known;
  if (FORMED.size >= REMEMBER_AT_MOST) FORMED.clear();
  const found = registerIds.some((register) =>
    formedBy(register, dictionaryOf(register).forms, concept).some(({ how }) => how !== "bare"),
  );
  FORMED.set(concept, found);
  return found;
}

const PARTS_OF_TIME = new Set(timeHeaders);

/** True for a column of one part of a year (3月, 二季度). */
export function isTimeHeader(leaf: HeaderText): boolean {
  return PARTS_OF_TIME.has(leaf.plain);
}

/** True for what stands above the columns of one of several payments of a sum. */
export function isInstalment(leaf: HeaderText): boolean {
  return instalmentHeader.test(leaf.written);
}

const MOMENTS = new Set([...momentHeaders, ...pastMomentHeaders]);
const WRITTEN_MOMENT =
  /^(?=.*[年月季半末底初])(?:截[至止])?(?:20\d\d年?)?(?:第?[一二三四1-4]季度|(?:\d{1,2}|十?[一二三四五六七八九十])月份?|[上下]半年)?[末底初]?数?$/;

/** 2022年末, 一季度末, 上年: at what time the numbers below were so. */
export function isMoment(written: string): boolean {
  const folded = fold(written);
  return MOMENTS.has(folded.replace(/数$/, "")) || WRITTEN_MOMENT.test(folded);
}

/** 上年末: at a time that is over. */
export function isPastMoment(written: string): boolean {
  return pastMomentHeaders.includes(fold(written).replace(/数$/, ""));
}

const OTHERS = new Set(otherHeaders.map(conceptOf));

/** True for a header of many tables that is no field of ours (门卫电话). */
export function isOtherHeader(leaf: HeaderText): boolean {
  return OTHERS.has(leaf.concept);
}
