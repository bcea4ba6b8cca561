/**
 * A value that is written once for the rows below it, merged or followed by blanks: where it goes down (CONTRACT 8,
 * cells). Which fields do, and what must be seen of their columns, is said in the registers.
 */
import type { FieldSpec } from "../../registers";
import { isBlankCell } from "../cells/area";
import { valueAt, type Grid } from "../cells/grid";
import type { ReadingProblem } from "../cells/parsed";
import type { SkippedKind, TableRecognition } from "../recognition";

/** A column's values, and what its cells look like. */
export interface FilledColumn {
  readonly grid: Grid;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly values: unknown[];
  readonly problems: ReadonlyMap<number, ReadingProblem>;
}

/** Record index → the record whose cell its value was taken from. */
export type ValuesFromAbove = ReadonlyMap<number, number>;

/** A column that is filled once for a block has blanks in at least this share of its rows. */
const BLOCK_BLANKS = 0.3;
/** So many blanks are no slip. */
const LONG_RUN = 3;
const NOTHING: ValuesFromAbove = new Map();

/** Fills the blanks of the column in place, as its field says, and tells which. */
export function fillDown(
  spec: FieldSpec,
  column: FilledColumn,
  recognition: TableRecognition,
): ValuesFromAbove {
  const from = fillBlocks(spec, column, recognition);
  const within = recognition.columns[spec.fillsDownWithin ?? ""]?.[0];
  return within === undefined ? from : fillWithin(column, within, from);
}

function fillBlocks(
  { fillsDown }: FieldSpec,
  column: FilledColumn,
  recognition: TableRecognition,
): ValuesFromAbove {
  const { values } = column;
  if (fillsDown === undefined || !values.includes(null)) return NOTHING;
  // A tick in one of several columns is its own row's.
  if (column.columns.length > 1) return NOTHING;
  if (fillsDown === "always")
    return isKeptInBlocks(values) ? fill(column, blanksBelow(column, null)) : NOTHING;
  const runs = blanksBelow(column, barriersIn(column.rows, recognition));
  if (isKeptInBlocks(values) && areBlocks(values, runs)) return fill(column, runs);
  if (fillsDown !== "inLongRuns") return NOTHING;
  const long = runs.filter((run) => run.length >= LONG_RUN);
  return fill(column, long.length > 0 && !hasRepeats(values) ? runs : long);
}

/** Many blanks, the first row filled, and never the same value in two rows running. */
function isKeptInBlocks(values: readonly unknown[]): boolean {
  const blanks = values.filter((value) => value === null).length;
  return blanks >= values.length * BLOCK_BLANKS && values[0] !== null && !hasRepeats(values);
}

function hasRepeats(values: readonly unknown[]): boolean {
  return values.some((value, i) => value !== null && i > 0 && value === values[i - 1]);
}

/** Most values stand above blanks, these are no slip together, and none is written again below its own block. */
function areBlocks(values: readonly unknown[], runs: readonly Run[]): boolean {
  const written = values.filter((value) => value !== null);
  const blanks = runs.reduce((sum, { length }) => sum + length, 0);
  return blanks >= LONG_RUN && runs.length * 2 > written.length && !hasRepeats(written);
}

/** Records one below the other whose cells are blank, and the record above them that has a value. */
interface Run {
  readonly source: number;
  readonly length: number;
}

/**
 * Every run of blanks below a value. With barriers a run ends where one stands before a record, and where a mark
 * (—) stands in place of a value.
 */
function blanksBelow(column: FilledColumn, barriers: ReadonlySet<number> | null): readonly Run[] {
  const { values, problems } = column;
  const runs: Run[] = [];
  let source: number | null = null;
  let length = 0;
  const end = (): void => {
    if (source !== null && length > 0) runs.push({ source, length });
    length = 0;
  };
  values.forEach((value, index) => {
    const isOpen = value === null && !problems.has(index) && (barriers === null || isBlank(column, index));
    if (isOpen && barriers?.has(index) !== true) length += source === null ? 0 : 1;
    else {
      end();
      source = value === null ? (barriers === null ? source : null) : index;
    }
  });
  end();
  return runs;
}

function isBlank({ grid, rows, columns }: FilledColumn, index: number): boolean {
  return columns.every((column) => isBlankCell(valueAt(grid, rows[index] ?? 0, column)));
}

function fill({ values }: FilledColumn, runs: readonly Run[]): ValuesFromAbove {
  const from = new Map<number, number>();
  for (const { source, length } of runs)
    for (let index = source + 1; index <= source + length; index++) {
      values[index] = values[source];
      from.set(index, source);
    }
  return from;
}

const DIVIDING: ReadonlySet<SkippedKind> = new Set<SkippedKind>(["section", "subtotal", "total"]);

/** Records above which a heading or a sum stands: what is merged ends there. */
export function barriersIn(
  rows: readonly number[],
  { skippedRows }: Pick<TableRecognition, "skippedRows">,
): ReadonlySet<number> {
  const barriers = new Set<number>();
  let index = 0;
  for (const { row, kind } of skippedRows) {
    if (!DIVIDING.has(kind)) continue;
    while ((rows[index] ?? Infinity) < row) index++;
    barriers.add(index);
  }
  return barriers;
}

/** Fills a blank from the row above where another column, such as the room, goes on with the same value. */
function fillWithin(column: FilledColumn, within: number, filled: ValuesFromAbove): ValuesFromAbove {
  const { grid, rows, values } = column;
  const from = new Map(filled);
  rows.forEach((row, index) => {
    if (values[index] !== null || index === 0) return;
    const [value, above] = [row, rows[index - 1] ?? 0].map((one) => valueAt(grid, one, within));
    if (isBlankCell(value ?? null) || value !== above || values[index - 1] === null) return;
    values[index] = values[index - 1];
    from.set(index, from.get(index - 1) ?? index - 1);
  });
  return from;
}
