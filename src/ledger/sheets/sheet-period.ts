/** What time a sheet is for: its period, and the words of its version. */
import { versionWords } from "../../registers/sheet-roles";
import type { DayNumber } from "../../registers";
import { daysFromCivil, endOfMonth, endOfYear, startOfYear, yearOf } from "../../reading/cells/dates";
import { fold } from "../../reading/cells/folding";
import type { Table } from "../../reading/table";

/** Where neither the book nor the question knows a year, months come one after the other all the same. */
const ANY_YEAR = 9999;
const YEARS = /(?<!\d)20\d\d(?=年)/g;

export interface SheetPeriod {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** A whole year's sheet serves any day of that year (CONTRACT 8). */
  readonly isYear: boolean;
}

/**
 * Year, quarter or months that the title or the sheet's name gives; `null` for a sheet that is simply the running one.
 * Months without a year are of the one that the book's titles name; where they name none or several, the last such
 * months before the day that is asked, and without a day the latest.
 */
export function periodOfSheet(
  table: Table,
  titles: readonly string[],
  day: DayNumber | null,
): SheetPeriod | null {
  const { quarter, months, asOf } = table.recognition.context;
  const span = months ?? (quarter === null ? null : { fromMonth: quarter * 3 - 2, toMonth: quarter * 3 });
  const year =
    table.recognition.context.year ?? (span === null ? null : yearOfMonths(span.toMonth, titles, day));
  if (year === null) return asOf === null ? null : { from: asOf, to: asOf, isYear: false };
  if (span !== null)
    return {
      from: daysFromCivil(year, span.fromMonth, 1),
      to: endOfMonth(daysFromCivil(year, span.toMonth, 1)),
      isYear: span.fromMonth === 1 && span.toMonth === 12,
    };
  if (asOf !== null && yearOf(asOf) === year) return { from: startOfYear(year), to: asOf, isYear: false };
  return { from: startOfYear(year), to: endOfYear(year), isYear: true };
}

function yearOfMonths(lastMonth: number, titles: readonly string[], day: DayNumber | null): number {
  const said = new Set(
    titles.flatMap((title) => [...fold(title).matchAll(YEARS)].map(([year]) => Number(year))),
  );
  if (said.size === 1 || (day === null && said.size > 0)) return Math.max(...said);
  if (day === null) return ANY_YEAR;
  const year = yearOf(day);
  return endOfMonth(daysFromCivil(year, lastMonth, 1)) <= day ? year : year - 1;
}

/** True where the sheet's time is over, or running, on that day; the sheet without a period is the running one. */
export function servesDay(period: SheetPeriod | null, day: DayNumber | null): boolean {
  if (period === null || day === null || period.to <= day) return true;
  return period.isYear && yearOf(period.to) === yearOf(day);
}

/** True where one period lies within the other and is shorter; a sheet without a period holds all times. */
export function isPartOf(part: SheetPeriod | null, whole: SheetPeriod | null): boolean {
  if (part === null) return false;
  if (whole === null) return true;
  const within = part.from >= whole.from && part.to <= whole.to;
  return within && (part.from > whole.from || part.to < whole.to);
}

/** True where both are for the same time, or one of them names none. */
export function isSameTime(one: SheetPeriod | null, other: SheetPeriod | null): boolean {
  return one === null || other === null || (one.from === other.from && one.to === other.to);
}

/** True for a whole year's sheet beside one of a later time, or one that names none and is the running one. */
export function isOfEarlierYear(own: SheetPeriod | null, other: SheetPeriod | null): boolean {
  return own?.isYear === true && (other === null || other.from > own.to);
}

/** The last day of the sheet's period; the running sheet's is later than any. */
export function rankOf({ period }: { readonly period: SheetPeriod | null }): number {
  return period?.to ?? Infinity;
}

/** How late a version the sheet's name, else its title, calls itself: 最终版2 is later than 最终版, that than none. */
export function versionOf(table: Table): number {
  const ofName = versionIn(table.grid.sheet);
  return ofName === 0 ? versionIn(table.recognition.context.title) : ofName;
}

function versionIn(text: string): number {
  const folded = fold(text);
  const words = versionWords.filter(({ pattern }) => pattern.test(folded));
  if (words.length === 0) return 0;
  const rank = Math.max(...words.map((word) => word.rank));
  const number = /(?:版|稿|改|\(|V|v)(\d{1,2})\)?$/.exec(folded)?.[1];
  return rank < 0 ? rank : rank * 100 + Number(number ?? 0);
}
