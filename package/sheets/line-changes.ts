/** Rows and columns that came or went, as far as the data of a sheet tells. */
import type { LineChange, SheetData } from "../book";
import { lineBefore, shiftedLine } from "../formulas/references";

/**
 * One block of rows that came or went inside a sheet, when everything around it is as before. Rows added
 * or emptied at the end move nothing and need no notice.
 */
export function inferLineChanges(before: SheetData, after: SheetData): LineChange[] {
  const [was, is] = [filledRows(before), filledRows(after)];
  const count = is - was;
  if (count === 0) return [];
  const same = (oldRow: number, row: number): boolean => {
    const [old, now] = [before.rows[oldRow], after.rows[row]];
    return old === now || rowKey(old) === rowKey(now);
  };
  const shorter = Math.min(was, is);
  let start = 0;
  while (start < shorter && same(start, start)) start++;
  let end = 0;
  while (end < shorter - start && same(was - 1 - end, is - 1 - end)) end++;
  return start + end === shorter && end > 0 ? [{ axis: "row", at: start, count }] : [];
}

/** How many rows there are down to the last one that says something. */
function filledRows({ rows }: SheetData): number {
  let count = rows.length;
  while (count > 0 && rowKey(rows[count - 1]).trim() === "") count--;
  return count;
}

/** What a row says, whatever its formulas refer to. */
function rowKey(cells: SheetData["rows"][number]): string {
  if (cells === undefined) return "";
  return cells
    .map((cell, column) => {
      if (!cell) return "";
      if (cell.formula !== undefined) return `${column}=`;
      return cell.value === null ? "" : `${column}:${JSON.stringify(cell.value)}`;
    })
    .join("\t");
}

/** What is known of lines: of those that moved as it was before, of those that came as the text says. */
export function shiftedLines<T>(
  before: Iterable<[number, T]>,
  reread: Iterable<[number, T]>,
  changes: readonly LineChange[],
  axis: LineChange["axis"],
): Map<number, T> {
  const lines = new Map<number, T>();
  for (const [line, value] of reread) {
    if (lineBefore(line, changes, axis) === undefined) lines.set(line, value);
  }
  for (const [line, value] of before) {
    const moved = shiftedLine(line, changes, axis);
    if (moved !== undefined) lines.set(moved, value);
  }
  return lines;
}
