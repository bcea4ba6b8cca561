/** The form's own file with what was filled into it; everything else stays as it was. */
import type { BookData, CellData, LineChange, SheetData, StyleData } from "../../package/book";
import { copiedFormula, shiftedArea, shiftedFormula } from "../../package/formulas/references";
import { writeBook } from "../../package/workbook/writer";
import type { ReadBook } from "../../package/workbook/reader";
import { rowInResult } from "../forms/form-answers";
import type { CopyCell, CopyInsert, FilledCopy } from "../forms/filled-copy";
import type { FilledCell, RowsToInsert, SheetResult } from "../forms/result";
import { serialFromDay } from "../reading/cells/dates";
import { neededWidth } from "../forms/narrow-cells";
import { copyMark } from "../registers/sheet-roles";

export function filledFile({ data, original }: ReadBook, results: readonly SheetResult[]): Uint8Array {
  const styles = [...data.styles];
  const lineChanges = new Map<string, readonly LineChange[]>();
  let sheets = data.sheets;
  for (const result of results) {
    const sheet = sheets.find(({ name }) => name === result.sheet);
    if (sheet === undefined) continue;
    const { sheet: longer, changes } = withInserted(sheet, result.inserts);
    if (changes.length > 0) {
      lineChanges.set(sheet.id, changes);
      sheets = sheets.map((other) => (other === sheet ? longer : formulasMoved(other, sheet.name, changes)));
    }
    const filled = withCells(longer, result, styles, data.date1904);
    sheets = sheets.map((other) => (other.id === sheet.id ? filled : other));
  }
  const after: BookData = { ...data, sheets, styles };
  const hasFormulas = sheets.some(({ rows }) =>
    rows.some((line) => line?.some((cell) => cell?.formula !== undefined)),
  );
  return writeBook(original, after, { lineChanges, recalculate: hasFormulas });
}

/** The same for a copy of one sheet in its own workbook, with the mark by which a copy never counts. */
export function filledCopy({ data }: ReadBook, result: SheetResult, name: string): FilledCopy | null {
  const sheet = data.sheets.find((one) => one.name === result.sheet);
  if (sheet === undefined) return null;
  const styles = [...data.styles];
  const { sheet: longer, changes } = withInserted(sheet, result.inserts);
  const filled = withCells(longer, result, styles, data.date1904);
  const places = new Map<string, readonly [number, number]>();
  const add = (row: number, column: number): unknown =>
    places.set(`${String(row)},${String(column)}`, [row, column]);
  for (const { row, column, inserted } of result.cells)
    add(rowInResult(result.inserts, row, inserted) - 1, column - 1);
  for (const { like, count } of result.inserts)
    for (let step = 0; step <= count; step++) {
      const row = rowInResult(result.inserts, like) - 1 + step;
      filled.rows[row]?.forEach((cell, column) => {
        if (cell !== undefined) add(row, column);
      });
    }
  const cells = [...places.values()].map(([row, column]): CopyCell => {
    const { value = null, formula, style } = filled.rows[row]?.[column] ?? {};
    const lookOf = (one: number | undefined): StyleData => styles[one ?? 0] ?? {};
    const [was, is] = [lookOf(longer.rows[row]?.[column]?.style), lookOf(style)];
    const numberFormat = is.numberFormat ?? GENERAL;
    return {
      row,
      column,
      value: formula ?? (typeof value === "object" ? null : value),
      isFormula: formula !== undefined,
      numberFormat,
      setsFormat: numberFormat !== (was.numberFormat ?? GENERAL),
      shrinks: is.shrink === true && was.shrink !== true,
    };
  });
  const inserts = changes.map(({ at, count }) => ({ at, count }));
  return { sheet: result.sheet, name, inserts, cells: [...cells, markOf(sheet)] };
}

const GENERAL = "General";

/** In the first row, two columns beside whatever the form shows. */
function markOf({ rows }: SheetData): CopyCell {
  const width = rows.reduce((most, line) => Math.max(most, line?.length ?? 0), 0);
  const mark = {
    value: copyMark,
    isFormula: false,
    numberFormat: GENERAL,
    setsFormat: false,
    shrinks: false,
  };
  return { row: 0, column: width + 1, ...mark };
}

/** Rows that were put in before one of a sheet, as {@link FilledCopy} says it. */
export function withRowsInserted(sheet: SheetData, inserts: readonly CopyInsert[]): SheetData {
  return inserts.reduce((current, { at, count }) => insertedInto(current, { axis: "row", at, count }), sheet);
}

type Rows = (CellData | undefined)[][];

function withCells(
  sheet: SheetData,
  { cells, inserts }: SheetResult,
  styles: StyleData[],
  date1904: boolean,
): SheetData {
  if (cells.length === 0) return sheet;
  const rows: Rows = [];
  sheet.rows.forEach((line, row) => {
    if (line !== undefined) rows[row] = [...line];
  });
  const normal = styles[0]?.fontSize ?? USUAL_SIZE;
  for (const cell of cells) {
    const row = rowInResult(inserts, cell.row, cell.inserted) - 1;
    const line = (rows[row] ??= []);
    const before = line[cell.column - 1];
    const isNarrow = ({ numberFormat, fontSize = normal }: StyleData): boolean => {
      const needed = (neededWidth(cell.value, cell.isDate, numberFormat) * fontSize) / normal;
      const own = sheet.columnWidths.get(cell.column - 1) ?? USUAL_WIDTH;
      return needed > own && needed > widthAt(sheet, row, cell.column - 1);
    };
    const style = styleFor(cell, before, styles, isNarrow);
    line[cell.column - 1] = {
      ...before,
      value: cell.isDate && typeof cell.value === "number" ? serialFromDay(cell.value, date1904) : cell.value,
      ...(style === undefined ? {} : { style }),
    };
  }
  return { ...sheet, rows };
}

