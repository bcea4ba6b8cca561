/** One world laid out with sheets in further roles, counted: each figure against the count of the world's own rows. */
import { countFigures } from "../../src/figures";
import { runChecks } from "../../src/checks/run";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { day } from "../ledger-builder";
import { diceOf } from "../planted/measure";
import { layOutWorld, type Wildness } from "../planted/sheets/book";
import { YEAR } from "../planted/world/rows";
import { cleanWorld } from "../planted/world/world";
import { independentCounts } from "./independent-counts";
import { roleSheets } from "./role-sheets";

/** A figure that differs from the independent count, without a word of it anywhere. */
export interface Wrong {
  readonly seed: number;
  readonly id: string;
  readonly value: number;
  readonly expected: number;
  readonly roles: readonly string[];
}

export interface CountedWorld {
  readonly wrong: readonly Wrong[];
  readonly equal: number;
  /** No value, with a reason. */
  readonly withoutValue: number;
  /** Another value, told by a question or a finding. */
  readonly told: number;
}

/** Lays out, counts and compares the world of a seed. */
export function countedWorld(seed: number, wildness: Wildness): CountedWorld {
  const dice = diceOf(seed);
  const world = cleanWorld(dice, 1);
  const book = layOutWorld(world, { fields: ["enterprise.name"], without: [], changes: [] }, wildness, dice);
  const hasProblems = book.sheets.some(({ tables }) => tables.some(({ register }) => register === "problem"));
  const further = roleSheets(world, hasProblems, dice);
  const grids = dice.shuffle([...book.sheets.map(({ grid }) => grid), ...further.map(({ grid }) => grid)]);
  const ledger = readLedger(grids, defaultSettings);
  const period = { year: YEAR, asOf: day(`${String(YEAR)}-12-31`) };
  const figures = new Map(countFigures(ledger, period).map((figure) => [figure.id, figure]));
  const isAsked = ledger.questions.length > 0 || runChecks(ledger, period).findings.some(isTold);
  const result = { wrong: [] as Wrong[], equal: 0, withoutValue: 0, told: 0 };
  for (const [id, expected] of independentCounts(world.rows)) {
    const figure = figures.get(id);
    if (figure === undefined) throw new Error(`There is no figure ${id}.`);
    const { value, reason, note } = figure;
    if (value === null && reason !== undefined) result.withoutValue++;
    else if (value !== null && Math.abs(value - expected) < 1e-9) result.equal++;
    else if (isAsked || note !== undefined) result.told++;
    else
      result.wrong.push({ seed, id, value: value ?? NaN, expected, roles: further.map(({ role }) => role) });
  }
  return result;
}

/** A finding that says of numbers that they may be others; the list of sheets that were left out says nothing of that. */
function isTold({ severity, rule }: { readonly severity: string; readonly rule: string }): boolean {
  return severity !== "info" && rule !== "ENT-19";
}
