import type { ActionEnvironment, Outcome, PeriodWish, ReportResult } from "./contracts";
import { writeReport } from "./write-report";

/** 固化为数值: our sheets with values in place of formulas, for colleagues without the add-in. */
export function freezeSheets(
  environment: ActionEnvironment,
  wish: PeriodWish,
): Promise<Outcome<ReportResult>> {
  return writeReport({ ...environment, liveFormulas: false }, wish);
}
