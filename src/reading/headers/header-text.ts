import { sameWords } from "../../registers/header-words";
import { oneOf } from "../cells/patterns";
import { fold, withoutBrackets } from "../cells/folding";

/** A header cell, taken apart for comparison. */
export interface HeaderText {
  /** As written, trimmed, line breaks gone. */
  readonly written: string;
  /** Folded; without brackets, numbering, 其中 and unit. */
  readonly plain: string;
  /** `plain` with words of one meaning replaced by one of them (手机号 ⇒ 电话). */
  readonly concept: string;
  /**
   * Other readings: brackets spliced in (企业（单位）名称), what stands in brackets in place of what stands before
   * them (街道（乡镇）), the first of two facts (姓名及电话).
   */
  readonly variants: readonly {
    readonly text: string;
    readonly concept: string;
    readonly how: "spliced" | "bracketed" | "first";
  }[];
  /** What stands in brackets and is no unit (党委/总支/支部). */
  readonly hint: string;
  readonly unit?: string;
  /** 10000 for 万元, else 1. */
  readonly unitFactor: number;
}

const UNITS =
  "人民币元|万元|亿元|千元|百万元|元/月|元/人|元/月/人|元/年|元|人次|人|名|家|个|户|套|间|件|项|次|场次|场|期|m2|平方米|平米|亩|%|岁|周岁|天|学时|课时|小时|月|个月|分|张";
const UNIT_IN_BRACKETS = new RegExp(`[([【](?:单位:?|计量单位:?)?(${UNITS})[)\\]】]`);
const UNIT_AT_END = new RegExp(`(?:[/:,_-]|单位:?)(${UNITS})$|(%)$|(?<=..)(m2|万元|亿元)$`);
const UNIT_FACTORS: Readonly<Record<string, number>> = { 千元: 1e3, 万元: 1e4, 百万元: 1e6, 亿元: 1e8 };

/** The unit of money that a factor stands for (10000 ⇒ 万元); `null` for yuan. */
export function largeUnitOf(factor: number): string | null {
  return Object.keys(UNIT_FACTORS).find((unit) => UNIT_FACTORS[unit] === factor) ?? null;
}

const NUMBERING =
  /^(?:[(]?(?:[一二三四五六七八九十]+|\d{1,2})[)、.,:]|\d{1,2}(?=[\u4e00-\u9fff])(?!\d*(?:岁|周岁|月|年|人)))/;
