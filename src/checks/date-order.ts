/** Comparing dates that are only as exact as they were written. */
import type { DateValue, DayNumber } from "../registers";
import { addMonths, formatChinese, lastPossibleDay } from "../reading/cells/dates";

/** True only where `a` lies before `b` whatever day each of them means. */
export function isCertainlyBefore(a: DateValue, b: DateValue): boolean {
  return lastPossibleDay(a) < b.day;
}

/** True only where the date lies after the day whatever it means. */
export function isCertainlyAfter(date: DateValue, day: DayNumber): boolean {
  return date.day > day;
}

/** The date so many months later, as exact as before. */
export function monthsLater(date: DateValue, months: number): DateValue {
  return { ...date, day: addMonths(date.day, months) };
}

/** True where two dates can mean the same day. */
export function canBeSameDay(a: DateValue, b: DateValue): boolean {
  return a.day <= lastPossibleDay(b) && b.day <= lastPossibleDay(a);
}

export function dateText(date: DateValue): string {
  return formatChinese(date.day, date.precision);
}
