/** Calendar months as whole numbers, for counting months of payment. */
import type { DayNumber } from "../registers";

/** A calendar month: year × 12 + month − 1. */
export type MonthIndex = number;

const epoch = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;

export function monthIndex(year: number, month: number): MonthIndex {
  return year * 12 + month - 1;
}

export function monthOf(day: DayNumber): MonthIndex {
  const date = new Date(epoch + day * dayMs);
  return monthIndex(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

export function firstDayOf(month: MonthIndex): DayNumber {
  return (Date.UTC(Math.floor(month / 12), month % 12, 1) - epoch) / dayMs;
}

export function lastDayOf(month: MonthIndex): DayNumber {
  return firstDayOf(month + 1) - 1;
}

export function daysInMonth(month: MonthIndex): number {
  return firstDayOf(month + 1) - firstDayOf(month);
}

/** 1 to 31. */
export function dayOfMonth(day: DayNumber): number {
  return day - firstDayOf(monthOf(day)) + 1;
}

/** `2023-05` of months → `2023年5月`. */
export function monthText(month: MonthIndex): string {
  return `${String(Math.floor(month / 12))}年${String((month % 12) + 1)}月`;
}
