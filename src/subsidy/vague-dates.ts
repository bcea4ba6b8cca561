/** Dates that were written without a day or month, where that makes a difference for the months counted. */
import type { EndPolicy, StartPolicy } from "../reading/settings/settings";
import { endOfMonth, endOfYear, yearOf } from "../reading/cells/dates";
import type { DateValue } from "../registers";
import { needsDays, type Period } from "./months";

/** True where only the year is known and some of it lies in the period: no month can be counted from it. */
export function isVagueYear(date: DateValue, period: Period): boolean {
  return date.precision === "year" && date.day <= period.last && endOfYear(yearOf(date.day)) >= period.first;
}

/** True where only the month is known, it lies in the period, and the policy asks for the day. */
export function isVagueDay(date: DateValue, period: Period, policy: StartPolicy | EndPolicy): boolean {
  return (
    date.precision === "month" &&
    needsDays(policy) &&
    date.day <= period.last &&
    endOfMonth(date.day) >= period.first
  );
}
