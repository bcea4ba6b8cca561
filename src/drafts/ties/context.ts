/** Of whom and of when a sentence speaks where a number stands. */
import * as words from "../words/context";
import type { Quantity } from "../quantities/quantity";

export interface Context {
  readonly isOurs: boolean;
  /** `other` years and times that are no year of ours. */
  readonly time: "this" | "last" | "other" | "part";
  /** `weak`: only the chapter is of what is to come. */
  readonly plan: "no" | "weak" | "strong";
  readonly change: { readonly isDown: boolean; readonly ofOther: boolean } | null;
  readonly isEach: boolean;
  readonly isRule: boolean;
  /** It was told wrongly before, and is quoted so. */
  readonly isQuoted: boolean;
  /** Somebody is quoted who looked at it before, or who says so. */
  readonly isFinding: boolean;
  /** Somebody who is named beside them is not counted. */
  readonly isBesidesOne: boolean;
  /** The sentence before spoke of another area, and this one does not say that it no longer does. */
  readonly isBehindOther: boolean;
}

const LONGEST = 240;
const ASIDE =
  /[（(](?![^（()）]{0,4}\d{4}年(?:度|底|末|\d{1,2}月(?:\d{1,2}日)?)?[）)])[^（()）\n]*\d[^（()）\n]*[)）]/g;
const YEAR = /((?:19|20)\d{2})年(?!前|内)/g;

interface Place {
  readonly even: string;
  /** Where the sentence begins. */
  readonly sentence: number;
  /** Where the clause or the last number ends before it. */
  readonly segment: number;
  readonly heading: string;
  readonly year: number;
  /** The text was written in the year after: its 去年 is the year of the ledgers, its 今年 is to come. */
  readonly isLastYearOurs: boolean;
  readonly areAsidesLast: boolean;
  /** The sentence before it, in its paragraph, spoke of another area. */
  readonly followsOther: boolean;
}

export function contextOf(quantity: Quantity, place: Place): Context {
  const { even } = place;
  const from = Math.max(place.sentence, quantity.offset - LONGEST);
  const said = (text: string): string => yearsAsMeant(withoutAsides(text), place);
  const before = said(even.slice(from, quantity.offset));
  const part = afterLast(before, /[；;]/g);
  const segment = said(even.slice(Math.max(place.segment, quantity.offset - LONGEST), quantity.offset));
  const after = even.slice(quantity.end, quantity.end + 12);
  const change = changeOf(quantity, part, segment, after);
  const plan = planOf(before, quantity, place);
  const leadsToArrow = ARROW_TO_NUMBER.test(after);
  const isStart = change === null && (leadsToArrow || isStartOfChange(even, quantity, part));
  // In a plan what it is changed from is how it is now.
  const isFromNow =
    isStart && (isNowSaid(segment) || (plan !== "no" && !leadsToArrow && !saysWhen(before, place.year)));
  const isSaidOfNow = isFromNow || isInOwnYearsBracket(even, quantity, place);
  return {
    isOurs: isOurs(part),
    time:
      isLastInBrackets(even, quantity, place) ||
      isOpening(segment, even.slice(quantity.end, quantity.end + 12))
        ? "last"
        : change === null && !isSaidOfNow
          ? isStart
            ? "last"
            : timeOf(part, place)
          : "this",
    plan: isSaidOfNow ? "no" : plan,
    change,
    isEach: words.eachAfter.test(after) || isEach(segment, part),
    isRule: isRule(even, quantity, before),
    isQuoted: words.misreported.test(segment) || words.slipBefore.test(before),
    isFinding:
      words.quotedFinding.test(before) ||
      words.hearsay.test(segment) ||
      isInQuotedProblem(even, quantity, before),
    isBesidesOne: words.besidesOne.test(before),
    isBehindOther: place.followsOther && lastAt(part, words.ownArea) < 0,
  };
}

/** 受理30件（上年24件），办结: what brackets say of another number ends with them; （2023年） does not. */
function withoutAsides(text: string): string {
  return text.replace(ASIDE, "");
}

