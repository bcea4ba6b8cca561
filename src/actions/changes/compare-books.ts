import { snapshotSheetName } from "../../figures/snapshots";
import type { ChangesInput, ChangesReport, ComparedSheets } from "../../jobs/changes";
import type { PeriodWish } from "../../jobs/results";
import type { Grid } from "../../reading/cells/grid";
import type { ActionEnvironment, Outcome } from "../environment";
import { noLedger, readAndCompute } from "../read-and-compute";
import { failed } from "../workbook/outcome";

export interface ChangesWish extends PeriodWish, ComparedSheets {
  /** Sheets of the earlier workbook; without it a sheet of this one is meant. */
  readonly since?: readonly Grid[];
  /** A year of 历年指标 instead of workbook and sheet. */
  readonly sinceKept?: number;
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
  return outcome.value.sinceHasLedger ? outcome : nothingEarlier(wish);
}

export function changesInput(
  { today }: Pick<ActionEnvironment, "today">,
  grids: readonly Grid[],
  { since, sheet, sinceSheet, sinceKept, ...wish }: ChangesWish,
): ChangesInput {
  return {
    grids,
    wish,
    today,
    ...(since === undefined ? {} : { since }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(sinceSheet === undefined ? {} : { sinceSheet }),
    ...(sinceKept === undefined ? {} : { sinceKept }),
  };
}

/** Why there is nothing to compare with. */
export function nothingEarlier({ sinceKept }: ChangesWish): Outcome<never> {
  if (sinceKept === undefined) return noEarlierLedger;
  return failed(
    "notFound",
    `“${snapshotSheetName}”表里没有${String(sinceKept)}年的数。请在“设置”页先存年度快照，或选上次的工作簿。`,
  );
}

export const noEarlierLedger = failed(
  "noRegister",
  "上次的工作簿（或选的那张表）里没有认出任何台账。请确认选的是以前的企业台账、党组织台账这类表。",
);
