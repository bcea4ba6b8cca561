/** Where the numbers stand that are no data: dates, document numbers, ordinals, set phrases. */
import { notDataKinds } from "../words/not-data";

export interface NotDataSpan {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly isSilent: boolean;
}

/** Spans in the order of the text, none of which overlaps another. */
export function notDataSpans(even: string): readonly NotDataSpan[] {
  const taken = new Uint8Array(even.length);
  const spans: NotDataSpan[] = [];
  for (const { reason, patterns, isSilent = false } of notDataKinds)
    for (const pattern of patterns)
      for (const match of even.matchAll(pattern)) {
        const start = match.index + (match[0].length - match[0].trimStart().length);
        const end = match.index + match[0].trimEnd().length;
        if (end <= start || isTaken(taken, start, end)) continue;
        taken.fill(1, start, end);
        spans.push({ start, end, reason, isSilent });
      }
  return spans.sort((one, other) => one.start - other.start);
}

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken[at] === 1) return true;
  return false;
}
