/**
 * Labels of rows that hold no record: sums, statistics, notes, signatures, ends. The words are registers/row-words;
 * here stands only what may surround them.
 */
import {
  bareTotalWords,
  endWords,
  noteOpenings,
  noteWords,
  signatureOpenings,
  signatureWords,
  statisticWords,
  subtotalEndings,
  subtotalWords,
  totalEndings,
  totalWords,
  weakTotalEndings,
} from "../../registers/row-words";
import { oneOf } from "../cells/patterns";
import { fold } from "../cells/folding";

/** What may stand before a label: a bullet, a star, a number of its own. */
const BEFORE = "[★☆*●◆■▲#-]*(?:\\(?\\d{1,2}[).、])?";
const COUNT = "\\d+(?:人|名|家|个|户|件|项|套|元|场次)";

const TOTAL = new RegExp(
  `^(?:本页)?${oneOf(totalWords)}(?:[:(,/、]|共?\\d|$|人|家|个|数|大写|金额)|^(?:共计?|总计|合计):?${COUNT}|^计:?$`,
);
const BARE_TOTAL = new RegExp(`^${oneOf(bareTotalWords)}:?$`);
const SUBTOTAL = new RegExp(`^${oneOf(subtotalWords)}|.{1,20}${oneOf(subtotalEndings)}(?:[:(]|$)`);
const NAMED_TOTAL = new RegExp(`^.{2,16}${oneOf(totalEndings)}(?:[:(]|$)`);
const WEAK_TOTAL = new RegExp(`^.{2,16}${oneOf(weakTotalEndings)}:?$`);
const STATISTIC = new RegExp(`^${oneOf(statisticWords)}(?:[:(%]|$)`);
const NOTE = new RegExp(
  `^${BEFORE}(?:${oneOf([...noteWords, ...signatureWords])}\\d?(?:\\([^)]*\\))?:|注\\d|${oneOf(noteOpenings)}|${oneOf(signatureOpenings)})`,
);
const BARE_NOTE = new RegExp(`^${oneOf([...noteWords, ...signatureWords])}(?:\\([^)]*\\))?$`);
const AROUND_END = "[-—=~*_/.。…()\\[\\]【】「」《》<>]*";
const END = new RegExp(`^${AROUND_END}(?:${oneOf(endWords)})${AROUND_END}$`);
const DATE_ALONE = /^(?:20\d\d|二[〇○零]..)年\d{0,2}.{0,3}月\d{0,2}.{0,3}日?$/;

/** 合计, 总 计, 共计：83人, 合计（大写）： … whatever the spaces inside. */
export function isTotalLabel(text: string): boolean {
  const folded = fold(text);
  return TOTAL.test(folded) || isSubtotalLabel(folded);
}

/** 小计, 本页小计, 核心园小计. */
export function isSubtotalLabel(text: string): boolean {
  return SUBTOTAL.test(fold(text));
}

/** 核心园合计: the total of a part, or of the whole under its name. */
export function isNamedTotalLabel(text: string): boolean {
  return NAMED_TOTAL.test(fold(text));
}

/** 核心园合计, 城西片汇总: by its word the sum of what the name says, which may be the whole. */
export function isTotalOfPart(text: string): boolean {
  const folded = fold(text);
  return NAMED_TOTAL.test(folded) || WEAK_TOTAL.test(folded);
}

/** 全园区, Σ, 城西片汇总: a sum, if numbers stand in its row. */
export function isTotalBesideNumbers(text: string): boolean {
  const folded = fold(text);
  return BARE_TOTAL.test(folded) || WEAK_TOTAL.test(folded);
}

/** 平均, 占比, 承前页: figures about the rows above, none of their sums. */
export function isStatisticLabel(text: string): boolean {
  return STATISTIC.test(fold(text));
}

/** 注：…, 填表人：… 审核人：…: what stands below a table and is no record. */
export function isNoteLabel(text: string): boolean {
  return NOTE.test(fold(text));
}

/** 经办人, 备注: such a word by itself, its answer perhaps in the next cell. */
export function isBareNoteLabel(text: string): boolean {
  return BARE_NOTE.test(fold(text));
}

/** 以下空白, ——此页无正文——: nothing more comes. */
export function isEndLabel(text: string): boolean {
  return END.test(fold(text));
}

/** 2023年12月31日, which by itself below a table says when it was made. */
export function isDateOfSigning(text: string): boolean {
  return DATE_ALONE.test(fold(text));
}
