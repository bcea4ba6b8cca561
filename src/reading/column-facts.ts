import type { Kind } from "../registers";
import { isBlankCell, type Area } from "./area";
import { cellText, valueAt, type CellValue, type Grid } from "./grid";
import { isHeaderRow, type HeaderBlock } from "./header-block";
import { headerText, type HeaderText } from "./header-text";
import { isNoteLabel, isTotalLabel } from "./row-labels";
import { shapeScore } from "./values";

/** What recognition knows of one column: its header and some of its values. */
export interface ColumnFacts {
  readonly column: number;
  /** From the top header to the leaf, as written; empty without a header. */
  readonly path: readonly string[];
  readonly leaf: HeaderText | null;
  /** Some values that are not blank, from records only. */
  readonly samples: readonly CellValue[];
  /** How well the samples look like values of a kind, 0 to 1; each kind is looked at once. */
  readonly shape: (kind: Kind) => number;
}

const NEAR_ROWS = 60;
const FAR_ROWS = 30;
const SCAN_AT_MOST = 400;
const BLANK_ROWS_AT_END = 3;

/** Rows from which samples are taken: the first records below the header, and some spread over the rest. */
function sampleRows(grid: Grid, header: HeaderBlock, area: Area): readonly number[] {
  const start = (header.rows.at(-1) ?? area.top) + 1;
  const rows: number[] = [];
  let blanks = 0;
  let row = start;
  for (; row <= area.bottom && row < start + SCAN_AT_MOST && rows.length < NEAR_ROWS; row++) {
    const label = firstLabel(grid, row, area);
    if (label === null) {
      blanks++;
      if (blanks >= BLANK_ROWS_AT_END) return rows;
      continue;
    }
    blanks = 0;
    if (isNoteLabel(label)) return rows;
    if (isHeaderRow(grid, row, area)) continue;
    if (!isTotalLabel(label)) rows.push(row);
  }
  const step = Math.floor((area.bottom - row) / FAR_ROWS);
  for (let far = row; step >= 1 && far <= area.bottom; far += step) {
    const label = firstLabel(grid, far, area);
    if (label === null || isTotalLabel(label) || isNoteLabel(label)) continue;
    if (!isHeaderRow(grid, far, area)) rows.push(far);
  }
  return rows;
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
export function columnFacts(grid: Grid, header: HeaderBlock, area: Area): readonly ColumnFacts[] {
  const rows = sampleRows(grid, header, area);
  return header.columns.flatMap(({ column, path }) => {
    const samples = rows.map((row) => valueAt(grid, row, column)).filter((value) => !isBlankCell(value));
    if (path.length === 0 && samples.length === 0) return [];
    const leaf = path.at(-1);
    return [
      { column, path, leaf: leaf === undefined ? null : headerText(leaf), samples, shape: shapesOf(samples) },
    ];
  });
}

function shapesOf(samples: readonly CellValue[]): (kind: Kind) => number {
  const known = new Map<Kind, number>();
  return (kind) => {
    const found = known.get(kind) ?? shapeScore(kind, samples);
    known.set(kind, found);
    return found;
  };
}
