/** What is said near a number: each concept with how near it stands, from 0 to 1. */
import type { Spoken } from "../../figures/spoken-words";
import type { Element } from "./text-line";

export interface Evidence {
  readonly near: ReadonlyMap<Spoken, number>;
  /** Concepts of the number's own phrase, before and after it. */
  readonly own: ReadonlySet<Spoken>;
  /** A word of something else in its own phrase. */
  readonly isForeign: boolean;
  /** Concepts said before it in the sentence, and since the last semicolon. */
  readonly sentence: ReadonlySet<Spoken>;
  readonly clause: ReadonlySet<Spoken>;
  /** Concepts said since the number before it: 只算投产企业，覆盖率为. */
  readonly since: ReadonlySet<Spoken>;
  /** An amount of money was told since the last word of what money is for: 奖励2万元，共. */
  readonly isAmountTold: boolean;
  /** Where its phrase begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** How much of a word is left behind a stop. */
const STOP_FACTORS: Readonly<Record<string, number>> = {
  "、": 0.95,
  "，": 0.85,
  ",": 0.85,
  中: 0.95,
  里面: 0.95,
  里头: 0.95,
  当中: 0.95,
  之中: 0.95,
  "+": 0.95,
  "=": 0.95,
  "＝": 0.95,
  " ": 0.85,
  "：": 0.95,
  ":": 0.95,
  "；": 0.6,
  ";": 0.6,
  "（": 0.9,
  "(": 0.9,
  "）": 0.6,
  ")": 0.6,
};
const SENTENCE = 0.45;
const LABEL = 0.8;
const NUMBER = 0.95;
/** A word right after another number is that one's. */
const ANOTHERS = 0.6;
const RIGHT = 0.95;
const NEXT_CLAUSE = 0.3;
/** 戴红花的4位，是预备党员. */
const SAID_TO_BE = 0.8;
const LEAST = 0.1;
const MOST_STEPS = 60;

/** 单独、联合、挂靠分别为11家、12家和6家: the item that a number is of, and the list that it stands in. */
export interface ListedItem {
  readonly start: number;
  readonly end: number;
  readonly listStart: number;
  /** Where the items are parks: what else the list says is said of each of them. */
  readonly park: string | null;
  /** The list's last number, by its place in the text's order. */
  readonly last: number;
}

/** Where among the elements to look from, to the left and to the right. */
export interface Stand {
  readonly left: number;
  readonly right: number;
  /** What stands between the number and `right` is said of it as well. */
  readonly isThrough: boolean;
}

/** What stands around a number. */
export function evidenceAround(
  elements: readonly Element[],
  { left, right, isThrough }: Stand,
  item: ListedItem | null,
): Evidence {
  const near = new Map<Spoken, number>();
  const own = new Set<Spoken>();
  const sentence = new Set<Spoken>();
  const clause = new Set<Spoken>();
  const since = new Set<Spoken>();
  const state = { isForeign: false };
  const say = (concepts: readonly Spoken[] | null, weight: number, isOwn: boolean): void => {
    if (concepts === null) {
      if (isOwn) state.isForeign = true;
      return;
    }
    for (const concept of concepts) {
      if (weight > (near.get(concept) ?? 0)) near.set(concept, weight);
      if (isOwn) own.add(concept);
    }
  };
  const to = walkRight(elements, { from: isThrough ? left : right, past: right }, say);
  const from = walkLeft(elements, left, item, (concepts, weight, isOwn, reach, hasPassedNumber) => {
    say(concepts, weight, isOwn);
    for (const concept of concepts ?? []) {
      if (reach !== "before") sentence.add(concept);
      if (reach === "clause") clause.add(concept);
      if (reach === "clause" && !hasPassedNumber) since.add(concept);
    }
  });
  return {
    near,
    own,
    isForeign: state.isForeign,
    sentence,
    clause,
    since,
    isAmountTold: isAmountTold(elements, left),
    from: from ?? elements[left]?.start ?? 0,
    to: to ?? elements[right]?.end ?? 0,
  };
}

type Say = (
  concepts: readonly Spoken[] | null,
  weight: number,
  isOwn: boolean,
  reach: Reach,
  hasPassedNumber: boolean,
) => void;
/** How far a word stands: since the last semicolon, in the sentence, before it. */
type Reach = "clause" | "sentence" | "before";

/** Gives where the number's own phrase begins. */
function walkLeft(
  elements: readonly Element[],
  index: number,
  item: ListedItem | null,
  say: Say,
): number | null {
  const path = new PathLeft();
  let from: number | null = null;
  let isOwn = item === null;
  const last = Math.max(0, index - MOST_STEPS);
  for (let at = index - 1; at >= last && path.weight >= LEAST; at--) {
    const element = elements[at];
    if (element === undefined) break;
    if (item !== null && element.start >= item.listStart) {
      const isInItem = item.park !== null || (element.start >= item.start && element.end <= item.end);
      if (isInItem && element.kind === "token") say(element.token.concepts, 1, true, path.reach, false);
      from = item.start;
      continue;
    }
    if (element.kind === "token") {
      const passed = path.weight * (isAnothers(elements, at) ? ANOTHERS : 1);
      const weight = path.reach !== "before" && isLabel(elements, at) ? Math.max(passed, LABEL) : passed;
      say(element.token.concepts, weight, isOwn, path.reach, path.hasPassedNumber);
      continue;
    }
    if (isOwn) from = element.end;
    isOwn = false;
    if (!path.pass(element)) break;
  }
  return from ?? elements[last - 1]?.end ?? 0;
}

/** 奖励，最高的6000元、…，共5人2万元: what a sentence begins with and stops behind is what it is about. */
function isLabel(elements: readonly Element[], at: number): boolean {
  const before = elements[at - 1];
  const isFirst = before === undefined || (before.kind === "stop" && /[。！？\n；;：:]/.test(before.mark));
  const next = elements[at + 1];
  return isFirst && next?.kind === "stop" && /[，,：:]/.test(next.mark);
}

/** The way from a number to the words before it: what each stop on it takes away. */
class PathLeft {
  weight = 1;
  reach: Reach = "clause";
  hasPassedNumber = false;
  /** Weights outside the brackets that are open. */
  private readonly brackets: number[] = [];

