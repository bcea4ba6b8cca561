/** Which ranges the formulas of 指标 take: each ledger with its titles, and room for the rows to come. */
import { columnLetters, quotedSheet } from "../reading/cells/grid";
import type { Table } from "../reading/table";
import type { LedgerSource } from "../reading/settings/settings";

/** Rows beyond the last used one that a range covers, so that appended records are counted (DESIGN 4). */
const roomBelow = 200;

/**
 * One source a table. A range begins below the table before it on the same columns (or at the sheet's top, since
 * titles may name park and year) and ends 200 rows past the table, or above the next one.
 */
export function ledgerSources(tables: readonly Table[]): readonly LedgerSource[] {
  return tables.map((table) => {
    const { sheet, firstColumn, lastColumn } = table.recognition;
    const others = tables.filter((other) => other !== table && overlaps(other, table));
    const above = others.filter((other) => headerTop(other) < headerTop(table)).map(bottom);
    const below = others.filter((other) => headerTop(other) > headerTop(table)).map(titleTop);
    const first = above.length === 0 ? 1 : Math.max(...above) + 1;
    const last = below.length === 0 ? bottom(table) + roomBelow : Math.min(...below) - 1;
    const address = `$${columnLetters(firstColumn)}$${String(first)}:$${columnLetters(lastColumn)}$${String(last)}`;
    return { sheet, address, register: table.register };
  });
}

/** The range as a formula names it. */
export function sourceReference({ sheet, address }: LedgerSource): string {
  return `${quotedSheet(sheet)}!${address}`;
}

function overlaps(one: Table, other: Table): boolean {
  const a = one.recognition;
  const b = other.recognition;
  return a.sheet === b.sheet && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
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
