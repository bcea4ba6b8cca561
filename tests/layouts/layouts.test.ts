import fc from "fast-check";
import { diceFrom } from "./dice";
import { layOut } from "./workbook";
import { differences, type Tally } from "./read-back";

const RUNS = process.env.CI === "true" ? 5000 : 300;

test("whatever the layout, reading gives the records back or asks", () => {
  const tally: Tally = { columns: 0, asked: 0 };
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const dice = diceFrom(draw);
      expect(layOut(dice).flatMap((sheet) => differences(sheet, tally))).toEqual([]);
    }),
    { numRuns: RUNS, seed: 20_231_231, endOnFailure: true },
  );
  expect(tally.asked / tally.columns).toBeLessThan(0.02);
}, 180_000);
