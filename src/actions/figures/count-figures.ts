import type { ComparedWish, FiguresReport } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { noLedger, readAndCompute } from "../read-and-compute";

export interface CountOptions extends ComparedWish {
  /** By park and by quarter too. */
  readonly groups?: boolean;
}

/** 指标: every figure with its basis and cells. Writes nothing. */
export async function countFigures(
  environment: ActionEnvironment,
  { previous, groups = false, ...wish }: CountOptions,
): Promise<Outcome<FiguresReport>> {
  const outcome = await readAndCompute(environment, "values", "figures", (grids) => ({
    grids,
    wish,
    today: environment.today,
    groups,
    ...(previous === undefined ? {} : { previous }),
  }));
  return outcome.ok && !outcome.value.hasLedger ? noLedger : outcome;
}
