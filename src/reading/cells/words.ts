import type { KindValues } from "../../registers";
import {
  crossWords,
  emptyBoxes,
  tickedBoxes,
  tickWords,
  vocabularies,
  type Vocabulary,
  type VocabularyRule,
  type WordKind,
} from "../../registers/vocabularies";
import { bracketsIn, fold, isBlankMark, saysNotKnown, withoutBrackets } from "./folding";
import { isCellError, type CellValue } from "./grid";
import { blankCell, certain, doubtful, type Parsed } from "./parsed";

/** What a word needs to know of its column. */
export interface WordContext {
  /** The answer that a tick in this column means, for a field kept in two columns (已建 and 未建, 男 and 女). */
  readonly tickMeans?: string;
  /** The column really writes 1 and 0, so that a 0 is an answer and no blank (DESIGN 4). */
  readonly onesAndZeros?: boolean;
  /** The column holds plans, so that 拟单独 means the mode solo and not "planned". */
  readonly asPlan?: boolean;
}

const TICKS = new Set(tickWords);
const CROSSES = new Set(crossWords);
/** Longer texts are sentences; only their beginning is looked at. */
const LONGEST_PHRASE = 60;

/** True for a tick, as it stands below one of several answers. */
export function isTick(value: CellValue): boolean {
  return value !== null && !isCellError(value) && TICKS.has(wordText(value));
}

/** True for a tick, a cross or 是 and 否, which answer any question (folded text). */
export function isAffirmedOrDenied(folded: string): boolean {
  return TICKS.has(folded.toUpperCase()) || CROSSES.has(folded.toUpperCase());
}

const CLAUSE_BREAK = /[,;。、!\n]+/;
/** 未, 不 and the like up to four characters before a word, words of plans anywhere before it. */
const NEGATION = /(?:未|没|不|非(?!公)|无|待)[^,;。、]{0,4}$|(?:预计|计划|拟|即将|准备|争取|力争|有望)/;
const PLAN_WORDS = /拟|计划|待|准备|预计|争取/g;

/** The answer of a word column. A word outside its vocabulary is a problem, and has no value but "unknown". */
export function readWord<K extends WordKind>(
  kind: K,
  value: CellValue,
  context: WordContext = {},
): Parsed<KindValues[K]> {
  return readFrom<KindValues[K]>(vocabularies[kind], value, context);
}

function readFrom<V extends string>(
  vocabulary: Vocabulary<V>,
  value: CellValue,
  context: WordContext,
): Parsed<V> {
  if (value === null || value === "") return blankCell;
  if (isCellError(value)) return doubtful("cellError");
  if (value === 0 && context.onesAndZeros !== true) return blankCell;
  const written = wordText(value);
  const text = EMPTY_BOX.test(written) ? chosenFrom(written) : written;
  if (text === null) return doubtful("unknownWord", vocabulary.unknown);
  if (/^[01]$/.test(text) && !answersYesAndNo(vocabulary) && context.tickMeans === undefined)
    return doubtful("unknownWord", vocabulary.unknown);
  if (TICKS.has(text)) return ticked(vocabulary, context);
  if (CROSSES.has(text)) return crossed(vocabulary, context);
  if (text === "") return blankCell;
  if (isBlankMark(text)) return /^[-/\\]+$/.test(text) ? optional(vocabulary.dash) : blankCell;
  const phrase = context.asPlan === true ? text.replace(PLAN_WORDS, "") : text;
  const found = saysNotKnown(phrase) ? null : lookUp(vocabulary, phrase);
  return found === null ? doubtful("unknownWord", vocabulary.unknown) : certain(found);
}

const BOXES = [...emptyBoxes, ...tickedBoxes].join("");
const EMPTY_BOX = new RegExp(`[${emptyBoxes.join("")}]`);
const TICKED_BOX = new RegExp(`[${tickedBoxes.join("")}]`);
/** A mark and its words, as far as the next mark: √投产 □在建. */
const MARKED_BEFORE = new RegExp(`([${BOXES}])([^${BOXES}]*)`, "g");
/** 投产√ 在建□. */
const MARKED_BEHIND = new RegExp(`([^${BOXES}]*)([${BOXES}])`, "g");

