import { computeHere } from "../jobs/jobs";
import { diagnosticsText } from "../report/self-test/diagnostics";
import { doneWord, selfTestLines, type SelfTestLine } from "../report/self-test/self-test-lines";
import type { ActionEnvironment, ComputeEnvironment, Outcome } from "./environment";
import { step, stopIfAborted } from "./read-and-compute";

export interface SelfTestReport {
  readonly lines: readonly SelfTestLine[];
  /** For whoever helps: versions, times, what is red. No cell's content. */
  readonly diagnostics: string;
}

/**
 * 自检: what this Excel does of all that the add-in relies on, on a sheet of its own that is removed again. Round trips
 * are not counted: each check is one, so that it fails by itself.
 */
export function runSelfTest(environment: ActionEnvironment): Promise<Outcome<SelfTestReport>> {
  return environment.workbook.open(async (book) => {
    const worker = await workerAnswer(environment);
    const probed = await book.probe((share) => {
      stopIfAborted(environment);
      step(environment, share, "正在自检");
    });
    const lines = selfTestLines(new Map([...probed.shown, ["worker", [[worker]]]]));
    return { lines, diagnostics: diagnosticsText(probed.facts, lines, probed.timings) };
  });
}

/** Where the computing runs, a ledger-less workbook is answered too. */
async function workerAnswer({ today, compute = computeHere }: ComputeEnvironment): Promise<string> {
  try {
    await compute("recognition", { grids: [], wish: {}, today });
    return doneWord;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
