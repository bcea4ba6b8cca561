/**
 * A third sheet of two versions: the rows of the later one with what was chosen of the earlier one. Records and fields
 * are taken, never places; totals and notes stay behind, since they would not be right any more.
 */
import { fieldSpec, registerSpec, type FieldOf, type RegisterId } from "../registers";
import { cellText, isCellError, lastColumn, valueAt, type CellValue, type Grid } from "../reading/cells/grid";
import { fold } from "../reading/cells/folding";
import type { Entry, Table } from "../reading/table";
import { parkAssignment } from "../ledger/parks";
import { recordName } from "../figures/figure-list";
import type { AnyEntry } from "../figures/counted";
import { shownCell } from "../ledger/shown";
import type { ComparedRecords } from "./records";
import type { RecordPair, Side } from "./side";

export interface MergedCell {
  readonly value: CellValue;
  readonly format: string;
}

type MergedRow = readonly MergedCell[];

/** Something chosen that could not be taken. */
export interface NotTaken {
  readonly name: string;
  /** Title of the field; "" for the whole record. */
  readonly item: string;
  /** The cell of the change, as it was chosen. */
  readonly cell: string;
  /** In Chinese. */
  readonly reason: string;
}

export interface MergedRows {
  readonly rows: readonly MergedRow[];
  /** 0-based rows that are header. */
  readonly headerRows: readonly number[];
  readonly notTaken: readonly NotTaken[];
}

export interface Versions {
  readonly before: Side;
  readonly after: Side;
  readonly records: ComparedRecords;
}

/**
 * The rows of the merged sheet. `earlier` says by their cells which changes go the earlier sheet's way: a field by its
 * cell now, a new record by its own (it is left out), one that is gone by its cell before (it is kept).
 */
export function mergedRows(versions: Versions, earlier: ReadonlySet<string>): MergedRows {
  const { after } = versions;
  const [grid] = after.ledger.tables.map((table) => table.grid);
  if (grid === undefined) return { rows: [], headerRows: [], notTaken: [] };
  const tables = after.ledger.tables.filter((table) => table.grid === grid);
  const merging = new Merging(versions, earlier, tables);
  const rows: MergedRow[] = [];
  const headerRows: number[] = [];
  let next = grid.firstRow;
  for (const table of tables) {
    const entries = new Map([...table.entries, ...table.furtherRows].map((one) => [one.row, one]));
    const { headerRows: head, skippedRows } = table.recognition;
    const sections = new Set(skippedRows.filter(({ kind }) => kind === "section").map(({ row }) => row));
    const first = Math.min(...head, ...entries.keys());
    const last = Math.max(...head, ...entries.keys());
    for (let row = next; row <= last; row++) {
      const entry = entries.get(row);
      if (head.includes(row)) headerRows.push(rows.length);
      if (entry !== undefined) rows.push(...merging.rowsFor(entry));
      else if (row < first || head.includes(row) || sections.has(row)) rows.push(rowAsItStands(grid, row));
    }
    rows.push(...merging.withoutNeighbour(table));
    next = Math.max(last, ...skippedRows.map(({ row }) => row)) + 1;
  }
  return { rows, headerRows, notTaken: merging.notTaken };
}

class Merging {
  readonly notTaken: NotTaken[] = [];
  readonly #kept = new Map<Entry, MergedRow[]>();
  readonly #atEnd = new Map<Table, MergedRow[]>();

  constructor(
    private readonly versions: Versions,
    private readonly earlier: ReadonlySet<string>,
    private readonly tables: readonly Table[],
  ) {
    const numbers = new Map<Table, number>();
    for (const { before, after } of versions.records.pairs) {
      if (before === null || after !== null || !earlier.has(shownCell(before as Entry, null))) continue;
      this.#keep(before as Entry, numbers);
    }
  }

