import type { BlankLedgers } from "../../jobs/blank-ledgers";
import type { RegisterId } from "../../registers";
import type { ComputeEnvironment, Outcome } from "../environment";
import { compute } from "../read-and-compute";

/** 新建空白台账: a new file with a blank sheet for each of these registers. Reads and writes nothing here. */
export async function newBlankLedgers(
  environment: ComputeEnvironment,
  wish: { readonly registers: readonly RegisterId[] },
): Promise<Outcome<BlankLedgers>> {
  return { ok: true, value: await compute(environment, "blankLedgers", wish) };
}
