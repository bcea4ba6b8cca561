/** Rows that number the columns below a header, as statistical forms do: 甲, 1, 2, 3=4+5. */
import { columnNumberWords } from "../../registers/row-words";
import { writtenCells, type Area } from "../cells/area";
import { fold } from "../cells/folding";
import { cellText, type Grid } from "../cells/grid";

const LETTERS = ["甲乙丙丁戊己庚辛", "ABCDEFGH", "abcdefgh"];
const OPERANDS = "[\\d+\\-×*÷/%.:~至∑Σ<>≤≥栏列]";
const NUMBER = /^第?(\d{1,3})[栏列]?$/;
const FORMULA = new RegExp(
  `^(?:第?\\d{1,3}[栏列]?)?=${OPERANDS}+$|^\\d{1,3}${OPERANDS}*[+\\-×*÷/]${OPERANDS}*\\d${OPERANDS}*$`,
);
const WORDS: ReadonlySet<string> = new Set(columnNumberWords);
const FEWEST = 4;

/**
 * The column's number in such a cell; `undefined` where a formula tells it, whose numbers need not be those of this
 * row; `null` for anything else.
 */
function columnNumberIn(text: string): number | null | undefined {
  const number = NUMBER.exec(text)?.[1];
  if (number !== undefined) return Number(number);
  return FORMULA.test(text) ? undefined : null;
}

/** True for what numbers a column: 3, (3), 3=4+5. */
export function isColumnNumber(text: string): boolean {
  return columnNumberIn(withoutBrackets(fold(text))) !== null;
}

function withoutBrackets(folded: string): string {
  return folded.replace(/[()]/g, "");
}

/** True where a row counts its columns, one cell after the other, and holds nothing else. */
export function isColumnNumberRow(grid: Grid, row: number, area: Area): boolean {
  const written = writtenCells(grid, row, area.left, area.right);
  if (written.length < FEWEST) return false;
  const texts = written.map(({ value }) => withoutBrackets(fold(cellText(value))));
  if (WORDS.has(texts[0] ?? "")) texts.shift();
  const letters = LETTERS.map((all) => leadingLetters(texts, all)).find((count) => count > 0) ?? 0;
  return isCounting(texts.slice(letters).map(columnNumberIn));
}

function leadingLetters(texts: readonly string[], letters: string): number {
  const other = texts.findIndex((text, i) => text === "" || text !== letters.charAt(i));
  return other === -1 ? texts.length : other;
}

function isCounting(numbers: readonly (number | null | undefined)[]): boolean {
  const start = numbers.findIndex((number) => number !== undefined);
  const first = (numbers[start] ?? Infinity) - start;
  const plain = numbers.filter((number) => number !== undefined);
  return (
    plain.length >= 2 &&
    first <= 2 &&
    numbers.every((number, i) => number === undefined || number === first + i)
  );
}