  /** The rows that stand where the record stood: none where it is left out, more where records were kept below it. */
  rowsFor(entry: Entry): readonly MergedRow[] {
    const kept = this.#kept.get(entry) ?? [];
    const pair = this.versions.records.pairOf(asAny(entry));
    const isNew = pair !== null && pair.before === null && pair.after !== null;
    if (isNew && this.earlier.has(shownCell(pair.after as Entry, null))) return kept;
    return [this.#row(entry, pair), ...kept];
  }

  /** Kept records of a park that has no section yet. */
  withoutNeighbour(table: Table): readonly MergedRow[] {
    return this.#atEnd.get(table) ?? [];
  }

  #row(entry: Entry, pair: RecordPair | null): MergedRow {
    const cells = [...rowAsItStands(entry.table.grid, entry.row)];
    if (entry.goesOnWith !== null) return cells;
    writeOnceForAll(entry, cells);
    if (pair === null || pair.before === null) return cells;
    const { before } = pair;
    for (const { field, title, afterCell } of this.versions.records.fieldsOf(pair)) {
      if (!this.earlier.has(afterCell)) continue;
      const taken = cellsTaken(before as Entry, entry, field as FieldOf<RegisterId>);
      if (typeof taken === "string")
        this.notTaken.push({ name: recordName(asAny(entry)), item: title, cell: afterCell, reason: taken });
      else for (const { column, cell } of taken) cells[column - 1] = cell;
    }
    return cells;
  }

  #keep(entry: Entry, numbers: Map<Table, number>): void {
    const park = parkOf(entry, this.versions);
    const ofRegister = this.tables.filter(({ register }) => register === entry.table.register);
    const isThere = (other: Entry): boolean => park !== null && parkOf(other, this.versions) === park;
    const table = ofRegister.find(({ entries }) => entries.some(isThere)) ?? ofRegister.at(-1);
    if (table === undefined) return;
    const number = (numbers.get(table) ?? highestNumber(table)) + 1;
    numbers.set(table, number);
    const row = this.#rowOfKept(entry, table, number);
    const hasSections = table.recognition.sections.size > 0;
    const neighbours = hasSections ? table.entries.filter(isThere) : table.entries;
    const last = lastRowOf(table, neighbours.at(-1));
    if (last !== undefined) {
      this.#kept.set(last, [...(this.#kept.get(last) ?? []), row]);
      return;
    }
    const heading = sectionRow(table, entry.park);
    const others = this.#atEnd.get(table) ?? [];
    this.#atEnd.set(table, [...others, ...(heading === null ? [] : [heading]), row]);
  }

  #rowOfKept(entry: Entry, table: Table, number: number): MergedRow {
    const row: MergedCell[] = Array.from({ length: lastColumn(table.grid) }, () => BLANK);
    const cell = shownCell(entry, null);
    for (const field of Object.keys(entry.table.fields) as FieldOf<RegisterId>[]) {
      const spec = fieldSpec(table.register, field);
      const columns = table.fields[field]?.columns ?? [];
      if (spec?.kind === "sequence") {
        const [column] = columns;
        if (column !== undefined) row[column - 1] = { value: number, format: "General" };
        continue;
      }
      if (entry.isBlank(field) && entry.value(field) === null) continue;
      const taken = columns.length === 0 ? NO_COLUMN : cellsTakenInto(table, entry, field);
      if (typeof taken !== "string") for (const one of taken) row[one.column - 1] = one.cell;
      else if (!isPark(field))
        this.notTaken.push({
          name: recordName(asAny(entry)),
          item: spec?.title ?? field,
          cell,
          reason: taken,
        });
    }
    for (const { column, header } of entry.table.recognition.unmatched) {
      const same = table.recognition.unmatched.find((one) => fold(one.header) === fold(header));
      if (same !== undefined) row[same.column - 1] = cellAt(entry.table.grid, entry.row, column);
    }
    return row;
  }
}

function asAny(entry: Entry): AnyEntry {
  return entry as unknown as AnyEntry;
}

function isPark(field: string): boolean {
  return field === "park";
}

const BLANK: MergedCell = { value: null, format: "General" };
const NO_COLUMN = "合成的表里没有这一列";
const OTHER_COLUMNS = "两张表写这一项的列不一样，没有取，请在合成的表里手工核对";
const NO_CELL = "这一项由分段、标题或表名写明，没有自己的单元格，请在合成的表里手工改";

