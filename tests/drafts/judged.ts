/** What was said of an annotated draft's numbers, held against its marks. */
import type { JudgedQuantity } from "../../src/drafts/verdicts/verdict";
import type { Annotated, Mark } from "./annotated";

export interface Outcome {
  /** Wrong numbers that were not caught under the right figure. */
  readonly missed: readonly string[];
  /** Right or foreign numbers that were blamed. */
  readonly accused: readonly string[];
  /** Right numbers that were not confirmed. */
  readonly unconfirmed: readonly string[];
  readonly wrong: number;
  readonly right: number;
  readonly others: number;
}

const isBlame = (verdict: string): boolean => verdict === "differs" || verdict === "lastYear";

export function outcomeOf({ text, marks }: Annotated, judged: readonly JudgedQuantity[]): Outcome {
  const missed: string[] = [];
  const accused: string[] = [];
  const unconfirmed: string[] = [];
  let wrong = 0;
  let right = 0;
  const blamed = new Set<JudgedQuantity>();
  for (const mark of marks) {
    const found = judged.filter(
      ({ offset, length }) => offset < mark.offset + mark.text.length && offset + length > mark.offset,
    );
    for (const one of found) blamed.add(one);
    if (isBlame(mark.verdict)) {
      wrong++;
      if (!found.some((one) => one.figure === mark.figure && one.verdict === mark.verdict))
        missed.push(told(text, mark, found));
      continue;
    }
    if (mark.verdict === "agrees") {
      right++;
      if (!found.some((one) => one.figure === mark.figure && one.verdict === "agrees"))
        unconfirmed.push(told(text, mark, found));
    }
    if (found.some(({ verdict }) => isBlame(verdict))) accused.push(told(text, mark, found));
  }
  const unmarked = judged.filter((one) => !blamed.has(one) && isBlame(one.verdict));
  accused.push(...unmarked.map((one) => `${one.text}@${String(one.offset)} unmarked: ${one.reason}`));
  return { missed, accused, unconfirmed, wrong, right, others: marks.length - wrong };
}

function told(text: string, mark: Mark, found: readonly JudgedQuantity[]): string {
  const around = text
    .slice(Math.max(0, mark.offset - 16), mark.offset + mark.text.length + 8)
    .replace(/\n/g, "⏎");
  const got = found
    .map(
      (one) =>
        `${one.text}=${one.figure ?? "-"}:${one.verdict}(${one.reason} ${(one.candidates ?? []).join("/")})`,
    )
    .join("; ");
  return `…${around}… {${mark.text}|${mark.figure}|${mark.verdict}} → ${got || "nothing"}`;
}
