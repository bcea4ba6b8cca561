import type { PeriodWish } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { writeAllReports, type AllReports } from "./write-all-reports";

/** 转为数值: all reports with values in place of formulas, for colleagues without the add-in. */
export function freezeSheets(environment: ActionEnvironment, wish: PeriodWish): Promise<Outcome<AllReports>> {
  return writeAllReports({ ...environment, liveFormulas: false }, wish);
}
