/** ISS-05: small statistics by category below the list of problems, one category a row or one a column. */
import { fold } from "../../../reading/cells/folding";
import {
  cellAddress,
  cellText,
  formulaAt,
  isCellError,
  valueAt,
  type Grid,
} from "../../../reading/cells/grid";
import type { Entry, Table } from "../../../reading/table";
import { isTotalLabel } from "../../../reading/labels/row-labels";
import type { Spot } from "../../rule-definition";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** How a statistic runs on: from one category to the next, and from a category to its number. */
interface Direction {
  readonly next: Place;
  readonly number: Place;
}

const DIRECTIONS: readonly Direction[] = [
  { next: { row: 1, column: 0 }, number: { row: 0, column: 1 } },
  { next: { row: 0, column: 1 }, number: { row: 1, column: 0 } },
];

/** Typed totals of statistics that are not the sum of their categories. */
export function* categoryTotals(table: Table<"problem">): Iterable<Spot> {
  const categories = new Set(table.entries.map((entry) => categoryOf(entry)).filter((name) => name !== ""));
  const { grid, recognition } = table;
  const from = (recognition.dataRows.at(-1) ?? 0) + 1;
  const to = grid.firstRow + grid.values.length - 1;
  for (let row = from; row <= to; row++)
    for (let column = recognition.firstColumn; column <= recognition.lastColumn; column++)
      for (const direction of DIRECTIONS) {
        const start = { row, column };
        if (
          !categories.has(textAt(grid, start)) ||
          categories.has(textAt(grid, step(start, direction.next, -1)))
        )
          continue;
        const spot = wrongTotal(grid, start, direction, categories);
        if (spot !== null) yield spot;
      }
}

function categoryOf(entry: Entry<"problem">): string {
  return fold(entry.raw("category"));
}

function wrongTotal(
  grid: Grid,
  start: Place,
  { next, number }: Direction,
  categories: ReadonlySet<string>,
): Spot | null {
  let sum = 0;
  let parts = 0;
  let place = start;
  for (; !isTotalLabel(textAt(grid, place)); place = step(place, next)) {
    const value = numberAt(grid, step(place, number));
    if (textAt(grid, place) === "" || value === null) return null;
    if (categories.has(textAt(grid, place))) parts++;
    sum += value;
  }
  const at = step(place, number);
  const total = numberAt(grid, at);
  if (parts < 2 || total === null || total === sum || formulaAt(grid, at.row, at.column) !== null)
    return null;
  return {
    sheet: grid.sheet,
    cell: cellAddress(at.row, at.column),
    message: `“${grid.sheet}”第${String(at.row)}行分类统计的合计是${String(total)}，各类相加是${String(sum)}，请核对`,
    actual: String(total),
    expected: String(sum),
  };
}

function step(place: Place, by: Place, times = 1): Place {
  return { row: place.row + by.row * times, column: place.column + by.column * times };
}

function textAt(grid: Grid, { row, column }: Place): string {
  const value = valueAt(grid, row, column);
  return typeof value === "string" ? fold(cellText(value)) : "";
}

/** 3, 3件; `null` where no plain number stands. */
function numberAt(grid: Grid, { row, column }: Place): number | null {
  const value = valueAt(grid, row, column);
  if (value === null || isCellError(value) || typeof value === "boolean") return null;
  const digits = /^(\d+)(?:件|个|项|条)?$/.exec(fold(String(value)))?.[1];
  return digits === undefined ? null : Number(digits);
}
