/** Calendar months as whole numbers, for counting months of payment. */
import { civilFromDays, daysFromCivil, daysInMonth as daysOf } from "../reading/cells/dates";
import type { DayNumber } from "../registers";

/** A calendar month: year × 12 + month − 1. */
export type MonthIndex = number;

/** `month` from 1 to 12. */
export function monthIndex(year: number, month: number): MonthIndex {
  return year * 12 + month - 1;
}

export function monthOf(day: DayNumber): MonthIndex {
  const { year, month } = civilFromDays(day);
  return monthIndex(year, month);
}

export function firstDayOf(month: MonthIndex): DayNumber {
  return daysFromCivil(Math.floor(month / 12), (month % 12) + 1, 1);
}

export function lastDayOf(month: MonthIndex): DayNumber {
  return firstDayOf(month) + daysInMonth(month) - 1;
}

export function daysInMonth(month: MonthIndex): number {
  return daysOf(Math.floor(month / 12), (month % 12) + 1);
}

/** 1 to 31. */
export function dayOfMonth(day: DayNumber): number {
  return civilFromDays(day).day;
}

/** `2023年5月`. */
export function monthText(month: MonthIndex): string {
  return `${String(Math.floor(month / 12))}年${String((month % 12) + 1)}月`;
}
