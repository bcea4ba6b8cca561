/**
 * Months of office that an allowance is paid for (DOMAIN 4.3). A month is divided into parts so fine that half
 * months and single days are whole numbers: what the parts of a period give is exactly what the whole gives.
 */
import type { DayNumber } from "../registers";
import { endPolicies, startPolicies } from "../reading/settings/settings-catalogue";
import type { EndPolicy, StartPolicy } from "../reading/settings/settings";
import { dayOfMonth, daysInMonth, firstDayOf, lastDayOf, monthOf, type MonthIndex } from "./calendar";
import { roundFen } from "./money";

/** lcm(2, 28, 29, 30, 31). */
export const partsOfMonth = 377_580;

/** A time in office. The first and last day both count as days of service. */
export interface Service {
  readonly from: DayNumber;
  /** Last day in office; `null` while in office. */
  readonly to: DayNumber | null;
  /** When the organisation was founded and dissolved, where known. */
  readonly founded: DayNumber | null;
  readonly dissolved: DayNumber | null;
}

/** Days from the first to the last, both included. */
export interface Period {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

export interface MonthPolicy {
  readonly start: StartPolicy;
  readonly end: EndPolicy;
}

/** What a calendar month gives: parts from 0 to {@link partsOfMonth}, and the days in office. */
export interface MonthShare {
  readonly month: MonthIndex;
  readonly parts: number;
  readonly days: number;
}

/**
 * The months that a service touches within the period, with their shares. The first is cut by the start policy
 * only where the service begins after the period does, the last by the end policy only where the service ends
 * within the period, be it on its last day.
 */
export function monthShares(service: Service, period: Period, policy: MonthPolicy): readonly MonthShare[] {
  const left = leavingDay(service, period);
  const start = Math.max(service.from, service.founded ?? service.from, period.first);
  const end = left ?? period.last;
  if (start > end) return [];
  const shares: MonthShare[] = [];
  for (let month = monthOf(start); month <= monthOf(end); month++) {
    const startCut =
      start > period.first && month === monthOf(start) ? START_DEDUCTIONS[policy.start](start) : 0;
    const endCut = left !== null && month === monthOf(left) ? END_DEDUCTIONS[policy.end](left) : 0;
    const days = Math.min(end, lastDayOf(month)) - Math.max(start, firstDayOf(month)) + 1;
    shares.push({ month, parts: Math.max(0, partsOfMonth - startCut - endCut), days });
  }
  return shares;
}

/** Months as a number: 8, 7.5, or 7.4516… under DAILY. */
export function monthsOf(shares: readonly MonthShare[]): number {
  return shares.reduce((sum, { parts }) => sum + parts, 0) / partsOfMonth;
}

/** Fen for the shares, each month at its own rate; rounded once, at the end. */
export function amountOf(shares: readonly MonthShare[], rateOf: (month: MonthIndex) => number): number {
  const exact = shares.reduce((sum, { month, parts }) => sum + parts * rateOf(month), 0);
  return roundFen(exact / partsOfMonth);
}

function leavingDay(service: Service, period: Period): DayNumber | null {
  const ends = [service.to, service.dissolved].filter((day): day is DayNumber => day !== null);
  if (ends.length === 0) return null;
  const earlier = Math.min(...ends);
  return earlier <= period.last ? earlier : null;
}

const HALF = partsOfMonth / 2;

function daysAsParts(days: number, month: MonthIndex): number {
  return (days * partsOfMonth) / daysInMonth(month);
}

/** What each policy takes off the month of taking office. */
const START_DEDUCTIONS: Readonly<Record<StartPolicy, (day: DayNumber) => number>> = {
  WHOLE: () => 0,
  NEXT: () => partsOfMonth,
  HALF15: (day) => (dayOfMonth(day) <= 15 ? 0 : partsOfMonth),
  HALF15_HALF: (day) => (dayOfMonth(day) <= 15 ? 0 : HALF),
  DAILY: (day) => daysAsParts(dayOfMonth(day) - 1, monthOf(day)),
};

/** What each policy takes off the month of leaving; the last day in office is a day of service. */
const END_DEDUCTIONS: Readonly<Record<EndPolicy, (day: DayNumber) => number>> = {
  WHOLE: () => 0,
  PREV: () => partsOfMonth,
  HALF15: (day) => (dayOfMonth(day) > 15 ? 0 : partsOfMonth),
  HALF15_HALF: (day) => (dayOfMonth(day) > 15 ? 0 : HALF),
  DAILY: (day) => daysAsParts(lastDayOf(monthOf(day)) - day, monthOf(day)),
};

/** True where the policy asks for the day, so that a date written without one doesn't do. */
export function needsDays(policy: StartPolicy | EndPolicy): boolean {
  return policy === "DAILY" || policy === "HALF15" || policy === "HALF15_HALF";
}

/** The policy in words, as it is printed under a table. */
export function policyText({ start, end }: MonthPolicy): string {
  return `${startText(start)}，${endText(end)}`;
}

export function startText(policy: StartPolicy): string {
  return wordFor(startPolicies, policy);
}

export function endText(policy: EndPolicy): string {
  return wordFor(endPolicies, policy);
}

function wordFor<T>(words: Readonly<Record<string, T>>, policy: T): string {
  return Object.keys(words).find((word) => words[word] === policy) ?? String(policy);
}
