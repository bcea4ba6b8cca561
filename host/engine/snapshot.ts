/** A workbook as the engine is given it: cells, formats, sizes, merges. */
import {
  BooleanNumber,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Area, BookData, CellData, CellValue, SheetData } from "../../package/book";
import type { FormulaTexts } from "./formulas/formula-texts";
import type { FormulaPosition } from "./formulas/own-cells";
import { engineSheetName } from "./formulas/sheet-marks";
import { toEngineStyle } from "./styles";
import { busy } from "./value-objects";

const STRING = 1;
const NUMBER = 2;
const BOOLEAN = 3;
/** Room below and beside what is used, so that rows can be appended and ranges may run past the last row. */
const SPARE_ROWS = 1000;
const SPARE_COLUMNS = 30;
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 5;
const PIXELS_PER_POINT = 4 / 3;

export function pixelsOfCharacters(characters: number): number {
  return characters * PIXELS_PER_CHARACTER + CELL_PADDING;
}
export function charactersOfPixels(pixels: number): number {
  return (pixels - CELL_PADDING) / PIXELS_PER_CHARACTER;
}
export function pixelsOfPoints(points: number): number {
  return points * PIXELS_PER_POINT;
}
export function pointsOfPixels(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}

export function rangeOf(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.endRow,
    endColumn: area.endColumn,
  };
}

export function areaOf(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    endRow: range.endRow,
    endColumn: range.endColumn,
  };
}

/** The engine's value and type of a constant; an error value is a text that the engine knows. */
export function engineValue(value: CellValue): { v: string | number | null; t?: number } {
  if (value === null) return { v: null };
  if (typeof value === "string") return { v: value, t: STRING };
  if (typeof value === "number") return { v: value, t: NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: value.error, t: STRING };
}

const ERRORS: ReadonlySet<string> = new Set([
  "#DIV/0!",
  "#NAME?",
  "#VALUE!",
  "#NUM!",
  "#N/A",
  "#REF!",
  "#SPILL!",
  "#CALC!",
  "#NULL!",
  "#CYCLE!",
  "#ERROR!",
  busy,
]);

/** A cell's value from the engine's. */
export function valueOfCell(cell: ICellData | null | undefined): CellValue {
  const value = cell?.v;
  if (value === null || value === undefined) return null;
  if (cell?.t === BOOLEAN) return value === 1 || value === true;
  if (typeof value === "string" && value.startsWith("#") && ERRORS.has(value)) {
    // The engine alone calls a circle an error of its own; Excel shows 0 there.
    return { error: value === "#CYCLE!" || value === "#ERROR!" ? "#VALUE!" : value };
  }
  return value;
}

/** Written property by property: a large ledger has millions of these. */
function engineCell(cell: CellData, at: FormulaPosition, isSpilled: boolean, texts: FormulaTexts): ICellData {
  const data: ICellData = {};
  if (cell.value !== null && !isSpilled) {
    const { v, t } = engineValue(cell.value);
    data.v = v;
    data.t = t;
  }
  if (cell.formula !== undefined) {
    data.f =
      cell.spill === undefined ? texts.fileToEngine(cell.formula, at) : texts.toEngine(cell.formula, at);
  }
  if (cell.style !== undefined) data.s = String(cell.style);
  if (cell.link !== undefined) data.custom = { link: cell.link };
  return data;
}

function engineCells(
  rows: SheetData["rows"],
  texts: FormulaTexts,
): {
  cells: IObjectMatrixPrimitiveType<ICellData>;
  width: number;
} {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  const spilled = spilledCells(rows);
  let width = 0;
  rows.forEach((row, rowIndex) => {
    if (row === undefined) return;
    const line: Record<number, ICellData> = {};
    row.forEach((cell, column) => {
      if (cell === undefined) return;
      width = Math.max(width, column + 1);
      line[column] = engineCell(
        cell,
        { row: rowIndex, column },
        spilled.get(rowIndex)?.has(column) === true,
        texts,
      );
    });
    cells[rowIndex] = line;
  });
  return { cells, width };
}

/** Cells that only hold what a formula spilled when the file was saved: the engine spills again. */
function spilledCells(rows: SheetData["rows"]): Map<number, Set<number>> {
  const spilled = new Map<number, Set<number>>();
  rows.forEach((row, top) => {
    row?.forEach((cell, left) => {
      if (cell?.spill === undefined) return;
      for (let r = top; r < top + cell.spill.rows; r++) {
        const columns = spilled.get(r) ?? new Set<number>();
        spilled.set(r, columns);
        for (let c = left; c < left + cell.spill.columns; c++) {
          if (r !== top || c !== left) columns.add(c);
        }
      }
    });
  });
  return spilled;
}

function rowData(sheet: SheetData): Record<number, { h?: number; hd?: number; ia?: number }> {
  const rows: Record<number, { h?: number; hd?: number; ia?: number }> = {};
  for (const [row, points] of sheet.rowHeights)
    rows[row] = { h: pixelsOfPoints(points), ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: 1 };
  return rows;
}

function columnData(sheet: SheetData): Record<number, { w?: number; hd?: number }> {
  const columns: Record<number, { w?: number; hd?: number }> = {};
  for (const [column, width] of sheet.columnWidths) columns[column] = { w: pixelsOfCharacters(width) };
  for (const column of sheet.hiddenColumns) columns[column] = { ...columns[column], hd: 1 };
  return columns;
}

/** One sheet as the engine takes it. */
function engineSheet(sheet: SheetData, texts: FormulaTexts): Partial<IWorksheetData> {
  const { cells, width } = engineCells(sheet.rows, texts);
  const { frozen } = sheet;
  return {
    id: sheet.id,
    name: engineSheetName(sheet.name),
    tabColor: sheet.tabColor ?? "",
    hidden: sheet.visibility === "visible" ? 0 : 1,
    rowCount: sheet.rows.length + SPARE_ROWS,
    columnCount: width + SPARE_COLUMNS,
    cellData: cells,
    mergeData: sheet.merges.map(rangeOf),
    rowData: rowData(sheet),
    columnData: columnData(sheet),
    freeze: {
      xSplit: frozen?.columns ?? 0,
      ySplit: frozen?.rows ?? 0,
      startRow: frozen?.rows ?? -1,
      startColumn: frozen?.columns ?? -1,
    },
  };
}

/** The whole workbook as the engine takes it; names are registered apart. */
export function engineBook(id: string, data: BookData, texts: FormulaTexts): Partial<IWorkbookData> {
  return {
    id,
    name: "",
    sheetOrder: data.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(data.sheets.map((sheet) => [sheet.id, engineSheet(sheet, texts)])),
    styles: Object.fromEntries(data.styles.map((style, index) => [String(index), toEngineStyle(style)])),
    resources: [],
  };
}