/** 联系企业1, 联系企业2: one thing in several columns. */
const NUMBER_BEHIND = /(?<=[\u4e00-\u9fff]{2})[1-9]$/;
const OF_THESE = /^其中[:：,、]?/;
const ORNAMENTS = /^[*★☆#:：,、.;/-]+|[*★☆#:：,、.;/-]+$/g;
const QUOTES = /["“”'‘’「」《》<>]/g;
const BRACKETS = /[()[\]【】{}]/g;
const TWO_FACTS = /^(.{2,}?)(?:以及|及其|及|和|与(?!否)|、|\/|\+|&)(.{1,})$/;
const PHONE = "电话";
/** 6月12日上午: on which day people sign. */
const DAY_BEFORE_HALF = /^\d{1,2}月\d{1,2}日?(?=(?:上午|下午|全天|晚上|签到|签名)+$)/;
const DATE_PREFIX = /^(?:截至|截止)?(?:20\d\d)年(?:度|\d{1,2}月底?)?/;

const replacements = Object.entries(sameWords)
  .flatMap(([word, others]) => others.map((other) => ({ other, word })))
  .sort((a, b) => b.other.length - a.other.length);
const WORD_OF = new Map(replacements.map(({ other, word }) => [other, word]));
const ANY_OTHER = new RegExp(oneOf(replacements.map(({ other }) => other)), "g");

/** The question asked behind its matter (投产与否, 规上否) instead of before it (是否投产). */
const ASKED_BEHIND = /^((?!是否|有无|可).{2,}?)(?:与否|有无|否)$/;
/** 何时入党 and 入党日 ask for the day as 入党时间 does; a birthday is its own word. */
const WHEN = /^于?何时(.{2,})$/;
const DAY = /^(.{2,}(?<!(?<!出)生))日$/;

/** The text with words of one meaning replaced by one of them; particles gone; questions asked the same way. */
export function conceptOf(plain: string): string {
  const asked = plain.replace(ASKED_BEHIND, "是否$1").replace(WHEN, "$1时间").replace(DAY, "$1时间");
  const once = asked.replace(ANY_OTHER, (other) => WORD_OF.get(other) ?? other);
  return once.replaceAll("党组织书记", "书记").replaceAll("的", "");
}

/** Folded header words without what only decorates them. */
function strip(text: string): string {
  let rest = text.replace(QUOTES, "");
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = [ORNAMENTS, NUMBERING, OF_THESE, DATE_PREFIX, DAY_BEFORE_HALF, NUMBER_BEHIND].reduce(
      (shorter, ornament) => shorter.replace(ornament, ""),
      rest,
    );
  }
  return rest;
}

/** Answers in brackets make a question of the words before them: 党组织（有/无）. */
const ANSWERS = /[([【](?:有|是|已建?)[/、或]?(?:无|否|未建?)[)\]】]/;

/** 街道（乡镇）名称 with the word in brackets in place of the one before it; "" without one. */
const IN_BRACKETS = /^[^()[\]【】]*[([【]([^()[\]【】]+)[)\]】]([^()[\]【】]*)$/;

function secondWord(text: string): string {
  const [, inside = "", behind = ""] = IN_BRACKETS.exec(text) ?? [];
  return inside === "" ? "" : strip(inside + behind);
}

function variantsOf(text: string, plain: string): HeaderText["variants"] {
  const spliced = strip(text.replace(BRACKETS, ""));
  const variants: HeaderText["variants"][number][] = [];
  if (spliced !== plain && spliced !== "")
    variants.push({ text: spliced, concept: conceptOf(spliced), how: "spliced" });
  const [, first, other] = TWO_FACTS.exec(plain) ?? [];
  const joined = plain.replace(/[/、]/g, "");
  // 业主、电话 is the owner and a phone, where 开工/投产时间 is one date.
  if (joined !== plain && conceptOf(other ?? "") !== PHONE)
    variants.push({ text: joined, concept: conceptOf(joined), how: "spliced" });
  if (ANSWERS.test(text)) {
    const asked = `是否${plain}`;
    variants.push({ text: asked, concept: conceptOf(asked), how: "spliced" });
  }
  const second = secondWord(text);
  if (second !== "") variants.push({ text: second, concept: conceptOf(second), how: "bracketed" });
  if (first !== undefined) variants.push({ text: first, concept: conceptOf(first), how: "first" });
  return variants;
}

function parseHeader(raw: string): HeaderText {
  const folded = fold(raw);
  const bracketed = UNIT_IN_BRACKETS.exec(folded);
  const withoutUnit = bracketed ? folded.replace(bracketed[0], "") : folded;
  const atEnd = bracketed ? null : UNIT_AT_END.exec(withoutUnit);
  const text = atEnd ? withoutUnit.slice(0, atEnd.index) : withoutUnit;
  const unit = bracketed?.[1] ?? atEnd?.slice(1).find((written: string | undefined) => written !== undefined);
  const outside = strip(withoutBrackets(text));
  const plain = outside === "" ? strip(text.replace(BRACKETS, "")) : outside;
  const hint =
    outside === ""
      ? ""
      : [...text.matchAll(/[([【]([^)\]】]*)[)\]】]/g)].map((match) => match[1] ?? "").join("");
  return {
    written: raw.replace(/\s*[\r\n]+\s*/g, "").trim(),
    plain,
    concept: conceptOf(plain),
    variants: variantsOf(text, plain),
    hint,
    unitFactor: UNIT_FACTORS[unit ?? ""] ?? 1,
    ...(unit === undefined ? {} : { unit }),
  };
}

const KNOWN = new Map<string, HeaderText>();
const KNOWN_AT_MOST = 5000;
const HEADER_LENGTH = 60;

/** Takes a header cell apart. Longer texts than a header can be are cut. Results are kept: formulas ask again and again. */
export function headerText(raw: string): HeaderText {
  const cut = raw.length > HEADER_LENGTH ? raw.slice(0, HEADER_LENGTH) : raw;
  const found = KNOWN.get(cut);
  if (found) return found;
  if (KNOWN.size >= KNOWN_AT_MOST) KNOWN.clear();
  const parsed = parseHeader(cut);
  KNOWN.set(cut, parsed);
  return parsed;
}
