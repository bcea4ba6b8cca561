import type { Grid } from "../reading/grid";
import type { DayNumber } from "../registers";
import { subsidyDue, type SubsidyDue } from "../subsidy";
import { monthIndex } from "../subsidy/calendar";
import { dueOf } from "../subsidy/due";
import { partsOfMonth, type MonthShare } from "../subsidy/months";
import type { PeriodOfReport, PeriodWish } from "./contracts";
import { officeLedger, periodOf } from "./office-ledger";

export interface SubsidyInput {
  readonly grids: readonly Grid[];
  readonly wish: PeriodWish;
  readonly today: DayNumber;
  readonly quarter?: 1 | 2 | 3 | 4;
}

export interface SubsidyReport {
  readonly period: PeriodOfReport;
  readonly hasLedger: boolean;
  readonly settingProblems: readonly string[];
  readonly due: SubsidyDue;
  /** For each line of `due.allowance`, the share of every month of the year that is paid, 0 to 1. */
  readonly monthsPaid: readonly (readonly number[])[];
}

/** What the policy gives to whom, with a reason for every amount. */
export function subsidyJob(input: SubsidyInput): SubsidyReport {
  const office = officeLedger(input.grids);
  const period = periodOf(office, input.wish, input.today);
  const options = { ...period, ...(input.quarter === undefined ? {} : { quarter: input.quarter }) };
  return {
    period,
    hasLedger: office.ledger.tables.length > 0,
    settingProblems: office.settingProblems,
    due: subsidyDue(office.ledger, options),
    monthsPaid: dueOf(office.ledger, options).allowance.map(({ shares }) =>
      sharesOfYear(shares, period.year),
    ),
  };
}

function sharesOfYear(shares: readonly MonthShare[], year: number): readonly number[] {
  const partsByMonth = new Map(shares.map(({ month, parts }) => [month, parts]));
  return Array.from(
    { length: 12 },
    (_, index) => (partsByMonth.get(monthIndex(year, index + 1)) ?? 0) / partsOfMonth,
  );
}
