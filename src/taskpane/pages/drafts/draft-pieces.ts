import type { JudgedQuantity, Verdict } from "../../../drafts/verdicts/verdict";

/** A stretch of a draft's line: its words, or one of the numbers that were judged. */
export type DraftPiece =
  { readonly kind: "words"; readonly text: string } | { readonly kind: "number"; readonly index: number };

/** Verdicts in the order in which a person looks at them. */
export const shownVerdicts = [
  "agrees",
  "differs",
  "lastYear",
  "unknown",
] as const satisfies readonly Verdict[];

/** What somebody has to look at. */
export const doubtfulVerdicts: ReadonlySet<Verdict> = new Set<Verdict>(["differs", "lastYear", "unknown"]);

/** The numbers that are marked in the text: those that are no data are none. */
export function markedNumbers(quantities: readonly JudgedQuantity[]): readonly JudgedQuantity[] {
  return quantities.filter(({ verdict }) => verdict !== "notData");
}

/** The draft's lines, each as words and numbers (by their places among `numbers`). */
export function draftLines(
  text: string,
  numbers: readonly JudgedQuantity[],
): readonly (readonly DraftPiece[])[] {
  const lines: DraftPiece[][] = [[]];
  const say = (words: string): void => {
    words.split("\n").forEach((line, index) => {
      if (index > 0) lines.push([]);
      if (line !== "") lines.at(-1)?.push({ kind: "words", text: line });
    });
  };
  let at = 0;
  numbers.forEach(({ offset, length }, index) => {
    say(text.slice(at, offset));
    lines.at(-1)?.push({ kind: "number", index });
    at = offset + length;
  });
  say(text.slice(at));
  return lines;
}

/** The draft with the ledger's numbers in the places where the user wants them. */
export function correctedText(
  text: string,
  numbers: readonly JudgedQuantity[],
  corrections: ReadonlyMap<number, string>,
): string {
  let corrected = "";
  let at = 0;
  for (const { offset, length } of numbers) {
    const other = corrections.get(offset);
    if (other === undefined) continue;
    corrected += text.slice(at, offset) + other;
    at = offset + length;
  }
  return corrected + text.slice(at);
}

/** The next number of the wanted verdicts behind or before a place, round about; `null` where there is none. */
export function stepTo(
  numbers: readonly JudgedQuantity[],
  wanted: ReadonlySet<Verdict>,
  from: number | null,
  step: 1 | -1,
): number | null {
  const start = from ?? (step === 1 ? -1 : numbers.length);
  for (let away = 1; away <= numbers.length; away++) {
    const index = (start + step * away + numbers.length * 2) % numbers.length;
    const number = numbers[index];
    if (number !== undefined && wanted.has(number.verdict)) return index;
  }
  return null;
}
