import type { FillInput, FillReport } from "../../jobs/fill";
import type { ActionEnvironment, Outcome } from "../environment";
import { noLedger, readAndCompute } from "../read-and-compute";
import { failed } from "../workbook/outcome";

export type FillWish = Omit<FillInput, "grids" | "today">;

/** 填表: a form that somebody sent, filled from this workbook's ledgers. Writes nothing here; the file is a new one. */
export async function fillForm(
  environment: ActionEnvironment,
  wish: FillWish,
): Promise<Outcome<Exclude<FillReport, { problem: string }>>> {
  const outcome = await readAndCompute(environment, "values", "fill", (grids) => ({
    grids,
    today: environment.today,
    ...wish,
  }));
  if (!outcome.ok) return outcome;
  const report = await outcome.value;
  if ("problem" in report) return failed("noForm", report.problem);
  return report.hasLedger ? { ok: true, value: report } : noLedger;
}
