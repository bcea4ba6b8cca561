/** The same world in two layouts: other columns in another order, names in other forms, parks on sheets of their own. */
import { changesBetween } from "../../src/changes";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { diceOf } from "../planted/measure";
import { layOutWorld } from "../planted/sheets/book";
import { cleanWorld } from "../planted/world/world";
import { brokenSums } from "./laws";
import { sideOf } from "./pairs";

const seeds = Array.from({ length: 12 }, (_, index) => 3000 + index);

test.each(["plain", "wild"] as const)("no record more, less, renamed or changed: %s", (wildness) => {
  for (const seed of seeds) {
    const dice = diceOf(seed);
    const world = cleanWorld(dice, 1);
    const layOut = () => {
      const { sheets } = layOutWorld(world, { fields: [], without: [], changes: [] }, wildness, dice);
      return sideOf(
        readLedger(
          sheets.map(({ grid }) => grid),
          defaultSettings,
        ),
      );
    };
    const changes = changesBetween(layOut(), layOut());
    const told = changes.records.map(({ register, kind, name, fields }) => ({
      register,
      kind,
      name,
      fields,
    }));
    expect([seed, told, changes.questions]).toEqual([seed, [], []]);
    expect([seed, ...brokenSums(changes)]).toEqual([seed]);
  }
});
