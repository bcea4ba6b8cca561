/**
 * The one cell that `@` means, in the formula's own row or column, as a call that the engine follows when cells change
 * and lines come and go: `@B:B` in row 2 is `本列ǂ(B2)`, `@2:2` in column B is `本行ǂ(B2)`, `@B1:B9` is `本格ǂ(B2,B1:B9)`.
 */
import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { Area } from "../../../package/book";
import { formulaTokens, joinTokens, type FormulaToken } from "../../../package/formulas/tokens";
import { columnLetters, parseAddress } from "../addresses";
import { rangeLength } from "./intersections";

/** Where a formula stands, 0-based. */
export interface FormulaPosition {
  readonly row: number;
  readonly column: number;
}

const COLUMN = "本列ǂ";
const ROW = "本行ǂ";
const CELL = "本格ǂ";

/** The functions that formulas in the engine's words call. */
export function ownCellFunctions(): readonly BaseFunction[] {
  return [COLUMN, ROW, CELL].map((name) => new OwnCell(name));
}

class OwnCell extends BaseFunction {
  override needsReferenceObject = true;

  override calculate(...variants: BaseValueObject[]): FunctionVariantType {
    const [cell]: readonly FunctionVariantType[] = variants;
    return cell?.isReferenceObject() === true ? cell : ErrorValueObject.create(ErrorType.VALUE);
  }
}

/** The engine's words for `@` and the cells behind it; undefined where something else begins. */
export function engineOwnCell(
  tokens: readonly FormulaToken[],
  index: number,
  position: FormulaPosition,
): { readonly text: string; readonly length: number } | undefined {
  if (tokens[index]?.kind !== "sign" || tokens[index].text !== "@") return undefined;
  const length = rangeLength(tokens, index + 1);
  if (length === 0) return undefined;
  const parts = tokens.slice(index + 1, index + 1 + length);
  const sheet = joinTokens(parts.slice(0, -3));
  const [first = "", , second = ""] = parts.slice(-3).map(({ text }) => text);
  return { text: callOf(sheet, first, second, position), length: length + 1 };
}

function callOf(sheet: string, first: string, second: string, position: FormulaPosition): string {
  const { row, column } = position;
  const isLine = first === second;
  if (isLine && /^\$?[A-Za-z]+$/.test(first)) return `${COLUMN}(${sheet}${first}${String(row + 1)})`;
  if (isLine && /^\$?\d+$/.test(first)) return `${ROW}(${sheet}${columnLetters(column)}${first})`;
  const range = `${first}:${second}`;
  const area = parseAddress(range)?.area;
  const own = area === undefined ? undefined : ownCell(area, position);
  return `${CELL}(${own === undefined ? "" : sheet + own},${sheet}${range})`;
}

/** The cell of an area beside the formula's row, or in its column. */
function ownCell(area: Area, { row, column }: FormulaPosition): string | undefined {
  if (area.column === area.endColumn && row >= area.row && row <= area.endRow)
    return `${columnLetters(area.column)}${String(row + 1)}`;
  if (area.row === area.endRow && column >= area.column && column <= area.endColumn)
    return `${columnLetters(column)}${String(area.row + 1)}`;
  return undefined;
}

/** Whether the engine's words have such a call. */
export function hasOwnCells(formula: string): boolean {
  return formula.includes(COLUMN) || formula.includes(ROW) || formula.includes(CELL);
}

/** A formula with `@` in place of such calls. */
export function shownOwnCells(formula: string): string {
  const tokens = formulaTokens(formula);
  let text = "";
  for (let index = 0; index < tokens.length; index++) {
    const name = tokens[index]?.text ?? "";
    const end = [COLUMN, ROW, CELL].includes(name) ? closing(tokens, index) : -1;
    if (end < 0) text += name;
    else {
      text += shownCall(name, tokens.slice(index + 2, end));
      index = end;
    }
  }
  return text;
}

function closing(tokens: readonly FormulaToken[], index: number): number {
  return tokens.findIndex(({ text }, at) => at > index && text === ")");
}

function shownCall(name: string, inside: readonly FormulaToken[]): string {
  const comma = inside.findIndex(({ text }) => text === ",");
  if (name === CELL) return `@${joinTokens(inside.slice(comma + 1))}`;
  const cell = inside.at(-1)?.text ?? "";
  const sheet = joinTokens(inside.slice(0, -1));
  const line = (name === COLUMN ? /^\$?[A-Za-z]+/ : /\$?\d+$/).exec(cell)?.[0];
  return line === undefined ? `@${sheet}${cell}` : `@${sheet}${line}:${line}`;
}
