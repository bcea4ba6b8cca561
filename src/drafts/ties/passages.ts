/** Sentences, paragraphs and chapters of a text, by where they begin. */

export interface Passage {
  readonly start: number;
  readonly end: number;
  /** The heading above it and its own first clause: what the paragraph is about. */
  readonly topics: readonly { readonly start: number; readonly end: number }[];
  /** The same as words. */
  readonly heading: string;
}

const NUMBERED = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.．、])/;
const LONGEST_HEADING = 40;

/** The lines of a text, in their order. */
export function passagesOf(even: string, isInTable: (offset: number) => boolean): readonly Passage[] {
  const passages: Passage[] = [];
  let start = 0;
  let heading: { start: number; end: number } | null = null;
  for (const line of even.split("\n")) {
    const end = start + line.length;
    if (isHeading(line) && !isInTable(start)) heading = { start, end };
    const lead = { start, end: start + (/^[^，。；：]{0,24}(?=[，。；：])/.exec(line)?.[0].length ?? 0) };
    const topics = [...(heading === null || heading.start === start ? [] : [heading]), lead];
    passages.push({
      start,
      end,
      topics,
      heading: topics.map((one) => even.slice(one.start, one.end)).join(" "),
    });
    start = end + 1;
  }
  return passages;
}

function isHeading(line: string): boolean {
  const text = line.trim();
  if (text === "" || text.length > LONGEST_HEADING || /[。！？\t]/.test(text)) return false;
  if (/^(?:[（(]?(?:19|20)\d{2}年\d{1,2}月|附)/.test(text)) return false;
  return NUMBERED.test(text) || !/[，；：]/.test(text);
}

/** Where each sentence of the text begins, in order. */
export function sentenceStarts(even: string): readonly number[] {
  const starts = [0];
  for (const match of even.matchAll(/[。！？!?\n]/g)) starts.push(match.index + 1);
  return starts;
}

/** The last of the sorted places that is not behind `offset`. */
export function lastBefore(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((places[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
