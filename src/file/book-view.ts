/** A workbook as the page shows it beside the pane: its sheets, and rows of them as they would read in Excel. */
import type { Area, BookData, CellData, SheetData } from "../../package/book";
import { dayFromSerial, formatIso } from "../reading/cells/dates";
import { isCellError } from "../reading/cells/grid";
import { isMarkFormula } from "../report/marks-plan";

export interface SheetView {
  readonly name: string;
  readonly rows: number;
  /** Characters that each column shows. */
  readonly widths: readonly number[];
  readonly isHidden: boolean;
}

export interface CellView {
  readonly text: string;
  /** Numbers stand on the right. */
  readonly isNumber: boolean;
  /** `#RRGGBB` of a mark of ours. */
  readonly mark?: string;
}

const USUAL_WIDTH = 9;

export function sheetViews({ sheets }: BookData): readonly SheetView[] {
  return sheets.map(({ name, rows, columnWidths, visibility }) => {
    let columns = 0;
    for (const line of Object.values(rows)) columns = Math.max(columns, line?.length ?? 0);
    const widths = Array.from({ length: columns }, (_, column) => columnWidths.get(column) ?? USUAL_WIDTH);
    return { name, rows: rows.length, widths, isHidden: visibility !== "visible" };
  });
}

/** So many rows of a sheet from the given 0-based one on. */
export function rowsInView(
  book: BookData,
  name: string,
  first: number,
  count: number,
): readonly (readonly CellView[])[] {
  const sheet = book.sheets.find((one) => one.name === name);
  if (sheet === undefined) return [];
  const marks = marksOf(sheet);
  const last = Math.min(sheet.rows.length, first + count);
  return Array.from({ length: Math.max(0, last - first) }, (_, index) =>
    Array.from(sheet.rows[first + index] ?? [], (cell, column) =>
      cellView(book, cell, markAt(marks, first + index, column)),
    ),
  );
}

interface Mark {
  readonly fill: string;
  readonly areas: readonly Area[];
}

function marksOf({ conditionalFormats }: SheetData): readonly Mark[] {
  return conditionalFormats.flatMap(({ formula, fill, areas }) =>
    fill !== undefined && isMarkFormula(formula) ? [{ fill, areas }] : [],
  );
}

function markAt(marks: readonly Mark[], row: number, column: number): string | undefined {
  const isAt = (area: Area): boolean =>
    row >= area.row && row <= area.endRow && column >= area.column && column <= area.endColumn;
  return marks.find(({ areas }) => areas.some(isAt))?.fill;
}

function cellView(book: BookData, cell: CellData | undefined, mark: string | undefined): CellView {
  const value = cell?.value ?? null;
  const format = book.styles[cell?.style ?? 0]?.numberFormat ?? "General";
  return {
    text: textOf(value, format, book.date1904),
    isNumber: typeof value === "number",
    ...(mark === undefined ? {} : { mark }),
  };
}

function textOf(value: CellData["value"], format: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  // What a format says in quotes or brackets is no sign of it.
  const signs = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  const day = /[yd]|m{3}|m\/|年|月/i.test(signs) ? dayFromSerial(value, date1904) : null;
  if (day !== null && value >= 0) return formatIso(day);
  const places = /\.(0+)/.exec(signs)?.[1]?.length;
  if (signs.includes("%")) return `${(value * 100).toFixed(places ?? 0)}%`;
  return places === undefined ? String(Number(value.toPrecision(12))) : value.toFixed(places);
}
