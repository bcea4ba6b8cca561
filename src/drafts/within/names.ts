/** Names of the ledger that a text writes with a slip: one character off, missing or too many. */
import type { WordingNote } from "./wording";

/** Shorter names are too much like others. */
const SHORTEST = 6;
const SEED = 3;

/** Notes on names that stand nowhere in the ledger and are one character from one that does. */
export function slipsInNames(text: string, names: readonly string[]): readonly WordingNote[] {
  const long = [...new Set(names)].filter((name) => name.length >= SHORTEST);
  const known = new Set(long);
  const seeds = new Set<string>();
  for (let at = 0; at + SEED <= text.length; at++) seeds.add(text.slice(at, at + SEED));
  const notes = new Map<number, WordingNote>();
  const exact = exactPlaces(text, long, seeds);
  for (const name of long) {
    // Of a name with one slip one of its halves is whole.
    const half = Math.floor(name.length / 2);
    const halves = [
      { words: name.slice(0, half), before: 0 },
      { words: name.slice(half), before: half },
    ];
    for (const { words, before } of halves) {
      if (!seeds.has(words.slice(0, SEED))) continue;
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        const slip = slipAt(text, name, at, before);
        if (slip === null || known.has(slip.text) || notes.has(slip.offset) || isWithin(exact, slip))
          continue;
        notes.set(slip.offset, slip);
      }
    }
  }
  return [...notes.values()];
}

function exactPlaces(
  text: string,
  names: readonly string[],
  seeds: ReadonlySet<string>,
): readonly (readonly [number, number])[] {
  return names.flatMap((name) => {
    if (!seeds.has(name.slice(0, SEED))) return [];
    const places: (readonly [number, number])[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      places.push([at, at + name.length]);
    return places;
  });
}

function isWithin(places: readonly (readonly [number, number])[], { offset, length }: WordingNote): boolean {
  return places.some(([start, end]) => offset < end && offset + length > start);
}

/** What stands where one half of the name was found, if it is the name but for one character. */
function slipAt(text: string, name: string, at: number, before: number): WordingNote | null {
  for (const more of [0, 1, -1]) {
    const length = name.length + more;
    const start = before === 0 ? at : at - before - more;
    if (start < 0) continue;
    const words = text.slice(start, start + length);
    if (words.length !== length || /[\s，。；、：]/.test(words) || !isOneOff(words, name)) continue;
    return { text: words, offset: start, length, message: `台账里的名称是“${name}”` };
  }
  return null;
}

/** One character changed, added or left out; the last one of the name is there. */
function isOneOff(words: string, name: string): boolean {
  if (words === name || words.at(-1) !== name.at(-1) || words.charAt(0) !== name.charAt(0)) return false;
  let start = 0;
  while (start < words.length && words[start] === name[start]) start++;
  const rest = (text: string, more: number): string => text.slice(start + more);
  const longer = words.length - name.length;
  return rest(words, longer >= 0 ? 1 : 0) === rest(name, longer <= 0 ? 1 : 0);
}
