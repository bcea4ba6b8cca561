import { isFormula, isRows, type PlanCell, type SheetPlan } from "./sheet-plan";

/** What Excel allows a row. */
const HIGHEST = 409;
/** Points of a line of text, and of what stands above and below. */
const LINE = 15;
const AROUND = 4;

/**
 * Points that a row needs for its longest text when it wraps, and `least` at least; a Chinese character is two
 * wide. Widths in characters.
 */
export function rowHeight(cells: readonly PlanCell[], widths: readonly number[], least: number): number {
  const lines = cells.map((cell, column) => linesOf(textOf(cell), widths[column] ?? 10));
  return Math.min(HIGHEST, Math.max(least, LINE * Math.max(1, ...lines) + AROUND));
}

/** The heights of the rows from `from` to before `to`, 0-based, whose texts take more than one line. */
export function wrappedHeights(
  rows: readonly (readonly PlanCell[])[],
  widths: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): NonNullable<SheetPlan["rowHeights"]> {
  const oneLine = LINE + AROUND;
  return rows.slice(from, to).flatMap((cells, index) => {
    const points = rowHeight(cells, widths, oneLine);
    return points > oneLine ? [{ row: from + index, points }] : [];
  });
}

function textOf(cell: PlanCell): string {
  if (!isFormula(cell)) return String(cell ?? "");
  return isRows(cell.frozen) ? "" : String(cell.frozen ?? "");
}

/** A text in pieces of which each fits into so many characters: for a line that runs over several columns and can't wrap. */
export function piecesOf(text: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of text) {
    // No line begins with the end of a sentence.
    if (charactersOf(piece + character) > width && !/[，。；：、）”]/.test(character)) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** How wide a text is, in digits. */
export function charactersOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2014-\u2026\u2e80-\uffe6]/.test(character) ? 2 : 1),
    0,
  );
}

/** Lines that a text takes in a column, those that it breaks itself included. */
function linesOf(text: string, width: number): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil((charactersOf(line) + 1) / width)));
  return lines.reduce((sum, count) => sum + count, 0);
}
