import type { ChangesInput, ChangesReport, ComparedSheets } from "../../jobs/changes";
import type { PeriodWish } from "../../jobs/results";
import type { Grid } from "../../reading/cells/grid";
import type { ActionEnvironment, Outcome } from "../environment";
import { noLedger, readAndCompute } from "../read-and-compute";
import { failed } from "../workbook/outcome";

export interface ChangesWish extends PeriodWish, ComparedSheets {
  /** Sheets of the earlier workbook; without it a sheet of this one is meant. */
  readonly since?: readonly Grid[];
}

/** 变化情况: what is different since an earlier workbook or sheet, and why each figure is. Writes nothing. */
export async function compareBooks(
  environment: ActionEnvironment,
  wish: ChangesWish,
): Promise<Outcome<ChangesReport>> {
  const outcome = await readAndCompute(environment, "values", "changes", (grids) =>
    changesInput(environment, grids, wish),
  );
  if (!outcome.ok) return outcome;
  if (!outcome.value.hasLedger) return noLedger;
  return outcome.value.sinceHasLedger ? outcome : noEarlierLedger;
}

export function changesInput(
  { today }: Pick<ActionEnvironment, "today">,
  grids: readonly Grid[],
  { since, sheet, sinceSheet, ...wish }: ChangesWish,
): ChangesInput {
  return {
    grids,
    wish,
    today,
    ...(since === undefined ? {} : { since }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(sinceSheet === undefined ? {} : { sinceSheet }),
  };
}

export const noEarlierLedger = failed(
  "noRegister",
  "上次的工作簿（或选的那张表）里没有认出任何台账。请确认选的是以前的企业台账、党组织台账这类表。",
);
