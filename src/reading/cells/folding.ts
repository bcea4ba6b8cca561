/**
 * Folding of what only the eye sees: full-width forms, spaces that pad a cell, invisible characters, the many
 * dashes. Also the marks and words that stand for "nothing written".
 */

import {
  allWellWords,
  asAboveWords,
  asBesideWords,
  noneClosings,
  noneOpenings,
  noneWords,
  problemWords,
} from "../../registers/cell-words";
import type { CellValue } from "./grid";
import { oneOf } from "./patterns";

// Signs of control too, by their codes: the linter takes none in an expression.
const INVISIBLE = new RegExp(
  "[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u200b-\\u200f\\u2028-\\u202f\\u2060\\u2066-\\u2069\\ufeff\\u00ad]",
  "g",
);
const DASHES = /[\u2010-\u2015\u2212\u2500\u2501\u30fc\ufe58\ufe63]+|-{2,}/g;
/** All but what is its own normal form, as most cells are whole: printable ASCII, Chinese characters and their stops. */
const NEEDS_FOLDING = /[^!-~·\u3001-\u3029\u3400-\u9fff]|--/;
/** The same for names, whose brackets are full width. */
const NEEDS_TIDYING = /[^!-'*-~·\u3001-\u3029\u3400-\u9fff]|--/;
const IDEOGRAPH = "\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff";
const NEXT_TO_IDEOGRAPH = new RegExp(`(?<=[${IDEOGRAPH}·（）])\\s+|\\s+(?=[${IDEOGRAPH}·（）])`, "g");
const BLANK_MARKS = /^[-/\\.·_*']+$/;
const BRACKETED = /[([{〔【［（][^()[\]{}〔〕【】［］（）]*[)\]}〕】］）]/g;

/** NFKC, one sort of dash, no white space at all: the form in which words, numbers and dates are compared. */
export function fold(text: string): string {
  if (!NEEDS_FOLDING.test(text)) return text;
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(DASHES, "-").replace(/\s+/g, "");
}

/** Folded words without the stop behind them: 用电负荷不足。 says what 用电负荷不足 says. */
export function foldSentence(text: string): string {
  return fold(text).replace(/[。.;,、]+$/, "");
}

/** NFKC and trimmed, invisible characters gone, inner spaces and line breaks kept. */
export function tidyText(text: string): string {
  if (!NEEDS_FOLDING.test(text)) return text;
  return text.normalize("NFKC").replace(INVISIBLE, "").trim();
}

/**
 * A name as one would print it: no padding between Chinese characters (韦　某 ⇒ 韦某), letters and digits half
 * width, brackets full width as Chinese names have them.
 */
export function tidyName(text: string): string {
  if (!NEEDS_TIDYING.test(text)) return text;
  const folded = tidyText(text).replace(/\s+/g, " ").replaceAll("(", "（").replaceAll(")", "）");
  return folded.replace(NEXT_TO_IDEOGRAPH, "");
}

/** The text without the notes in brackets, innermost first. */
export function withoutBrackets(text: string): string {
  const shorter = text.replace(BRACKETED, "");
  return shorter === text ? text : withoutBrackets(shorter);
}

/** What the notes in brackets say, the outermost ones (folded text). */
export function bracketsIn(folded: string): readonly string[] {
  if (!folded.includes("(")) return [];
  return [...folded.matchAll(/\(([^()]*)\)/g)].map(([, inside = ""]) => inside);
}

/** True for the marks by which a clerk fills a cell with nothing: — - / \ . (folded text). */
export function isBlankMark(folded: string): boolean {
  return folded === "" || BLANK_MARKS.test(folded);
}

const NOTHING = new Set(["无", "暂无", "没有", "空", "空白", "暂缺", "空缺", "缺", "NONE", "N/A", "NA"]);
const LONGEST_NOTHING = Math.max(...Array.from(NOTHING, (word) => word.length));
const NOT_KNOWN = new Set([
  "待定",
  "未定",
  "不详",
  "未知",
  "不明",
  "待查",
  "待核",
  "待核实",
  "待补",
  "待补充",
  "待填",
  "未填",
  "未统计",
  "待统计",
  "待选派",
  "待派",
  "待派驻",
  "未选派",
  "未派",
  "待安排",
  "待配备",
  "未配备",
  "待明确",
  "未明确",
  "?",
  "??",
  "???",
]);

const NOTHING_TO_REPORT = new RegExp(
  `^${oneOf(noneOpenings)}*[,:]?(?:${oneOf(noneWords)}${oneOf(problemWords)}?${oneOf(noneClosings)}?|${oneOf(allWellWords)})$`,
);

/** 无, 暂无问题, 未提出诉求: what somebody wrote where there was nothing to write. */
export function saysNothingToReport(text: string): boolean {
  const folded = fold(text).replace(/[。.,;!、]+$/, "");
  return folded === "" ? text.trim() !== "" : isBlankMark(folded) || NOTHING_TO_REPORT.test(folded);
}

const AS_ABOVE = new Set(asAboveWords);
const AS_ANOTHER = new Set([...asAboveWords, ...asBesideWords]);
const LONGEST_AS_ABOVE = Math.max(...asAboveWords.map((word) => word.length));
const BEGINS_AS_ABOVE = new Set(asAboveWords.map((word) => word.charCodeAt(0)));

/** True for ditto marks: the cell says what the one above it says. Asked of every cell of a ledger. */
export function saysAsAbove(value: CellValue): value is string {
  if (typeof value !== "string" || value.length > LONGEST_AS_ABOVE + 2) return false;
  if (beginsAsWord(value) && !BEGINS_AS_ABOVE.has(value.charCodeAt(0))) return false;
  return AS_ABOVE.has(fold(value));
}

/** True for marks that stand for what is in another cell: by itself such a cell can't be read (folded text). */
export function saysAsAnother(folded: string): boolean {
  return AS_ANOTHER.has(folded);
}

/** True for words that say "there is none" (folded text). */
export function saysNone(folded: string): boolean {
  if (folded.length > LONGEST_NOTHING) return false;
  return NOTHING.has(folded.charCodeAt(0) < 0x80 ? folded.toUpperCase() : folded);
}

/** True for words that say "not known yet"; such a cell does not count as filled (DOMAIN 1.3). */
export function saysNotKnown(folded: string): boolean {
  return NOT_KNOWN.has(folded);
}

/** A formula that stands in its cell as a text (=SUM(B3:B5), ＝A3): Excel never calculated it. */
export function isFormulaText(text: string): boolean {
  return !beginsAsWord(text) && FORMULA.test(text);
}

const FORMULA = /^\s*[=＝](?![=＝]).*[\d(（]/s;

/** True where the first character is a digit, a Latin letter or a Chinese character: the common case, at one look. */
function beginsAsWord(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first >= 0x3400 && first <= 0x9fff) || (first >= 0x30 && first <= 0x7a && first !== 0x3d);
}
