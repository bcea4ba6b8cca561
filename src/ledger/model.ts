/** All that a workbook holds of our registers, and what of it counts for a day (CONTRACT 8). */
import { registerIds, type DayNumber, type FieldOf, type RegisterId } from "../registers";
import { endOfYear } from "../reading/cells/dates";
import { cellAddress, type Grid } from "../reading/cells/grid";
import { recognise } from "../reading/recognise";
import type { TableRecognition } from "../reading/recognition";
import { readTables } from "../reading/records";
import type { Settings } from "../reading/settings/settings";
import type { Entry, Table } from "../reading/table";
import { builtOnce } from "./once";
import { decideSheets } from "./sheets/decide";
import type { CarriedOver } from "./sheets/carried-over";
import type { SheetCount, SheetQuestion } from "./sheets/sheet-count";

/** Every table of our registers in a workbook, or in the ranges that a function was given, whether it counts or not. */
export interface Book {
  /** Every sheet with what it was recognised as. */
  readonly sheets: readonly RecognisedSheet[];
  readonly tables: readonly Table[];
  /** Sheets that may be one of our registers, or something else: nothing of them is read until it is answered. */
  readonly doubts: readonly DoubtfulSheet[];
  readonly settings: Settings;
}

export interface RecognisedSheet {
  readonly grid: Grid;
  readonly recognitions: readonly TableRecognition[];
}

export interface DoubtfulSheet {
  readonly sheet: string;
  /** A1 address of the header's first cell. */
  readonly cell: string;
  readonly candidates: readonly RegisterId[];
  /** The question, in Chinese. */
  readonly reason: string;
}

/** What counts of a book for a day. */
export interface Ledger {
  /** The tables that count, in the workbook's order. */
  readonly tables: readonly Table[];
  readonly settings: Settings;
  /** Those that count, and those of the same time whose records other sheets hold: what is in use and must be right. */
  readonly current: readonly Table[];
  /** Those of `tables` that add columns to the records of others, and no records. */
  readonly supplements: ReadonlySet<Table>;
  /** Records that stand on two of the tables that count, by the one that does not count. */
  readonly carried: ReadonlyMap<Entry, CarriedOver>;
  /** What became of every table of the book. */
  readonly counts: readonly SheetCount[];
  /** What only the office knows of its sheets. */
  readonly questions: readonly SheetQuestion[];
  readonly book: Book;
}

/** Recognises and reads every sheet, in their order; what counts is decided for the settings' cut-off. */
export function readLedger(grids: readonly Grid[], settings: Settings): Ledger {
  return ledgerOfSettings(readBook(grids, settings));
}

/** Recognises every sheet, and reads its tables by what they were recognised as. */
export function readBook(grids: readonly Grid[], settings: Settings): Book {
  const sheets = grids.map((grid) => ({ grid, recognitions: recognise(grid, settings) }));
  return {
    sheets,
    tables: sheets.flatMap(({ grid, recognitions }) => readTables(grid, recognitions, settings)),
    doubts: sheets.flatMap(({ recognitions }) => recognitions.flatMap(doubtOf)),
    settings,
  };
}

/** What counts of a book on the cut-off of its settings. */
export function ledgerOfSettings(book: Book): Ledger {
  const { asOf, year } = book.settings;
  return ledgerOf(book, asOf ?? (year === null ? null : endOfYear(year)));
}

function doubtOf({ sheet, headerRows, firstColumn, doubt }: TableRecognition): readonly DoubtfulSheet[] {
  if (doubt === null) return [];
  return [{ sheet, cell: cellAddress(headerRows[0] ?? 1, firstColumn), ...doubt }];
}

/** What counts of the same book on another day; `null` for the latest time. The same choice is the same ledger. */
export function ledgerAt({ book }: Ledger, day: DayNumber | null): Ledger {
  return ledgerOf(book, day);
}

/** What counts of a book on a day. */
export function ledgerOf(book: Book, day: DayNumber | null): Ledger {
  const known = ledgersOf(book);
  const existing = known.byDay.get(day);
  if (existing !== undefined) return existing;
  const decided = decide(book, day);
  const choice = decided.counts.map(({ in: isIn, role }) => `${String(isIn)} ${role}`).join();
  const ledger = known.byChoice.get(choice) ?? decided;
  known.byChoice.set(choice, ledger);
  known.byDay.set(day, ledger);
  return ledger;
}

