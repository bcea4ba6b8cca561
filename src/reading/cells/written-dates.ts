import type { DatePrecision, DateValue, DayNumber, RangeEnd } from "../../registers";
import { leavingWords, notYetWords, pressingWords, standsWords } from "../../registers/cell-words";
import { chineseDigits, parseChineseNumeral, parseReadOut, readOutDigits } from "./chinese-numerals";
import { oneOf } from "./patterns";
import { dayFromSerial, daysFromCivil, daysInMonth, isCalendarDate } from "./dates";
import { bracketsIn, fold, isBlankMark, saysNone, saysNotKnown, withoutBrackets } from "./folding";
import { isCellError, type CellValue } from "./grid";
import { blankCell, certain, doubtful, type Parsed } from "./parsed";
import { hasFigureBeside, isTornApart } from "./torn-text";

/** What a date needs to know besides its cell. */
export interface DateContext {
  /** Year of the sheet, for dates written without one. */
  readonly year: number | null;
  /** The workbook counts days from 1904. */
  readonly date1904?: boolean;
}

/** A part of a year or month that is no exact day: first and last month, and how precise that is. */
interface YearPart {
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly precision: DatePrecision;
}

/** A point in time as far as it was written. */
interface Written {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly part: YearPart | null;
  /** Last day of a third of a month (上旬, 中旬), for deadlines. */
  readonly lastDay: number | null;
  readonly rest: string;
  /** The end of a range that left its year out: it lies behind the start. */
  readonly rolls?: true;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** 1927-05-19 to 2099-12-31: five digits in a date column can be nothing else than a date's serial number. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 73_050;

/** A longer text is a note, not a date. */
const LONGEST_DATE = 60;

const PLAN_WORDS = /预计|预期|计划|规划|拟于|拟定|拟|力争|争取|暂定|目标|约定|计划于/g;
const LEADING_WORDS = /^(?:截至|截止|截止到|自|从|于|在|约|大约|大概|定于|公元)+/;
const TIME_OF_DAY =
  /(?<=[\d日号])(?:\s+|T)?(?:上午|下午|中午|早上|晚上|晚)?\s*\d{1,2}\s*(?::|时|点)\s*(?:\d{1,2}分?|半|整)?(?:\s*:\s*\d{1,2}(?:\.\d+)?)?Z?(?:\s*[-~至到]\s*\d{1,2}\s*(?::|时|点)\s*(?:\d{1,2}分?|半)?)?$/;
const HALF_OF_DAY = /(?:上午|下午|全天|晚上|半天)$/;
const WEEKDAY = /(?:星期|周|礼拜)[一二三四五六日天]/g;
const startsWithOneOf = (words: readonly string[]): RegExp => new RegExp(`^${oneOf(words)}`);
/** Words in a date's cell that say that it has not happened, or goes on: nothing to read, nothing wrong. */
const NOT_YET = startsWithOneOf(notYetWords);
const STANDS = new RegExp(`^${oneOf(standsWords)}\\D*$`);
const PRESSES = startsWithOneOf(pressingWords);
/** 2020.3任，2023.5离任 or 2020.3（2023.5离任）: what stands between the two, and what follows the second. */
const TOOK_OFFICE = /^(?:任职?|起|开始|上任|到任|担任|入住)?[,;、.]*(?=\d)/;
const LEFT = new RegExp(`^(?:起|日)?${oneOf(leavingWords)}`);
const UNTIL = /^(?:已?于|至|到|止于|截至|截止)+/;
/** What may follow a date and changes nothing. */
const HARMLESS_TAIL =
  /^(?:日|号|份|以?前|之前|以?内|之内|起|开始|始|以来|左右|上下|许|正式|建成|竣工|投产|达产|试产|试生产|生产|投入|使用|运营|营业|开业|开工|完工|完成|成立|组建|批复|批准|换届|选举|届满|到期|期满|任职|离任|入园|入驻|入住|交付|办结|解决|落实|召开|举办|出生|生|入党|转正|止|终止|第一批|[,。;.、:])*$/;
const RANGE_MARK = /^(?:起|开始)?(?:-|~|至|到)+/;
const OPEN_END = /^(?:今|现在|目前|至今|现任|在任|长期)?$/;

const QUARTERS = "一二三四";
const CHINESE_YEAR = new RegExp(`[${readOutDigits}]{4}(?=年|$)`, "g");
const CHINESE_SMALL = new RegExp(`[${chineseDigits}]+(?=月|日|号|季度)`, "g");

/** 2023 5 18: the one way in which spaces alone part the numbers of a date. */
const SPACED_DATE = /^(\d{4})\s+(\d{1,2})(?:\s+(\d{1,2}))?$/;

/**
 * One form for each thing: half width, `.` for every dot, digits for Chinese numerals, no time of day. `null` where
 * numbers beside one another would become another number: 2023.1², 2023.1 2.
 */
function normalise(text: string): string | null {
  if (hasFigureBeside(text)) return null;
  const plain = text.normalize("NFKC").trim().replace(WEEKDAY, "").replace(TIME_OF_DAY, "");
  const spaced = plain.replace(SPACED_DATE, (_, ...parts: (string | undefined)[]) =>
    parts
      .slice(0, 3)
      .filter((part) => part !== undefined)
      .join("."),
  );
  return isTornApart(spaced) ? null : settled(spaced);
}

function settled(spaced: string): string {
  return fold(spaced)
    .replace(HALF_OF_DAY, "")
    .replace(/[。·•]/g, ".")
    .replace(/〜/g, "~")
    .replace(CHINESE_YEAR, (run) => String(parseReadOut(run) ?? run))
    .replace(CHINESE_SMALL, (run) => String(parseChineseNumeral(run) ?? run))
    .replace(/\.$/, "");
}

/** Two digits of a year: those of this century up to ten years ahead, else of the last one. */
function fullYear(twoDigits: number, context: DateContext): number {
  const horizon = ((context.year ?? 2030) + 10) % 100;
  return twoDigits <= horizon ? 2000 + twoDigits : 1900 + twoDigits;
}

/** Last year and next year depend on when the cell was written; this year is the sheet's. */
const THIS_YEAR = /^(?:本年度?|今年|当年)/;

/** The year at the start of the text; `year: null` where none is written. */
function readYear(text: string, context: DateContext): { year: number | null; mark: string; rest: string } {
  const thisYear = THIS_YEAR.exec(text);
  if (thisYear !== null && context.year !== null)
    return { year: context.year, mark: "年", rest: text.slice(thisYear[0].length) };
  const long = /^(\d{4})(?!\d)(年度?|[.\-/](?=\d{1,2}(?!\d)))?/.exec(text);
  if (long !== null)
    return { year: Number(long[1]), mark: markOf(long[2]), rest: text.slice(long[0].length) };
  const short =
    /^(\d{2})年(?=\d|底|末|初|[上下]半年)/.exec(text) ??
    /^(\d{2})([.\-/])(?=\d{1,2}\2\d{1,2}(?!\d))/.exec(text);
  if (short !== null)
    return {
      year: fullYear(Number(short[1]), context),
      mark: short[2] ?? "年",
      rest: text.slice(short[0].length),
    };
  return { year: null, mark: "", rest: text };
}

function markOf(mark: string | undefined): string {
  return mark === undefined ? "" : mark.startsWith("年") ? "年" : mark;
}

const YEAR_PARTS: readonly (readonly [RegExp, YearPart])[] = [
  [/^(?:年)?(?:底|末)/, { fromMonth: 12, toMonth: 12, precision: "year" }],
  [/^(?:年)?初/, { fromMonth: 1, toMonth: 3, precision: "year" }],
  [/^(?:年)?中(?!旬)/, { fromMonth: 6, toMonth: 6, precision: "year" }],
  [/^(?:年)?内/, { fromMonth: 1, toMonth: 12, precision: "year" }],
  [/^上半年/, { fromMonth: 1, toMonth: 6, precision: "year" }],
  [/^下半年/, { fromMonth: 7, toMonth: 12, precision: "year" }],
];

/** 年底, 上半年, 第三季度 at the start of the text. */
function readYearPart(text: string): { part: YearPart; rest: string } | null {
  for (const [pattern, part] of YEAR_PARTS) {
    const match = pattern.exec(text);
    if (match !== null) return { part, rest: text.slice(match[0].length) };
  }
  const quarter = /^(?:第?([1-4一二三四])季度?|[Qq]([1-4]))/.exec(text);
  if (quarter === null) return null;
  const number = quarterNumber(quarter[1] ?? quarter[2] ?? "");
  const part: YearPart = { fromMonth: number * 3 - 2, toMonth: number * 3, precision: "year" };
  return { part, rest: text.slice(quarter[0].length) };
}

/** `三` or `3` ⇒ 3. */
export function quarterNumber(text: string): number {
  const chinese = QUARTERS.indexOf(text);
  return chinese >= 0 ? chinese + 1 : Number(text);
}

const MONTH_THIRDS: readonly (readonly [RegExp, number])[] = [
  [/^上旬/, 10],
  [/^中旬/, 20],
  [/^(?:下旬|底|末|内)/, 31],
  [/^初/, 10],
];

/** Day, or part of the month, after a month; `monthMark` and `yearMark` tell a day from the end of a range. */
function readDay(
  text: string,
  yearMark: string,
  monthMark: string,
): Pick<Written, "day" | "lastDay" | "rest"> {
  if (monthMark !== "") {
    const day = /^(\d{1,2})(?![\d月])(?:日|号)?/.exec(text);
    if (day !== null) return { day: Number(day[1]), lastDay: null, rest: text.slice(day[0].length) };
  } else {
    const day = /^([.\-/])(\d{1,2})(?![\d月])(?:日|号)?/.exec(text);
    if (day !== null && (day[1] === yearMark || day[1] !== "-"))
      return { day: Number(day[2]), lastDay: null, rest: text.slice(day[0].length) };
  }
  for (const [pattern, lastDay] of MONTH_THIRDS) {
    const match = pattern.exec(text);
    if (match !== null) return { day: null, lastDay, rest: text.slice(match[0].length) };
  }
  return { day: null, lastDay: null, rest: text };
}

function point(year: number | null, month: number | null, day: number | null, rest: string): Written {
  return { year, month, day, part: null, lastDay: null, rest };
}

/** 20230501, 202305. */
function readCompact(text: string): Written | null {
  const match = /^(\d{4})(0[1-9]|1[0-2])(\d{2})?(?!\d)/.exec(text);
  if (match === null) return null;
  const day = match[3] === undefined ? null : Number(match[3]);
  return point(Number(match[1]), Number(match[2]), day, text.slice(match[0].length));
}

/**
 * 3.15, 5/1 (month and day) and 85.07 (year and month), as far as only one reading is possible: 5.1 may be
 * the first of May and January 2005.
 */
function readTwoParts(text: string, context: DateContext): Written | null {
  const match = /^(\d{1,2})([./])(\d{1,2})(?!\d)(?:日|号)?/.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const rest = text.slice(match[0].length);
  if (first <= 12 && (second > 12 || match[2] === "/")) return point(null, first, second, rest);
  if (first > 12 && match[1]?.length === 2 && second <= 12 && match[2] === ".")
    return point(fullYear(first, context), second, null, rest);
  return null;
}

/** The point in time at the start of a normalised text; `null` where there is none. */
function readPoint(text: string, context: DateContext): Written | null {
  const compact = readCompact(text);
  if (compact !== null) return compact;
  const { year, mark, rest } = readYear(text, context);
  const part = readYearPart(rest);
  if (part !== null) return { ...point(year, null, null, part.rest), part: part.part };
  const month = year === null ? /^(\d{1,2})(月份?)/.exec(rest) : /^(\d{1,2})(?!\d)(月份?)?/.exec(rest);
  if (month !== null && (year === null || mark !== "")) {
    const day = readDay(rest.slice(month[0].length), mark, month[2] ?? "");
    return { year, month: Number(month[1]), part: null, ...day };
  }
  if (year !== null) return point(year, null, null, rest);
  return readTwoParts(text, context);
}

/** The end of a range, with what it leaves out taken from the start; `null` where it is not understood. */
function readRangeEnd(text: string, start: Written, context: DateContext): Written | null {
  const bare = /^(\d{1,2})(日|号|月份?)?(?=$|以?前|之前|底|内)/.exec(text);
  if (bare !== null) {
    const rest = text.slice(bare[0].length);
    const isDay = bare[2] === "日" || bare[2] === "号" || (bare[2] === undefined && start.day !== null);
    return isDay
      ? point(start.year, start.month, Number(bare[1]), rest)
      : { ...point(start.year, Number(bare[1]), null, rest), rolls: true };
  }
  const monthDay = start.day === null ? null : /^(\d{1,2})[./](\d{1,2})$/.exec(text);
  if (monthDay !== null)
    return { ...point(start.year, Number(monthDay[1]), Number(monthDay[2]), ""), rolls: true };
  const end = readPoint(text, context);
  if (end === null) return null;
  return end.year === null ? { ...end, year: start.year, rolls: true } : end;
}

/** First and last day that a written point can mean, and how precise it is; `null` for an impossible date. */
function spanOf(written: Written, year: number): Span | null {
  const { month, day, part, lastDay } = written;
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (month === null) {
    const from = part?.fromMonth ?? 1;
    const to = part?.toMonth ?? 12;
    const last = daysFromCivil(year, to, daysInMonth(year, to));
    return { first: daysFromCivil(year, from, 1), last, precision: "year" };
  }
  if (!isCalendarDate(year, month, day ?? 1)) return null;
  if (day !== null) {
    const exact = daysFromCivil(year, month, day);
    return { first: exact, last: exact, precision: "day" };
  }
  const last = daysFromCivil(year, month, Math.min(lastDay ?? 31, daysInMonth(year, month)));
  return { first: daysFromCivil(year, month, 1), last, precision: "month" };
}

type Edge = "first" | "last";

/** ’23.5: the year without its century. */
const SHORT_YEAR = /^\s*['’‘`](?=\d{2}\s*[年./-])/;

function readText(text: string, context: DateContext, edge: Edge): Parsed<DateValue> {
  const whole = text.length > LONGEST_DATE ? null : normalise(text.replace(SHORT_YEAR, "20"));
  if (whole === null) return doubtful("unreadable");
  const planned = PLAN_WORDS.test(whole);
  PLAN_WORDS.lastIndex = 0;
  const outside = withoutBrackets(whole);
  const bare = outside === "" ? whole.replace(/[()]/g, "") : outside;
  const unplanned = bare.replace(PLAN_WORDS, "");
  const stripped = unplanned.replace(LEADING_WORDS, "");
  if (saysNothing(unplanned, edge) || saysNothing(stripped, edge)) return blankCell;
  const start = readPoint(stripped, context);
  if (start === null) return readBareSerial(stripped, context);
  const range = settleRange(start, outside === "" ? [] : bracketsIn(whole), context);
  return range === null ? doubtful("unreadable") : rangeValue(range, planned, context, edge);
}

/** The value of a written date or range. */
function rangeValue(range: Range, planned: boolean, context: DateContext, edge: Edge): Parsed<DateValue> {
  const from = placed(range.start, context, null);
  if (typeof from === "string") return doubtful(from);
  const to = range.end === null ? null : placed(range.end, context, from);
  if (typeof to === "string") return doubtful(to);
  const plan = planned ? { planned } : {};
  if (edge === "last") return certain({ ...atEdge(to === null || range.left ? from : to, edge), ...plan });
  const until: RangeEnd | null =
    to === null ? null : { day: to.first, precision: to.precision, left: range.left };
  return certain({ ...atEdge(from, edge), ...plan, ...(until === null ? {} : { until }) });
}

/** True where nothing is to be read, and nothing is wrong: no date yet, or a deadline that only presses. */
function saysNothing(text: string, edge: Edge): boolean {
  if (isBlankMark(text) || saysNone(text) || saysNotKnown(text)) return true;
  return NOT_YET.test(text) || STANDS.test(text) || (edge === "last" && PRESSES.test(text));
}

interface Span {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly precision: DatePrecision;
}

function atEdge(span: Span, edge: Edge): DateValue {
  return { day: span[edge], precision: span.precision };
}

/**
 * The days of a written point. One without a year that ends a range follows its start: 2022.11-2 goes on into
 * February of the next year; one with a year before the start is a slip.
 */
function placed(
  written: Written,
  context: DateContext,
  start: Span | null,
): Span | "unreadable" | "yearMissing" {
  const year = written.year ?? context.year;
  if (year === null) return "yearMissing";
  const span = spanOf(written, year);
  if (span === null) return "unreadable";
  if (start === null || span.last >= start.first) return span;
  return (written.rolls === true ? spanOf(written, year + 1) : null) ?? "unreadable";
}

/** A date or a range: what is written first, and where it ends. */
interface Range {
  readonly start: Written;
  readonly end: Written | null;
  /** The end was said with a word for leaving. */
  readonly left: boolean;
}

/** A single date as it is, a range with its end; `null` where more is written. */
function settleRange(start: Written, notes: readonly string[], context: DateContext): Range | null {
  const noted = notes.map((note) => leftOn(note, start, context)).find((end) => end !== null) ?? null;
  if (HARMLESS_TAIL.test(start.rest)) return { start, end: noted, left: noted !== null };
  const mark = RANGE_MARK.exec(start.rest);
  if (mark === null) {
    const end = leftOn(start.rest.replace(TOOK_OFFICE, ""), start, context);
    return end === null ? null : { start, end, left: true };
  }
  const after = start.rest.slice(mark[0].length);
  if (OPEN_END.test(after)) return { start, end: noted, left: noted !== null };
  const end = readRangeEnd(after, start, context);
  if (end === null || !(HARMLESS_TAIL.test(end.rest) || LEFT.test(end.rest))) return null;
  return { start, end, left: false };
}

/** 2023.5离任, 至2023.5: when somebody left, as it is written beside the start; `null` for other notes. */
function leftOn(note: string, start: Written, context: DateContext): Written | null {
  const bare = note.replace(UNTIL, "");
  if (!/^\d/.test(bare)) return null;
  const end = readRangeEnd(bare, start, context);
  if (end === null) return null;
  const isSaid = LEFT.test(end.rest) || (bare !== note && HARMLESS_TAIL.test(end.rest));
  return isSaid ? end : null;
}

/** 45047 typed or pasted as a text. */
function readBareSerial(text: string, context: DateContext): Parsed<DateValue> {
  return /^\d{5}$/.test(text) ? readNumber(Number(text), context, "first") : doubtful("unreadable");
}

/** 5.18 typed for 18 May; 5.2 may have been 5.20, so that of it only the month is known. */
const DAY_AS_DECIMAL = /^(?:[1-9]|1[0-2])\.(?:[12]\d|3[01]|0[1-9]|[4-9])$/;
const MONTH_AS_DECIMAL = /^(?:[1-9]|1[0-2])\.[1-3]$/;

function readNumber(value: number, context: DateContext, edge: Edge): Parsed<DateValue> {
  if (value >= FIRST_SERIAL && value <= LAST_SERIAL) {
    const day = dayFromSerial(value, context.date1904);
    return day === null ? doubtful("unreadable") : certain({ day, precision: "day" });
  }
  const digits = String(value);
  if (/^\d{4}(?:\.\d{1,2})?$/.test(digits)) {
    // Excel keeps no trailing zero: 2023.10 typed as a number is stored as 2023.1.
    if (digits.endsWith(".1")) return doubtful("ambiguousMonth");
    return readText(digits, context, edge);
  }
  if (DAY_AS_DECIMAL.test(digits)) return readText(`${digits.replace(".", "月")}日`, context, edge);
  if (MONTH_AS_DECIMAL.test(digits)) return readText(`${digits.slice(0, -2)}月`, context, edge);
  return /^\d{6}$|^\d{8}$/.test(digits) ? readText(digits, context, edge) : doubtful("unreadable");
}

function readCell(value: CellValue, context: DateContext, edge: Edge): Parsed<DateValue> {
  if (value === null || value === "" || value === 0) return blankCell;
  if (isCellError(value)) return doubtful("cellError");
  if (typeof value === "number") return readNumber(value, context, edge);
  if (typeof value === "boolean") return doubtful("unreadable");
  return readText(value, context, edge);
}

/**
 * A date in any form of DOMAIN 2.3. Of a range the start; of a month or a year its first day, of a part of a
 * year (下半年) the first day that it can mean. A 0 is a blank (DESIGN 4).
 */
export function readDate(value: CellValue, context: DateContext): Parsed<DateValue> {
  return readCell(value, context, "first");
}

/** The last day of what is written: 6月底前 and 2024年6月 ⇒ 30 June, of a range its end (DOMAIN 2.3). */
export function readDeadline(value: CellValue, context: DateContext): Parsed<DateValue> {
  return readCell(value, context, "last");
}