/** What is ticked among answers to choose from; "" where nothing is, `null` where several are. */
function chosenFrom(text: string): string | null {
  const isBefore = EMPTY_BOX.test(text.charAt(0)) || TICKED_BOX.test(text.charAt(0));
  const options = [...text.matchAll(isBefore ? MARKED_BEFORE : MARKED_BEHIND)].map(
    ([, one = "", other = ""]) => (isBefore ? { mark: one, words: other } : { mark: other, words: one }),
  );
  const chosen = options.filter(({ mark, words }) => TICKED_BOX.test(mark) && words !== "");
  return chosen.length > 1 ? null : (chosen[0]?.words ?? "");
}

/** Elsewhere 1 and 0 may be an office's own codes (1 投产, 2 在建). */
function answersYesAndNo<V>(vocabulary: Vocabulary<V>): boolean {
  return vocabulary.tick !== null && vocabulary.cross !== null;
}

function wordText(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value).toUpperCase();
  return fold(value).slice(0, LONGEST_PHRASE).toUpperCase();
}

function optional<V>(value: V | null): Parsed<V> {
  return value === null ? blankCell : certain(value);
}

function ticked<V extends string>(vocabulary: Vocabulary<V>, context: WordContext): Parsed<V> {
  const meant = context.tickMeans === undefined ? vocabulary.tick : named(vocabulary, context.tickMeans);
  return meant === null ? doubtful("unknownWord", vocabulary.unknown) : certain(meant);
}

/** In the second of two tick columns (未建) a cross says nothing: the first one has the answer. */
function crossed<V extends string>(vocabulary: Vocabulary<V>, context: WordContext): Parsed<V> {
  const { tickMeans } = context;
  if (tickMeans !== undefined && tickMeans !== vocabulary.tick) return blankCell;
  if (tickMeans !== undefined || vocabulary.cross !== null) return optional(vocabulary.cross);
  return doubtful("unknownWord", vocabulary.unknown);
}

function named<V extends string>(vocabulary: Vocabulary<V>, name: string): V | null {
  return vocabulary.rules.find((rule) => rule.value === name)?.value ?? null;
}

function lookUp<V>(vocabulary: Vocabulary<V>, text: string): V | null {
  const outside = withoutBrackets(text);
  const noted = noteIn(vocabulary, text);
  if (noted !== null) return noted;
  const clauses = outside.split(CLAUSE_BREAK).filter((clause) => clause !== "");
  for (const whole of [text, outside, clauses[0] ?? ""]) {
    const exact = vocabulary.rules.find((rule) => rule.is?.includes(whole) === true);
    if (exact !== undefined) return exact.value;
    if (TICKS.has(whole) && vocabulary.tick !== null) return vocabulary.tick;
    if (CROSSES.has(whole) && vocabulary.cross !== null) return vocabulary.cross;
  }
  // 否（停产）: a bare no says nothing of a state, what stands in its brackets does.
  const told = CROSSES.has(outside) ? [...clauses, ...bracketsIn(text)] : clauses;
  for (const rule of vocabulary.rules) {
    const answer = answerOf(rule, told);
    if (answer !== null) return answer;
  }
  return null;
}

/** What a note in brackets says, where that decides: 正式党员（已转出）. */
function noteIn<V>({ rules }: Vocabulary<V>, text: string): V | null {
  const notes = text.includes("(") ? bracketsIn(text) : [];
  if (notes.length === 0) return null;
  const deciding = rules.find(({ inBrackets = [] }) =>
    notes.some((note) => inBrackets.some((word) => isSaid(note, word))),
  );
  return deciding?.value ?? null;
}

function isSaid(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !NEGATION.test(text.slice(0, at));
}

/** What the rule says of the clauses; `null` where none of its words is in them. */
function answerOf<V>(rule: VocabularyRule<V>, clauses: readonly string[]): V | null {
  for (const clause of clauses)
    for (const word of rule.contains ?? []) {
      const at = clause.indexOf(word);
      if (at < 0) continue;
      if (!NEGATION.test(clause.slice(0, at))) return rule.value;
      if (rule.negated !== undefined) return rule.negated;
    }
  return null;
}
