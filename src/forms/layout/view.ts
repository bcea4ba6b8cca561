import type { Area } from "../../reading/cells/area";
import { cellText, formulaAt, lastColumn, lastRow, valueAt, type CellValue } from "../../reading/cells/grid";
import type { CellMake, FormSheet } from "../form-sheet";

/** Texts like these are content, no label. */
const NUMBER = /^[\s.,%-]*\d[\d.,%\s-]*$/;
/** A title that is merged to the sheet's end says nothing of the form's width. */
const WIDEST = 64;
/** 工会主席： in the last column: its blank stands beside it, where the file holds no cell. */
const ASKS_BESIDE = /[:：]\s*$/;
const PLAIN: CellMake = { bordered: false, unlocked: false, format: "General" };

/** A form's sheet as one asks about it: merged cells are one, blanks are what may be written. */
export class FormView {
  readonly bottom: number;
  readonly right: number;
  /** Whether the form's tables have lines, so that a blank without them is no cell of theirs. */
  readonly isRuled: boolean;
  private readonly masters = new Map<number, Area>();

  constructor(readonly sheet: FormSheet) {
    this.bottom = lastRow(sheet.grid);
    // A file need not hold the cells of blanks; what is merged shows how wide the form is.
    const merged = sheet.merges.map(({ right }) => right).filter((right) => right <= WIDEST);
    const last = lastColumn(sheet.grid);
    const isAskedBeside = sheet.grid.values.some((row) => {
      const value = row[last - sheet.grid.firstColumn];
      return typeof value === "string" && ASKS_BESIDE.test(value);
    });
    this.right = Math.max(isAskedBeside ? last + 1 : last, ...merged);
    for (const area of sheet.merges)
      for (let row = area.top; row <= Math.min(area.bottom, this.bottom); row++)
        for (let column = area.left; column <= Math.min(area.right, this.right); column++)
          this.masters.set(this.key(row, column), area);
    this.isRuled = this.hasRuledBlank();
  }

  private key(row: number, column: number): number {
    return row * 20_000 + column;
  }

  /** The merged area that a cell belongs to, or the cell alone. */
  span(row: number, column: number): Area {
    return this.masters.get(this.key(row, column)) ?? { top: row, bottom: row, left: column, right: column };
  }

  /** True for a cell that another one covers. */
  isCovered(row: number, column: number): boolean {
    const area = this.masters.get(this.key(row, column));
    return area !== undefined && (area.top !== row || area.left !== column);
  }

  /** What stands in the cell, or in the one that covers it. */
  value(row: number, column: number): CellValue {
    const { top, left } = this.span(row, column);
    return valueAt(this.sheet.grid, top, left);
  }

  text(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === "string" ? cellText(value) : "";
  }

  make(row: number, column: number): CellMake {
    return this.sheet.makes[this.sheet.makeAt[row - 1]?.[column - 1] ?? -1] ?? PLAIN;
  }

  hasFormula(row: number, column: number): boolean {
    return formulaAt(this.sheet.grid, row, column) !== null;
  }

  /** A word of the form: no number, no formula's result. */
  isLabel(row: number, column: number): boolean {
    const text = this.text(row, column);
    const { top, left } = this.span(row, column);
    return text !== "" && !NUMBER.test(text) && !this.hasFormula(top, left);
  }

  /** A cell that holds nothing, whether it may be written or not. */
  isEmpty(row: number, column: number): boolean {
    if (this.isCovered(row, column) || this.hasFormula(row, column)) return false;
    const value = valueAt(this.sheet.grid, row, column);
    return value === null || (typeof value === "string" && value.trim() === "");
  }

  isLocked(row: number, column: number): boolean {
    return this.sheet.isProtected && !this.make(row, column).unlocked;
  }

  isHidden(row: number, column: number): boolean {
    const { hiddenRows, hiddenColumns } = this.sheet.grid;
    return hiddenRows?.has(row) === true || hiddenColumns?.has(column) === true;
  }

  /** An empty cell with the table's lines around it; of a form without lines any empty cell. */
  isBlankOfTable(row: number, column: number): boolean {
    if (!this.isEmpty(row, column)) return false;
    return !this.isRuled || this.make(row, column).bordered;
  }

  /** Columns of a row in which a cell begins, with what it says. */
  labelsIn(row: number): readonly number[] {
    const found: number[] = [];
    for (let column = 1; column <= this.right; column++)
      if (!this.isCovered(row, column) && this.isLabel(row, column)) found.push(column);
    return found;
  }

  private hasRuledBlank(): boolean {
    let blanks = 0;
    for (let row = 1; row <= this.bottom; row++)
      for (let column = 1; column <= this.right; column++)
        if (this.make(row, column).bordered && this.isEmpty(row, column) && ++blanks >= 2) return true;
    return false;
  }
}
