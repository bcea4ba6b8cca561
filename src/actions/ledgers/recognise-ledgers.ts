import type { RecognitionReport } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { readAndCompute } from "../read-and-compute";

/** 识别台账: what every sheet is and what every column means, with reasons. Writes nothing. */
export function recogniseLedgers(environment: ActionEnvironment): Promise<Outcome<RecognitionReport>> {
  return readAndCompute(environment, "values", "recognition", (grids) => ({ grids }));
}
