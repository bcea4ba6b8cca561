import type { PeriodWish } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { noLedger, readAndCompute } from "../read-and-compute";
import type { SubsidyReport } from "../../jobs/subsidy";

export interface SubsidyOptions extends PeriodWish {
  readonly quarter?: 1 | 2 | 3 | 4;
}

/** 资金: what the policy gives to whom, with a reason for every amount. Writes nothing. */
export async function countSubsidy(
  environment: ActionEnvironment,
  { quarter, ...wish }: SubsidyOptions,
): Promise<Outcome<SubsidyReport>> {
  const outcome = await readAndCompute(environment, "full", "subsidy", (grids) => ({
    grids,
    wish,
    today: environment.today,
    ...(quarter === undefined ? {} : { quarter }),
  }));
  return outcome.ok && !outcome.value.hasLedger ? noLedger : outcome;
}