  /** False where nothing beyond is said of the number. */
  pass(element: Exclude<Element, { readonly kind: "token" }>): boolean {
    if (element.kind === "number") {
      this.weight *= NUMBER;
      this.hasPassedNumber = true;
      return true;
    }
    const { mark } = element;
    if (/[\n\t|｜]/.test(mark)) return false;
    if (SENTENCE_ENDS.test(mark)) this.reach = "before";
    else if (/[；;]/.test(mark) && this.reach === "clause") this.reach = "sentence";
    const outside = /[（(]/.test(mark) ? this.brackets.pop() : undefined;
    if (/[）)]/.test(mark)) this.brackets.push(this.weight);
    // What stands before a bracket is as near as what stands behind it.
    this.weight = outside === undefined ? this.weight * factorOf(mark) : outside;
    return true;
  }
}

const MONEY_FOR: ReadonlySet<Spoken> = new Set<Spoken>(["startup", "allowance", "award"]);

/** Whether a sum of money, or a second kind of it (津贴、奖金，合计), stands between the last of these words and the number. */
function isAmountTold(elements: readonly Element[], index: number): boolean {
  const kinds = new Set<Spoken>();
  for (let at = index - 1; at >= Math.max(0, index - MOST_STEPS); at--) {
    const element = elements[at];
    if (element?.kind === "number" && element.isMoney) return true;
    const told = element?.kind === "token" ? (element.token.concepts ?? []) : [];
    for (const one of told) if (MONEY_FOR.has(one)) kinds.add(one);
    if (kinds.size > 1) return true;
    const goesOn = element?.kind === "stop" && /[、和]/.test(element.mark);
    if (kinds.size === 1 && !goesOn && !told.some((one) => MONEY_FOR.has(one))) return false;
    if (element?.kind === "stop" && SENTENCE_ENDS.test(element.mark)) return true;
  }
  return kinds.size === 0;
}

const SENTENCE_ENDS = /[。．！!？?…◎◆●■▲★•※]/;

function factorOf(mark: string): number {
  return STOP_FACTORS[mark] ?? (SENTENCE_ENDS.test(mark) ? SENTENCE : 0.85);
}

/** 42家投产、8家在建: 投产 is said of 42, since a stop follows it. */
function isAnothers(elements: readonly Element[], at: number): boolean {
  let next = at + 1;
  while (elements[next]?.kind === "token") next++;
  if (elements[next]?.kind !== "stop") return false;
  let before = at - 1;
  while (elements[before]?.kind === "token") before--;
  return elements[before]?.kind === "number";
}

/** Gives where the number's own phrase ends. */
function walkRight(
  elements: readonly Element[],
  { from, past }: { readonly from: number; readonly past: number },
  say: (concepts: readonly Spoken[] | null, weight: number, isOwn: boolean) => void,
): number | null {
  let isOwn = true;
  let isToldBeside = false;
  let weight = RIGHT;
  let to: number | null = null;
  for (let at = from + 1; at < elements.length; at++) {
    const element = elements[at];
    if (element === undefined) break;
    if (element.kind === "number" && at <= past) continue;
    if (element.kind === "token") {
      // 组建党组织15个，覆盖企业29家: the next clause with a number of its own says what that one is of.
      if (isOwn || isToldBeside || !hasOwnNumber(elements, at)) say(element.token.concepts, weight, isOwn);
      weight *= 0.98;
      continue;
    }
    if (isOwn) to = element.start;
    if (element.kind === "number") {
      if (!isToldBeside) break;
      continue;
    }
    if (!/[，,（(]/.test(element.mark) || !isOwn) break;
    isOwn = false;
    isToldBeside = element.isToldBeside;
    weight = /[（(]/.test(element.mark)
      ? 0.6
      : element.isExplained || isToldBeside
        ? SAID_TO_BE
        : NEXT_CLAUSE;
  }
  return to;
}

function hasOwnNumber(elements: readonly Element[], at: number): boolean {
  for (let next = at; next < elements.length && next < at + 12; next++) {
    const element = elements[next];
    if (element?.kind === "number") return true;
    if (element?.kind === "stop") return false;
  }
  return false;
}
