/** `node --import tsx tests/faults/run-long.ts [action…]`: every case, or every one of these actions. */
import type { PaneActions } from "../../src/taskpane/shell/workbook-actions";
import { actionNames, casesOf, titleOf, wrongOf } from "./cases";
import { hurry } from "./hurry";

async function main(): Promise<void> {
  hurry();
  const wanted = new Set(process.argv.slice(2));
  const began = performance.now();
  let [tried, wrong] = [0, 0];
  for (const action of actionNames().filter((name) => wanted.size === 0 || wanted.has(name)))
    wrong += await tryAll(action, () => tried++);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${String(tried)} cases in ${String(seconds)} s, ${String(wrong)} wrong`);
  process.exit(wrong === 0 ? 0 : 1);
}

async function tryAll(action: keyof PaneActions, onCase: () => void): Promise<number> {
  let wrong = 0;
  for (const one of await casesOf(action)) {
    onCase();
    const found = await wrongOf(one);
    if (found.length === 0) continue;
    wrong++;
    console.log(`${titleOf(one)}\n  ${found.join("\n  ")}`);
  }
  return wrong;
}

void main();
