/**
 * Ten thousand inputs that nobody meant so: the same for every change, others by `FUZZ_SEED=7`. A case that fails is told
 * with the seed and path by which fast-check draws it again; `run-long.ts` tries more.
 */
import fc from "fast-check";
import { diceFrom } from "../layouts/dice";
import { fuzzKinds, wrongInTime } from "./kinds";

const seed = Number(process.env["FUZZ_SEED"] ?? 20_787);
/** Everyday runs try a tenth. */
const share = process.env["CI"] === "true" ? 1 : 0.1;

test.each(Object.entries(fuzzKinds))(
  "%s",
  (_, { runs, wrongOf }) => {
    const property = fc.property(fc.gen(), (draw) => {
      const wrong = wrongInTime(wrongOf, diceFrom(draw));
      if (wrong.length > 0) throw new Error(wrong.join("\n"));
    });
    fc.assert(property, { numRuns: runs * share, seed, endOnFailure: true });
  },
  300_000,
);

test("ten thousand in CI", () => {
  const cases = Object.values(fuzzKinds).reduce((sum, { runs }) => sum + runs, 0);
  expect(cases).toBeGreaterThanOrEqual(10_000);
});
