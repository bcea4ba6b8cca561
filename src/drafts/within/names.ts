/** Names of the ledger that a text writes with a slip: one character off, missing or too many. */
import type { WordingNote } from "./wording";

/** Shorter names are too much like others. */
const SHORTEST = 6;
const SEED = 3;
const LONG = 8;

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

/** One character changed, added or left out. */
function isOneOff(words: string, name: string): boolean {
  if (words === name) return false;
  const isWhole = words.at(-1) === name.at(-1) && words.charAt(0) === name.charAt(0);
  // At an end only another character in its place is a slip; more or fewer would be the sentence's own.
  if (!isWhole && (words.length !== name.length || name.length < LONG)) return false;
  let start = 0;
  while (start < words.length && words[start] === name[start]) start++;
  const rest = (text: string, more: number): string => text.slice(start + more);
  const longer = words.length - name.length;
  return rest(words, longer >= 0 ? 1 : 0) === rest(name, longer <= 0 ? 1 : 0);
}

/** Names that a unit had before, or that only people use, where the ledger's own is not said. */
export function oldNames(
  text: string,
  aliases: readonly { readonly name: string; readonly means: string }[],
): readonly WordingNote[] {
  return aliases.flatMap(({ name, means }) => {
    const at = name.length < 2 || means.includes(name) ? -1 : text.indexOf(name);
    if (at < 0) return [];
    return [{ text: name, offset: at, length: name.length, message: `“${name}”在台账里叫“${means}”` }];
  });
}

const TITLED = /(?:书记|指导员|联络员|组织员)(?:是|为|：)?([\u4e00-\u9fff]{3})(?=同志|[，。；、（）\n]|$)/g;

/** 书记卢海雁, where the ledger has 卢海燕. */
export function slipsInPersons(text: string, people: readonly string[]): readonly WordingNote[] {
  const known = new Set(people);
  return [...text.matchAll(TITLED)].flatMap(({ 0: words, 1: name = "", index }) => {
    if (known.has(name)) return [];
    const meant = people.filter((one) => one.length === name.length && differences(one, name) === 1);
    const [only] = meant;
    if (only === undefined || meant.length > 1) return [];
    const offset = index + words.length - name.length;
    return [{ text: name, offset, length: name.length, message: `台账里的姓名是“${only}”` }];
  });
}

function differences(one: string, other: string): number {
  return [...one].filter((character, at) => character !== other[at]).length;
}

const LISTED =
  /((?:[\u4e00-\u9fff（）()]{2,30}、){1,12}[\u4e00-\u9fff（）()]{2,30}?)等(?:共)?(\d{1,3})[家户]/g;

const LIST_OF_NAMES =
  /((?:[\u4e00-\u9fff（）()]{2,30}、){1,12}[\u4e00-\u9fff（）()]{2,30}?)等(?:共)?[\d一二三四五六七八九十]{1,3}[家户]/g;

/** 甲、乙、丙等5家, where the ledger knows two of them and one it does not. */
export function strangersInLists(
  even: string,
  names: readonly string[],
  aliases: readonly { readonly name: string }[],
): readonly WordingNote[] {
  const isKnown = (one: string): boolean =>
    names.some((name) => name.includes(one) || one.includes(name)) ||
    aliases.some(({ name }) => one.includes(name));
  return [...even.matchAll(LIST_OF_NAMES)].flatMap(({ 1: list = "", index }) => {
    // The first has the sentence's own words before it.
    const listed = list.split("、").slice(1);
    if (listed.filter(isKnown).length === 0) return [];
    return listed
      .filter((one) => !isKnown(one))
      .map((text) => ({
        text,
        offset: index + list.lastIndexOf(text),
        length: text.length,
        message: `台账里没有“${text}”这家企业`,
      }));
  });
}

/** 甲、乙、丙等2家: more names than are counted. */
export function listsTooLong(even: string): readonly WordingNote[] {
  return [...even.matchAll(LISTED)].flatMap(({ 0: words, 1: list = "", 2: count = "", index }) => {
    const names = list.split("、").length;
    if (names <= Number(count)) return [];
    const offset = index + words.lastIndexOf(count);
    const message = `前面列了${String(names)}家，这里写的是${count}家`;
    return [{ text: count, offset, length: count.length, message }];
  });
}
