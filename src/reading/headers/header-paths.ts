/** What stands above each column of a header of several rows, with merged cells inferred from the gaps. */
import type { Area } from "../cells/area";
import { cellText, valueAt, type Grid } from "../cells/grid";
import { isHeaderWord } from "./header-dictionary";

export interface HeaderColumn {
  readonly column: number;
  /** Texts as written, the parents first, the leaf last. */
  readonly path: readonly string[];
}

/** Text of a cell; "" for anything but a text. */
export function textOf(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  return typeof value === "string" ? cellText(value) : "";
}

/** True where a parent stands over each of its columns, so that a gap beside it belongs to none. */
function repeatsParents(grid: Grid, rows: readonly number[], level: number, area: Area): boolean {
  const row = rows[level] ?? 0;
  const lower = rows[level + 1];
  if (lower === undefined) return false;
  for (let column = area.left; column < area.right; column++) {
    const text = textOf(grid, row, column);
    if (text === "" || text !== textOf(grid, row, column + 1)) continue;
    if (textOf(grid, lower, column) !== textOf(grid, lower, column + 1)) return true;
  }
  return false;
}

/** Fill-forward boundaries: the start column of the group in which each column stands, for one header row. */
function fillForward(grid: Grid, rows: readonly number[], level: number, area: Area): (string | null)[] {
  const row = rows[level] ?? 0;
  const lower = rows.slice(level + 1);
  const filled: (string | null)[] = [];
  const isWrittenOut = repeatsParents(grid, rows, level, area);
  let parent: string | null = null;
  for (let column = area.left; column <= area.right; column++) {
    const own = textOf(grid, row, column);
    const hasLower = lower.some((below) => textOf(grid, below, column) !== "");
    const newGroup = rows.slice(0, level).some((higher) => textOf(grid, higher, column) !== "");
    if (own !== "") {
      filled.push(own);
      parent = hasLower ? own : null;
    } else if (newGroup || !hasLower || isWrittenOut) {
      filled.push(null);
      parent = null;
    } else filled.push(parent);
  }
  return filled;
}

/** 序 over 号, 备 over 注: one word, a character a row. */
export function completesWord(above: string, below: string): boolean {
  return above.length === 1 && below.length === 1 && isHeaderWord(above + below);
}

/** For each column of the area the texts of a header's rows that belong to it, parents filled forward. */
export function pathsOf(grid: Grid, rows: readonly number[], area: Area): readonly HeaderColumn[] {
  const levels = rows.map((_, level) => fillForward(grid, rows, level, area));
  const columns: HeaderColumn[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const path: string[] = [];
    for (const level of levels) {
      const text = level[column - area.left];
      const before = path.at(-1) ?? "";
      if (text === null || text === undefined || text === before) continue;
      if (completesWord(before, text)) path.splice(-1, 1, before + text);
      else path.push(text);
    }
    columns.push({ column, path });
  }
  return columns;
}
