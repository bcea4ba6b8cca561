import { jointMark } from "../../registers/name-parts";
import { enterpriseKey, inferRegions, ordinalMarks, organisationKey, type Regions } from "./name-keys";
import { tidyName } from "../../reading/cells/folding";
import type { Alias } from "../../reading/settings/settings";

export { enterpriseKey, inferRegions, organisationKey, personKey, type Regions } from "./name-keys";

/** What a name refers to. `obvious` where the names are the same but for form; else one candidate was found. */
export type NameMatch<T> =
  | { readonly kind: "found"; readonly item: T; readonly obvious: boolean }
  | { readonly kind: "several"; readonly items: readonly T[] }
  | { readonly kind: "none" };

export interface NamedItem<T> {
  readonly name: string;
  readonly item: T;
}

export interface NameIndex<T> {
  /** What is meant by a name; asking for the same name again costs nothing. */
  readonly find: (name: string) => NameMatch<T>;
  /** The key of a name in this index: equal keys mean the same. */
  readonly key: (name: string) => string;
  /** Items whose key an earlier one has, in their order. */
  readonly repeats: readonly Repeat<T>[];
}

/** An item and the first one of the same key. */
export interface Repeat<T> {
  readonly item: T;
  readonly first: T;
}

export interface NameIndexOptions {
  readonly aliases?: readonly Alias[];
  /** Titles of the sheets, which may name the county. */
  readonly titles?: readonly string[];
  /** Prefixes that are no part of a name, where they are known of more names than these. */
  readonly regions?: Regions;
}

/** An item with its key. */
interface Keyed<T> extends NamedItem<T> {
  readonly key: string;
}

/** What an index has found out about a name; `match` is `null` until somebody asks what it means. */
interface KnownName<T> {
  readonly key: string;
  match: NameMatch<T> | null;
}

/** Finds keys that are like a key without being equal to it. */
interface Likeness<T> {
  readonly candidates: (key: string) => readonly Keyed<T>[];
}

const NONE = { kind: "none" } as const;

/**
 * An index of names (DOMAIN 4.11). Equal keys are the same; of several enterprises with one key the one of the
 * very same name. Otherwise one candidate by likeness counts as found, though not obviously, several are to be
 * asked about. Enterprises are alike where one key (3 characters or more) lies in the other or the keys differ in
 * few characters; organisations where one key's characters follow in order within the other.
 */
export function buildNameIndex<T>(
  items: readonly NamedItem<T>[],
  kind: "enterprise" | "organisation",
  options: NameIndexOptions = {},
): NameIndex<T> {
  const regions =
    options.regions ??
    inferRegions(
      items.map(({ name }) => name),
      options.titles ?? [],
    );
  const keyOf = kind === "enterprise" ? enterpriseKey : organisationKey;
  const known = new Map<string, KnownName<T>>();
  const about = (name: string): KnownName<T> => {
    const existing = known.get(name);
    if (existing !== undefined) return existing;
    const added = { key: keyOf(name, regions), match: null };
    known.set(name, added);
    return added;
  };
  const key = (name: string): string => about(name).key;
  const keyed = items.map(({ name, item }) => ({ name, item, key: key(name) }));
  const { withKey, repeats } = groupByKey(keyed);
  const meanings = new Map((options.aliases ?? []).map(({ name, means }) => [key(name), means]));
  let likeness: Likeness<T> | null = null;

  const lookUp = (name: string, own: string): NameMatch<T> => {
    const meant = meanings.get(own) ?? name;
    const wanted = meant === name ? own : key(meant);
    if (wanted === "") return NONE;
    const equal = withKey(wanted);
    if (equal.length > 0) return pickEqual(equal, meant, kind);
    // Of a name that means itself somebody said that it is none of those that it is like.
    if (meanings.has(own) && wanted === own) return NONE;
    likeness ??= kind === "enterprise" ? enterpriseLikeness(keyed, withKey) : organisationLikeness(keyed);
    return pickCandidate(likeness.candidates(wanted));
  };
  return {
    key,
    find: (name) => {
      const asked = about(name);
      return (asked.match ??= lookUp(name, asked.key));
    },
    repeats,
  };
}

