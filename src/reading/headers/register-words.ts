/** The words of each register, prepared for look-up. */
import { registerSpec, type Kind, type RegisterId } from "../../registers";
import { conceptOf } from "./header-text";

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

/** What people add to a word by what the column holds (承租人姓名, 租住单位名称, 本届起始时间, 空缺编制数). */
const ENDINGS: { readonly [K in Kind]?: readonly string[] } = {
  enterpriseName: ["名称"],
  enterpriseList: ["名称", "名单"],
  organisationName: ["名称"],
  personName: ["姓名"],
  personList: ["姓名", "名单"],
  date: ["时间"],
  deadline: ["时间"],
  count: ["数"],
};

/** The fields' words with the endings of their kinds, wherever these do not mean another field already. */
function addEndings(register: RegisterId, concepts: Map<string, string[]>): void {
  const taken = new Set(concepts.keys());
  for (const [field, spec] of Object.entries(registerSpec(register).fields))
    for (const ending of ENDINGS[spec.kind] ?? [])
      for (const words of [spec.title, ...spec.synonyms]) {
        const concept = conceptOf(words + ending);
        if (!taken.has(concept)) push(concepts, concept, field);
      }
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
  for (const [field, spec] of Object.entries(registerSpec(register).fields)) {
    for (const words of [spec.title, ...spec.synonyms]) {
      const concept = conceptOf(words);
      push(exact, words, field);
      push(concepts, concept, field);
      phrases.push({ field, concept, bigrams: bigramsOf(concept) });
    }
    for (const [parent, leaves] of Object.entries(spec.under ?? {}))
      for (const leaf of leaves) under.push({ field, parent: conceptOf(parent), leaf: conceptOf(leaf) });
    topicsOf.set(field, Object.keys(spec.under ?? {}).map(conceptOf));
  }
  addEndings(register, concepts);
  phrases.sort((a, b) => b.concept.length - a.concept.length);
  const phrasesWith = positionsOf(phrases);
  return {
    exact,
    concepts,
    phrases,
    phrasesWith,
    under,
    topics: [...new Set([...topicsOf.values()].flat())],
    topicsOf,
  };
}

const dictionaries = new Map<RegisterId, Dictionary>();

/** The words of a register, built once. */
export function dictionaryOf(register: RegisterId): Dictionary {
  const found = dictionaries.get(register);
  if (found) return found;
  const built = buildDictionary(register);
  dictionaries.set(register, built);
  return built;
}
