import type { Kind } from "../../registers";
import { isBlankCell, writtenCells, type Area } from "../cells/area";
import { fold } from "../cells/folding";
import { cellText, valueAt, type CellValue, type Grid } from "../cells/grid";
import { isHeaderRow, startsHeader, type HeaderBlock } from "../headers/header-block";
import { headerText, type HeaderText } from "../headers/header-text";
import type { PageHead } from "../headers/page-head";
import { isNoteLabel, isTotalLabel } from "../labels/row-labels";
import { shapesOf } from "./shapes";

/** What recognition knows of one column: its header and some of its values. */
export interface ColumnFacts {
  readonly column: number;
  /** From the top header to the leaf, as written; empty without a header. */
  readonly path: readonly string[];
  /** The whole path as one folded text. */
  readonly said: string;
  readonly leaf: HeaderText | null;
  /** Some values that are not blank, from records only. */
  readonly samples: readonly CellValue[];
  /** The cells of the first records, blanks among them: those of one record stand at one place in every column. */
  readonly cells: readonly CellValue[];
  /** How well the samples look like values of a kind, 0 to 1; each kind is looked at once. */
  readonly shape: (kind: Kind) => number;
}

const NEAR_ROWS = 60;
const FAR_ROWS = 30;
const SCAN_AT_MOST = 400;
const BLANK_ROWS_AT_END = 3;
/** A column with fewer samples among the first records is looked at further down as well. */
const ENOUGH_SAMPLES = 3;

/** The first records below the header, up to the table's end. */
function nearRows(grid: Grid, header: HeaderBlock, head: PageHead, area: Area): readonly number[] {
  const start = (header.rows.at(-1) ?? area.top) + 1;
  const rows: number[] = [];
  let blanks = 0;
  for (let row = start; row <= area.bottom && row < start + SCAN_AT_MOST && rows.length < NEAR_ROWS; row++) {
    const label = firstLabel(grid, row, area);
    blanks = label === null ? blanks + 1 : 0;
    if (blanks >= BLANK_ROWS_AT_END || (label !== null && isNoteLabel(label))) return rows;
    const cells = writtenCells(grid, row, area.left, area.right);
    if (label === null || isTotalLabel(label) || cells.length < 2) continue;
    if (head.repeatsHeader(row, cells) || head.repeatsTitle(cells)) continue;
    if (startsHeader(grid, row, area)) return rows;
    rows.push(row);
  }
  return rows;
}

/** Rows spread evenly over what lies beyond the first records. */
function farRows(grid: Grid, from: number, area: Area): readonly number[] {
  const step = Math.floor((area.bottom - from) / FAR_ROWS);
  if (step < 1) return [];
  const rows = Array.from({ length: FAR_ROWS }, (_, i) => from + i * step);
  return rows.filter((row) => {
    const label = firstLabel(grid, row, area);
    return label !== null && !isTotalLabel(label) && !isNoteLabel(label) && !isHeaderRow(grid, row, area);
  });
}

/** Text of the first written cell among the row's first three; `null` for a row that is blank. */
function firstLabel(grid: Grid, row: number, area: Area): string | null {
  let found: string | null = null;
  for (let column = area.left; column <= area.right; column++) {
    const value = valueAt(grid, row, column);
    if (isBlankCell(value)) continue;
    const text = cellText(value);
    if (typeof value !== "number" || column > area.left + 2) return text;
    // A number may be the running number; the label then stands in the next cell.
    found = text;
  }
  return found;
}

/** What is known of every column between the area's borders that has a header or values. */
export function columnFacts(
  grid: Grid,
  header: HeaderBlock,
  head: PageHead,
  area: Area,
): readonly ColumnFacts[] {
  const near = nearRows(grid, header, head, area);
  const far = near.length < NEAR_ROWS ? [] : farRows(grid, (near.at(-1) ?? area.top) + 1, area);
  return header.columns.flatMap(({ column, path }) => {
    const cellsIn = (rows: readonly number[]): readonly CellValue[] =>
      rows.map((row) => valueAt(grid, row, column));
    const written = (values: readonly CellValue[]): readonly CellValue[] =>
      values.filter((value) => !isBlankCell(value));
    const cells = cellsIn(near);
    const first = written(cells);
    const samples = first.length < ENOUGH_SAMPLES ? [...first, ...written(cellsIn(far))] : first;
    if (path.length === 0 && samples.length === 0) return [];
    const leaf = path.at(-1);
    return [
      {
        column,
        path,
        said: fold(path.join("")),
        leaf: leaf === undefined ? null : headerText(leaf),
        samples,
        cells,
        shape: shapesOf(samples),
      },
    ];
  });
}
