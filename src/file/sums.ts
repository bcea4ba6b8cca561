/**
 * What a formula of sums and the four operations gives, so that it is seen where a stored result is out of date, and
 * totals follow a mended cell. No engine: any other formula has no answer here.
 */
import { parseArea, parseCell, splitSheet } from "../../package/addresses";
import { formulaTokens, type FormulaToken } from "../../package/formulas/tokens";
import type { CellValue } from "../reading/cells/grid";

/** Looks cells up, by 0-based row and column. */
export interface CellSource {
  readonly valueAt: (sheet: string, row: number, column: number) => CellValue;
  /** The last row and column that hold something; `null` where there is no such sheet. */
  readonly extentOf: (sheet: string) => { readonly row: number; readonly column: number } | null;
  /** Told how many cells a sum is going to look at; false where that is too many. */
  readonly mayVisit: (cells: number) => boolean;
}

/** Thrown where a formula is of another kind, or a cell stands in the way. */
class NoAnswer extends Error {}

/** The number that the formula gives; `null` where it can't be told. */
export function resultOf(formula: string, sheet: string, cells: CellSource): number | null {
  try {
    const parser = new Parser(formulaTokens(formula), sheet, cells);
    const result = parser.whole();
    return Number.isFinite(result) ? result : null;
  } catch (error) {
    if (error instanceof NoAnswer) return null;
    throw error;
  }
}

/** What a formula shows that is nothing but another cell; undefined for any other formula. */
export function referredValue(formula: string, sheet: string, cells: CellSource): CellValue | undefined {
  const { sheet: named = sheet, rest } = splitSheet(formula.slice(1));
  const cell = parseCell(rest);
  if (cell === undefined || cells.extentOf(named) === null) return undefined;
  // A formula shows a blank as 0.
  return cells.valueAt(named, cell.row, cell.column) ?? 0;
}

class Parser {
  private readonly tokens: readonly FormulaToken[];
  private at = 0;

  constructor(
    tokens: readonly FormulaToken[],
    private readonly sheet: string,
    private readonly cells: CellSource,
  ) {
    this.tokens = tokens.filter(({ text }) => text.trim() !== "");
  }

  whole(): number {
    this.expect("=");
    const result = this.sum();
    if (this.at < this.tokens.length) throw new NoAnswer();
    return result;
  }

  private sum(): number {
    let result = this.product();
    for (;;) {
      if (this.takes("+")) result += this.product();
      else if (this.takes("-")) result -= this.product();
      else return result;
    }
  }

  private product(): number {
    let result = this.factor();
    for (;;) {
      if (this.takes("*")) result *= this.factor();
      else if (this.takes("/")) result /= this.factor();
      else return result;
    }
  }

  private factor(): number {
    if (this.takes("-")) return -this.factor();
    if (this.takes("+")) return this.factor();
    if (this.takes("(")) {
      const result = this.sum();
      this.expect(")");
      return result;
    }
    const token = this.tokens[this.at];
    if (token === undefined) throw new NoAnswer();
    if (token.kind === "number") {
      this.at += 1;
      return Number(token.text);
    }
    return token.text.toUpperCase() === "SUM" ? this.call() : this.cell();
  }

  private call(): number {
    this.at += 1;
    this.expect("(");
    let result = 0;
    do result += this.argument();
    while (this.takes(","));
    this.expect(")");
    return result;
  }

  private argument(): number {
    const began = this.at;
    const sheet = this.sheetName();
    const address = this.range();
    const next = this.tokens[this.at]?.text;
    if (address !== null && (next === "," || next === ")")) return this.added(sheet, address);
    this.at = began;
    return this.sum();
  }

  /** A sheet before its cell, or this one. */
  private sheetName(): string {
    const token = this.tokens[this.at];
    if (this.tokens[this.at + 1]?.text !== "!" || token === undefined) return this.sheet;
    this.at += 2;
    return token.kind === "quoted" ? token.text.slice(1, -1).replace(/''/g, "'") : token.text;
  }

  private range(): string | null {
    const from = this.tokens[this.at];
    if (from?.kind !== "name" && from?.kind !== "number") return null;
    this.at += 1;
    if (this.tokens[this.at]?.text !== ":") return from.text;
    const to = this.tokens[this.at + 1]?.text ?? "";
    this.at += 2;
    return `${from.text}:${to}`;
  }

  /** Texts and ticks of a range add nothing; an error is one. */
  private added(sheet: string, address: string): number {
    const area = parseArea(address);
    const extent = this.cells.extentOf(sheet);
    if (area === undefined || extent === null) throw new NoAnswer();
    const endRow = Math.min(area.endRow, extent.row);
    const endColumn = Math.min(area.endColumn, extent.column);
    const height = Math.max(0, endRow - area.row + 1);
    const width = Math.max(0, endColumn - area.column + 1);
    if (!this.cells.mayVisit(height * width)) throw new NoAnswer();
    let result = 0;
    for (let row = area.row; row <= endRow; row++)
      for (let column = area.column; column <= endColumn; column++) {
        const value = this.cells.valueAt(sheet, row, column);
        if (typeof value === "object" && value !== null) throw new NoAnswer();
        if (typeof value === "number") result += value;
      }
    return result;
  }

  private cell(): number {
    const sheet = this.sheetName();
    const token = this.tokens[this.at];
    const area = token?.kind === "name" ? parseArea(token.text) : undefined;
    if (area === undefined || this.cells.extentOf(sheet) === null) throw new NoAnswer();
    this.at += 1;
    const value = this.cells.valueAt(sheet, area.row, area.column);
    if (value === null) return 0;
    if (typeof value !== "number") throw new NoAnswer();
    return value;
  }

  private takes(text: string): boolean {
    if (this.tokens[this.at]?.text !== text) return false;
    this.at += 1;
    return true;
  }

  private expect(text: string): void {
    if (!this.takes(text)) throw new NoAnswer();
  }
}