/** 前年, 去年, 今年 in a text that was written in the year after, as the ledgers' own year would say them. */
const A_YEAR_BEFORE: Readonly<Record<string, string>> = { 前年: "去年", 去年: "今年", 今年: "明年" };

function yearsAsMeant(text: string, { isLastYearOurs }: Place): string {
  return isLastYearOurs
    ? text.replace(/(?<!大)前年|去年|今年/g, (word) => A_YEAR_BEFORE[word] ?? word)
    : text;
}

function afterLast(text: string, mark: RegExp): string {
  let at = 0;
  for (const match of text.matchAll(mark)) at = match.index + match[0].length;
  return text.slice(at);
}

function lastAt(
  text: string,
  pattern: RegExp,
  isMeant: (match: RegExpExecArray) => boolean = () => true,
): number {
  let at = -1;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (isMeant(match)) at = match.index;
    if (match[0] === "") pattern.lastIndex++;
  }
  return at;
}

function isOurs(text: string): boolean {
  const other = lastAt(text, words.otherArea, ({ 0: word, index }) => {
    return !words.areaInPassing.test(text.slice(index + word.length));
  });
  return other < 0 || lastAt(text, words.ownArea) > other;
}

/** 江口园区走在前面。企业68户: whether the sentence before this one, in its paragraph, speaks of another area. */
export function followsOther(even: string, sentence: number): boolean {
  const before = even.slice(Math.max(0, sentence - LONGEST), Math.max(0, sentence - 1));
  const start = Math.max(...["\n", "。", "！", "？"].map((mark) => before.lastIndexOf(mark))) + 1;
  return even.charAt(sentence - 1) !== "\n" && !isOurs(before.slice(start));
}

