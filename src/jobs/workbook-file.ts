/** An .xlsx file that the user chose → its sheets. Nothing of it goes anywhere; nothing is written. */
import { readXlsx, type Cell, type CellValue as StoredValue, type Sheet } from "hucre/xlsx";
import { cellValue } from "../reading/cells/grid";
import { cellAddress, type CellValue, type Grid } from "../reading/cells/grid";

export type FileSheets =
  | { readonly grids: readonly Grid[] }
  /** Why it cannot be used and what to do; `detail` is the reader's own words. */
  | { readonly problem: string; readonly detail?: string };

/** The file's sheets with the values that were stored in it. */
export async function sheetsOfFile(bytes: Uint8Array): Promise<FileSheets> {
  const book = await readXlsx(bytes).catch((error: unknown) => String(error));
  if (typeof book === "string") return { problem: unreadable, detail: book };
  const uncounted = book.sheets.flatMap(uncountedCell)[0];
  if (uncounted !== undefined)
    return {
      problem: `这个工作簿里有公式没有存下结果（${uncounted}）。请用 Excel 打开它，保存一次，再来选。`,
    };
  return { grids: book.sheets.map(gridOf) };
}

const unreadable =
  "这个文件读不了。请确认是 .xlsx 工作簿，没有加密码、没有损坏；旧的 .xls 请先在 Excel 里另存为 .xlsx。";

function gridOf({ name, rows }: Sheet): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    sheet: name,
    firstRow: 1,
    firstColumn: 1,
    values: rows.map((row) => Array.from({ length: width }, (_, column) => valueOf(row[column]))),
  };
}

/** Dates come as moments of UTC, the only objects among the values; a sheet holds numbers. */
function valueOf(value: StoredValue | undefined): CellValue {
  return cellValue(typeof value === "object" && value !== null ? serialNumber(value.getTime()) : value);
}

const MILLISECONDS_OF_DAY = 86_400_000;
/** 1970-01-01 in days of Excel. */
const EPOCH = 25_569;
/** Excel counts a 29 February 1900 that never was, so the days before 1 March are one less. */
const FIRST_OF_MARCH_1900 = 61;

function serialNumber(milliseconds: number): number {
  const days = milliseconds / MILLISECONDS_OF_DAY + EPOCH;
  const serial = days < FIRST_OF_MARCH_1900 ? days - 1 : days;
  return Math.round(serial * 1e7) / 1e7;
}

/** The first formula of a sheet without a stored result: some programs write formulas and leave it to Excel. */
function uncountedCell({ name, cells }: Sheet): readonly string[] {
  for (const [position, cell] of cells ?? [])
    if (isUncounted(cell)) {
      const [row = 0, column = 0] = position.split(",").map(Number);
      return [`“${name}”${cellAddress(row + 1, column + 1)}`];
    }
  return [];
}

function isUncounted({ type, value }: Cell): boolean {
  return type === "formula" && value === null;
}
