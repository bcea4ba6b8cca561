/** Finding what somebody asks for on the telephone, in words of their own: 没党员的企业有几家, 补贴一共多少钱. */
import { fold } from "../reading/cells/folding";

/** Something that is asked for by its name or by other words. */
export interface Askable {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly subject: string;
  readonly unit: string;
}

export interface Found<T> {
  /** Best first. */
  readonly items: readonly T[];
  /** False where the first is not called so: a word of its name was typed, or something that only sounds like it. */
  readonly isSure: boolean;
}

/** What makes a question of a name, and what the names of numbers end in; the same number is meant without. */
const FILLERS =
  /请问|麻烦|帮我|查一?下|告诉我|报一?下|截[至止]|目前为止|还有|现在|目前|我们|咱们|咱|我县|全县|我区|今年|本年度?|一共|总共|总计|共计|合计|累计|总额|总数|共有|共|个数|总人数|人数|家数|金额|发放?了|多少钱|(?:多少|几)(?:人次|场次|[个家名人件套场次处元])?|钱|是|有|的|了|吗|呢|啊|呀|[?？,，.。!！、:：]/g;
const ENDINGS = /[数家个名人件元]+$/;
/** Words that mean the same to whoever asks. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/没|无|未/g, "未"],
  [/规模以上/g, "规上"],
  [/企业诉求|企业问题|诉求/g, "问题"],
  [/补助|补贴资金|补贴/g, "补贴"],
  [/四个清/g, "四清"],
  [/党支部|支部/g, "党组织"],
  [/园区(?=.)|(?<=.)园区/g, ""],
];
const NEGATION = /[未不空]/;
/** Below this the two have little in common but single words. */
const RESEMBLANCE = 0.5;
/** From here on a name holds what was typed, and from there on it is little else. */
const NAMED = 1;
const SURE = 2;

/** The items that are meant by what was typed. Nothing typed finds nothing. */
export function searchByWords<T extends Askable>(items: readonly T[], words: string): Found<T> {
  const asked = essence(words);
  if (asked === "") return { items: [], isSure: true };
  const scored = items
    .map((item) => ({ item, score: scoreOf(item, asked, words) }))
    .filter(({ score }) => score >= RESEMBLANCE)
    .sort((one, other) => other.score - one.score);
  const literal = scored.filter(({ item }) => namesOf(item).some((name) => fold(name).includes(fold(words))));
  const named = scored.filter(({ score }) => score >= NAMED);
  const shown = [literal, named, scored].find((list) => list.length > 0) ?? [];
  return { items: shown.map(({ item }) => item), isSure: (shown[0]?.score ?? 0) >= SURE };
}

/**
 * The likest of its names. Of equals the one whose unit is asked for comes first, then the whole before its
 * parts.
 */
function scoreOf(item: Askable, asked: string, words: string): number {
  const { id, subject } = item;
  if (id === words.trim() || namesOf(item).some((name) => fold(name) === fold(words))) return 4;
  const names = namesOf(item).map((name) => likeness(asked, essence(name)));
  const score = Math.max(...names, essence(subject) === asked ? NAMED : 0);
  if (score < RESEMBLANCE) return 0;
  return score + (asksUnit(words, item.unit) ? 0.3 : 0) + (id.endsWith(".total") ? 0.05 : 0);
}

function namesOf({ title, aliases }: Askable): readonly string[] {
  return [title, ...aliases];
}

function likeness(asked: string, name: string): number {
  if (asked === name) return 3;
  if (NEGATION.test(asked) !== NEGATION.test(name)) return 0;
  const resemblance = overlap(asked, name);
  if (inAnyOrder(asked) === inAnyOrder(name)) return 2.6;
  const isMost = asked.length > 2 && resemblance >= 0.5;
  if (name.includes(asked)) return isMost ? SURE + resemblance / 2 : NAMED + resemblance / 2;
  // What the name leaves unsaid must be little: 编制缺 is not 编制.
  if (asked.includes(name) && resemblance >= 0.7) return SURE + resemblance / 4;
  return Math.min(resemblance, 0.6);
}

function inAnyOrder(text: string): string {
  return [...text].sort().join("");
}

/** 多少钱 asks for yuan, 几家 for enterprises. */
function asksUnit(words: string, unit: string): boolean {
  if (unit === "") return false;
  if (unit === "元") return /钱|元|金额|总额|合计/.test(words);
  const one = unit === "名" || unit === "人" ? "[名人]" : unit;
  return new RegExp(`(?:多少|几)${one}|${one}数`).test(words);
}

/** The words without what makes a question of them. */
function essence(words: string): string {
  const folded = fold(words).toLowerCase();
  const bare = folded.replace(FILLERS, "").replace(ENDINGS, "");
  return SAME.reduce((text, [same, one]) => text.replace(same, one), bare === "" ? folded : bare);
}

/** Share of neighbouring characters that the two have in common (Dice), 0 to 1. */
function overlap(one: string, other: string): number {
  const rest = pairs(other);
  const all = pairs(one);
  const total = all.length + rest.length;
  const common = all.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return total === 0 ? 0 : (2 * common.length) / total;
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
