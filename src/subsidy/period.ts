/** The time that is paid for: a year, half a year or a quarter, as far as it has run. */
import type { DayNumber } from "../registers";
import { firstDayOf, lastDayOf, monthIndex, monthOf, type MonthIndex } from "./calendar";
import type { Period } from "./months";

export type Quarter = 1 | 2 | 3 | 4;
export type Half = 1 | 2;

/** A year, or a part of it. */
export interface PartOfYear {
  readonly year: number;
  readonly quarter?: Quarter | undefined;
  readonly half?: Half | undefined;
}

export interface SubsidyOptions extends PartOfYear {
  /** Cut-off: who takes office after it is not paid, months after its own are not due yet. `null` without one. */
  readonly asOf: DayNumber | null;
}

/** First and last month of the period as it is called, whatever the cut-off. */
export function monthsCalled({ year, quarter, half }: PartOfYear): {
  first: MonthIndex;
  last: MonthIndex;
} {
  const first = quarter !== undefined ? quarter * 3 - 2 : half !== undefined ? half * 6 - 5 : 1;
  const length = quarter !== undefined ? 3 : half !== undefined ? 6 : 12;
  return { first: monthIndex(year, first), last: monthIndex(year, first + length - 1) };
}

/** The days of the period, up to the end of the cut-off's month; `null` where it has not begun by then. */
export function periodDays(options: SubsidyOptions): Period | null {
  const { first, last } = monthsCalled(options);
  const { asOf } = options;
  if (asOf !== null && asOf < firstDayOf(first)) return null;
  return { first: firstDayOf(first), last: lastDayOf(asOf === null ? last : Math.min(last, monthOf(asOf))) };
}

/** The whole year that the period belongs to. */
export function yearDays(year: number): Period {
  return { first: firstDayOf(monthIndex(year, 1)), last: lastDayOf(monthIndex(year, 12)) };
}

export const quarterNames: readonly string[] = ["一", "二", "三", "四"];

/** `2023年度`, `2023年上半年`, `2023年第四季度`. */
export function periodText({ year, quarter, half }: PartOfYear): string {
  if (quarter !== undefined) return `${String(year)}年第${quarterNames[quarter - 1] ?? ""}季度`;
  if (half !== undefined) return `${String(year)}年${half === 1 ? "上" : "下"}半年`;
  return `${String(year)}年度`;
}

/** True where the year's assessment falls into the period: it is held at the year's end. */
export function endsTheYear({ quarter, half }: Omit<PartOfYear, "year">): boolean {
  return quarter !== undefined ? quarter === 4 : half !== 1;
}
