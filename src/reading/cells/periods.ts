import type { PeriodValue } from "../../registers";
import {
  chineseDigits,
  parseChineseNumeral,
  parseReadOut,
  readOutDigits,
  yearReadOut,
} from "./chinese-numerals";
import { bracketsIn, fold, isBlankMark, saysNotKnown, withoutBrackets } from "./folding";
import { isCellError, type CellValue } from "./grid";
import { blankCell, certain, doubtful, type Parsed } from "./parsed";
import { quarterNumber } from "./written-dates";

/** Year of the sheet, for periods written without one. */
export interface PeriodContext {
  readonly year: number | null;
}

/** Months of one year, ends included. */
export interface Months {
  readonly fromMonth: number;
  readonly toMonth: number;
}

const CHINESE_MONTH = new RegExp(`[${chineseDigits}]+(?=月|至|到|-|~|、)`, "g");
const CHINESE_YEAR = new RegExp(`[${readOutDigits}]{4}(?=年)`, "g");
/** Start and end of a range of months, each with its year and day if written. */
const RANGE =
  /^(?:(\d{4})[年.\-/]?)?(\d{1,2})(?:月份?)?(?:[./-]?\d{1,2}(?:日|号))?(?:-|~|至|到)(?:(\d{4})[年.\-/]?)?(\d{1,2})(?:月份?)?(?:[./-]?\d{1,2}(?:日|号))?$/;
const DOTTED_RANGE = /^(\d{4})[./-](\d{1,2})[./-]\d{1,2}(?:-|~|至|到)(?:(\d{4})[./-])?(\d{1,2})[./-]\d{1,2}$/;
const COMPACT_RANGE = /^(\d{4})(\d{2})(?:\d{2})?(?:-|~|至|到)(\d{4})(\d{2})(?:\d{2})?$/;
const RANGES = [COMPACT_RANGE, DOTTED_RANGE, RANGE];

const YEAR = /(?<!\d)(20\d\d)(?!\d)/;
/** 2023.10, 2023-10, 202310: a month, in a title or as a sheet's name. */
export const yearAndMonth =
  /(?<![\d.])(20\d\d)(?:[./_-](1[0-2]|0?[1-9])|(1[0-2]|0[1-9]))(?![\d.年]|[-~至]\d)/;
const YEAR_IN_CHINESE = new RegExp(`(${yearReadOut})年`);

/** Year written as 2023 or 二〇二三年; `null` without one. */
export function yearIn(text: string): number | null {
  const digits = (YEAR.exec(text) ?? yearAndMonth.exec(text))?.[1];
  if (digits !== undefined) return Number(digits);
  const readOut = YEAR_IN_CHINESE.exec(text)?.[1];
  return readOut === undefined ? null : parseReadOut(readOut);
}

function normalise(text: string): string {
  return withoutBrackets(fold(text))
    .replace(/[。·]/g, ".")
    .replace(CHINESE_YEAR, (run) => String(parseReadOut(run) ?? run))
    .replace(CHINESE_MONTH, (run) => (run.length <= 3 ? String(parseChineseNumeral(run) ?? run) : run))
    .replace(/^从|[,.;]$/g, "");
}

function quarters(first: number, last: number): Months {
  return { fromMonth: first * 3 - 2, toMonth: last * 3 };
}

/** 全年, 上半年, 第四季度, 第一至三季度, 前三季度; `null` where the text is none of them. */
function namedMonths(text: string): Months | null {
  if (/^(?:全年|年度|整年|全年度)?$/.test(text)) return { fromMonth: 1, toMonth: 12 };
  if (/^上半年$/.test(text)) return { fromMonth: 1, toMonth: 6 };
  if (/^下半年$/.test(text)) return { fromMonth: 7, toMonth: 12 };
  const upTo = /^前([一二三四1-4])个?季度$/.exec(text);
  if (upTo !== null) return quarters(1, quarterNumber(upTo[1] ?? ""));
  const one = /^(?:第?([一二三四1-4])季度?|[Qq]([1-4]))$/.exec(text);
  if (one !== null) {
    const number = quarterNumber(one[1] ?? one[2] ?? "");
    return quarters(number, number);
  }
  const several = /^第?([一二三四1-4])(?:季度)?(?:、|-|~|至|到|和|,)第?([一二三四1-4])季度$/.exec(text);
  if (several === null) return null;
  return quarters(quarterNumber(several[1] ?? ""), quarterNumber(several[2] ?? ""));
}

