/** Rows that number the columns below a header, as statistical forms do: 甲, 1, 2, 3=4+5. */
import { columnNumberWords } from "../../registers/row-words";
import { fold } from "../cells/folding";
import { cellText, type CellValue } from "../cells/grid";

const LETTERS = ["甲乙丙丁戊己庚辛", "ABCDEFGH", "abcdefgh"];
const OPERANDS = "[\\d+\\-×*÷/%.:~至∑Σ<>≤≥栏列]";
const NUMBER = /^第?(\d{1,3})[栏列]?$/;
/** A column's letter or stem, and what is made of other columns' (A=B+C). */
const LETTER = /^([A-Z]|[a-z]|[甲乙丙丁戊己庚辛壬癸])(?:=[A-Za-z甲乙丙丁戊己庚辛壬癸\d+\-×*÷/%.]+)?$/;
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

/** True where the written cells of a row count its columns, one after the other. Most rows end at once. */
export function isColumnNumberRow(written: readonly { readonly value: CellValue }[]): boolean {
  if (written.length < FEWEST) return false;
  const textAt = (i: number): string => {
    const value = written[i]?.value ?? null;
    return typeof value === "string" ? withoutBrackets(fold(value)) : cellText(value);
  };
  const words = WORDS.has(textAt(0)) ? 1 : 0;
  const first = textAt(words);
  const letters = LETTERS.find((all) => all.charAt(0) === first) ?? "";
  return (
    isCounting(textAt, words + leadingLetters(textAt, words, letters), written.length) ||
    isLettered(textAt, words, written.length)
  );
}

/** 甲, 乙, 丙, A=B+C, B, C: each cell from there on is another letter. */
function isLettered(textAt: (i: number) => string, from: number, end: number): boolean {
  const letters = new Set<string>();
  for (let i = from; i < end; i++) {
    const letter = LETTER.exec(textAt(i))?.[1];
    if (letter === undefined || letters.has(letter)) return false;
    letters.add(letter);
  }
  return letters.size >= FEWEST - 1;
}

function leadingLetters(textAt: (i: number) => string, from: number, letters: string): number {
  let count = 0;
  while (count < letters.length && textAt(from + count) === letters.charAt(count)) count++;
  return count;
}

/** From there on each cell is one more than the one before it; at least two are plain numbers. */
function isCounting(textAt: (i: number) => string, from: number, end: number): boolean {
  let first: number | null = null;
  let plain = 0;
  for (let i = from; i < end; i++) {
    const number = columnNumberIn(textAt(i));
    if (number === null) return false;
    if (number === undefined) continue;
    first ??= number - (i - from);
    if (first > 2 || number !== first + (i - from)) return false;
    plain++;
  }
  return plain >= 2;
}
