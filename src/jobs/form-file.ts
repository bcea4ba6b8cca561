/** An .xlsx that somebody sent as a form ↔ its sheets as data; what is written goes into the file's own parts. */
import type { BookData, CellData, SheetData, StyleData } from "../../package/book";
import type { CellMake, FormSheet } from "../forms/form-sheet";
import type { Area } from "../reading/cells/area";
import { cellValue, columnNumber, type CellValue, type Grid } from "../reading/cells/grid";
import { lastIndexWhere } from "../reading/from-the-end";

/** No form is wider. */
const MOST_COLUMNS = 256;
const PLAIN: CellMake = { bordered: false, unlocked: false, format: "General" };

/** The sheets of a form, from A1 to the last cell that says something or has lines. */
export function formSheets(book: BookData): readonly FormSheet[] {
  const makes = book.styles.map(makeOf);
  return book.sheets.map((sheet) => formSheet(book, sheet, makes));
}

function makeOf({ borders = [], unlocked, numberFormat }: StyleData): CellMake {
  return { bordered: borders.length >= 2, unlocked: unlocked === true, format: numberFormat ?? "General" };
}

function formSheet(book: BookData, sheet: SheetData, makes: readonly CellMake[]): FormSheet {
  const { rows, columns } = extentOf(sheet, makes);
  const line = <T>(read: (cell: CellData | undefined) => T, row: number): T[] =>
    Array.from({ length: columns }, (_, column) => read(sheet.rows[row]?.[column]));
  const table = <T>(read: (cell: CellData | undefined) => T): T[][] =>
    Array.from({ length: rows }, (_, row) => line(read, row));
  const grid: Grid = {
    sheet: sheet.name,
    firstRow: 1,
    firstColumn: 1,
    values: table(valueOf),
    formulas: table((cell) => cell?.formula ?? null),
    hiddenRows: shifted(sheet.hiddenRows),
    hiddenColumns: shifted(sheet.hiddenColumns),
    ...(book.date1904 ? { date1904: true } : {}),
  };
  return {
    grid,
    merges: sheet.merges.map(areaFrom),
    isProtected: sheet.isProtected,
    isHidden: sheet.visibility !== "visible",
    choices: sheet.choices.map(({ areas, source }) => ({
      areas: areas.map(areaFrom),
      words: wordsOf(book, sheet, source),
    })),
    makes: makes.length === 0 ? [PLAIN] : makes,
    makeAt: table((cell) => cell?.style ?? 0),
  };
}

function shifted(lines: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...lines].map((line) => line + 1));
}

function areaFrom({ row, column, endRow, endColumn }: SheetData["merges"][number]): Area {
  return { top: row + 1, bottom: endRow + 1, left: column + 1, right: endColumn + 1 };
}

function valueOf(cell: CellData | undefined): CellValue {
  const value = cell?.value ?? null;
  return typeof value === "object" ? value : cellValue(value);
}

function extentOf(
  { rows }: SheetData,
  makes: readonly CellMake[],
): { readonly rows: number; readonly columns: number } {
  let [last, width] = [0, 0];
  for (const [row, cells] of Object.entries(rows)) {
    const end = lastIndexWhere(cells ?? [], (cell) => shows(cell, makes));
    if (end < 0) continue;
    last = Math.max(last, Number(row) + 1);
    width = Math.max(width, end + 1);
  }
  return { rows: last, columns: Math.min(width, MOST_COLUMNS) };
}

function shows(cell: CellData | undefined, makes: readonly CellMake[]): boolean {
  if (cell === undefined) return false;
  const { value, formula, style } = cell;
  if (formula !== undefined || saysSomething(value)) return true;
  return makes[style ?? 0]?.bordered === true;
}

function saysSomething(value: CellData["value"]): boolean {
  return value !== null && (typeof value !== "string" || value.trim() !== "");
}

const SHEET_AREA =
  /^=?(?:(?:'((?:[^']|'')+)'|([^!']+))!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

/** The words of a list for choosing: written out, in cells, or behind a name. */
function wordsOf(book: BookData, sheet: SheetData, source: string): readonly string[] | null {
  if (!source.startsWith("=")) return cleaned(source.split(","));
  const named = book.names.find(({ name }) => name === source.slice(1));
  const found = SHEET_AREA.exec(named?.formula ?? source);
  if (found === null) return null;
  const [, quoted, plain, left = "A", top = "1", right = left, bottom = top] = found;
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const at = name === undefined ? sheet : book.sheets.find((other) => other.name === name);
  if (at === undefined) return null;
  const words: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row++)
    for (let column = columnNumber(left); column <= columnNumber(right); column++) {
      const value = valueOf(at.rows[row - 1]?.[column - 1]);
      if (typeof value === "string" || typeof value === "number") words.push(String(value));
    }
  return cleaned(words);
}

function cleaned(words: readonly string[]): readonly string[] {
  return words.map((word) => word.trim()).filter((word) => word !== "");
}
