/** Slips of the pen: doubled words, unpaired marks, half-width marks, one thing under two names. */
import { pairedMarks, sameThings, wordingRules } from "../words/wording";

export interface WordingNote {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
  readonly message: string;
}

/** More than these nobody reads. */
const MOST_NOTES = 200;

/** Notes in the order of the text. */
export function wordingOf(text: string): readonly WordingNote[] {
  return [...bySearch(text), ...unpaired(text), ...twoNames(text)]
    .sort((one, other) => one.offset - other.offset)
    .slice(0, MOST_NOTES);
}

function bySearch(text: string): readonly WordingNote[] {
  return wordingRules.flatMap(({ pattern, message }) => {
    const notes: WordingNote[] = [];
    for (const { 0: words, index } of text.matchAll(pattern)) {
      // What is missing is told of the last character before it.
      const [offset, length] = words === "" ? [index - 1, 1] : [index, words.length];
      notes.push({ text: text.slice(offset, offset + length), offset, length, message: message(words) });
      if (notes.length >= MOST_NOTES) break;
    }
    return notes;
  });
}

/** Marks are paired within their paragraph; 1) and 2) at its beginning number it. */
function unpaired(text: string): readonly WordingNote[] {
  const notes: WordingNote[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    for (const [open, close] of pairedMarks) {
      const at = unpairedIn(line, open, close);
      if (at === null || notes.length >= MOST_NOTES) continue;
      const mark = line.charAt(at);
      const missing = mark === open ? close : open;
      notes.push({ text: mark, offset: start + at, length: 1, message: `“${mark}”没有配对的“${missing}”` });
    }
    start += line.length + 1;
  }
  return notes;
}

function unpairedIn(line: string, open: string, close: string): number | null {
  const opened: number[] = [];
  for (let at = 0; at < line.length; at++) {
    const mark = line[at];
    if (mark === open) opened.push(at);
    else if (mark === close && opened.pop() === undefined) {
      if (close === ")" && /^\s*\d{1,2}$/.test(line.slice(0, at))) continue;
      return at;
    }
  }
  return opened[0] ?? null;
}

function twoNames(text: string): readonly WordingNote[] {
  return sameThings.flatMap((names) => {
    const said = names
      .map((name) => ({ name, at: text.indexOf(name) }))
      .filter(({ at }) => at >= 0)
      .sort((one, other) => one.at - other.at);
    const [kept, ...others] = said;
    if (kept === undefined) return [];
    return others.map(({ name, at }) => ({
      text: name,
      offset: at,
      length: name.length,
      message: `前面写“${kept.name}”，这里写“${name}”，同一件事请用一种叫法`,
    }));
  });
}
