import type { CheckMemory, RememberedReport } from "../../jobs/check-memory";
import type { PeriodWish } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { noLedger, readAndCompute } from "../read-and-compute";

/**
 * 校验: what contradicts itself, and which cell to mend. With the memory of an earlier run only the rules run again
 * that look at what was edited since. Writes nothing.
 */
export async function checkLedgers(
  environment: ActionEnvironment,
  wish: PeriodWish,
  memory?: CheckMemory,
): Promise<Outcome<RememberedReport>> {
  const outcome = await readAndCompute(environment, "full", "checks", (grids) => ({
    grids,
    wish,
    today: environment.today,
    ...(memory === undefined ? {} : { memory }),
  }));
  return outcome.ok && !outcome.value.hasLedger ? noLedger : outcome;
}
