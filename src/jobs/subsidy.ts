import type { Finding } from "../checks/finding";
import {
  comparePayments,
  comparisonInYuan,
  dueInYuan,
  dueOf,
  policyText,
  timelineOf,
  type ComparisonInYuan,
  type SubsidyDue,
  type Timeline,
} from "../subsidy";
import { checkOffice, type ChecksInput } from "./checks";
import type { PeriodOfReport } from "./results";
import { officeLedger, periodOf } from "./office-ledger";

export interface SubsidyInput extends ChecksInput {
  readonly quarter?: 1 | 2 | 3 | 4;
}

/** Amounts in yuan. */
export interface SubsidyReport {
  readonly period: PeriodOfReport;
  readonly hasLedger: boolean;
  readonly settingProblems: readonly string[];
  readonly due: SubsidyDue;
  /** The year of each line of `due.allowance`. */
  readonly timelines: readonly Timeline[];
  /** How months are counted, in words. */
  readonly policy: string;
  /** For the whole year; `null` where none is set. */
  readonly budget: number | null;
  readonly comparison: ComparisonInYuan;
  /** What the rules for payment sheets (SUB-*) find, but for what the user accepted. */
  readonly findings: readonly Finding[];
}

/** What the policy gives to whom, with a reason for every amount; what was paid beside it; what is wrong there. */
export function subsidyJob(input: SubsidyInput): SubsidyReport {
  const office = officeLedger(input.grids);
  const { ledger, settings, settingProblems } = office;
  const period = periodOf(office, input.wish, input.today);
  const options = { ...period, ...(input.quarter === undefined ? {} : { quarter: input.quarter }) };
  const due = dueOf(ledger, options);
  return {
    period,
    hasLedger: ledger.tables.length > 0,
    settingProblems,
    due: dueInYuan(due),
    timelines: due.allowance.map((line) => timelineOf(line, period.year, period.asOf)),
    policy: policyText({ start: settings.startPolicy, end: settings.endPolicy }),
    budget: settings.budget === null ? null : settings.budget / 100,
    comparison: comparisonInYuan(comparePayments(ledger, due, options)),
    findings: checkOffice(office, input, { onlyGroup: "SUB" }).findings,
  };
}