/** 50家（46家） in a text that says 括号内为上年数. */
function isLastInBrackets(even: string, { offset }: Quantity, { areAsidesLast }: Place): boolean {
  return areAsidesLast && /[（(][^（()）]*$/.test(even.slice(Math.max(0, offset - 40), offset));
}

/** 指导员由现在的7名增加到10名. */
export function isNowSaid(before: string): boolean {
  return /[由从](?:现在|目前|现有|当前|眼下)的?$/.test(before);
}

/** 年初空白企业5家，年末9家: the first is last year's. */
function isOpening(segment: string, after: string): boolean {
  return (
    /年初[^，。；、\d]{2,8}$/.test(segment) &&
    /^[^，。；\d]{0,4}[，、；]到?(?:年[末底]|现在|目前)/.test(after)
  );
}

/** 2023年，覆盖率由50%升至58%: told of a year, although under the heading of a plan. */
function saysWhen(before: string, year: number): boolean {
  return /去年|上年|年初/.test(before) || before.includes(`${String(year)}年`);
}

/** 全年支出3.6万元（2023年为2.445万元）, in a plan for the next. */
function isInOwnYearsBracket(even: string, { offset }: Quantity, { year }: Place): boolean {
  const open = /[（(]([^（()）]*)$/.exec(even.slice(Math.max(0, offset - 40), offset))?.[1] ?? "";
  const named = /^\D{0,6}(\d{4})年(?:度|底|末)?(?![^，。；]{0,3}\d{1,2}月)/.exec(open)?.[1];
  return named === String(year);
}

/** Whether the text says that what stands in brackets is last year's. */
export function saysAsidesAreLast(even: string): boolean {
  return /括号(?:内|里|中)(?:的?数据?|数字)?(?:均|都)?(?:为|是|系)(?:上年|去年|\d{4}年)/.test(even);
}

/** The last word of time decides; 比上年 compares and is none, unless the number is that year's own. */
function timeOf(text: string, { year }: Place): Context["time"] {
  const at = (pattern: RegExp): number => lastAt(text, pattern);
  const isOwn = ({ index, 0: word }: RegExpExecArray): boolean => {
    if (!/(?:比|较|同|与)$/.test(text.slice(0, index))) return true;
    const rest = text.slice(index + word.length);
    return rest.length <= 10 && !/[，、]/.test(rest) && !/增|减|多|少|高|低|升|降|长|扩|缩/.test(rest);
  };
  const last = lastAt(text, words.lastYearWords, isOwn);
  let time: Context["time"] = "this";
  let known = at(words.thisYearWords);
  const take = (place: number, then: Context["time"]): void => {
    if (place > known) [known, time] = [place, then];
  };
  take(last, "last");
  // 今年以来 is this year.
  const isOfYear = (before: string): boolean =>
    /(?:今年|本年|当年)$/.test(before) || /(\d{4})年度?$/.exec(before)?.[1] === String(year);
  take(
    lastAt(text, words.sinceWords, ({ index }) => !isOfYear(text.slice(0, index))),
    "other",
  );
  take(at(words.partOfYearWords), "part");
  for (const match of text.matchAll(YEAR)) {
    const named = Number(match[1]);
    const rest = text.slice(match.index + match[0].length);
    if (named !== year && !isOwn(match)) continue;
    // 始建于2015年 says how old a thing is, not of when the numbers are.
    if (isFounding(text.slice(0, match.index), rest)) continue;
    const isStart = /^(?:度)?(?:以来|来|至今|以后|之后)/.test(rest);
    // What is to come is a plan; a rule in force since then is in force.
    if (named > year || /^(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|开始(?!.{0,4}累计))/.test(rest)) continue;
    take(match.index, named === year ? "this" : named === year - 1 && !isStart ? "last" : "other");
    if (named === year) known = Math.max(known, match.index);
    if (named === year && match.index >= known) time = "this";
  }
  return time;
}

function isFounding(before: string, rest: string): boolean {
  return (
    /(?:建|成立|创办|创立|设立|组建|启用|开工|开园|获批|奠基|动工|起步|落成|诞生)[于自]$/.test(before) ||
    /^(?:\d{1,2}月)?(?:建园|开园|动工|奠基|破土|获批|批准设立|设立|成立|挂牌成立|启动建设|开工建设)(?=[，、。；])/.test(
      rest,
    )
  );
}

/** A plan's word governs up to the next semicolon; a list behind a colon, or one of what is to come, as a whole. */
function planOf(sentence: string, quantity: Quantity, { even, heading, year }: Place): Context["plan"] {
  const isList = /[：:]/.test(sentence) || lastAt(sentence, words.toComeWords) >= 0;
  const before = isList ? sentence : afterLast(sentence, /[；;]/g);
  if (FUTURE_TASK.test(before) && futureYear(before, year) >= 0) return "strong";
  const planned = lastAt(before, words.planWords);
  const future = futureYear(before, year);
  const done = lastAt(before, words.donePlanWords);
  if (planned >= 0 && done <= planned) return "strong";
  if (
    /^[^，。；\t\n]{0,4}(?:以上)?的?(?:目标|计划)|^[^，。；\d\t\n]{0,8}任务(?!完成|已)/.test(
      even.slice(quantity.end, quantity.end + 12),
    )
  )
    return "strong";
  const [, opened = 0] = FUTURE_OPENS.exec(sentence.trimStart()) ?? [];
  const opening = Number(opened) > year ? 0 : -1;
  const toCome = Math.max(future, opening, lastAt(before, words.toComeWords));
  const isChapter = heading.split("\n").some((line) => isPlanHeading(line, year));
  return (toCome >= 0 || isChapter) && done <= toCome ? "weak" : "no";
}

/** 2023年工作总结和2024年打算 is of both, and only the words of each sentence tell which. */
function isPlanHeading(heading: string, year: number): boolean {
  const years = [...heading.matchAll(/((?:19|20)\d{2})年(?!\d{1,2}月)/g)].map(([, named]) => Number(named));
  if (years.includes(year)) return false;
  const isLater = years.some((named) => named > year);
  return isLater || (words.planHeading.test(heading) && !words.mixedHeading.test(heading));
}

/** 2024年，…；…；…: a year that opens the sentence opens all of it. */
const FUTURE_OPENS = /^(?:第?[一二三四五六七八九十]{1,2}[、是，])?((?:19|20)\d{2})年[，,]/;
/** 2024年3月底前完成: no done one. */
const FUTURE_TASK =
  /年(?:\d{1,2}月)?(?:底|末|中|上半年|下半年)?(?:以?前|之前|内)[^，。；]{0,6}(?:完成|建成|实现|推动|落实)/;

function futureYear(text: string, year: number): number {
  return lastAt(text, YEAR, ([, named]) => Number(named) > year);
}

function changeOf(quantity: Quantity, part: string, segment: string, after: string): Context["change"] {
  const verb = words.changeBefore.exec(segment)?.[0] ?? null;
  const compared = words.comparedSaid.test(part);
  const isDistance = words.differenceAfter.test(after);
  const inWords =
    compared &&
    /(?:多|少|增加|减少|新增|净增)[^，。；\d]{1,6}$/.test(segment) &&
    words.comparedSaid.test(segment);
  const isSaid =
    quantity.sort === "points" ||
    isDistance ||
    inWords ||
    /[多少]了(?:约|近)?$/.test(segment) ||
    (verb !== null &&
      (compared || /增加|减少|净增|增长|提高|提升|下降|上升|降低|回落|相差|[↑↓▲▼⬆⬇]/.test(verb)));
  if (!isSaid) return null;
  return {
    isDown: words.goesDown.test(segment),
    ofOther:
      isDistance ||
      /(?:比|较|与|高于|低于)[^，。；]{0,6}(?:全[县市省]|平均|邻|兄弟)/.test(part) ||
      !isOurs(part),
  };
}

function isEach(segment: string, part: string): boolean {
  const last = [...part.matchAll(words.eachWords)].at(-1);
  if (last === undefined) return false;
  // 每月150元，共24450元: the second number is no longer of each.
  const rest = part.slice(last.index + last[0].length);
  return !/[，。；\d]/.test(rest) || segment.includes(part.slice(last.index));
}

/** 关于“全园48家企业仅24家建立党组织”的问题: as somebody found it, and it has been mended. */
function isInQuotedProblem(even: string, { end }: Quantity, before: string): boolean {
  return (
    /(?:关于|针对)[“"][^”"]*$/.test(before) &&
    /^[^“”"\n]*[”"]的?(?:问题|意见|反馈|质疑)/.test(even.slice(end, end + 80))
  );
}

/** 46→50家: what it was and what it is, without a word. */
const ARROW_TO_NUMBER = /^ ?(?:→|➡|⇒|-+>) ?\d/;

/** 从50%提升到58%: the number that it was. */
function isStartOfChange(even: string, quantity: Quantity, part: string): boolean {
  const after = even.slice(quantity.end, quantity.end + 20);
  if (!/(?:从|由)[^，。；\d]{0,10}$/.test(part)) return false;
  // 从50%到58%; but 从2000元到6000元 is a range.
  return words.changesTo.test(after) || (quantity.sort === "rate" && /^(?:左右)?[，]?(?:到|至)/.test(after));
}

/** 正式党员3名以上的企业应当…: true of any; 超过10家的园区 and 低于50%的园区 are those that a number picks out. */
function isRule(even: string, quantity: Quantity, before: string): boolean {
  const after = even.slice(quantity.end, quantity.end + 24);
  const picks = /(?:低于|高于|超过|不足|达到?|大于|小于|少于|多于|满|不满|不到)$/.test(
    even.slice(quantity.offset - 3, quantity.offset),
  );
  if (/(?:达不到|到不了|没有?达到|未达到?)$/.test(before) && /^的/.test(after)) return true;
  if (
    (picks || quantity.hedge === "above" || quantity.hedge === "below" || quantity.hedge === "nearly") &&
    /^的[\u4e00-\u9fff]/.test(after)
  )
    return true;
  const isLimit =
    quantity.hedge === "above" || quantity.hedge === "below" || /^(?:及)?以[上下内]|^或/.test(after);
  return (
    isLimit &&
    (words.ruleWords.test(after) ||
      words.ruleWords.test(before.slice(-30)) ||
      /^[^，。]{0,6}的[^，。]{0,8}(?:，|应|可|都要|都得|都须|一律)/.test(after))
  );
}
