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
  ].sort((one, other) => one.start - other.start || other.end - one.end);
  const tokens: Token[] = [];
  let end = 0;
  for (const { start, end: until, concept } of found) {
    const last = tokens.at(-1);
    if (last !== undefined && last.start === start && last.end === until) {
      if (concept !== null && last.concepts !== null)
        tokens[tokens.length - 1] = { ...last, concepts: [...last.concepts, concept] };
    } else if (start >= end) {
      tokens.push({ start, end: until, concepts: concept === null ? null : [concept] });
      end = until;
    }
  }
  return tokens;
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
