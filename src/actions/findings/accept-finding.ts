import type { Finding } from "../../checks/finding";
import type { ActionEnvironment, Outcome } from "../environment";
import { changeSettings } from "../ledgers/change-settings";
import { textAt } from "../../jobs/checks";
import { done } from "../workbook/outcome";

/** 属实，不用改: remembers in 党建设置 that a finding is right as it is, until the cell's text changes. */
export async function acceptFinding(
  environment: ActionEnvironment,
  finding: Finding,
  reason: string,
): Promise<Outcome<void>> {
  const { rule, sheet, cell } = finding;
  const changed = await changeSettings(environment, (settings, grids) => ({
    ...settings,
    accepted: [
      ...settings.accepted.filter((one) => one.rule !== rule || one.sheet !== sheet || one.cell !== cell),
      { rule, sheet, cell, text: textAt(grids, finding), reason },
    ],
  }));
  return changed.ok ? done(undefined) : changed;
}
