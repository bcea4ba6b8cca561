/** `node --import tsx tests/fuzz/run-long.ts [times as many as in CI] [seed] [kind]`. */
import fc from "fast-check";
import { diceFrom } from "../layouts/dice";
import { fuzzKinds, wrongInTime } from "./kinds";

const SHOWN_AT_MOST = 20;

function main(): void {
  const times = Number(process.argv[2] ?? 10);
  const seed = Number(process.argv[3] ?? 1);
  for (const [name, { runs, wrongOf }] of Object.entries(fuzzKinds)) {
    if (process.argv[4] !== undefined && !name.includes(process.argv[4])) continue;
    const began = performance.now();
    let wrong = 0;
    const property = fc.property(fc.gen(), (draw) => {
      const found = tried(() => wrongInTime(wrongOf, diceFrom(draw)));
      if (found.length > 0 && wrong++ < SHOWN_AT_MOST)
        console.log(`${name}: ${found.join("; ").slice(0, 1500)}`);
    });
    const cases = Math.ceil(runs * times);
    fc.assert(property, { numRuns: cases, seed, endOnFailure: true });
    const took = performance.now() - began;
    console.log(
      `${name}: ${String(cases)} cases, ${(took / cases).toFixed(1)} ms each, ${String(wrong)} wrong`,
    );
  }
}

function tried(work: () => readonly string[]): readonly string[] {
  try {
    return work();
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

main();
