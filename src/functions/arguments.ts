/** What Excel hands to a function, taken apart: single cells, ranges, omitted arguments, errors, both kinds of blank. */
import type { CellValue } from "../reading/cells/grid";

/** Rows of equal length; a blank is `null` or, from Excel's desktop, 0. */
export type CellMatrix = readonly (readonly CellValue[])[];

const ERROR_TEXTS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#BUSY!",
  "#CONNECT!",
  "#BLOCKED!",
  "#FIELD!",
  "#UNKNOWN!",
]);

/**
 * An argument as rows of cells: a single value becomes one cell. `null` where it was omitted. A range without
 * errors is handed on as it is, since it may be large.
 */
export function matrixOf(argument: unknown): CellMatrix | null {
  if (argument === null || argument === undefined) return null;
  if (!Array.isArray(argument)) return [[cellOf(argument)]];
  if (argument.length === 0) return null;
  return argument.map((row: unknown) => (Array.isArray(row) ? rowOf(row) : [cellOf(row)]));
}

/** The arguments of a repeating parameter; omitted ones between them are left out. */
export function matricesOf(argument: unknown): readonly CellMatrix[] {
  if (!Array.isArray(argument)) return [];
  return argument.flatMap((one: unknown) => {
    const matrix = matrixOf(one);
    return matrix === null ? [] : [matrix];
  });
}

function rowOf(row: readonly unknown[]): readonly CellValue[] {
  return row.every(isPlainCell) ? row : row.map(cellOf);
}

function isPlainCell(value: unknown): value is CellValue {
  if (typeof value === "string") return value.charCodeAt(0) !== 35 || !ERROR_TEXTS.has(value);
  return typeof value === "number" || value === null || typeof value === "boolean";
}

function cellOf(value: unknown): CellValue {
  if (isPlainCell(value)) return value;
  if (typeof value === "string") return { error: value };
  if (typeof value === "object" && "code" in value) return { error: String(value.code) };
  return null;
}

/** True where a cell is empty, in either of the ways in which Excel passes that. */
export function isBlankCell(value: CellValue): boolean {
  return value === null || value === 0 || (typeof value === "string" && value.trim() === "");
}
