/** Of slips with one answer that are planted in a workbook without any, almost all are offered the right answer, and none a wrong one. */
import fc from "fast-check";
import { runChecks } from "../../src/checks/run";
import { cellPosition, valueAt, type Grid } from "../../src/reading/cells/grid";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import type { Fix } from "../../src/checks/finding";
import { day } from "../ledger-builder";
import { diceOf } from "../planted/measure";
import { describeShared, sharedWorkbooks } from "../shared-workbooks";
import { plantSlips, slipPlace } from "./planted-slips";
import { workbookGrids } from "./workbook-grids";

const PLANTED = 30;
const FEWEST_RIGHT = 27;
const runs = process.env["CI"] === "true" ? 20 : 4;

function fixesOf(grids: readonly Grid[]): readonly Fix[] {
  const ledger = readLedger(grids, defaultSettings);
  const { findings } = runChecks(ledger, { year: 2023, asOf: day("2023-12-31") });
  return findings.flatMap(({ fix, moreFixes = [] }) => [fix ?? [], moreFixes].flat());
}

describeShared("slips of the hand in 2023-clean", () => {
  const clean = sharedWorkbooks.find(({ name }) => name === "2023-clean");
  const grids = clean === undefined ? [] : workbookGrids(clean.bytes());

  test("at least 27 of 30 are offered the right fix and none a wrong one", () => {
    const property = fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const planted = plantSlips(grids, PLANTED, diceOf(seed));
      expect(planted.slips).toHaveLength(PLANTED);
      const slips = new Map(planted.slips.map((slip) => [slipPlace(slip), slip]));
      const right = new Set<string>();
      const wrong: string[] = [];
      for (const { sheet, cell, title, after } of fixesOf(planted.grids)) {
        const position = cellPosition(cell) ?? { row: 0, column: 0 };
        const grid = grids.find((one) => one.sheet === sheet);
        const before = grid === undefined ? null : valueAt(grid, position.row, position.column);
        if (before === after) right.add(`${sheet}!${cell}`);
        else wrong.push(`${title} ${sheet}!${cell} ${String(before)} → ${String(after)}`);
      }
      expect(wrong).toEqual([]);
      const missed = [...slips].filter(([place]) => !right.has(place));
      if (missed.length > PLANTED - FEWEST_RIGHT)
        throw new Error(
          missed.map(([place, { kind, wrong: is }]) => `${kind} ${place} ${String(is)}`).join("\n"),
        );
    });
    fc.assert(property, { numRuns: runs, seed: 1, endOnFailure: true });
  });
});