/** 10月, 1、2、3月: single months, which must follow one another; `null` where the text is none. */
function listedMonths(text: string): Months | null {
  if (!/^\d{1,2}(?:月份?)?(?:[、,和]\d{1,2}(?:月份?)?)*$/.test(text) || !text.includes("月")) return null;
  const months = [...text.matchAll(/\d{1,2}/g)].map(([digits]) => Number(digits));
  const first = months[0];
  if (first === undefined || months.some((month, index) => month !== first + index)) return null;
  return { fromMonth: first, toMonth: first + months.length - 1 };
}

function rangeOf(text: string): (Months & { year: number | null }) | null {
  for (const pattern of RANGES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [fromYear, toYear] = [match[1], match[3]];
    // A period over the turn of a year has no place in a year's payment sheet: it is asked, not cut.
    if (fromYear !== toYear && toYear !== undefined) return null;
    return {
      year: fromYear === undefined ? null : Number(fromYear),
      fromMonth: Number(match[2]),
      toMonth: Number(match[4]),
    };
  }
  return null;
}

const MONTHS_IN_TITLE =
  /前[一二三四1-4]个?季度|第?[一二三四1-4](?:季度?)?(?:、|-|~|至|到|和)第?[一二三四1-4]季度|第?[一二三四1-4]季度|[Qq][1-4](?!\d)|[上下]半年|(?<![\d.])\d{1,2}月?份?(?:、|-|~|至|到|和)\d{1,2}月(?!\d{1,2}[日号])|(?<![\d.])\d{1,2}月(?!\d{1,2}[日号])/;

/** 一月一报, 一季一调度 say how often, and of which time nothing. */
const HOW_OFTEN = /[一每][月季周][一二两](?=[报次清调通更统评])/g;

/**
 * Months that a title names: 2023年上半年津贴发放表, 7-9月, 第四季度, 津贴发放表（10月份）; `null` where it names none, or
 * days. A cut-off in brackets is none.
 */
export function monthsInTitle(title: string): Months | null {
  const inBrackets = bracketsIn(fold(title)).filter((text) => !/截[止至]/.test(text));
  for (const text of [title.replace(HOW_OFTEN, ""), ...inBrackets]) {
    const months = monthsNamed(normalise(text));
    if (months !== null) return months;
  }
  return null;
}

function monthsNamed(text: string): Months | null {
  const named = MONTHS_IN_TITLE.exec(text)?.[0];
  if (named === undefined) return null;
  const months = namedMonths(named) ?? listedMonths(named) ?? rangeOf(named);
  const isPossible = months !== null && months.fromMonth >= 1 && months.fromMonth <= months.toMonth;
  return isPossible && months.toMonth <= 12 ? { fromMonth: months.fromMonth, toMonth: months.toMonth } : null;
}

/**
 * Months for which something is paid: 10-12月, 第四季度, 全年, 2023年1月-6月, 2023.1-2023.6, 5月. The year is
 * the written one, else the sheet's. A single number is no period, since Excel turns 10-12 into a date.
 */
export function readPeriod(value: CellValue, context: PeriodContext): Parsed<PeriodValue> {
  if (value === null || value === "" || value === 0) return blankCell;
  if (isCellError(value)) return doubtful("cellError");
  if (typeof value !== "string") return doubtful("unreadable");
  const text = normalise(value);
  if (isBlankMark(text) || saysNotKnown(text)) return blankCell;
  const range = rangeOf(text);
  if (range !== null) return periodOf(range.year ?? context.year, range);
  const year = /^(\d{4})(?:年度?|[./-])?(?=\D|\d{1,2}月|\d{1,2}$|$)/.exec(text);
  const rest = year === null ? text : text.slice(year[0].length);
  const months =
    namedMonths(rest) ?? listedMonths(year !== null && /^\d{1,2}$/.test(rest) ? `${rest}月` : rest);
  if (months === null) return doubtful("unreadable");
  return periodOf(year === null ? context.year : Number(year[1]), months);
}

function periodOf(year: number | null, months: Months): Parsed<PeriodValue> {
  const { fromMonth, toMonth } = months;
  const possible = fromMonth >= 1 && fromMonth <= toMonth && toMonth <= 12;
  const yearPossible = year === null || (year >= 1990 && year <= 2100);
  return possible && yearPossible ? certain({ year, fromMonth, toMonth }) : doubtful("unreadable");
}
