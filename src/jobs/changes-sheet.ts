import { differencesPlan } from "../report/lists/differences-plan";
import type { SheetPlan } from "../report/sheet-plan";
import type { ChangesReport } from "./changes";

/** The sheet that says what is different. */
export function changesSheetJob(report: ChangesReport): { readonly plan: SheetPlan } {
  const { period, sincePeriod } = report;
  return { plan: differencesPlan({ ...report, asOf: period.asOf, sinceAsOf: sincePeriod.asOf }) };
}
