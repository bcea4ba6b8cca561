import type { ChecksReport, PeriodWish } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { noLedger, readAndCompute } from "../read-and-compute";

/** 校验: what contradicts itself, and which cell to mend. Writes nothing. */
export async function checkLedgers(
  environment: ActionEnvironment,
  wish: PeriodWish,
): Promise<Outcome<ChecksReport>> {
  const outcome = await readAndCompute(environment, "full", "checks", (grids) => ({
    grids,
    wish,
    today: environment.today,
  }));
  return outcome.ok && !outcome.value.hasLedger ? noLedger : outcome;
}