/** The items that have a key, in their order. */
type WithKey<T> = (key: string) => readonly Keyed<T>[];

interface ByKey<T> {
  readonly withKey: WithKey<T>;
  /** A name that leaves no key repeats none. */
  readonly repeats: readonly Repeat<T>[];
}

/** Most keys have one item: a list for each of them would be most of what an index holds. */
function groupByKey<T>(items: readonly Keyed<T>[]): ByKey<T> {
  const firsts = new Map<string, Keyed<T>>();
  const lists = new Map<string, Keyed<T>[]>();
  const repeats: Repeat<T>[] = [];
  for (const item of items) {
    const first = firsts.get(item.key);
    if (first === undefined) {
      firsts.set(item.key, item);
      continue;
    }
    const list = lists.get(item.key);
    if (list === undefined) lists.set(item.key, [first, item]);
    else list.push(item);
    if (item.key !== "") repeats.push({ item: item.item, first: first.item });
  }
  const withKey = (key: string): readonly Keyed<T>[] => {
    const first = firsts.get(key);
    return first === undefined ? [] : (lists.get(key) ?? [first]);
  };
  return { withKey, repeats };
}

function found<T>(item: T, obvious: boolean): NameMatch<T> {
  return { kind: "found", item, obvious };
}

function pickEqual<T>(
  equal: readonly Keyed<T>[],
  name: string,
  kind: "enterprise" | "organisation",
): NameMatch<T> {
  const first = equal[0];
  if (first === undefined) return NONE;
  if (equal.length === 1 || kind === "organisation") return found(first.item, true);
  const tidy = tidyName(name);
  const same = equal.find((item) => tidyName(item.name) === tidy);
  return same === undefined
    ? { kind: "several", items: equal.map(({ item }) => item) }
    : found(same.item, true);
}

/** One candidate is found; rows of one enterprise (equal keys) are one candidate. */
function pickCandidate<T>(candidates: readonly Keyed<T>[]): NameMatch<T> {
  const [first, ...others] = candidates;
  if (first === undefined) return NONE;
  if (others.every((other) => other.key === first.key)) return found(first.item, false);
  return { kind: "several", items: candidates.map(({ item }) => item) };
}

/** Shortest key that may count as a part of another. */
const SHORTEST_PART = 3;
/** Whatever is longer is a text in the wrong column, not a name that is like another. */
const LONGEST_NAME = 200;
/** Least similarity of two keys: 1 − edits ÷ length of the longer. */
const SIMILAR = 0.85;

function allowedEdits(length: number): number {
  return Math.floor(length * (1 - SIMILAR) + 1e-9);
}

/** Pairs of neighbouring characters with their places. */
function pairsOf(key: string): readonly string[] {
  return Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2));
}

/** Items by every pair of neighbouring characters in their keys. */
function postings<T>(
  items: readonly Keyed<T>[],
  partsOf: (key: string) => readonly string[],
): Map<string, Keyed<T>[]> {
  const lists = new Map<string, Keyed<T>[]>();
  for (const item of items)
    for (const part of new Set(partsOf(item.key))) {
      const list = lists.get(part);
      if (list === undefined) lists.set(part, [item]);
      else list.push(item);
    }
  return lists;
}

function enterpriseLikeness<T>(items: readonly Keyed<T>[], withKey: WithKey<T>): Likeness<T> {
  const byPair = postings(items, pairsOf);
  return {
    candidates: (key) => {
      if (key.length > LONGEST_NAME) return [];
      const marks = ordinalMarks(key);
      const alike = new Set([...holders(key, byPair), ...partsIn(key, withKey), ...neighbours(key, byPair)]);
      return [...alike].filter((item) => ordinalMarks(item.key) === marks);
    },
  };
}

