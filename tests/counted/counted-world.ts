/** One world laid out with sheets in further roles, counted: each figure against the count of the world's own rows. */
import { countFigures, listFigure, type FigureRecord } from "../../src/figures";
import { runChecks } from "../../src/checks/run";
import { readLedger, type Ledger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { day } from "../ledger-builder";
import { brokenLists } from "../figures/list-laws";
import type { Grid } from "../../src/reading/cells/grid";
import type { Dice } from "../layouts/dice";
import { diceOf } from "../planted/measure";
import { layOutWorld, type BookSheet, type Wildness } from "../planted/sheets/book";
import type { RegisterId } from "../../src/registers";
import { YEAR, type Row, type World } from "../planted/world/rows";
import { cleanWorld } from "../planted/world/world";
import { oddSheets } from "./oddities";
import { independentCounts } from "./independent-counts";
import { carriedOver, roleSheets } from "./role-sheets";

/** A figure that differs from the independent count, without a word of it anywhere. */
export interface Wrong {
  readonly seed: number;
  readonly id: string;
  readonly value: number;
  readonly expected: number;
  readonly roles: readonly string[];
}

/** A figure with the right value whose list names others than were counted. */
export interface WrongList {
  readonly seed: number;
  readonly id: string;
  /** Names that are listed and should not be, or the other way round. */
  readonly differing: readonly string[];
}

export interface CountedWorld {
  readonly wrong: readonly Wrong[];
  readonly wrongLists: readonly WrongList[];
  /** Figures of the whole catalogue whose list is another than their own number. */
  readonly brokenLists: readonly string[];
  readonly equal: number;
  /** No value, with a reason. */
  readonly withoutValue: number;
  /** Another value, told by a question or a finding. */
  readonly told: number;
}

/** A world laid out with sheets in further roles, as a ledger. */
interface LaidOut {
  readonly world: World;
  readonly grids: readonly Grid[];
  readonly ledger: Ledger;
  readonly roles: readonly string[];
  readonly period: { readonly year: number; readonly asOf: number };
}

/** Lays out the world of a seed, with or without what a hand leaves on its sheets. */
export function laidOutWorld(seed: number, wildness: Wildness, isOdd = true): LaidOut {
  const dice = diceOf(seed);
  const world = inStatusOrder(cleanWorld(dice, 1), dice);
  const book = layOutWorld(world, { fields: ["enterprise.name"], without: [], changes: [] }, wildness, dice);
  const there = new Set(book.sheets.flatMap(({ tables }) => tables.map(({ register }) => register)));
  const isCarried = there.has("problem") && world.rows.problem.length > 3 && dice.chance(20);
  const sheets = isCarried ? book.sheets.filter((sheet) => !isOfProblems(sheet)) : book.sheets;
  const further = [
    ...roleSheets(world, isCarried ? new Set([...there].filter((one) => one !== "problem")) : there, dice),
    ...(isCarried ? carriedOver(world, dice) : []),
  ];
  const odd = isOdd ? oddSheets(sheets, dice) : { grids: sheets.map(({ grid }) => grid), did: [] };
  const grids = dice.shuffle([...odd.grids, ...further.map(({ grid }) => grid)]);
  return {
    world,
    grids,
    ledger: readLedger(grids, defaultSettings),
    roles: [...further.map(({ role }) => role), ...odd.did],
    period: { year: YEAR, asOf: day(`${String(YEAR)}-12-31`) },
  };
}

function isOfProblems({ tables }: BookSheet): boolean {
  return tables.every(({ register }) => register === "problem");
}

/** Some offices keep what is in production first, so that a status is written once for many. */
function inStatusOrder(world: World, dice: Dice): World {
  if (!dice.chance(25)) return world;
  const rankOf = ({ operatingStatus }: Row<"enterprise">): string => String(operatingStatus);
  const enterprise = [...world.rows.enterprise].sort((a, b) => rankOf(b).localeCompare(rankOf(a)));
  return { ...world, rows: { ...world.rows, enterprise } };
}

/** Counts and compares the world of a seed. */
export function countedWorld(seed: number, wildness: Wildness): CountedWorld {
  const { world, ledger, roles, period } = laidOutWorld(seed, wildness);
  const figures = new Map(countFigures(ledger, period).map((figure) => [figure.id, figure]));
  const isAsked = ledger.questions.length > 0 || runChecks(ledger, period).findings.some(isTold);
  const result = {
    wrong: [] as Wrong[],
    wrongLists: [] as WrongList[],
    brokenLists: brokenLists(ledger, period),
    equal: 0,
    withoutValue: 0,
    told: 0,
  };
  const fullName = fullNames(world);
  for (const [id, independent] of independentCounts(world.rows)) {
    const expected = independent.value;
    const figure = figures.get(id);
    if (figure === undefined) throw new Error(`There is no figure ${id}.`);
    const { value, reason, note } = figure;
    if (value === null && reason !== undefined) result.withoutValue++;
    else if (value !== null && Math.abs(value - expected) < 1e-9) {
      result.equal++;
      const list = listFigure(id, ledger, period);
      const differing = [
        ...differingNames(list?.counted ?? [], independent.counted, independent.register, fullName),
        ...differingNames(list?.notCounted ?? [], independent.notCounted, independent.register, fullName),
      ];
      if (differing.length > 0) result.wrongLists.push({ seed, id, differing });
    } else if (isAsked || note !== undefined) result.told++;
    else result.wrong.push({ seed, id, value: value ?? NaN, expected, roles });
  }
  return result;
}

/** The names by which a world's sheets may call something, each to the one that its rows have. */
function fullNames({ forms }: World): (name: string) => string {
  const full = new Map(
    [...forms].flatMap(([name, others]) => others.map((other) => [core(other), core(name)])),
  );
  return (name) => full.get(core(name)) ?? core(name);
}

/** A name without the spaces that a hurried clerk leaves out or puts in. */
function core(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "");
}

/**
 * Names that one of the two has oftener than the other. A list of another register's records says nothing: the layout
 * left the first source out.
 */
function differingNames(
  listed: readonly FigureRecord[],
  expected: readonly string[],
  register: RegisterId,
  fullName: (name: string) => string,
): readonly string[] {
  if (listed.some((record) => record.register !== register)) return [];
  const surplus = new Map<string, number>();
  const add = (name: string, by: number): void => {
    const key = fullName(name);
    surplus.set(key, (surplus.get(key) ?? 0) + by);
  };
  for (const { name } of listed) add(name, 1);
  for (const name of expected) add(name, -1);
  return [...surplus].flatMap(([name, count]) => (count === 0 ? [] : [name]));
}

/** A finding that says of numbers that they may be others; the list of sheets that were left out says nothing of that. */
function isTold({ severity, rule }: { readonly severity: string; readonly rule: string }): boolean {
  return severity !== "info" && rule !== "ENT-19";
}
