/** One world, laid out, checked: clean it raises no alarm; with a mistake in it the mistake is found at its cell. */
import fc from "fast-check";
import { runChecks } from "../../src/checks";
import type { CheckResult, Finding } from "../../src/checks/finding";
import { cellAddress } from "../../src/reading/grid";
import { recognise } from "../../src/reading/recognise";
import { readLedger } from "../../src/reading/records";
import { defaultSettings } from "../../src/reading/settings";
import { day } from "../ledger-builder";
import { diceFrom, type Dice } from "../layouts/dice";
import type { Place, Planter } from "./planters/planter";
import { layOutWorld, type Book, type Wildness } from "./sheets/book";
import type { WrittenTable } from "./sheets/table";
import { YEAR, type Row } from "./world/rows";
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
  const book = layOutWorld(cleanWorld(dice), { fields: [], without: [], changes: [] }, wildness, dice);
  return { book, alarms: check(book).findings.filter(isAlarm) };
}

interface Spot {
  readonly sheet: string;
  readonly cell: string;
  readonly traits: readonly string[];
}

export interface PlantedCase {
  readonly book: Book;
  readonly expected: Spot;
  readonly result: CheckResult;
  readonly isFound: boolean;
  /** Columns of the mistake that reading asked about rather than guess, or left out. */
  readonly unread: readonly string[];
}

/** A workbook with the one mistake; `null` where the world or the layout that the seed gives has no occasion for it. */
export function plantedCase(planter: Planter, seed: number, wildness: Wildness): PlantedCase | null {
  const dice = diceOf(seed);
  const world = cleanWorld(dice);
  const planted = planter.plant(world, dice);
  if (planted === null) return null;
  const { needs, without = [] } = planter;
  const book = layOutWorld(world, { fields: needs, without, changes: planted.changes ?? [] }, wildness, dice);
  const expected = placeIn(book, planted.place);
  if (expected === null) return null;
  const result = check(book);
  const isFound = result.findings.some(
    ({ rule, sheet, cell }) => rule === planter.rule && sheet === expected.sheet && cell === expected.cell,
  );
  return { book, expected, result, isFound, unread: isFound ? [] : unreadOf(book, needs) };
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
