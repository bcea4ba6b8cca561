/** The cells of a workbook: values, formulas, links, and what formulas spill. */
import {
  IUndoRedoService,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from "@univerjs/sheets";
import type { Area, CellData, CellValue, StyleData } from "../../package/book";
import { intersection, maxColumns, maxRows } from "./addresses";
import { linkOf, type Matrix } from "./book-out";
import type { FormulaTexts } from "./formulas/formula-texts";
import type { FormulaPosition } from "./formulas/own-cells";
import type { Room } from "./room";
import { areaOf, engineValue, valueOfCell } from "./snapshot";
import { fromEngineStyle } from "./styles";
import type { UniverBook } from "./univer-book";

/** What to put into one cell: a constant, or a formula with its `=`. Formats stay. */
export type CellInput = { readonly value: CellValue } | { readonly formula: string };
/** Inputs by row and column, 0-based. */
export type CellInputs = ReadonlyMap<number, ReadonlyMap<number, CellInput>>;

const WHOLE_SHEET: Area = { row: 0, column: 0, endRow: maxRows - 1, endColumn: maxColumns - 1 };

function hasContent(cell: ICellData | null | undefined): boolean {
  return (cell?.v !== undefined && cell.v !== null) || Boolean(cell?.f) || Boolean(cell?.si);
}

function hasFormat(cell: ICellData | null | undefined): boolean {
  return cell?.s !== undefined && cell.s !== null;
}

/** Reads cells of one sheet; valid until the next change. */
export interface SheetReader {
  readonly value: (row: number, column: number) => CellValue;
  readonly formula: (row: number, column: number) => string | undefined;
  readonly hasStyle: (row: number, column: number) => boolean;
  readonly style: (row: number, column: number) => StyleData;
  readonly link: (row: number, column: number) => CellData["link"];
}

/** The areas that formulas of a sheet spilled into, by their anchor, and the values there. */
export interface Spills {
  readonly ranges: Matrix<Parameters<typeof areaOf>[0]>;
  readonly cells: Matrix<ICellData>;
}

function inputData(input: CellInput, at: FormulaPosition, texts: FormulaTexts): ICellData {
  if ("formula" in input) return { f: texts.toEngine(input.formula, at), si: null, v: null, t: null };
  return { t: null, ...engineValue(input.value), f: null, si: null };
}

export class Cells {
  private readonly plainStyles = new WeakMap<IStyleData, StyleData>();

  constructor(
    private readonly book: UniverBook,
    private readonly room: Room,
  ) {}

  /** A reader of one sheet's cells, for passes over many of them. */
  reader(sheet: string): SheetReader {
    const spills = this.spills(sheet);
    const cells = this.book.cells(sheet);
    const known = new Map<string, StyleData>();
    const styleOf = (cell: ICellData | null | undefined): StyleData => {
      const id = cell?.s;
      if (typeof id !== "string") return this.styleOf(cell);
      const style = known.get(id) ?? this.styleOf(cell);
      known.set(id, style);
      return style;
    };
    return {
      value: (row, column) => {
        const cell = cells[row]?.[column];
        const isFree = cell?.v === undefined || cell.v === null;
        const spilled = isFree && !cell?.f ? spills.cells[row]?.[column] : undefined;
        return valueOfCell(spilled ?? cell);
      },
      formula: (row, column) => this.formulaOf(sheet, cells[row]?.[column], row, column),
      hasStyle: (row, column) => {
        const style = cells[row]?.[column]?.s;
        return style !== undefined && style !== null;
      },
      style: (row, column) => styleOf(cells[row]?.[column]),
      link: (row, column) => linkOf(cells[row]?.[column]),
    };
  }

  value(sheet: string, row: number, column: number): CellValue {
    return this.reader(sheet).value(row, column);
  }

  /** The formula of a cell, also where the engine keeps it once for several cells. */
  formulaOf(
    sheet: string,
    cell: ICellData | null | undefined,
    row: number,
    column: number,
  ): string | undefined {
    if (cell?.si) {
      const model = this.book.injector.get(FormulaDataModel);
      const formula = model.getFormulaStringByCell(row, column, sheet, this.book.id);
      return typeof formula === "string" ? this.book.texts.toShown(formula) : undefined;
    }
    return typeof cell?.f === "string" ? this.book.texts.toShown(cell.f) : undefined;
  }

  styleOf(cell: ICellData | null | undefined): StyleData {
    const style = cell && this.book.workbook().getStyles().getStyleByCell(cell);
    if (!style) return {};
    const known = this.plainStyles.get(style);
    if (known !== undefined) return known;
    const plain = fromEngineStyle(style);
    this.plainStyles.set(style, plain);
    return plain;
  }

  spills(sheet: string): Spills {
    const model = this.book.injector.get(FormulaDataModel);
    return {
      ranges: model.getArrayFormulaRange()[this.book.id]?.[sheet] ?? {},
      cells: (model.getArrayFormulaCellData()[this.book.id]?.[sheet] ?? {}) as Matrix<ICellData>,
    };
  }

  /** The area that a formula in this cell spilled into. */
  spillOf(sheet: string, row: number, column: number): Area | undefined {
    const range = this.spills(sheet).ranges[row]?.[column];
    return range ? areaOf(range) : undefined;
  }

  /** The anchor of the spill that covers this cell. */
  spillParentOf(sheet: string, row: number, column: number): { row: number; column: number } | undefined {
    for (const [top, line] of Object.entries(this.spills(sheet).ranges)) {
      for (const [left, range] of Object.entries(line ?? {})) {
        if (!range) continue;
        const isInside =
          row >= range.startRow &&
          row <= range.endRow &&
          column >= range.startColumn &&
          column <= range.endColumn;
        if (isInside) return { row: Number(top), column: Number(left) };
      }
    }
    return undefined;
  }

  /**
   * The smallest area with all cells that hold something, on the sheet or within a part of it; with `onlyValues`
   * formats do not count.
   */
  usedArea(sheet: string, onlyValues: boolean, within: Area = WHOLE_SHEET): Area | undefined {
    const bounds = { row: Infinity, column: Infinity, endRow: -1, endColumn: -1 };
    const widen = (row: number, column: number): void => {
      if (column < within.column || column > within.endColumn) return;
      bounds.row = Math.min(bounds.row, row);
      bounds.endRow = Math.max(bounds.endRow, row);
      bounds.column = Math.min(bounds.column, column);
      bounds.endColumn = Math.max(bounds.endColumn, column);
    };
    for (const [row, line] of Object.entries(this.book.cells(sheet))) {
      if (Number(row) < within.row || Number(row) > within.endRow) continue;
      for (const [column, cell] of Object.entries(line ?? {})) {
        if (hasContent(cell) || (!onlyValues && hasFormat(cell))) widen(Number(row), Number(column));
      }
    }
    for (const line of Object.values(this.spills(sheet).ranges)) {
      for (const range of Object.values(line ?? {})) {
        const spilled = range && intersection(areaOf(range), within);
        if (!spilled) continue;
        widen(spilled.row, spilled.column);
        widen(spilled.endRow, spilled.endColumn);
      }
    }
    return bounds.endRow < 0 ? undefined : bounds;
  }

  /** Puts constants and formulas into cells; formats stay. */
  write(sheet: string, inputs: CellInputs, isUndoable = false): void {
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    let lastRow = 0;
    let lastColumn = 0;
    for (const [row, line] of inputs) {
      const cells: Record<number, ICellData> = {};
      for (const [column, input] of line) {
        cells[column] = inputData(input, { row, column }, this.book.texts);
        lastColumn = Math.max(lastColumn, column);
        if ("formula" in input) this.room.makeForFormula(sheet, input.formula);
      }
      cellValue[row] = cells;
      lastRow = Math.max(lastRow, row);
    }
    this.room.make(sheet, lastRow + 1, lastColumn + 1);
    if (isUndoable) this.putUndoably(sheet, cellValue);
    else this.put(sheet, cellValue);
  }

  private put(sheet: string, cellValue: IObjectMatrixPrimitiveType<ICellData>): void {
    this.book.run(SetRangeValuesMutation.id, { subUnitId: sheet, cellValue });
  }

  private putUndoably(sheet: string, cellValue: IObjectMatrixPrimitiveType<ICellData>): void {
    const { injector, id } = this.book;
    const params = { unitId: id, subUnitId: sheet, cellValue };
    const before = injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
    this.put(sheet, cellValue);
    injector.get(IUndoRedoService).pushUndoRedo({
      unitID: id,
      undoMutations: [{ id: SetRangeValuesMutation.id, params: before }],
      redoMutations: [{ id: SetRangeValuesMutation.id, params }],
    });
  }
}