/** In characters: a column for which the file says no width, and what Excel adds to every column. */
const USUAL_WIDTH = 8.43;
const AROUND = 5 / 7;
const USUAL_SIZE = 11;

/** Of the columns that a cell lies over, 0-based. */
function widthAt({ merges, hiddenColumns, columnWidths }: SheetData, row: number, column: number): number {
  const merged = merges.find((area) => area.row === row && area.column === column);
  let width = -AROUND;
  for (let one = column; one <= (merged?.endColumn ?? column); one++)
    if (!hiddenColumns.has(one)) width += AROUND + (columnWidths.get(one) ?? USUAL_WIDTH);
  return width;
}

/**
 * The cell's own style. A date in a cell without a date's format gets one; what a column is too narrow for is written
 * smaller, which moves nothing else.
 */
function styleFor(
  { format }: FilledCell,
  before: CellData | undefined,
  styles: StyleData[],
  isNarrow: (look: StyleData) => boolean,
): number | undefined {
  const own = before?.style;
  const look = styles[own ?? 0] ?? {};
  const shown = format === null ? look : { ...look, numberFormat: format };
  const shrinks = isNarrow(shown);
  if (format === null && !shrinks) return own;
  const wanted = shrinks ? { ...shown, wrap: false, shrink: true } : shown;
  const key = JSON.stringify(wanted);
  const known = styles.findIndex((style) => JSON.stringify(style) === key);
  return known >= 0 ? known : styles.push(wanted) - 1;
}

interface Longer {
  readonly sheet: SheetData;
  readonly changes: readonly LineChange[];
}

/**
 * Rows like the last one of each list, below it. They come before that row, as a person would insert them, so that
 * sums over the list's rows take them in; then the last row's own content moves back up to where it was.
 */
function withInserted(sheet: SheetData, inserts: readonly RowsToInsert[]): Longer {
  const changes: LineChange[] = [];
  let current = sheet;
  for (const { like, count } of [...inserts].sort((one, other) => other.like - one.like)) {
    const change: LineChange = { axis: "row", at: like - 1, count };
    current = insertedInto(current, change);
    changes.push(change);
  }
  return { sheet: current, changes };
}

function insertedInto(sheet: SheetData, change: LineChange): SheetData {
  const { at, count } = change;
  const rows: (readonly (CellData | undefined)[] | undefined)[] = [];
  sheet.rows.forEach((line, row) => {
    rows[row < at ? row : row + count] = line?.map((cell) => moved(cell, sheet.name, sheet.name, [change]));
  });
  const last = rows[at + count] ?? [];
  const original = sheet.rows[at] ?? [];
  for (let step = 0; step <= count; step++) rows[at + step] = likeLast(last, original, step, count);
  const areas = sheet.merges.flatMap((area) => shiftedArea(area, [change]) ?? []);
  const merged = sheet.merges.filter(({ row, endRow }) => row === at && endRow === at);
  const more = merged.flatMap((area) =>
    Array.from({ length: count }, (_, step) => ({ ...area, row: at + step, endRow: at + step })),
  );
  const height = sheet.rowHeights.get(at);
  const rowHeights = new Map(
    [...sheet.rowHeights].map(([row, one]) => [row < at ? row : row + count, one] as const),
  );
  if (height !== undefined) for (let step = 0; step <= count; step++) rowHeights.set(at + step, height);
  return {
    ...sheet,
    rows,
    merges: [...areas, ...more],
    rowHeights,
    hiddenRows: new Set([...sheet.hiddenRows].map((row) => (row < at ? row : row + count))),
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({
      ...rule,
      areas: rule.areas.flatMap((area) => shiftedArea(area, [change]) ?? []),
    })),
    choices: sheet.choices.map((choice) => ({
      ...choice,
      areas: choice.areas.flatMap((area) => shiftedArea(area, [change]) ?? []),
    })),
  };
}

/** The list's last row for a place among the rows that were inserted: its look, its formulas, its running number. */
function likeLast(
  last: readonly (CellData | undefined)[],
  original: readonly (CellData | undefined)[],
  step: number,
  count: number,
): readonly (CellData | undefined)[] {
  return last.map((cell, column) => {
    if (cell === undefined) return undefined;
    if (cell.formula !== undefined) return { ...cell, formula: copiedFormula(cell.formula, step - count, 0) };
    const own = original[column]?.value ?? null;
    if (step === 0) return { ...cell, value: own };
    return { ...cell, value: typeof own === "number" && column <= 1 ? own + step : null };
  });
}

function moved(
  cell: CellData | undefined,
  sheet: string,
  changed: string,
  changes: readonly LineChange[],
): CellData | undefined {
  if (cell?.formula === undefined) return cell;
  return { ...cell, formula: shiftedFormula(cell.formula, sheet, changed, changes) };
}

function formulasMoved(sheet: SheetData, changed: string, changes: readonly LineChange[]): SheetData {
  const names = (cell: CellData | undefined): boolean => cell?.formula?.includes("!") === true;
  if (!sheet.rows.some((line) => line?.some(names))) return sheet;
  const rows = sheet.rows.map((line) => line?.map((cell) => moved(cell, sheet.name, changed, changes)));
  return { ...sheet, rows };
}
