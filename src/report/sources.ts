/** Which ranges the formulas of 指标 take: each ledger with its titles, and room for the rows and columns to come. */
import { columnLetters, lastColumn, lastRow, quotedSheet } from "../reading/cells/grid";
import type { Table } from "../reading/table";
import type { LedgerSource } from "../reading/settings/settings";

/** Rows below a table that its range covers at least; one that is longer has room to grow to twice its length. */
const ROOM_BELOW = 500;
/** Columns to the right of it. */
const ROOM_BESIDE = 5;
/** Columns of the table in which a row below the range is noticed: every record fills some of the first ones. */
const NOTICED_BELOW = 6;
/** Columns right of the range in which something new is noticed. */
const NOTICED_BESIDE = 10;
/** The last column of an Excel sheet. */
const LAST_SHEET_COLUMN = 16_384;

/** Whole columns, which Excel looks at no further than they are used; `reached` of them holds what is there now. */
export interface BeyondRange {
  readonly columns: string;
  readonly reached: string | null;
}

export interface SourceRange {
  readonly source: LedgerSource;
  /** Where the sheet holds nothing now and the range does not reach: what is added there is not counted. */
  readonly beyond: readonly BeyondRange[];
}

/**
 * One a table. A range begins below the table before it on the same columns (or at the sheet's top, since titles
 * may name park and year) and ends well past the table (DESIGN 4), or before the next one below or beside it.
 */
export function ledgerSources(tables: readonly Table[]): readonly SourceRange[] {
  return tables.map((table) => {
    const { sheet, firstColumn } = table.recognition;
    const top = firstRowOf(table, tables);
    const end = { row: lastRowOf(table, tables), column: lastColumnOf(table, tables) };
    return {
      source: { sheet, address: areaOf(firstColumn, top, end.column, end.row), register: table.register },
      beyond: beyond(table, tables, end),
    };
  });
}

/** The range as a formula names it. */
export function sourceReference({ sheet, address }: Pick<LedgerSource, "sheet" | "address">): string {
  return `${quotedSheet(sheet)}!${address}`;
}

interface End {
  readonly row: number;
  readonly column: number;
}

function firstRowOf(table: Table, tables: readonly Table[]): number {
  const above = overlapping(table, tables).filter((other) => headerTop(other) < headerTop(table));
  return Math.max(0, ...above.map(bottom)) + 1;
}

function lastRowOf(table: Table, tables: readonly Table[]): number {
  const below = tablesBelow(table, tables);
  if (below.length > 0) return Math.min(...below.map(titleTop)) - 1;
  return bottom(table) + Math.max(ROOM_BELOW, bottom(table) - headerTop(table));
}

function lastColumnOf(table: Table, tables: readonly Table[]): number {
  const own = table.recognition.lastColumn;
  const beside = tablesBeside(table, tables).map(({ recognition }) => recognition.firstColumn);
  return Math.min(own + ROOM_BESIDE, ...beside.map((column) => column - 1));
}

/** Below the range and to its right, past what the sheet holds already, where no other table follows. */
function beyond(table: Table, tables: readonly Table[], end: End): readonly BeyondRange[] {
  const { firstColumn } = table.recognition;
  const row = Math.max(end.row, lastRow(table.grid));
  const lastNoticed = Math.min(firstColumn + NOTICED_BELOW - 1, end.column);
  const column = Math.max(end.column, lastColumn(table.grid)) + 1;
  const isLowest = tablesBelow(table, tables).length === 0;
  const isLast = tablesBeside(table, tables).length === 0 && column <= LAST_SHEET_COLUMN;
  return [
    ...(isLowest
      ? [{ columns: columnsOf(firstColumn, lastNoticed), reached: areaOf(firstColumn, 1, lastNoticed, row) }]
      : []),
    ...(isLast
      ? [
          {
            columns: columnsOf(column, Math.min(column + NOTICED_BESIDE - 1, LAST_SHEET_COLUMN)),
            reached: null,
          },
        ]
      : []),
  ];
}

function columnsOf(first: number, last: number): string {
  return `$${columnLetters(first)}:$${columnLetters(last)}`;
}

function areaOf(firstColumn: number, firstRow: number, column: number, row: number): string {
  return `$${columnLetters(firstColumn)}$${String(firstRow)}:$${columnLetters(column)}$${String(row)}`;
}

function tablesBelow(table: Table, tables: readonly Table[]): readonly Table[] {
  return overlapping(table, tables).filter((other) => headerTop(other) > headerTop(table));
}

function tablesBeside(table: Table, tables: readonly Table[]): readonly Table[] {
  const { sheet, lastColumn: last } = table.recognition;
  return tables.filter(({ recognition }) => recognition.sheet === sheet && recognition.firstColumn > last);
}

/** The other tables on the same columns of the same sheet. */
function overlapping(table: Table, tables: readonly Table[]): readonly Table[] {
  const a = table.recognition;
  return tables.filter(
    ({ recognition: b }) =>
      b !== a && a.sheet === b.sheet && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn,
  );
}

function headerTop(table: Table): number {
  return table.recognition.headerRows[0] ?? 1;
}

function titleTop(table: Table): number {
  return Math.min(table.recognition.context.titleRow ?? headerTop(table), headerTop(table));
}

function bottom(table: Table): number {
  const { headerRows, dataRows, skippedRows } = table.recognition;
  return Math.max(...headerRows, ...dataRows.slice(-1), ...skippedRows.slice(-1).map(({ row }) => row));
}
