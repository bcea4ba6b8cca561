/** A secretary's year as a small time line: months in office, and months that are paid. */
import type { DayNumber } from "../registers";
import type { AllowanceDue } from "./allowance";
import { daysInMonth, firstDayOf, lastDayOf, monthIndex, type MonthIndex } from "./calendar";
import { partsOfMonth } from "./months";
import { dateText, type Tenure } from "./tenures";

/** Twelve months of a year each, as shares from 0 to 1. */
export interface Timeline {
  /** `2019年6月18日至今` */
  readonly tenure: string;
  readonly served: readonly number[];
  readonly paid: readonly number[];
}

/** The year of one line. Who is in office now counts as serving to the cut-off, without one to the year's end. */
export function timelineOf({ tenure, shares }: AllowanceDue, year: number, asOf: DayNumber | null): Timeline {
  const partsByMonth = new Map(shares.map(({ month, parts }) => [month, parts]));
  const months = Array.from({ length: 12 }, (_, index) => monthIndex(year, index + 1));
  return {
    tenure: tenureText(tenure),
    served: months.map((month) => servedShare(tenure, month, asOf)),
    paid: months.map((month) => (partsByMonth.get(month) ?? 0) / partsOfMonth),
  };
}

function tenureText({ from, to, endInferred }: Tenure): string {
  if (from === null) return "任职时间未登记";
  if (to === null) return `${dateText(from)}至今`;
  return `${dateText(from)}至${dateText(to)}${endInferred ? "（按继任者到任计）" : ""}`;
}

/** Days in office within the month as a share of its days. */
function servedShare({ from, to, organisation }: Tenure, month: MonthIndex, asOf: DayNumber | null): number {
  if (from === null) return 0;
  const first = Math.max(from.day, organisation.founded?.day ?? from.day, firstDayOf(month));
  const ends = [to?.day, organisation.dissolved?.day, asOf].filter((day) => typeof day === "number");
  const last = Math.min(...ends, lastDayOf(month));
  return Math.max(0, last - first + 1) / daysInMonth(month);
}
