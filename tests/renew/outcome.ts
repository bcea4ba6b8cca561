/** What became of an annotated document's numbers, held against its marks. */
import { nameInGroup } from "../../src/figures/figure-table";
import type { AskedPart, KeptPart, LivePart } from "../../src/drafts/renew/renewed";
import type { Annotated, Mark } from "../drafts/annotated";

export interface RenewedParts {
  readonly live: readonly LivePart[];
  readonly kept: readonly KeptPart[];
  readonly ask: readonly AskedPart[];
}

export interface Outcome {
  /** Numbers of ours that are not live under the right figure. */
  readonly missed: readonly string[];
  /** Live and sure, but no number of that figure: the worst. */
  readonly wrongInSilence: readonly string[];
  /** Live under a wrong figure, but marked as not sure. */
  readonly wrongAndMarked: readonly string[];
  /** Neither live nor kept nor asked. */
  readonly unlisted: readonly string[];
  /** Live, but with another value than the mark says. */
  readonly otherValue: readonly string[];
  readonly toBeLive: number;
}

/** Marks that must be live: under a figure, and not `either`. */
function mustBeLive({ figure, verdict }: Mark): boolean {
  return figure !== "" && (verdict === "live" || verdict.startsWith("shift=") || verdict === "agrees");
}

function mayBe({ figure, verdict }: Mark, part: LivePart): boolean {
  const id = part.park === undefined ? part.figure : nameInGroup(part.figure, part.park);
  if (!figure.split("/").includes(id)) return false;
  const shift = /^shift=(-?\d+)$/.exec(verdict)?.[1];
  return shift === undefined || Number(shift) === (part.shift ?? 0);
}

export function outcomeOf({ text, marks }: Annotated, { live, kept, ask }: RenewedParts): Outcome {
  const missed: string[] = [];
  const wrongInSilence: string[] = [];
  const wrongAndMarked: string[] = [];
  const unlisted: string[] = [];
  const otherValue: string[] = [];
  const seen = new Set<LivePart>();
  for (const mark of marks) {
    const here = <T extends { offset: number; length: number }>(parts: readonly T[]): readonly T[] =>
      parts.filter(
        ({ offset, length }) => offset < mark.offset + mark.text.length && offset + length > mark.offset,
      );
    const own = here(live);
    own.forEach((part) => seen.add(part));
    const others = [...here(kept), ...here(ask)];
    const told = (): string => tellingOf(text, mark, own, others);
    if (own.length + others.length === 0) unlisted.push(told());
    for (const part of own.filter((one) => !mayBe(mark, one)))
      (part.sure ? wrongInSilence : wrongAndMarked).push(told());
    if (!mustBeLive(mark)) continue;
    if (!own.some((part) => mayBe(mark, part))) missed.push(told());
    else if (mark.now !== undefined && !renewedText(text, mark, own).includes(mark.now))
      otherValue.push(told());
  }
  for (const part of live)
    if (!seen.has(part))
      (part.sure ? wrongInSilence : wrongAndMarked).push(`unmarked ${part.text}→${part.now} ${part.figure}`);
  return {
    missed,
    wrongInSilence,
    wrongAndMarked,
    unlisted,
    otherValue,
    toBeLive: marks.filter(mustBeLive).length,
  };
}

/** What stands there now, with what stood around the mark within the live parts. */
function renewedText(text: string, { offset, text: words }: Mark, own: readonly LivePart[]): string {
  const end = offset + words.length;
  const first = Math.min(offset, ...own.map((part) => part.offset));
  const last = Math.max(end, ...own.map((part) => part.offset + part.length));
  let renewed = "";
  let at = first;
  for (const part of own) {
    renewed += text.slice(at, part.offset) + part.now;
    at = part.offset + part.length;
  }
  return renewed + text.slice(at, last);
}

function tellingOf(
  text: string,
  mark: Mark,
  own: readonly LivePart[],
  others: readonly (KeptPart | AskedPart)[],
): string {
  const around = text
    .slice(Math.max(0, mark.offset - 16), mark.offset + mark.text.length + 8)
    .replace(/\n/g, "⏎");
  const live = own.map(
    (part) => `${part.text}→${part.now} ${part.figure} ${part.sure ? "sure" : "unsure"} (${part.reason})`,
  );
  const rest = others.map(
    (part) =>
      `${part.text} ${"candidates" in part ? `asked ${part.candidates.join("/")}` : "kept"} (${part.reason})`,
  );
  return `…${around}… {${mark.text}|${mark.figure}|${mark.verdict}} → ${[...live, ...rest].join("; ") || "nothing"}`;
}
