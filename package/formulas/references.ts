/** How references move: with a copied formula, and with rows and columns that come and go. */
import type { Area, LineChange } from "../book";
import { columnIndex, columnLetters, lastColumn, lastRow } from "../addresses";
import { formulaTokens, joinTokens, type FormulaToken } from "./tokens";

/** One end of a reference; a whole row has no column and a whole column no row. */
interface Point {
  readonly row?: number;
  readonly column?: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

interface Reference {
  readonly from: Point;
  readonly to?: Point;
}

const LOST = "#REF!";

/** The formula as it reads when its cell is copied by so many rows and columns. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (point: Point): Point | undefined => {
    const row = point.row === undefined || point.isRowFixed ? point.row : point.row + rows;
    const column = point.column === undefined || point.isColumnFixed ? point.column : point.column + columns;
    if (row !== undefined && (row < 0 || row > lastRow)) return undefined;
    if (column !== undefined && (column < 0 || column > lastColumn)) return undefined;
    return { ...point, row, column };
  };
  return mapReferences(formula, (reference) => {
    const from = move(reference.from);
    const to = reference.to && move(reference.to);
    return from && (to || !reference.to) ? { from, to } : undefined;
  });
}

/**
 * The formula after rows or columns of `changedSheet` came or went.
 * @param sheet the sheet that the formula stands on
 */
export function shiftedFormula(
  formula: string,
  sheet: string,
  changedSheet: string,
  changes: readonly LineChange[],
): string {
  return mapReferences(formula, (reference, named) =>
    (named ?? sheet).toLowerCase() === changedSheet.toLowerCase()
      ? shiftedReference(reference, changes)
      : reference,
  );
}

/** Where a line stands after the changes; undefined when it was deleted or pushed off the sheet. */
export function shiftedLine(
  line: number,
  changes: readonly LineChange[],
  axis: LineChange["axis"],
): number | undefined {
  let position = line;
  for (const change of changes) {
    if (change.axis !== axis || position < change.at) continue;
    if (change.count < 0 && position < change.at - change.count) return undefined;
    position += change.count;
  }
  return position > lastLine(axis) ? undefined : position;
}

/** Where a line stands after the changes, or else the next one behind it that is left. */
export function nearestLine(line: number, changes: readonly LineChange[], axis: LineChange["axis"]): number {
  const last = lastLine(axis);
  for (let at = line; at <= last; at++) {
    const moved = shiftedLine(at, changes, axis);
    if (moved !== undefined) return moved;
  }
  return last;
}

function lastLine(axis: LineChange["axis"]): number {
  return axis === "row" ? lastRow : lastColumn;
}

/** Where a line stood before the changes; undefined for one that came. */
export function lineBefore(
  line: number,
  changes: readonly LineChange[],
  axis: LineChange["axis"],
): number | undefined {
  let position = line;
  for (const change of [...changes].reverse()) {
    if (change.axis !== axis || position < change.at) continue;
    if (position < change.at + change.count) return undefined;
    position -= change.count;
  }
  return position;
}

/** Where lines from a first to a last one stand after the changes; undefined when all were deleted. */
export function shiftedSpan(
  from: number,
  to: number,
  changes: readonly LineChange[],
  axis: LineChange["axis"],
): { from: number; to: number } | undefined {
  let first = from;
  let last = to;
  for (const change of changes) {
    if (change.axis !== axis) continue;
    const gone = Math.max(0, -change.count);
    const behind = change.at + gone;
    if (change.count >= 0) {
      if (first >= change.at) first += change.count;
      if (last >= change.at) last += change.count;
    } else {
      first = first < change.at ? first : Math.max(change.at, first - gone);
      last = last < change.at ? last : last < behind ? change.at - 1 : last - gone;
    }
    if (last < first) return undefined;
  }
  const end = lastLine(axis);
  return first > end ? undefined : { from: first, to: Math.min(last, end) };
}

/** An area after the changes; undefined when nothing of it is left. */
export function shiftedArea(area: Area, changes: readonly LineChange[]): Area | undefined {
  const rows = shiftedSpan(area.row, area.endRow, changes, "row");
  const columns = shiftedSpan(area.column, area.endColumn, changes, "column");
  if (!rows || !columns) return undefined;
  const whole = area.row === 0 && area.endRow === lastRow;
  return {
    row: whole ? 0 : rows.from,
    endRow: whole ? lastRow : rows.to,
    column: columns.from,
    endColumn: columns.to,
  };
}

function shiftedReference(reference: Reference, changes: readonly LineChange[]): Reference | undefined {
  const { from, to = from } = reference;
  const rows = shiftedPair(from.row, to.row, changes, "row");
  const columns = shiftedPair(from.column, to.column, changes, "column");
  if (!rows || !columns) return undefined;
  return {
    from: { ...from, row: rows[0], column: columns[0] },
    to: reference.to && { ...reference.to, row: rows[1], column: columns[1] },
  };
}

function shiftedPair(
  from: number | undefined,
  to: number | undefined,
  changes: readonly LineChange[],
  axis: LineChange["axis"],
): readonly [number | undefined, number | undefined] | undefined {
  if (from === undefined || to === undefined) return [from, to];
  const span = shiftedSpan(Math.min(from, to), Math.max(from, to), changes, axis);
  if (!span) return undefined;
  return from <= to ? [span.from, span.to] : [span.to, span.from];
}

/** A part of a sheet that a formula counts with. */
export interface ReferencedArea {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * The areas that a formula names by their cells, each with its sheet; what it names otherwise (defined names, tables)
 * is not told.
 * @param sheet the sheet that the formula stands on
 */
export function referencedAreas(formula: string, sheet: string): ReferencedArea[] {
  const areas: ReferencedArea[] = [];
  mapReferences(formula, (reference, named) => {
    const { from, to = from } = reference;
    const rows = [from.row ?? 0, to.row ?? lastRow];
    const columns = [from.column ?? 0, to.column ?? lastColumn];
    const area = {
      row: Math.min(...rows),
      endRow: Math.max(...rows),
      column: Math.min(...columns),
      endColumn: Math.max(...columns),
    };
    areas.push({ sheet: named ?? sheet, area });
    return reference;
  });
  return areas;
}

/** Replaces every reference of a formula; one that gets lost becomes `#REF!`. */
function mapReferences(
  formula: string,
  map: (reference: Reference, sheet: string | undefined) => Reference | undefined,
): string {
  const tokens = formulaTokens(formula);
  const out: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const found = referenceAt(tokens, index);
    if (!found) {
      out.push(tokens[index]?.text ?? "");
      continue;
    }
    const mapped = map(found.reference, sheetBefore(tokens, index));
    out.push(mapped ? referenceText(mapped) : LOST);
    index += found.length - 1;
  }
  return out.join("");
}

function referenceAt(
  tokens: readonly FormulaToken[],
  index: number,
): { reference: Reference; length: number } | undefined {
  const from = pointOf(tokens[index]);
  if (!from) return undefined;
  const after = tokens[index + 1]?.text;
  const isRange = after === ":";
  const to = isRange ? pointOf(tokens[index + 2]) : undefined;
  const behind = tokens[index + (to ? 3 : 1)]?.text;
  if (behind === "(" || behind === "!" || after === "(" || after === "!") return undefined;
  const isCell = from.row !== undefined && from.column !== undefined;
  if (to && (from.row === undefined) === (to.row === undefined)) {
    return { reference: { from, to }, length: 3 };
  }
  return isCell ? { reference: { from }, length: 1 } : undefined;
}

function pointOf(token: FormulaToken | undefined): Point | undefined {
  if (!token || (token.kind !== "name" && token.kind !== "number")) return undefined;
  const match = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/.exec(token.text);
  if (!match) return undefined;
  const [, first = "", letters, second = "", digits] = match;
  if (letters === undefined && digits === undefined) return undefined;
  const column = letters === undefined ? undefined : columnIndex(letters);
  const row = digits === undefined ? undefined : Number(digits) - 1;
  if (column !== undefined && Number.isNaN(column)) return undefined;
  if (row !== undefined && (row < 0 || row > lastRow)) return undefined;
  return {
    row,
    column,
    isColumnFixed: letters !== undefined && first === "$",
    isRowFixed: letters === undefined ? first === "$" : second === "$",
  };
}

function sheetBefore(tokens: readonly FormulaToken[], index: number): string | undefined {
  if (tokens[index - 1]?.text !== "!") return undefined;
  const named = tokens[index - 2];
  if (named?.kind === "quoted") return named.text.slice(1, -1).replace(/''/g, "'");
  // Behind a bracket stands a sheet of another workbook: it is named so that it equals none of ours.
  const outside = tokens[index - 3]?.kind === "bracket" ? "[]" : "";
  return outside + (named?.text ?? "");
}

function referenceText({ from, to }: Reference): string {
  return to ? `${pointText(from)}:${pointText(to)}` : pointText(from);
}

function pointText(point: Point): string {
  const column =
    point.column === undefined ? "" : `${point.isColumnFixed ? "$" : ""}${columnLetters(point.column)}`;
  const row = point.row === undefined ? "" : `${point.isRowFixed ? "$" : ""}${point.row + 1}`;
  return column + row;
}

/** The formula with a sheet's name replaced wherever it is named. */
export function renamedInFormula(formula: string, before: string, quotedAfter: string): string {
  const tokens = formulaTokens(formula);
  const renamed = tokens.map((token, index): FormulaToken => {
    if (tokens[index + 1]?.text !== "!" || tokens[index - 1]?.kind === "bracket") return token;
    const name = token.kind === "quoted" ? token.text.slice(1, -1).replace(/''/g, "'") : token.text;
    return name.toLowerCase() === before.toLowerCase() ? { ...token, text: quotedAfter } : token;
  });
  return joinTokens(renamed);
}
