import type { Advice } from "../../formation";
import type { ActionEnvironment, Outcome } from "../environment";
import { noLedger, readAndCompute } from "../read-and-compute";
import { done } from "../workbook/outcome";

/** 组建建议: which enterprise should form what. Writes nothing. */
export async function adviseFormation(environment: ActionEnvironment): Promise<Outcome<Advice>> {
  const outcome = await readAndCompute(environment, "values", "advice", (grids) => ({ grids }));
  if (!outcome.ok) return outcome;
  return outcome.value.hasLedger ? done(outcome.value.advice) : noLedger;
}
