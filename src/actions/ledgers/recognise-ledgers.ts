import type { PeriodWish, RecognitionReport } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { readAndCompute } from "../read-and-compute";

/** 识别台账: what every sheet is, what every column means, and which sheets count, with reasons. Writes nothing. */
export function recogniseLedgers(
  environment: ActionEnvironment,
  wish: PeriodWish = {},
): Promise<Outcome<RecognitionReport>> {
  const { today } = environment;
  return readAndCompute(environment, "values", "recognition", (grids) => ({ grids, wish, today }));
}
