/** The words of a text that tell what its numbers are of: the longest one at each place. */
import { spokenWords, type Spoken } from "../../figures/spoken-words";
import { foreignWords, plainWords } from "../words/foreign";

export interface Token {
  readonly start: number;
  readonly end: number;
  /** `null` for a word of something else; none for a park's name, which says where and not what. */
  readonly concepts: readonly Spoken[] | null;
}

const patterns: readonly (readonly [Spoken, RegExp])[] = (
  Object.entries(spokenWords) as [Spoken, readonly string[]][]
).map(([concept, words]) => [concept, new RegExp(words.join("|"), "g")]);
const FOREIGN = new RegExp(foreignWords.join("|"), "g");
const PLAIN = new RegExp(`(?:${plainWords.join("|")})+`, "g");

/** Where a park is named. */
interface Place {
  readonly start: number;
  readonly end: number;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly concept: Spoken | "place" | null;
  readonly pattern: RegExp;
}

/** Tokens in the order of the text; none overlaps another. */
export function tokensIn(even: string, places: readonly Place[]): readonly Token[] {
  const found = [
    ...patterns.flatMap(([concept, pattern]) => matches(even, pattern, concept)),
    ...matches(even, FOREIGN, null),
    ...places.map(({ start, end }) => ({ start, end, concept: "place" as const, pattern: NOTHING })),
  ].sort((one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start);
  const tokens = new Map<number, Token>();
  const taken = new Uint8Array(even.length);
  for (const { start, end: whole, concept, pattern } of found) {
    const same = tokens.get(start);
    if (same?.end === whole) {
      if (concept !== null && concept !== "place" && same.concepts !== null)
        tokens.set(start, { ...same, concepts: [...same.concepts, concept] });
      continue;
    }
    const end = freeEnd(even, taken, { start, end: whole }, pattern);
    if (end === null) continue;
    taken.fill(1, start, end);
    const isSaid = concept !== "place" && !NONE_OF_THEM.test(even.slice(Math.max(0, start - 4), start));
    tokens.set(start, { start, end, concepts: concept === null ? null : isSaid ? [concept] : [] });
  }
  return [...tokens.values()].sort((one, other) => one.start - other.start);
}

const NOTHING = /^(?!)/;
/** 4件中无一超期: none of them is. */
const NONE_OF_THEM = /(?:无|没有)一(?:件|家|个|名|起|户)?$/;

/** 单独建立党组织: where 建立党组织 is said, 单独 is left of 单独建立; `null` where nothing of the word is. */
function freeEnd(even: string, taken: Uint8Array, { start, end }: Place, pattern: RegExp): number | null {
  const used = taken.subarray(start, end).indexOf(1);
  if (used < 0) return end;
  const left = even.slice(start, start + used);
  return used >= 2 && left.replace(pattern, "") === "" ? start + used : null;
}

function matches(even: string, pattern: RegExp, concept: Spoken | null): readonly Found[] {
  const found: Found[] = [];
  for (const match of even.matchAll(pattern))
    if (match[0] !== "")
      found.push({ start: match.index, end: match.index + match[0].length, concept, pattern });
  return found;
}

/** How many Chinese characters of a phrase without tokens say something that we do not know. */
export function unknownCharacters(phrase: string): number {
  return (phrase.replace(PLAIN, "").match(/[\u4e00-\u9fff]/g) ?? []).length;
}
