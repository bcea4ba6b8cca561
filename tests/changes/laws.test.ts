/** The laws of changes over generated pairs of ledgers. */
import fc from "fast-check";
import { changesBetween } from "../../src/changes";
import { registerIds } from "../../src/registers";
import { diceFrom } from "../layouts/dice";
import type { Rows } from "../planted/world/rows";
import { cleanWorld } from "../planted/world/world";
import { brokenLists } from "../figures/list-laws";
import { brokenMirror, brokenSums, toldChanges } from "./laws";
import { asTheyBecame, ledgerOfRows, sideOf } from "./pairs";

const runs = { numRuns: 40 };

test("a ledger against itself, its rows in another order: nothing changes", () => {
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const dice = diceFrom(draw);
      const { rows } = cleanWorld(dice, 1);
      const mixed = Object.fromEntries(
        registerIds.map((register) => [register, dice.shuffle<unknown>(rows[register])]),
      ) as unknown as Rows;
      const changes = changesBetween(sideOf(ledgerOfRows(rows)), sideOf(ledgerOfRows(mixed)));
      expect(toldChanges(changes)).toEqual([]);
    }),
    runs,
  );
});

test("the parts of every figure sum to its change; there and back mirror each other; lists are the numbers", () => {
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const dice = diceFrom(draw);
      const world = cleanWorld(dice, 1);
      const before = sideOf(ledgerOfRows(world.rows));
      const after = sideOf(ledgerOfRows(asTheyBecame(world, dice)));
      expect(brokenSums(changesBetween(before, after))).toEqual([]);
      expect(brokenMirror(before, after)).toEqual([]);
      expect(brokenLists(after.ledger, after.period)).toEqual([]);
    }),
    runs,
  );
});

test("so they do over two years", () => {
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const dice = diceFrom(draw);
      const world = cleanWorld(dice, 1);
      const before = sideOf(ledgerOfRows(world.rows), 2022);
      const after = sideOf(ledgerOfRows(asTheyBecame(world, dice)), 2023);
      expect(brokenSums(changesBetween(before, after))).toEqual([]);
      expect(brokenMirror(before, after)).toEqual([]);
    }),
    runs,
  );
});
