/** The rows of a sheet as data. */
import { parseArea } from "../addresses";
import type { CellData, CellValue } from "../book";
import { copiedFormula } from "../formulas/references";
import { decodeText } from "../xml/characters";
import { isTrue, numberOf } from "../xml/tree";
import type { BookContext, SheetXml } from "./sheet-xml";
import { scanRows, type StoredCell, type StoredFormula } from "./stored-cells";
import { readInlineText, unescapeText } from "./texts";

export type Rows = (CellData | undefined)[][];

export function readRows(
  xml: SheetXml,
  context: BookContext,
): { rows: Rows; rowHeights: Map<number, number>; hiddenRows: Set<number> } {
  const rows: Rows = [];
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const shared = new Map<string, SharedFormula>();
  const { cells, text, part, prefix } = xml;
  if (cells) {
    scanRows(text, part, cells.openEnd, cells.closeStart, prefix, (row) => {
      const tag = text.slice(row.start, row.openEnd);
      const height = numberOf(/\sht="([^"]*)"/.exec(tag)?.[1]);
      if (height !== undefined) rowHeights.set(row.row, height);
      if (isTrue(/\shidden="([^"]*)"/.exec(tag)?.[1])) hiddenRows.add(row.row);
      context.styles.use(numberOf(/\ss="([^"]*)"/.exec(tag)?.[1]) ?? 0);
      if (row.cells.length === 0) return;
      const line = rows[row.row] ?? [];
      rows[row.row] = line;
      for (const cell of row.cells) line[cell.column] = readCell(cell, shared, part, context);
    });
  }
  return { rows, rowHeights, hiddenRows };
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

function readCell(
  cell: StoredCell,
  shared: Map<string, SharedFormula>,
  part: string,
  context: BookContext,
): CellData | undefined {
  const value = readValue(cell, part, context);
  const formula = cell.formula && readFormula(cell.formula, cell, shared, context);
  const style = cell.style > 0 ? cell.style : undefined;
  context.styles.use(cell.style);
  const data: { -readonly [K in keyof CellData]: CellData[K] } = { value };
  if (formula !== undefined) data.formula = formula;
  const area = cell.formula?.kind === "array" ? parseArea(cell.formula.ref ?? "") : undefined;
  if (area && formula !== undefined) {
    const rows = area.endRow - area.row + 1;
    data.spill = { rows, columns: area.endColumn - area.column + 1 };
  }
  if (style !== undefined) data.style = style;
  return value === null && formula === undefined && style === undefined ? undefined : data;
}

function readFormula(
  formula: StoredFormula,
  cell: StoredCell,
  shared: Map<string, SharedFormula>,
  context: BookContext,
): string | undefined {
  const text = decodeText(formula.text);
  if (formula.kind === "dataTable") return undefined;
  if (formula.kind !== "shared" || formula.shared === undefined) {
    return text === "" ? undefined : context.forms.toShown(text);
  }
  if (text !== "") shared.set(formula.shared, { text, row: cell.row, column: cell.column });
  const master = shared.get(formula.shared);
  if (!master) return undefined;
  const copied = copiedFormula(master.text, cell.row - master.row, cell.column - master.column);
  return context.forms.toShown(copied);
}

function readValue(cell: StoredCell, part: string, context: BookContext): CellValue {
  const { text, type } = cell;
  if (text === undefined || (text === "" && type !== "str")) return null;
  switch (type) {
    case "s":
      return context.strings[Number(text)] ?? null;
    case "inlineStr":
      return readInlineText(text, part);
    case "str":
      return unescapeText(decodeText(text));
    case "b":
      return isTrue(text.trim());
    case "e":
      return { error: decodeText(text) };
    case "d":
      return isoSerial(decodeText(text), context.date1904);
    default:
      return numberOf(decodeText(text)) ?? null;
  }
}

/** Days of an ISO date in the file as the serial number that Excel shows; other texts stay texts. */
function isoSerial(text: string, date1904: boolean): CellValue {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/.exec(text);
  if (!match) return text;
  const [, year, month, day, hour = 0, minute = 0, second = 0] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  return days + (date1904 ? 24_107 : 25_569) + time;
}
