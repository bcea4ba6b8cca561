/** An .xlsx file that the user chose → its sheets. Nothing of it goes anywhere; nothing is written. */
import { BookFileError, type BookData, type CellData, type SheetData } from "../../package/book";
import { readBook } from "../../package/workbook/reader";
import { cellAddress, cellValue, mostCells, type CellValue, type Grid } from "../reading/cells/grid";
import { lastIndexWhere } from "../reading/from-the-end";

export type FileSheets =
  | { readonly grids: readonly Grid[] }
  /** Why it cannot be used and what to do. */
  | { readonly problem: string };

/** The file's sheets with the values that were stored in it. */
export function sheetsOfFile(bytes: Uint8Array): FileSheets {
  const book = bookOrProblem(bytes);
  if (typeof book === "string") return { problem: book };
  const sheets = book.sheets.map((sheet) => ({ sheet, size: sizeOf(sheet) }));
  for (const { sheet, size } of sheets) {
    const problem = uncounted(sheet) ?? tooLarge(sheet, size);
    if (problem !== null) return { problem };
  }
  return { grids: sheets.map(({ sheet, size }) => gridOf(sheet, size, book.date1904)) };
}

function bookOrProblem(bytes: Uint8Array): BookData | string {
  try {
    return readBook(bytes).data;
  } catch (error) {
    if (error instanceof BookFileError) return error.message;
    throw error;
  }
}

/** The last row and column, 1-based, that something stands in; 0 for an empty sheet. */
interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** What holds nothing but spaces makes a sheet no larger. */
function sizeOf({ rows }: SheetData): Size {
  let size: Size = { rows: 0, columns: 0 };
  for (const [row, cells] of Object.entries(rows)) {
    const last = lastIndexWhere(cells ?? [], saysSomething);
    if (last >= 0) size = { rows: Number(row) + 1, columns: Math.max(size.columns, last + 1) };
  }
  return size;
}

function saysSomething(cell: CellData | undefined): boolean {
  const value = cell?.value ?? null;
  return value !== null && (typeof value !== "string" || value.trim() !== "");
}

function gridOf({ name, rows }: SheetData, size: Size, date1904: boolean): Grid {
  const columns = Array.from({ length: size.columns }, (_, column) => column);
  const blank = columns.map(() => null);
  return {
    sheet: name,
    firstRow: 1,
    firstColumn: 1,
    values: Array.from({ length: size.rows }, (_, row) => {
      const cells = rows[row];
      return cells === undefined ? blank : columns.map((column) => valueOf(cells[column]));
    }),
    ...(date1904 && { date1904 }),
  };
}

function valueOf(cell: CellData | undefined): CellValue {
  const value = cell?.value ?? null;
  return typeof value === "object" ? value : cellValue(value);
}

/** Some programs write formulas and leave the results to Excel: such a cell would be a blank to us. */
function uncounted({ name, rows }: SheetData): string | null {
  for (const [row, cells] of Object.entries(rows)) {
    const column = cells?.findIndex((cell) => cell?.formula !== undefined && cell.value === null) ?? -1;
    if (column < 0) continue;
    const cell = cellAddress(Number(row) + 1, column + 1);
    return `这个工作簿里有公式没有存下结果（“${name}”${cell}）。请用 Excel 打开它，保存一次，再来选。`;
  }
  return null;
}

function tooLarge({ name, rows }: SheetData, size: Size): string | null {
  if (size.rows * size.columns <= mostCells) return null;
  const column = lastIndexWhere(rows[size.rows - 1] ?? [], saysSomething);
  const cell = cellAddress(size.rows, column + 1);
  return `“${name}”从A1到最后的内容（${cell}）范围太大，读不了。请在 Excel 里删去远离表格的零散内容，保存一次，再来选。`;
}
