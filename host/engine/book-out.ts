/** Sheets of the engine as plain data again. */
import type { ICellData, IRange, IWorksheetData } from "@univerjs/core";
import type { CellData, SheetData, StyleData } from "../../package/book";
import type { SheetExtras } from "./extras";
import { withIntersections, withoutIntersections } from "./formulas/intersections";
import { shownSheetName } from "./formulas/sheet-marks";
import { areaOf, charactersOfPixels, pointsOfPixels, valueOfCell } from "./snapshot";

/** Values by row and column; both levels are sparse. */
export type Matrix<T> = Readonly<Record<number, Readonly<Record<number, T | null | undefined>> | undefined>>;

/** Gives cells the index of their format; formats of the file keep theirs. */
export class StyleIndexes {
  readonly all: StyleData[];
  private readonly known = new Map<string, number>();

  constructor(
    private readonly original: readonly StyleData[],
    private readonly styleOf: (cell: ICellData) => StyleData,
  ) {
    this.all = [...original];
  }

  of(cell: ICellData): number | undefined {
    const { s } = cell;
    if (s === undefined || s === null) return undefined;
    if (typeof s === "string" && /^\d+$/.test(s) && Number(s) < this.original.length) return Number(s);
    const style = this.styleOf(cell);
    const key = JSON.stringify(style);
    const index = this.known.get(key) ?? this.all.push(style) - 1;
    this.known.set(key, index);
    return index;
  }
}

export interface SheetSource {
  readonly id: string;
  readonly config: IWorksheetData;
  readonly cells: Matrix<ICellData>;
  readonly spills: { readonly ranges: Matrix<IRange>; readonly cells: Matrix<ICellData> };
  readonly extras: Readonly<SheetExtras>;
  readonly styles: StyleIndexes;
  readonly formulaOf: (cell: ICellData, row: number, column: number) => string | undefined;
}

/** One sheet as it stands. */
export function sheetData(source: SheetSource): SheetData {
  const { config, id } = source;
  const rows = numericEntries(config.rowData);
  const columns = numericEntries(config.columnData);
  const frozen = { rows: config.freeze.ySplit, columns: config.freeze.xSplit };
  const { pageLayout, autoFilter, tables, ...extras } = source.extras;
  return {
    id,
    name: shownSheetName(config.name),
    ...(config.tabColor !== "" && { tabColor: config.tabColor }),
    rows: rowsOf(source),
    merges: config.mergeData.map(areaOf),
    rowHeights: new Map(
      rows.flatMap(([row, data]) => (data.h === undefined ? [] : [[row, pointsOfPixels(data.h)]])),
    ),
    columnWidths: new Map(
      columns.flatMap(([column, data]) =>
        data.w === undefined ? [] : [[column, charactersOfPixels(data.w)]],
      ),
    ),
    hiddenRows: new Set(rows.filter(([, data]) => data.hd === 1).map(([row]) => row)),
    hiddenColumns: new Set(columns.filter(([, data]) => data.hd === 1).map(([column]) => column)),
    ...((frozen.rows > 0 || frozen.columns > 0) && { frozen }),
    ...extras,
    ...(pageLayout !== undefined && { pageLayout }),
    ...(autoFilter !== undefined && { autoFilter }),
    ...(tables !== undefined && { tables }),
  };
}

function rowsOf(source: SheetSource): SheetData["rows"] {
  const rows: (CellData | undefined)[][] = [];
  for (const [row, line] of numericEntries(source.cells)) {
    for (const [column, cell] of numericEntries(line ?? {})) {
      const data = cell ? cellData(source, row, column, cell) : undefined;
      if (data !== undefined) (rows[row] ??= [])[column] = data;
    }
  }
  addSpilled(rows, source.spills.cells);
  return rows;
}

/** Spilled cells hold their values as plain ones, as Excel stores them. */
function addSpilled(rows: (CellData | undefined)[][], spilled: Matrix<ICellData>): void {
  for (const [row, line] of numericEntries(spilled)) {
    for (const [column, cell] of numericEntries(line ?? {})) {
      const own = rows[row]?.[column];
      const isFree = own?.formula === undefined && (own?.value ?? null) === null;
      if (isFree) (rows[row] ??= [])[column] = { ...own, value: valueOfCell(cell) };
    }
  }
}

function cellData(source: SheetSource, row: number, column: number, cell: ICellData): CellData | undefined {
  const formula = source.formulaOf(cell, row, column);
  const spill = formula === undefined ? undefined : spillOf(formula, source.spills.ranges[row]?.[column]);
  const link = linkOf(cell);
  const style = source.styles.of(cell);
  const value = valueOfCell(cell);
  if (value === null && formula === undefined && style === undefined && link === undefined) return undefined;
  return {
    value,
    ...(formula !== undefined && { formula: spill === undefined ? withoutIntersections(formula) : formula }),
    ...(spill && { spill }),
    ...(style !== undefined && { style }),
    ...(link !== undefined && { link }),
  };
}

/**
 * A formula that spilled, or that would mean something else without dynamic arrays, is stored as a dynamic array; others
 * are stored as ever, without `@`.
 */
function spillOf(formula: string, range: IRange | null | undefined): CellData["spill"] {
  if (range)
    return { rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 };
  return withIntersections(formula) === formula ? undefined : { rows: 1, columns: 1 };
}

/** The link that a cell carries through every shift. */
export function linkOf(cell: ICellData | null | undefined): CellData["link"] {
  const custom: unknown = cell?.custom;
  if (typeof custom !== "object" || custom === null || !("link" in custom)) return undefined;
  return custom.link as CellData["link"];
}

function numericEntries<T>(record: Record<number, T> | { [key: number]: T }): [number, T][] {
  return Object.entries(record).map(([key, value]) => [Number(key), value]);
}
