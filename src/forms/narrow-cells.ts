/** Numbers and days for which a column is too narrow: Excel shows ### in their place. */
import type { SheetData, StyleData } from "../../package/book";
import { isDateFormat } from "./answers/written";
import { civilFromDays } from "../reading/cells/dates";
import { charactersOf } from "../report/row-height";

/** In characters: a column for which the file says no width, and what Excel adds to every column. */
const USUAL_WIDTH = 8.43;
const AROUND = 5 / 7;
const USUAL_SIZE = 11;

interface PlacedValue {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
  readonly isDate: boolean;
}

/** True where a filled cell would show ###; `normal` is the look of a cell without one. */
export function isTooNarrow(
  sheet: SheetData,
  cell: PlacedValue,
  style: StyleData,
  normal: StyleData,
): boolean {
  if (typeof cell.value !== "number") return false;
  const { numberFormat = GENERAL, fontSize = normal.fontSize ?? USUAL_SIZE } = style;
  const [section = GENERAL] = numberFormat.split(";");
  const shown = cell.isDate ? shownDay(cell.value, section) : shownNumber(cell.value, section);
  return (charactersOf(shown) * fontSize) / (normal.fontSize ?? USUAL_SIZE) > widthOf(sheet, cell);
}

const GENERAL = "General";

/** Of the columns that the cell lies over. */
function widthOf(sheet: SheetData, { row, column }: PlacedValue): number {
  const merged = sheet.merges.find((area) => area.row === row && area.column === column);
  let width = -AROUND;
  for (let one = column; one <= (merged?.endColumn ?? column); one++)
    if (!sheet.hiddenColumns.has(one)) width += AROUND + (sheet.columnWidths.get(one) ?? USUAL_WIDTH);
  return width;
}

/** A code's own words without the signs that mark them. */
function plainCode(section: string): string {
  return section.replace(/\[[^\]]*\]|_.|\*./g, "").replace(/"([^"]*)"|\\(.)/g, "$1$2");
}

function shownDay(day: number, section: string): string {
  if (!isDateFormat(section)) return String(day);
  const { year, month, day: ofMonth } = civilFromDays(day);
  const two = (code: string, number: number): string => String(number).padStart(code.length, "0");
  return plainCode(section)
    .replace(/y+/gi, (code) => String(year).slice(code.length <= 2 ? 2 : 0))
    .replace(/m+/gi, (code) => two(code, month))
    .replace(/d+/gi, (code) => two(code, ofMonth));
}

/** Without a format Excel rounds away the decimals for which there is no room. */
function shownNumber(value: number, section: string): string {
  const whole = Math.trunc(value);
  if (section === GENERAL || section === "@") return (value < 0 ? "-" : "") + String(Math.abs(whole));
  const code = plainCode(section);
  const decimals = /\.([0#?]+)/.exec(code)?.[1]?.length ?? 0;
  const printed = (code.includes("%") ? value * 100 : value).toFixed(decimals);
  const grouped = /[0#],[0#]/.test(code) ? printed.replace(/\B(?=(?:\d{3})+(?!\d))/g, ",") : printed;
  return grouped + code.replace(/[0#?.,]/g, "");
}
