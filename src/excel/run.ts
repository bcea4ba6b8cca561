import { ActionStopped, done, type Outcome } from "../actions/workbook/outcome";
import { hostProblem } from "./problem";
import { stateOf } from "./unfinished";

/** Runs one batch in Excel; whatever Excel refuses comes back as a problem for people. */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Outcome<T>> {
  const started: { context: Excel.RequestContext | null } = { context: null };
  try {
    const outcome = await Excel.run({ delayForCellEdit: true }, (context) => {
      started.context = context;
      return batch(context);
    });
    return done(outcome);
  } catch (error) {
    if (error instanceof ActionStopped) return error.outcome;
    if (!isHostError(error)) throw error;
    return { ok: false, problem: hostProblem(error, stateOf(started.context)) };
  }
}

/** Errors of Excel carry a code; any other is a mistake of ours and must be seen. */
export function isHostError(error: unknown): boolean {
  return error instanceof OfficeExtension.Error || (error instanceof Error && "code" in error);
}
