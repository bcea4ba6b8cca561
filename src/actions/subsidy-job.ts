import type { Grid } from "../reading/grid";
import type { DayNumber } from "../registers";
import { subsidyDue, type SubsidyDue } from "../subsidy";
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
}

/** What the policy gives to whom, with a reason for every amount. */
export function subsidyJob(input: SubsidyInput): SubsidyReport {
  const office = officeLedger(input.grids);
  const period = periodOf(office, input.wish, input.today);
  const quarter = input.quarter === undefined ? {} : { quarter: input.quarter };
  return {
    period,
    hasLedger: office.ledger.tables.length > 0,
    settingProblems: office.settingProblems,
    due: subsidyDue(office.ledger, { ...period, ...quarter }),
  };
}
