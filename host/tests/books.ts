/** Small workbooks as data, for tests. */
import type { BookData, CellData, CellValue, SheetData } from "../../package/book";

/** A constant, or a formula with the result that the file stores. */
type Input = CellValue | (Pick<CellData, "formula" | "spill"> & { readonly value?: CellValue }) | undefined;

function cell(input: Input): CellData | undefined {
  if (input === undefined || input === null) return undefined;
  if (typeof input === "object" && !("error" in input)) return { value: null, ...input };
  return { value: input };
}

/** A sheet from rows of constants and formulas. */
export function sheet(
  name: string,
  rows: readonly (readonly Input[])[],
  more: Partial<SheetData> = {},
): SheetData {
  return {
    id: `id-${name}`,
    name,
    visibility: "visible",
    rows: rows.map((row) => row.map(cell)),
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isProtected: false,
    conditionalFormats: [],
    choices: [],
    ...more,
  };
}

/** A workbook of these sheets. */
export function book(sheets: readonly SheetData[], more: Partial<BookData> = {}): BookData {
  return {
    sheets,
    styles: [],
    names: [],
    isStructureProtected: false,
    date1904: false,
    activeSheet: sheets[0]?.id ?? "",
    ...more,
  };
}

/** The error that a batch ends with: its code and where it happened. */
export async function refusal(
  run: () => Promise<unknown>,
): Promise<{ code: string; location: string; message: string }> {
  try {
    await run();
  } catch (error) {
    const { code, message, debugInfo } = error as {
      code: string;
      message: string;
      debugInfo?: { errorLocation?: string };
    };
    return { code, message, location: debugInfo?.errorLocation ?? "" };
  }
  throw new Error("The batch was not refused.");
}
