/** One world, laid out, checked: clean it raises no alarm; with a mistake in it the mistake is found at its cell. */
import fc from "fast-check";
import { runChecks } from "../../src/checks/run";
import type { CheckResult, Finding } from "../../src/checks/finding";
import { cellAddress } from "../../src/reading/cells/grid";
import { recognise } from "../../src/reading/recognise";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { day } from "../ledger-builder";
import { diceFrom, type Dice } from "../layouts/dice";
import type { Place, Planter } from "./planters/planter";
import type { SheetChange } from "./sheets/change";
import { layOutWorld, type Book, type Wildness } from "./sheets/book";
import type { WrittenTable } from "./sheets/table";
import { YEAR, type Row, type World } from "./world/rows";
import { cleanWorld } from "./world/world";

/** All that is drawn for one case comes from its own seed, so that one number repeats it. */
export function diceOf(seed: number): Dice {
  const [draw] = fc.sample(fc.gen(), { numRuns: 1, seed });
  if (draw === undefined) throw new RangeError("nothing drawn");
  return diceFrom(draw);
}

function check(book: Book): CheckResult {
  const ledger = readLedger(
    book.sheets.map(({ grid }) => grid),
    defaultSettings,
  );
  return runChecks(ledger, { year: YEAR, asOf: day(`${String(YEAR)}-12-31`) });
}

const isAlarm = ({ severity }: Finding): boolean => severity !== "info";

export interface CleanCase {
  readonly book: Book;
  readonly alarms: readonly Finding[];
}

/** A workbook without a mistake, and what is wrongly said of it. */
export function cleanCase(seed: number, wildness: Wildness): CleanCase {
  const dice = diceOf(seed);
  const book = layOutWorld(cleanWorld(dice, 1), { fields: [], without: [], changes: [] }, wildness, dice);
  return { book, alarms: check(book).findings.filter(isAlarm) };
}

interface Spot {
  readonly sheet: string;
  readonly cell: string;
  readonly traits: readonly string[];
}

/** A mistake in a written workbook, and whether the checks have found it. */
export interface Mistake {
  readonly planter: Planter;
  readonly expected: Spot;
  readonly isFound: boolean;
  /** Columns of the mistake that reading asked about rather than guess, or left out. */
  readonly unread: readonly string[];
}

export interface PlantedCase {
  readonly book: Book;
  readonly result: CheckResult;
  readonly mistakes: readonly Mistake[];
}

/** A workbook with the one mistake; with none where the world or the layout of the seed gives no occasion for it. */
export function plantedCase(planter: Planter, seed: number, wildness: Wildness): PlantedCase {
  const dice = diceOf(seed);
  return plantedIn(cleanWorld(dice, 1), [planter], wildness, dice);
}

/** A larger workbook with a mistake for almost every rule, as none of the records is spared. */
export function crowdedCase(planters: readonly Planter[], seed: number, wildness: Wildness): PlantedCase {
  const dice = diceOf(seed);
  const together = planters.filter(({ alone }) => alone !== true);
  const oneARule = new Map(dice.shuffle(together).map((planter) => [planter.rule, planter]));
  return plantedIn(cleanWorld(dice, 3), [...oneARule.values()], wildness, dice);
}

function plantedIn(world: World, planters: readonly Planter[], wildness: Wildness, dice: Dice): PlantedCase {
  const made: { readonly planter: Planter; readonly place: Place }[] = [];
  const needs = { fields: new Set<string>(), without: new Set<string>(), changes: [] as SheetChange[] };
  const touched = new Map<Row, number>();
  for (const planter of planters) {
    const { without = [] } = planter;
    if (without.some((field) => needs.fields.has(field))) continue;
    if (planter.needs.some((field) => needs.without.has(field))) continue;
    const planted = planter.plant(world, dice);
    if (planted === null) continue;
    const { place, changes = [] } = planted;
    if (changes.some((change) => needs.changes.some((other) => isSameCell(change, other)))) continue;
    made.push({ planter, place });
    for (const row of rowsOf(place)) touched.set(row, (touched.get(row) ?? 0) + 1);
    for (const field of planter.needs) needs.fields.add(field);
    for (const field of without) needs.without.add(field);
    needs.changes.push(...changes);
  }
  const book = layOutWorld(
    world,
    { fields: [...needs.fields], without: [...needs.without], changes: needs.changes },
    wildness,
    dice,
  );
  const result = check(book);
  // Two mistakes in one record may hide one another.
  const apart = made.filter(({ place }) => rowsOf(place).every((row) => touched.get(row) === 1));
  return { book, result, mistakes: apart.flatMap((mistake) => mistakeIn(book, result, mistake)) };
}

/** Both are written in the same cells. */
function isSameCell(one: SheetChange, other: SheetChange): boolean {
  const fieldOf = (change: SheetChange): string => ("field" in change ? change.field : change.what);
  return one.register === other.register && fieldOf(one) === fieldOf(other);
}

function rowsOf(place: Place): readonly Row[] {
  return "rows" in place ? place.rows : [];
}

function mistakeIn(
  book: Book,
  { findings }: CheckResult,
  { planter, place }: { readonly planter: Planter; readonly place: Place },
): readonly Mistake[] {
  const expected = placeIn(book, place);
  if (expected === null) return [];
  const isFound = findings.some(
    ({ rule, sheet, cell }) => rule === planter.rule && sheet === expected.sheet && cell === expected.cell,
  );
  return [{ planter, expected, isFound, unread: isFound ? [] : unreadOf(book, planter.needs) }];
}

/** Needed columns that no table has been found to have. */
function unreadOf(book: Book, needs: readonly string[]): readonly string[] {
  const recognised = book.sheets.flatMap(({ grid }) => recognise(grid, defaultSettings));
  const read = new Set(
    recognised.flatMap(({ register, columns }) =>
      Object.keys(columns).map((field) => `${register ?? ""}.${field}`),
    ),
  );
  return needs.filter((need) => !read.has(need));
}

/** The sheet and the cell of a place, once the book is written; `null` where the layout has no such column. */
function placeIn(book: Book, place: Place): Spot | null {
  const places = book.sheets.flatMap(({ grid, tables, traits }) =>
    tables.flatMap((table) => {
      if (table.register !== place.register) return [];
      const cell = cellIn(table, place);
      return cell === null ? [] : [{ sheet: grid.sheet, cell, traits }];
    }),
  );
  return places.at(-1) ?? null;
}

function cellIn(table: WrittenTable, place: Place): string | null {
  const { firstColumn } = table;
  if (place.at === "title") return addressOf(table.titleRow, firstColumn);
  if (place.at === "capitals") return addressOf(table.capitalsRow, firstColumn);
  if (place.at === "hiddenRow") return addressOf(lowest(table, place.rows), firstColumn);
  const column = table.columnOf.get(place.field);
  if (column === undefined) return null;
  if (place.at === "row") return addressOf(lowest(table, place.rows), column);
  return addressOf(table.totalRowOf.get(place.field) ?? table.headerRowOf.get(place.field) ?? null, column);
}

function addressOf(row: number | null, column: number): string | null {
  return row === null ? null : cellAddress(row, column);
}

function lowest(table: WrittenTable, rows: readonly Row[]): number | null {
  const written = rows.flatMap((row) => table.rowOf.get(row) ?? []);
  return written.length === 0 ? null : Math.max(...written);
}
