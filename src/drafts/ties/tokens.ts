/** The words of a text that tell what its numbers are of: the longest one at each place. */
import { spokenWords, type Spoken } from "../../figures/spoken-words";
import { foreignWords, plainWords } from "../words/foreign";

export interface Token {
  readonly start: number;
  readonly end: number;
  /** `null` for a word of something else. */
  readonly concepts: readonly Spoken[] | null;
}

const patterns: readonly (readonly [Spoken, RegExp])[] = (
  Object.entries(spokenWords) as [Spoken, readonly string[]][]
).map(([concept, words]) => [concept, new RegExp(words.join("|"), "g")]);
const foreign = new RegExp(foreignWords.join("|"), "g");
const plain = new RegExp(`(?:${plainWords.join("|")})+`, "g");

interface Found {
  readonly start: number;
  readonly end: number;
  readonly concept: Spoken | null;
}

/** Tokens in the order of the text; none overlaps another. */
export function tokensIn(even: string, names: readonly string[]): readonly Token[] {
  const found = [
    ...patterns.flatMap(([concept, pattern]) => matches(even, pattern, concept)),
    ...matches(even, foreign, null),
    ...(names.length === 0 ? [] : matches(even, anyOf(names), null)),
  ].sort((one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start);
  const tokens = new Map<number, Token>();
  const taken = new Uint8Array(even.length);
  for (const { start, end, concept } of found) {
    const same = tokens.get(start);
    if (same?.end === end) {
      if (concept !== null && same.concepts !== null)
        tokens.set(start, { ...same, concepts: [...same.concepts, concept] });
    } else if (!taken.subarray(start, end).includes(1)) {
      taken.fill(1, start, end);
      tokens.set(start, { start, end, concepts: concept === null ? null : [concept] });
    }
  }
  return [...tokens.values()].sort((one, other) => one.start - other.start);
}

function matches(even: string, pattern: RegExp, concept: Spoken | null): readonly Found[] {
  const found: Found[] = [];
  for (const match of even.matchAll(pattern))
    if (match[0] !== "") found.push({ start: match.index, end: match.index + match[0].length, concept });
  return found;
}

function anyOf(names: readonly string[]): RegExp {
  const escaped = [...names]
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(escaped.join("|"), "g");
}

/** How many Chinese characters of a phrase without tokens say something that we do not know. */
export function unknownCharacters(phrase: string): number {
  return (phrase.replace(plain, "").match(/[\u4e00-\u9fff]/g) ?? []).length;
}
