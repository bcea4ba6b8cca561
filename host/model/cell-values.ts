/** Values of a range as Office.js gives and takes them. */
import { numfmt } from "@univerjs/core";
import type { Area, CellValue } from "../../package/book";
import type { CellInput } from "../engine/cells";
import { HostError } from "../protocol/host-error";

export function rowCount(area: Area): number {
  return area.endRow - area.row + 1;
}

export function columnCount(area: Area): number {
  return area.endColumn - area.column + 1;
}

/** One value per cell, row by row. */
export function mapCells<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.row; row <= area.endRow; row++) {
    const line: T[] = [];
    for (let column = area.column; column <= area.endColumn; column++) line.push(cell(row, column));
    rows.push(line);
  }
  return rows;
}

/** Blank is "", an error is its text. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

export function valueType(value: CellValue): string {
  if (value === null || value === "") return value === null ? "Empty" : "String";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** What a cell shows. */
export function shownText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (numberFormat === "General") return String(Number(value.toPrecision(11)));
  return numfmt.isValidFormat(numberFormat) ? numfmt.format(numberFormat, value) : String(value);
}

/**
 * Spreads what a caller sets over a range: one value (or a 1×1 array) goes to every cell, an array must fit.
 * Null stands for a cell that is left as it is.
 */
export function spread(values: unknown, area: Area): unknown[][] {
  if (!Array.isArray(values)) return mapCells(area, () => values);
  const rows = values as unknown[];
  const isSingle = rows.length === 1 && Array.isArray(rows[0]) && (rows[0] as unknown[]).length === 1;
  if (isSingle) {
    const single = (rows[0] as unknown[])[0];
    return mapCells(area, () => single);
  }
  const fits =
    rows.length === rowCount(area) &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) {
    throw new HostError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows as unknown[][];
}

const NUMBER_TEXT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** What Excel makes of something typed: a formula, a number from digits, a text after an apostrophe. */
export function typedInput(value: unknown, numberFormat: string): CellInput {
  if (value === null || value === "") return { value: null };
  if (typeof value === "number" || typeof value === "boolean") return { value };
  if (typeof value !== "string")
    throw new HostError("InvalidArgument", "A cell takes a text, a number or true/false.");
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (numberFormat === "@") return { value };
  if (value.startsWith("=") && value.length > 1) return { formula: value };
  return { value: constantOf(value) };
}

function constantOf(text: string): CellValue {
  const trimmed = text.trim();
  if (NUMBER_TEXT.test(trimmed)) return Number(trimmed);
  if (/^[+-]?\d+(\.\d+)?%$/.test(trimmed)) return Number(trimmed.slice(0, -1)) / 100;
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toUpperCase() === "TRUE";
  const date = numfmt.parseDate(trimmed);
  if (/^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(trimmed) && typeof date?.v === "number") return date.v;
  if (/^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/i.test(trimmed))
    return { error: trimmed.toUpperCase() };
  return text;
}
