/**
 * Worlds without a contradiction, laid out at random, raise no alarm; mistakes planted in them are found at their
 * cells. `run-long.ts` does the same on as many workbooks as you like and tells what was missed.
 */
import fc from "fast-check";
import { rules } from "../../src/checks";
import { cleanCase, crowdedCase, plantedCase, type Mistake } from "./measure";
import { planters } from "./planters";

const seeds = fc.integer({ min: 1, max: 1_000_000_000 });
const runs = process.env["CI"] === "true" ? 150 : 40;

const told = ({ planter, expected }: Mistake): string =>
  `${planter.rule} ${planter.how} ${expected.sheet}!${expected.cell}`;

/** Rules of whole sheets beside one another: tests/ledger and tests/counted make those. */
const ofSheets: ReadonlySet<string> = new Set(["ENT-18", "ENT-19"]);

test("every rule has its mistakes", () => {
  const expected = rules.map(({ id }) => id).filter((id) => !ofSheets.has(id));
  expect(new Set(planters.map(({ rule }) => rule))).toEqual(new Set(expected));
});

test("a workbook without a mistake raises no alarm, whatever its layout", () => {
  const property = fc.property(seeds, (seed) => {
    expect(cleanCase(seed, "wild").alarms).toEqual([]);
  });
  fc.assert(property, { numRuns: runs, seed: 1, endOnFailure: true });
});

test.each(planters.map((planter) => [`${planter.rule} ${planter.how}`, planter] as const))(
  "%s is found in a tidy sheet",
  (_, planter) => {
    const { mistakes } = plantedCase(planter, 1, "plain");
    expect(mistakes.filter(({ isFound }) => !isFound).map(told)).toEqual([]);
  },
);

test("of many mistakes in one workbook of any layout more than 95 in 100 are found", () => {
  const mistakes = Array.from({ length: runs / 10 }, (_, i) => crowdedCase(planters, 1 + i, "wild")).flatMap(
    (made) => made.mistakes,
  );
  const missed = mistakes.filter(({ isFound }) => !isFound);
  expect(mistakes.length).toBeGreaterThan(runs);
  expect(missed.length / mistakes.length).toBeLessThan(0.05);
});
