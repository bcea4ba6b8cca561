/** The engine gathers changes for a tenth of a second before it calculates, and makes much that is soon thrown away. */
import { setFlagsFromString } from "node:v8";

const LONGEST_WAIT = 100;

/** Nothing waits for more changes from now on; gives the way back. */
export function hurry(): () => void {
  setFlagsFromString("--max-semi-space-size=64");
  setFlagsFromString("--semi-space-growth-factor=4");
  const wait = globalThis.setTimeout;
  const hurried = (work: (...input: unknown[]) => void, delay = 0, ...input: unknown[]): unknown =>
    wait(work, delay <= LONGEST_WAIT ? 0 : delay, ...input);
  Object.assign(globalThis, { setTimeout: hurried });
  return () => {
    Object.assign(globalThis, { setTimeout: wait });
  };
}