/** Ledgers of a book by the day that was asked, and by what counts, so that what is built from one is built once. */
const ledgersOf = builtOnce((_: Book) => ({
  byDay: new Map<DayNumber | null, Ledger>(),
  byChoice: new Map<string, Ledger>(),
}));

function decide(book: Book, day: DayNumber | null): Ledger {
  const titles = [...new Set(book.tables.map(({ recognition }) => recognition.context.title))];
  const decisions = registerIds.map((register) =>
    decideSheets(
      book.tables.filter((table) => table.register === register),
      book.settings,
      day,
      titles,
    ),
  );
  const byTable = new Map(
    decisions.flatMap(({ counts }) => counts.map((count) => [count.table, count] as const)),
  );
  const counts = book.tables.flatMap((table) => byTable.get(table) ?? []);
  const tables = counts.filter(isCounted).map(({ table }) => table);
  const carried = decisions.flatMap((decision) => decision.carried);
  return {
    tables,
    carried: new Map(
      carried.filter(({ into }) => tables.includes(into.table)).map((one) => [one.entry, one] as const),
    ),
    current: counts.filter(isCurrent).map(({ table }) => table),
    supplements: new Set(counts.filter(({ role }) => role === "survey").map(({ table }) => table)),
    settings: book.settings,
    counts,
    questions: decisions.flatMap(({ questions }) => questions),
    book,
  };
}

function isCurrent(count: SheetCount): boolean {
  return count.in !== false || count.role === "part" || count.role === "whole";
}

/** Of sheets that are asked about, the one that would count stays, so that what is sure of it can be counted. */
function isCounted({ in: isIn, role }: SheetCount): boolean {
  return isIn === true || (isIn === "ask" && (role === "whole" || role === "running"));
}

/** The tables of one register that count, in the workbook's order. */
export function tablesOf<R extends RegisterId>(ledger: Ledger, register: R): readonly Table<R>[] {
  return ledger.tables.filter((table): table is Table<R> => table.register === register);
}

/** The records of one register over all its tables that count, in the workbook's order; a survey's rows are none. */
export function entriesOf<R extends RegisterId>(ledger: Ledger, register: R): readonly Entry<R>[] {
  const [first, ...others] = recordTablesOf(ledger, register);
  if (first === undefined) return [];
  // Copying 100,000 records costs more than most that is done with them.
  if (others.length === 0) return first.entries;
  const all = [first, ...others].flatMap((table) => table.entries);
  const { carried } = ledger;
  return carried.size === 0 ? all : all.filter((entry) => !carried.has(entry as unknown as Entry));
}

/** The tables of one register whose rows are its records. */
export function recordTablesOf<R extends RegisterId>(ledger: Ledger, register: R): readonly Table<R>[] {
  return tablesOf(ledger, register).filter((table) => !ledger.supplements.has(table as unknown as Table));
}

/** Surveys beside the ledger and other sheets of the same enterprises: they add columns, no enterprises. */
export function supplementsOf<R extends RegisterId>(ledger: Ledger, register: R): readonly Table<R>[] {
  return tablesOf(ledger, register).filter((table) => ledger.supplements.has(table as unknown as Table));
}

/** The records and, behind the one that they go on with, its further rows: each may name an organisation. */
export function rowsOf<R extends RegisterId>(tables: readonly Table<R>[]): readonly Entry<R>[] {
  const rows = tables.map((table) => {
    if (table.furtherRows.length === 0) return table.entries;
    return [...table.entries, ...table.furtherRows].sort((one, other) => one.row - other.row);
  });
  return rows.length === 1 ? (rows[0] ?? []) : rows.flat();
}

/** True where at least one table of the register has the field. */
export function hasField<R extends RegisterId>(ledger: Ledger, register: R, field: FieldOf<R>): boolean {
  return tablesOf(ledger, register).some((table) => table.fields[field] !== undefined);
}
