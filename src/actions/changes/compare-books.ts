import { failed } from "../../excel/problem";
import type { ChangesReport } from "../../jobs/changes";
import type { PeriodWish } from "../../jobs/results";
import type { Grid } from "../../reading/cells/grid";
import type { ActionEnvironment, Outcome } from "../environment";
import { noLedger, readAndCompute } from "../read-and-compute";

export interface ChangesWish extends PeriodWish {
  /** Sheets of the earlier workbook. */
  readonly since: readonly Grid[];
}

/** 变化情况: what is different since an earlier workbook, and why each figure is. Writes nothing. */
export async function compareBooks(
  environment: ActionEnvironment,
  { since, ...wish }: ChangesWish,
): Promise<Outcome<ChangesReport>> {
  const outcome = await readAndCompute(environment, "values", "changes", (grids) => ({
    grids,
    since,
    wish,
    today: environment.today,
  }));
  if (!outcome.ok) return outcome;
  if (!outcome.value.hasLedger) return noLedger;
  return outcome.value.sinceHasLedger ? outcome : noEarlierLedger;
}

export const noEarlierLedger = failed(
  "noRegister",
  "上次的工作簿里没有认出任何台账。请确认选的是以前的企业台账、党组织台账这类工作簿。",
);
