import type { PeriodWish } from "../../jobs/results";
import type { ReportResult } from "../../jobs/report-results";
import type { ActionEnvironment, Outcome } from "../environment";
import { writeReport } from "./write-report";

/** 固化为数值: our sheets with values in place of formulas, for colleagues without the add-in. */
export function freezeSheets(
  environment: ActionEnvironment,
  wish: PeriodWish,
): Promise<Outcome<ReportResult>> {
  return writeReport({ ...environment, liveFormulas: false }, wish);
}
