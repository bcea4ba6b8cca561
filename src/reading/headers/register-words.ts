/** The words of each register, prepared for look-up. */
import { registerSpec, type FieldSpec, type RegisterId } from "../../registers";
import { termEndings } from "../../registers/forming-words";
import { conceptOf } from "./header-text";
import { formsOf, type Forms } from "./word-forms";

export interface Phrase {
  readonly field: string;
  readonly concept: string;
  readonly bigrams: ReadonlySet<string>;
}

interface UnderRule {
  readonly field: string;
  readonly parent: string;
  readonly leaf: string;
}

/** The words of one register, prepared for look-up. */
export interface Dictionary {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly concepts: ReadonlyMap<string, readonly string[]>;
  readonly forms: Forms;
  /** The longest first. */
  readonly phrases: readonly Phrase[];
  /** Bigram → positions of the phrases that hold it. */
  readonly phrasesWith: ReadonlyMap<string, readonly number[]>;
  readonly under: readonly UnderRule[];
  /** Parent words that some field of the register names. */
  readonly topics: readonly string[];
  readonly topicsOf: ReadonlyMap<string, readonly string[]>;
}

/** Pairs of neighbouring characters. */
export function bigramsOf(text: string): ReadonlySet<string> {
  const bigrams = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) bigrams.add(text.slice(i, i + 2));
  return bigrams;
}

function push(map: Map<string, string[]>, key: string, field: string): void {
  const fields = map.get(key);
  if (!fields) map.set(key, [field]);
  else if (!fields.includes(field)) fields.push(field);
}

/** A field's words, those under a parent together with it (任期 + 止). */
function wordsIn({ kind, title, synonyms, under = {} }: FieldSpec): readonly string[] {
  const below = Object.entries(under).flatMap(([parent, leaves]) => leaves.map((leaf) => parent + leaf));
  const words = [title, ...synonyms, ...below].map(conceptOf);
  return [
    ...new Set(kind === "date" || kind === "deadline" ? [...words, ...words.flatMap(otherEnds)] : words),
  ];
}

/** 任期止 in the other words for the end of a term: 任期至, 任期届满. */
function otherEnds(word: string): readonly string[] {
  const said = word.replace(/时间$/, "");
  return termEndings.flatMap((endings) => {
    const ending = endings.find((end) => said.endsWith(end) && said.length >= end.length + 2);
    return ending === undefined ? [] : endings.map((other) => said.slice(0, -ending.length) + other);
  });
}

function positionsOf(phrases: readonly Phrase[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  phrases.forEach(({ bigrams }, at) => {
    for (const bigram of bigrams) {
      const list = positions.get(bigram);
      if (list === undefined) positions.set(bigram, [at]);
      else list.push(at);
    }
  });
  return positions;
}

function buildDictionary(register: RegisterId): Dictionary {
  const exact = new Map<string, string[]>();
  const concepts = new Map<string, string[]>();
  const phrases: Phrase[] = [];
  const under: UnderRule[] = [];
  const topicsOf = new Map<string, readonly string[]>();
  const wordsOf = new Map<string, readonly string[]>();
  for (const [field, spec] of Object.entries(registerSpec(register).fields)) {
    for (const words of [spec.title, ...spec.synonyms]) push(exact, words, field);
    const own = new Set([spec.title, ...spec.synonyms].map(conceptOf));
    for (const concept of own) {
      push(concepts, concept, field);
      phrases.push({ field, concept, bigrams: bigramsOf(concept) });
    }
    for (const [parent, leaves] of Object.entries(spec.under ?? {}))
      for (const leaf of leaves) under.push({ field, parent: conceptOf(parent), leaf: conceptOf(leaf) });
    topicsOf.set(field, Object.keys(spec.under ?? {}).map(conceptOf));
  }
  const isOthers = (word: string, field: string): boolean => concepts.get(word)?.includes(field) === false;
  for (const [field, spec] of Object.entries(registerSpec(register).fields))
    wordsOf.set(
      field,
      wordsIn(spec).filter((word) => !isOthers(word, field)),
    );
  phrases.sort((a, b) => b.concept.length - a.concept.length);
  const phrasesWith = positionsOf(phrases);
  return {
    exact,
    concepts,
    forms: formsOf(register, wordsOf),
    phrases,
    phrasesWith,
    under,
    topics: [...new Set([...topicsOf.values()].flat())],
    topicsOf,
  };
}

const DICTIONARIES = new Map<RegisterId, Dictionary>();

/** The words of a register, built once. */
export function dictionaryOf(register: RegisterId): Dictionary {
  const found = DICTIONARIES.get(register);
  if (found) return found;
  const built = buildDictionary(register);
  DICTIONARIES.set(register, built);
  return built;
}
