/**
 * A sheet as it is: the first thing that every reading starts from. Rows and columns are 1-based, as Excel
 * shows them; `values[0][0]` is the cell at (`firstRow`, `firstColumn`).
 */

/** An Excel error value in a cell. */
export interface CellError {
  readonly error: string;
}

export type CellValue = string | number | boolean | null | CellError;

export interface Grid {
  /** The sheet's name; empty where it is not known (a range that was handed to a function). */
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Rows of equal length. Blank cells are `null`. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas as a user sees them, `null` for constants; absent where they are not known. */
  readonly formulas?: readonly (readonly (string | null)[])[];
  /** Number format codes; absent where they are not known. */
  readonly numberFormats?: readonly (readonly string[])[];
  /** The workbook counts days from 1904; absent is 1900. */
  readonly date1904?: boolean;
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
}

/** Cells of a sheet from its first to the last filled one; a ledger of 100,000 rows stays far below. */
export const mostCells = 20_000_000;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** The value at a 1-based position; `null` outside the grid. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? null;
}

/** The formula at a 1-based position; `null` for a constant, outside the grid, or where formulas are not known. */
export function formulaAt(grid: Grid, row: number, column: number): string | null {
  return grid.formulas?.[row - grid.firstRow]?.[column - grid.firstColumn] ?? null;
}

/** Number of the last row that the grid reaches. */
export function lastRow(grid: Grid): number {
  return grid.firstRow + grid.values.length - 1;
}

/** Number of the last column that the grid reaches. */
export function lastColumn(grid: Grid): number {
  return grid.firstColumn + (grid.values[0]?.length ?? 0) - 1;
}

/** Texts that are their own normal form, as most are: printable ASCII without spaces, and Chinese characters. */
const PLAIN = /^[!-~\u3400-\u9fff]*$/;

/**
 * Text of a cell without anything that only the eye sees: trimmed, full-width forms folded (NFKC). Blank and 0
 * are both "" when `zeroIsBlank`: an empty cell of a range reaches a function as 0 on the desktop (PLATFORM 2a).
 */
export function cellText(value: CellValue, zeroIsBlank = true): string {
  if (value === null || isCellError(value)) return "";
  if (value === 0 && zeroIsBlank) return "";
  if (typeof value === "string") return PLAIN.test(value) ? value : seen(value).normalize("NFKC").trim();
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** Signs of control and marks of direction: no file or terminal takes the ones, the others turn round what follows. */
const UNSEEN = new RegExp(
  "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]",
  "g",
);

function seen(text: string): string {
  return text.replace(UNSEEN, "");
}

/** Words for people as they were written, only trimmed: folding would turn full-width marks into half-width ones. */
export function writtenText(value: CellValue): string {
  return typeof value === "string" ? seen(value).trim() : cellText(value);
}

/** `1` → `A`, `28` → `AB`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** `A` → `1`, `AB` → `28`. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A1 address of a 1-based position, without the sheet. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row);
}

/** 1-based row and column of an A1 address without a sheet; `null` for anything else. */
export function cellPosition(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", row = ""] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  return letters === "" ? null : { row: Number(row), column: columnNumber(letters) };
}

/** A sheet's name as it stands in a formula: quoted unless it is plainly a word. */
export function quotedSheet(sheet: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) &&
    !/^[A-Za-z]{1,3}\d+$/.test(sheet) &&
    !/^[RrCc]\d*$/.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

const ERROR_TEXTS = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
  "#BLOCKED!",
  "#CONNECT!",
  "#FIELD!",
  "#UNKNOWN!",
  "#PYTHON!",
]);

/** A value as Excel hands it over: "" is a blank, an error arrives as its text. */
export function cellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return ERROR_TEXTS.has(value) ? { error: value } : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return { error: "#UNKNOWN!" };
}
