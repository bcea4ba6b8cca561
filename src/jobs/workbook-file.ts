/** An .xlsx file that the user chose → its sheets. Nothing of it goes anywhere; nothing is written. */
import { BookFileError, type BookData, type CellData, type SheetData } from "../../package/book";
import { readBook, type ReadBook } from "../../package/workbook/reader";
import { cellAddress, cellValue, mostCells, type CellValue, type Grid } from "../reading/cells/grid";
import { lastIndexWhere } from "../reading/from-the-end";

export type FileSheets =
  | { readonly grids: readonly Grid[] }
  /** Why it cannot be used and what to do. */
  | { readonly problem: string };

/** The file's sheets with the values that were stored in it. */
export function sheetsOfFile(bytes: Uint8Array): FileSheets {
  const opened = bookOfFile(bytes);
  if ("problem" in opened) return opened;
  const { data } = opened.book;
  return { grids: data.sheets.map((sheet) => gridOfSheet(data, sheet)) };
}

export type FileBook = { readonly book: ReadBook } | { readonly problem: string };

/** The file's workbook, where it can be read as it stands. */
export function bookOfFile(bytes: Uint8Array): FileBook {
  const book = bookOrProblem(bytes);
  if (typeof book === "string") return { problem: book };
  for (const sheet of book.data.sheets) {
    const problem = uncounted(sheet) ?? tooLarge(sheet, sizeOf(sheet));
    if (problem !== null) return { problem };
  }
  return { book };
}

function bookOrProblem(bytes: Uint8Array): ReadBook | string {
  try {
    return readBook(bytes);
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
function sizeOf({ rows }: Pick<SheetData, "rows">): Size {
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

/** A sheet from its first cell to the last that says something; `full` also formulas, formats and hidden rows. */
export function gridOfSheet(
  { date1904, styles }: Pick<BookData, "date1904" | "styles">,
  { name, rows, hiddenRows }: SheetData,
  detail: "values" | "full" = "values",
): Grid {
  const size = sizeOf({ rows });
  const table = <T>(read: (cell: CellData | undefined) => T): (readonly T[])[] => {
    const blank = new Array<T>(size.columns).fill(read(undefined));
    return Array.from({ length: size.rows }, (_, row) => {
      const cells = rows[row];
      if (cells === undefined) return blank;
      return Array.from({ length: size.columns }, (__, column) => read(cells[column]));
    });
  };
  const formats = styles.map(({ numberFormat }) => numberFormat ?? "General");
  return {
    sheet: name,
    firstRow: 1,
    firstColumn: 1,
    values: table(valueOf),
    ...(detail === "full" && {
      formulas: table((cell) => cell?.formula ?? null),
      numberFormats: table((cell) => formats[cell?.style ?? 0] ?? "General"),
      hiddenRows: new Set([...hiddenRows].map((row) => row + 1)),
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
