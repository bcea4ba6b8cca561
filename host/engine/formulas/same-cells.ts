/** Whether cells hold what the file stored in them. */
import type { Area, CellValue } from "../../../package/book";
import type { Precedent } from "./precedents";

/** The value of a cell of a sheet. */
export type ValueAt = (row: number, column: number) => CellValue;

/** The cells of a sheet; beyond its rows and columns nothing is filled. */
export interface SheetValues {
  readonly valueAt: ValueAt;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a workbook at one time. */
export interface BookValues {
  /** Undefined where there is no such sheet. */
  readonly sheet: (id: string) => SheetValues | undefined;
}

/** What Excel and the engine may calculate differently in the last digits. */
const PRECISION = 1e-9;

/** Do the same references find the same values at both times? They may have moved along with rows and columns. */
export function samePrecedents(
  before: readonly Precedent[],
  now: readonly Precedent[],
  values: { readonly before: BookValues; readonly now: BookValues },
  known: Map<string, boolean>,
): boolean {
  if (before.length !== now.length) return false;
  return before.every((precedent, index) => {
    const other = now[index];
    if (other === undefined) return false;
    const key = JSON.stringify([precedent, other]);
    const same = known.get(key) ?? sameCells(precedent, other, values);
    known.set(key, same);
    return same;
  });
}

function sameCells(
  before: Precedent,
  now: Precedent,
  values: { readonly before: BookValues; readonly now: BookValues },
): boolean {
  const from = before.sheet === undefined ? undefined : values.before.sheet(before.sheet);
  const to = now.sheet === undefined ? undefined : values.now.sheet(now.sheet);
  if (from === undefined || to === undefined) return from === to;
  const height = Math.max(
    used(before.area.row, before.area.endRow, from.rows),
    used(now.area.row, now.area.endRow, to.rows),
  );
  const width = Math.max(
    used(before.area.column, before.area.endColumn, from.columns),
    used(now.area.column, now.area.endColumn, to.columns),
  );
  if (!sameSize(before.area, now.area)) return false;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const stored = from.valueAt(before.area.row + row, before.area.column + column);
      const current = to.valueAt(now.area.row + row, now.area.column + column);
      if (!sameValue(stored, current)) return false;
    }
  }
  return true;
}

/** How many of the lines of an area can hold something. */
function used(first: number, last: number, lines: number): number {
  return Math.max(0, Math.min(last, lines - 1) - first + 1);
}

function sameSize(a: Area, b: Area): boolean {
  return a.endRow - a.row === b.endRow - b.row && a.endColumn - a.column === b.endColumn - b.column;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= PRECISION * Math.max(1, Math.abs(a), Math.abs(b));
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) return a.error === b.error;
  return (a ?? "") === (b ?? "");
}
