/** Years and dates of a document: those that move along with the report, and those that stay in history. */
import { parseNumeral, parseYearText } from "../../reading/cells/chinese-numerals";
import {
  asOfId,
  dateFormText,
  dateInForm,
  yearFormText,
  yearId,
  type DateForm,
} from "../../report/numbers/date-form";
import type { Script } from "../../report/numbers/numerals";
import * as words from "../words/years";
import { askedFate, keptFate, liveFate, type Fate, type Place, type Renewal } from "./renewed";
import { namedTemplate, printed } from "./templates";

const NEAR = 14;

export interface DateSurroundings {
  readonly text: string;
  readonly even: string;
  /** Stands in a table's cell that holds nothing else. */
  readonly isCell: boolean;
  /** A number of the year before is live in its sentence. */
  readonly hasPrevious: boolean;
}

/** The fate of a date or a year. */
export function renewDate(place: Place, around: DateSurroundings, renewal: Renewal): Fate {
  const { even } = around;
  const said = even.slice(place.offset, place.offset + place.length);
  const alone = words.yearAlone.exec(said) ?? words.wholeYear.exec(said);
  if (alone !== null) return renewYear(place, alone[1] ?? "", around, renewal);
  return renewDay(place, said, around, renewal);
}

function renewYear(place: Place, digits: string, around: DateSurroundings, renewal: Renewal): Fate {
  const { text, even, isCell, hasPrevious } = around;
  const shift = yearOf(digits) - renewal.draftYear;
  const before = even.slice(Math.max(0, place.offset - NEAR), place.offset).replace(/[^\n]*\n/g, "");
  const after = lineBehind(even, place.offset + place.length);
  const own: Place = {
    text: text.slice(place.offset, place.offset + digits.length),
    offset: place.offset,
    length: digits.length,
  };
  const live = (sure: boolean, reason: string): Fate => yearPart(own, shift, sure, reason, renewal);
  if (shift > 1 || shift < -1) return keptFate(place, "是以前或更远的年份，不随报告年度走");
  if (words.namedBehind.test(after))
    return askedFate(own, [yearId], "像是会议或文件的年份，要不要改请自己定");
  if (words.sinceBehind.test(after))
    return shift === 0 ? live(true, "报告年度") : keptFate(place, "是从那一年算起，不随报告年度走");
  if (shift === -1 && words.changedSince.test(after)) return live(true, "报告年度的上一年");
  const behind = shift === 0 ? words.historyRightBehind : words.historyBehind;
  if (behind.test(after) || words.historyBefore.test(before))
    return shift === 0 && !/自$/.test(before)
      ? askedFate(own, [yearId], "像是某件事发生的年份，要不要改请自己定")
      : keptFate(place, "是某件事发生的年份，不随报告年度走");
  if (shift === 0) return live(true, "报告年度");
  if (shift === 1) return live(true, "报告年度的下一年");
  if (isCell || hasPrevious || words.comparedYear.test(before)) return live(true, "报告年度的上一年");
  return askedFate(own, [yearId], "是上一年的年份，要不要改请自己定");
}

function yearPart(place: Place, shift: number, sure: boolean, reason: string, { facts }: Renewal): Fate {
  const script: Script = /[０-９]/.test(place.text)
    ? "fullWidth"
    : /\d/.test(place.text)
      ? "arabic"
      : "chinese";
  const title = facts.find(yearId)?.title ?? yearId;
  const template = namedTemplate(title, yearFormText({ shift, script }));
  const now = printed(template, facts);
  if (now === null) return keptFate(place, "没有报告年度");
  const region = { offset: place.offset, length: place.length, template };
  return liveFate({ ...place, figure: yearId, ...(shift === 0 ? {} : { shift }), now, sure, reason, region });
}

function renewDay(place: Place, said: string, around: DateSurroundings, renewal: Renewal): Fate {
  const { even } = around;
  const [, year, month = "", day] = words.dateParts.exec(said) ?? [];
  if (month === "") return keptFate(place, "具体的日期，请自己核对");
  const line = lineOf(even, place.offset);
  if (line.trim().length <= said.length + 4) return keptFate(place, "落款或单独写的日期，请自己改");
  const before = even.slice(Math.max(0, place.offset - NEAR), place.offset).replace(/[^\n]*\n/g, "");
  const shift = year === undefined ? 0 : yearOf(year) - renewal.draftYear;
  const isCutOff = words.cutOffBefore.test(before) || isThen(year, month, day, renewal);
  if (shift === 0 && isCutOff) return cutOffPart(place, { year, month, day }, renewal);
  if (year === undefined) return keptFate(place, "没有写年份的日期，请自己核对");
  if (shift === 1 && words.planBehind.test(lineBehind(even, place.offset + place.length))) {
    const own = {
      text: around.text.slice(place.offset, place.offset + year.length),
      offset: place.offset,
      length: year.length,
    };
    return yearPart(own, shift, false, "打算里的日期，只改了年份", renewal);
  }
  return keptFate(place, shift < -1 ? "以前的日期，不随报告年度走" : "具体的日期，今年的是哪一天请自己改");
}

/** The day of the document's own cut-off, whatever stands before it. */
function isThen(
  year: string | undefined,
  month: string,
  day: string | undefined,
  { thenAsOf }: Renewal,
): boolean {
  const [, ownYear, ownMonth, ownDay] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(thenAsOf) ?? [];
  if (year === undefined || day === undefined || ownYear === undefined) return false;
  return (
    yearOf(year) === Number(ownYear) &&
    numberOf(month) === Number(ownMonth) &&
    numberOf(day) === Number(ownDay)
  );
}

function cutOffPart(
  place: Place,
  {
    year,
    month,
    day,
  }: { readonly year: string | undefined; readonly month: string; readonly day: string | undefined },
  { facts }: Renewal,
): Fate {
  const fact = facts.find(asOfId);
  const isChinese = !/\d/.test(month);
  const style: DateForm["style"] = isChinese
    ? "chinese"
    : /\d\.\d/.test(place.text)
      ? "dots"
      : /\d-\d/.test(place.text)
        ? "dashes"
        : "words";
  const parts: DateForm["parts"] = year === undefined ? "monthDay" : day === undefined ? "month" : "day";
  if (year === undefined && day === undefined) return keptFate(place, "没有写年份的月份，请自己核对");
  const form = dateFormText({ parts, style });
  const template = `${namedTemplate(fact?.title ?? asOfId, form)}${/[底末]$/.exec(place.text)?.[0] ?? ""}`;
  const now =
    typeof fact?.value === "string" && dateInForm(fact.value, form) !== null
      ? printed(template, facts)
      : null;
  if (now === null) return keptFate(place, "没有今年的截止日期");
  const region = { offset: place.offset, length: place.length, template };
  return liveFate({ ...place, figure: asOfId, now, sure: true, reason: "统计截止日期", region });
}

function lineOf(even: string, offset: number): string {
  const start = even.lastIndexOf("\n", offset - 1) + 1;
  const end = even.indexOf("\n", offset);
  return even.slice(start, end < 0 ? even.length : end);
}

function lineBehind(even: string, end: number): string {
  return /^[^\n]{0,60}/.exec(even.slice(end, end + 60))?.[0] ?? "";
}

function yearOf(digits: string): number {
  return parseYearText(digits) ?? 0;
}

function numberOf(digits: string): number {
  return parseNumeral(digits) ?? 0;
}

/** A bare 2022 in the head of a table is a year as well. */
export function isBareYear(text: string, draftYear: number): boolean {
  return /^(?:19|20)\d{2}$/.test(text) && Math.abs(Number(text) - draftYear) <= 5;
}
