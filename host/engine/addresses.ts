/** Cell addresses in A1 notation, and references inside formulas. Indices are 0-based. */
import type { Area } from "../../package/book";
import { columnLetters } from "../../package/column-letters";

export { columnLetters };

export const maxRows = 1048576;
export const maxColumns = 16384;

/** `AA` → `26`. */
function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Quotes a sheet name where a formula needs it, e.g. `'企业 表'`. */
export function quotedSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** `A1:C3`, `A:C` for whole columns, `1:3` for whole rows. */
export function areaAddress(area: Area): string {
  if (area.row === 0 && area.endRow === maxRows - 1) {
    return `${columnLetters(area.column)}:${columnLetters(area.endColumn)}`;
  }
  if (area.column === 0 && area.endColumn === maxColumns - 1) {
    return `${area.row + 1}:${area.endRow + 1}`;
  }
  const start = `${columnLetters(area.column)}${area.row + 1}`;
  const end = `${columnLetters(area.endColumn)}${area.endRow + 1}`;
  return start === end ? start : `${start}:${end}`;
}

export interface ParsedAddress {
  readonly sheet?: string;
  readonly area: Area;
}

const PART = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

function parsePart(text: string): { row?: number; column?: number } | undefined {
  const match = PART.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return undefined;
  const row = match[2] === undefined ? undefined : Number(match[2]) - 1;
  const column = match[1] === undefined ? undefined : columnIndex(match[1]);
  const isInside =
    (row === undefined || (row >= 0 && row < maxRows)) && (column === undefined || column < maxColumns);
  return isInside ? { row, column } : undefined;
}

/** Parses `A1`, `$A$1:C3`, `A:C`, `1:3`, each with or without a sheet; undefined when it is none of these. */
export function parseAddress(text: string): ParsedAddress | undefined {
  const bang = text.lastIndexOf("!");
  const sheet = bang < 0 ? undefined : unquoted(text.slice(0, bang));
  const [first = "", second, ...more] = text
    .slice(bang + 1)
    .trim()
    .split(":");
  const start = parsePart(first);
  const end = second === undefined ? start : parsePart(second);
  if (start === undefined || end === undefined || more.length > 0) return undefined;
  const isCell = start.row !== undefined && start.column !== undefined;
  if (second === undefined && !isCell) return undefined;
  if ((start.row === undefined) !== (end.row === undefined)) return undefined;
  if ((start.column === undefined) !== (end.column === undefined)) return undefined;
  const rows = [start.row ?? 0, end.row ?? maxRows - 1];
  const columns = [start.column ?? 0, end.column ?? maxColumns - 1];
  return {
    sheet,
    area: {
      row: Math.min(...rows),
      endRow: Math.max(...rows),
      column: Math.min(...columns),
      endColumn: Math.max(...columns),
    },
  };
}

function unquoted(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Rows or columns that come in before `at`, or `count` of them that go from `at` on. */
export interface Shift {
  readonly along: "rows" | "columns";
  readonly kind: "insert" | "delete";
  readonly at: number;
  readonly count: number;
}

/** Where an interval stands after a shift; undefined when it was deleted whole. */
export function shiftInterval(start: number, end: number, shift: Shift): [number, number] | undefined {
  const { at, count } = shift;
  if (shift.kind === "insert") {
    if (at <= start) return [start + count, end + count];
    return at <= end ? [start, end + count] : [start, end];
  }
  const last = at + count - 1;
  if (at <= start && last >= end) return undefined;
  const newStart = start < at ? start : start > last ? start - count : at;
  const newEnd = end < at ? end : end > last ? end - count : at - 1;
  return [newStart, newEnd];
}

/** Where an area stands after a shift; undefined when it was deleted whole. Whole rows and columns stay whole. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  if (shift.along === "rows") {
    if (area.row === 0 && area.endRow === maxRows - 1) return area;
    const rows = shiftInterval(area.row, area.endRow, shift);
    return rows && { ...area, row: rows[0], endRow: rows[1] };
  }
  if (area.column === 0 && area.endColumn === maxColumns - 1) return area;
  const columns = shiftInterval(area.column, area.endColumn, shift);
  return columns && { ...area, column: columns[0], endColumn: columns[1] };
}

/** Text in quotes, a quoted or plain sheet name with `!`, then cells; names followed by `(` or `.` are no references. */
const REFERENCE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}_][\p{L}\p{N}_.]*/gu;

/** Calls `change` for every reference of a formula and puts in what it gives; texts and function names stay. */
export function mapReferences(
  formula: string,
  change: (sheet: string | undefined, cells: string) => string,
): string {
  return formula.replace(REFERENCE, (whole: string, prefix?: string, cells?: string) =>
    cells === undefined
      ? whole
      : change(prefix === undefined ? undefined : unquoted(prefix.slice(0, -1)), cells),
  );
}

function dollars(cells: string): boolean[] {
  return cells.split(":").flatMap((part) => [/^\$[A-Za-z]/.test(part), /\$\d/.test(part)]);
}

function withDollars(area: Area, marks: readonly boolean[], original: string): string {
  const isWholeColumns = !/\d/.test(original);
  const isWholeRows = !/[A-Za-z]/.test(original);
  const part = (row: number, column: number, at: number): string =>
    (isWholeRows ? "" : (marks[at] ? "$" : "") + columnLetters(column)) +
    (isWholeColumns ? "" : (marks[at + 1] ? "$" : "") + String(row + 1));
  const start = part(area.row, area.column, 0);
  return original.includes(":") ? `${start}:${part(area.endRow, area.endColumn, 2)}` : start;
}

/**
 * A formula after rows or columns of `shiftedSheet` moved.
 *
 * @param ownSheet the sheet that references without a sheet mean
 */
export function shiftFormula(formula: string, ownSheet: string, shiftedSheet: string, shift: Shift): string {
  return mapReferences(formula, (sheet, cells) => {
    const prefix = sheet === undefined ? "" : `${quotedSheetName(sheet)}!`;
    const parsed = parseAddress(cells);
    if ((sheet ?? ownSheet) !== shiftedSheet || parsed === undefined) return prefix + cells;
    const area = shiftArea(parsed.area, shift);
    return prefix + (area === undefined ? "#REF!" : withDollars(area, dollars(cells), cells));
  });
}

/** A formula after a sheet got another name. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return mapReferences(formula, (sheet, cells) => {
    if (sheet === undefined) return cells;
    return `${quotedSheetName(sheet === from ? to : sheet)}!${cells}`;
  });
}

/** The cells that both areas have; undefined when there are none. */
export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    row: Math.max(a.row, b.row),
    column: Math.max(a.column, b.column),
    endRow: Math.min(a.endRow, b.endRow),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return area.row > area.endRow || area.column > area.endColumn ? undefined : area;
}