/** Items whose key holds the wanted one: all of them stand in the list of its rarest pair. */
function holders<T>(key: string, byPair: ReadonlyMap<string, readonly Keyed<T>[]>): readonly Keyed<T>[] {
  if (key.length < SHORTEST_PART) return [];
  const lists = pairsOf(key).map((pair) => byPair.get(pair) ?? []);
  const rarest = lists.reduce((least, list) => (list.length < least.length ? list : least));
  return rarest.filter((item) => item.key.includes(key));
}

/** Items whose key lies within the wanted one. */
function partsIn<T>(key: string, withKey: WithKey<T>): readonly Keyed<T>[] {
  const inside: Keyed<T>[] = [];
  for (let from = 0; from + SHORTEST_PART <= key.length; from += 1)
    for (let to = from + SHORTEST_PART; to <= key.length; to += 1)
      inside.push(...withKey(key.slice(from, to)));
  return inside;
}

/**
 * Items within the allowed number of edits. An edit spoils at most one of pairs that do not overlap, so of
 * edits + 1 such pairs one is left whole: only the lists of the rarest ones are looked at.
 */
function neighbours<T>(key: string, byPair: ReadonlyMap<string, readonly Keyed<T>[]>): readonly Keyed<T>[] {
  const most = allowedEdits(key.length + 1 + allowedEdits(key.length));
  if (most === 0) return [];
  const disjoint = pairsOf(key).filter((_, at) => at % 2 === 0);
  if (disjoint.length <= most) return [];
  const rarest = disjoint
    .map((pair) => byPair.get(pair) ?? [])
    .sort((a, b) => a.length - b.length)
    .slice(0, most + 1);
  return rarest.flat().filter((item) => {
    const allowed = allowedEdits(Math.max(key.length, item.key.length));
    return (
      Math.abs(item.key.length - key.length) <= allowed && editDistance(key, item.key, allowed) <= allowed
    );
  });
}

/** Number of characters to insert, delete or replace; anything above `limit` may come out as `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const cost = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** What a key must have besides the joint mark to be told from others. */
const SHORTEST_ORGANISATION = 2;

function organisationLikeness<T>(items: readonly Keyed<T>[]): Likeness<T> {
  const byCharacter = postings(items, (key) => [...key]);
  const rarity = (character: string): number => byCharacter.get(character)?.length ?? 0;
  const rarestOf = (key: string): string =>
    [...key].reduce((least, character) => (rarity(character) < rarity(least) ? character : least));
  const byRarest = postings(
    items.filter(({ key }) => key !== ""),
    (key) => [rarestOf(key)],
  );
  return {
    candidates: (key) => {
      const longer = byCharacter.get(rarestOf(key)) ?? [];
      const shorter = [...new Set(key)].flatMap((character) => byRarest.get(character) ?? []);
      const alike = new Set([
        ...longer.filter((item) => followsWithin(key, item.key)),
        ...shorter.filter((item) => followsWithin(item.key, key)),
      ]);
      return [...alike].filter((item) => isSameSort(key, item.key));
    },
  };
}

/** True where the part's characters stand in the whole, in their order. */
function followsWithin(part: string, whole: string): boolean {
  if (part.replace(jointMark, "").length < SHORTEST_ORGANISATION) return false;
  let at = 0;
  for (const character of whole) if (character === part[at]) at += 1;
  return at === part.length;
}

/** True where one organisation's key is a shorter form of the other's: its characters in order, of the same sort. */
export function isFormOf(part: string, whole: string): boolean {
  return isSameSort(part, whole) && followsWithin(part, whole);
}

function isSameSort(a: string, b: string): boolean {
  return a.includes(jointMark) === b.includes(jointMark) && ordinalMarks(a) === ordinalMarks(b);
}
