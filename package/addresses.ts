/** Addresses in A1 form; indices are 0-based. */
import type { Area } from "./book";
import { columnLetters } from "./column-letters";

export { columnLetters };

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** `A` → `0`; NaN for what is no column. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index++) {
    const digit = (letters.charCodeAt(index) & 0xdf) - 64;
    if (digit < 1 || digit > 26) return NaN;
    column = column * 26 + digit;
  }
  return column > 0 && column <= lastColumn + 1 ? column - 1 : NaN;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The cell of `B7` or `$B$7`; undefined for anything else or outside a sheet. */
export function parseCell(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return undefined;
  const column = columnIndex(match[1] ?? "");
  const row = Number(match[2]) - 1;
  return Number.isNaN(column) || row < 0 || row > lastRow ? undefined : { row, column };
}

export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.endRow, area.endColumn);
  return first === last ? first : `${first}:${last}`;
}

/** The area of `A1`, `A1:B9`, `A:C` or `3:5`, with or without `$`. */
export function parseArea(address: string): Area | undefined {
  const [from, to] = address.split(":");
  if (from === undefined) return undefined;
  const first = parseCell(from);
  const last = to === undefined ? first : parseCell(to);
  if (first && last) return ordered(first.row, first.column, last.row, last.column);
  const lines = /^\$?([A-Za-z]{1,3}|\d{1,7}):\$?([A-Za-z]{1,3}|\d{1,7})$/.exec(address);
  if (!lines) return undefined;
  const [, a = "", b = ""] = lines;
  if (/^\d/.test(a) && /^\d/.test(b)) return ordered(Number(a) - 1, 0, Number(b) - 1, lastColumn);
  const columns = [columnIndex(a), columnIndex(b)];
  const [left = NaN, right = NaN] = columns;
  return columns.some(Number.isNaN) ? undefined : ordered(0, left, lastRow, right);
}

function ordered(row: number, column: number, endRow: number, endColumn: number): Area {
  return {
    row: Math.min(row, endRow),
    column: Math.min(column, endColumn),
    endRow: Math.max(row, endRow),
    endColumn: Math.max(column, endColumn),
  };
}

/** The areas of a list separated by spaces, as `sqref` has it; unreadable ones are left out. */
export function parseAreas(list: string): Area[] {
  return list
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);
}

export function areasAddress(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(" ");
}

/** `$A$1:$B$9`, as defined names write areas. */
export function absoluteAddress(area: Area): string {
  const cell = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = cell(area.row, area.column);
  const last = cell(area.endRow, area.endColumn);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as a formula needs it: quoted unless it is plain. */
export function quotedSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]?\d*$|^[Cc]\d*$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** The sheet's name and the rest of `'a b'!A1`, `表!A1` or `A1`. */
export function splitSheet(reference: string): { sheet?: string; rest: string } {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/s.exec(reference);
  if (!match) return { rest: reference };
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2] ?? "", rest: match[3] ?? "" };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.endRow === b.endRow && a.endColumn === b.endColumn;
}
