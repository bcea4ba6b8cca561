/** Days as `2023-05-18`, as the rows of a world hold them. */
import { civilFromDays } from "../../../src/reading/cells/dates";
import { day } from "../../ledger-builder";

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

export function isoDate(year: number, month: number, date: number): string {
  return `${String(year)}-${twoDigits(month)}-${twoDigits(date)}`;
}

/** The same day so many months on, kept within the month. */
export function monthsAfter(date: string, months: number): string {
  const { year, month, day: dayOfMonth } = civilFromDays(day(date));
  const count = year * 12 + month - 1 + months;
  return isoDate(Math.floor(count / 12), (count % 12) + 1, Math.min(dayOfMonth, 28));
}

export function daysAfter(date: string, days: number): string {
  const { year, month, day: dayOfMonth } = civilFromDays(day(date) + days);
  return isoDate(year, month, dayOfMonth);
}