interface TakenCell {
  /** 1-based, of the merged sheet. */
  readonly column: number;
  readonly cell: MergedCell;
}

/** The cells of a field as the earlier sheet has them; a text says why they can't be taken. */
function cellsTaken(before: Entry, after: Entry, field: FieldOf<RegisterId>): readonly TakenCell[] | string {
  if ((after.table.fields[field]?.columns ?? []).length === 0) return NO_CELL;
  return cellsTakenInto(after.table, before, field);
}

function cellsTakenInto(
  table: Table,
  from: Entry,
  field: FieldOf<RegisterId>,
): readonly TakenCell[] | string {
  const columns = table.fields[field]?.columns ?? [];
  const column = from.table.fields[field];
  const source = column?.columns ?? [];
  const [only] = columns;
  if (source.length === 0)
    return isPark(field) && only !== undefined && columns.length === 1
      ? [{ column: only, cell: { value: from.park, format: "General" } }]
      : NO_CELL;
  const isAlike = source.length === 1 || from.table.recognition.signature === table.recognition.signature;
  if (source.length !== columns.length || !isAlike) return OTHER_COLUMNS;
  const row = rowWithValue(from, field);
  return columns.map((to, index) => ({ column: to, cell: cellAt(from.table.grid, row, source[index] ?? 0) }));
}

/** The row in which the value is written: the record's own, or the one above that is written for both. */
function rowWithValue(entry: Entry, field: FieldOf<RegisterId>): number {
  const above = entry.table.fields[field]?.fromAbove?.get(entry.index);
  if (above === undefined || entry.raw(field) !== "") return entry.row;
  return entry.table.entries[above]?.row ?? entry.row;
}

/** What was written once for several records is written in each: rows between them may be left out. */
function writeOnceForAll(entry: Entry, cells: MergedCell[]): void {
  for (const field of Object.keys(entry.table.fields) as FieldOf<RegisterId>[]) {
    const row = rowWithValue(entry, field);
    if (row === entry.row) continue;
    for (const column of entry.table.fields[field]?.columns ?? [])
      cells[column - 1] = cellAt(entry.table.grid, row, column);
  }
}

function lastRowOf(table: Table, entry: Entry | undefined): Entry | undefined {
  if (entry === undefined) return undefined;
  return table.furtherRows.filter(({ goesOnWith }) => goesOnWith === entry).at(-1) ?? entry;
}

function parkOf(entry: Entry, { before, after }: Versions): string | null {
  if (entry.park === null) return null;
  return parkAssignment(before.ledger).fold(parkAssignment(after.ledger).fold(entry.park));
}

/** A heading for a park that the sheet has no section of, as its other sections are written. */
function sectionRow(table: Table, park: string | null): MergedRow | null {
  if (park === null) return null;
  const { grid, recognition } = table;
  const section = recognition.skippedRows.find(({ kind }) => kind === "section");
  if (section === undefined) return null;
  const row: MergedCell[] = Array.from({ length: lastColumn(grid) }, () => BLANK);
  const at = row.findIndex((_, index) => cellText(valueAt(grid, section.row, index + 1)) !== "");
  if (at < 0) return null;
  row[at] = { value: park, format: "General" };
  return row;
}

function highestNumber({ entries, register }: Table): number {
  const field = Object.keys(registerSpec(register).fields).find(
    (one) => fieldSpec(register, one)?.kind === "sequence",
  );
  if (field === undefined) return 0;
  const numbers = entries.map((entry) => Number(entry.raw(field as FieldOf<RegisterId>)));
  return Math.max(0, ...numbers.filter((number) => Number.isInteger(number)));
}

function rowAsItStands(grid: Grid, row: number): MergedRow {
  return Array.from({ length: lastColumn(grid) }, (_, index) => cellAt(grid, row, index + 1));
}

function cellAt(grid: Grid, row: number, column: number): MergedCell {
  const value = valueAt(grid, row, column);
  return {
    value: isCellError(value) ? value.error : value,
    format: grid.numberFormats?.[row - grid.firstRow]?.[column - grid.firstColumn] ?? "General",
  };
}
