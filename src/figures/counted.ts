/**
 * How figures count. Each way of counting says in one breath what the value is and which things it is the sum of, so
 * that the list behind a figure can be no other than what was counted; the list is made only when it is asked for.
 */
import type { RegisterId } from "../registers";
import type { Entry } from "../reading/table";
import type { FigureNeed } from "./need";

/** A record of any register. */
export type AnyEntry = { [R in RegisterId]: Entry<R> }[RegisterId];

/** The records that tell of a thing, the one that people are led to first, and its name where that is another. */
export interface Told {
  readonly entries: readonly AnyEntry[];
  /** A park, a flat, one of several people in a row. */
  readonly name?: string;
  /** What is called by that name, where it isn't the record. */
  readonly sort?: ThingSort;
}

/** Things that are no records: the same name is the same thing, in whatever row it stands. */
export type ThingSort = "park" | "flat" | "person" | "enterprise" | "organisation" | "session";

/** One thing that a figure counts. */
export interface CountedThing extends Told {
  /** What it adds to the value; of a rate to the numerator or, where it is not counted, to the denominator. */
  readonly amount: number;
}

/** What a figure is the sum of. */
export interface Behind {
  readonly counted: readonly CountedThing[];
  /** Of a rate what stands in the denominator alone. */
  readonly notCounted: readonly CountedThing[];
}

/** What a count gives. */
export interface Counted {
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly behind?: () => Behind;
  /** The value is each one's amount, the least or the largest of all, and not their sum. */
  readonly isExtreme?: boolean;
  /** Columns that the records were counted by; those of the needs where it names none. */
  readonly reads?: readonly FigureNeed[];
  /** Why there is no value. */
  readonly reason?: string;
  /** What to know about a value that is there. */
  readonly note?: string;
}

const every = (): boolean => true;

/** How many of the list pass. */
export function countOf<T>(
  list: readonly T[],
  tell: (item: T) => Told,
  test: (item: T) => boolean = every,
): Counted {
  return {
    value: tally(list, test),
    behind: () => ({ counted: list.filter(test).map((item) => one(tell(item))), notCounted: [] }),
  };
}

/** What the list adds up to; money is summed in fen and given in yuan. */
export function sumOf<T>(
  list: readonly T[],
  tell: (item: T) => Told,
  amount: (item: T) => number,
  parts: 1 | 100 = 1,
): Counted {
  let total = 0;
  for (const item of list) total += amount(item);
  const things = (): readonly CountedThing[] => list.map((item) => thing(tell(item), amount(item) / parts));
  return { value: total / parts, behind: () => ({ counted: things(), notCounted: [] }) };
}

/**
 * The share of those within that pass: the numerator is always taken within the denominator (DOMAIN 4.7). Without any
 * within, `empty` says of what there are none.
 */
export function shareOf<T>(
  list: readonly T[],
  tell: (item: T) => Told,
  test: (item: T) => boolean,
  empty: string,
  within: (item: T) => boolean = every,
): Counted {
  let numerator = 0;
  let denominator = 0;
  for (const item of list) {
    if (!within(item)) continue;
    denominator++;
    if (test(item)) numerator++;
  }
  const behind = (): Behind => {
    const [counted, notCounted]: [CountedThing[], CountedThing[]] = [[], []];
    for (const item of list) if (within(item)) (test(item) ? counted : notCounted).push(one(tell(item)));
    return { counted, notCounted };
  };
  return { ...rate(numerator, denominator, empty), behind };
}

/** A fraction with its parts. Without a denominator there is no rate, and `empty` says of what there is none. */
export function rate(numerator: number, denominator: number, empty: string): Counted {
  if (denominator === 0)
    return { value: null, numerator, denominator, reason: `没有${empty}，分母为0，算不出比率` };
  return { value: numerator / denominator, numerator, denominator };
}

/** How many different keys the list has; an item may have several, or none. */
export function differentOf<T>(
  list: readonly T[],
  keysOf: (item: T) => readonly string[],
  tell: (item: T, at: number) => Told,
): Counted {
  const keys = new Set<string>();
  let last: readonly string[] = [];
  for (const item of list) {
    const own = keysOf(item);
    if (own !== last) for (const key of own) keys.add(key);
    last = own;
  }
  return {
    value: keys.size,
    behind: () => ({ counted: thingsByKey(list, keysOf, tell), notCounted: [] }),
  };
}

function thingsByKey<T>(
  list: readonly T[],
  keysOf: (item: T) => readonly string[],
  tell: (item: T, at: number) => Told,
): readonly CountedThing[] {
  const things = new Map<string, Told & { readonly entries: AnyEntry[] }>();
  for (const item of list)
    for (const [at, key] of keysOf(item).entries()) {
      const told = tell(item, at);
      const known = things.get(key);
      if (known === undefined) things.set(key, { ...told, entries: [...told.entries] });
      else for (const entry of told.entries) known.entries.push(entry);
    }
  return [...things.values()].map(one);
}

/** Several counts together. */
export function together(counts: readonly Counted[]): () => Behind {
  return () => {
    const all = counts.flatMap(({ behind }) => behind?.() ?? []);
    return {
      counted: all.flatMap(({ counted }) => counted),
      notCounted: all.flatMap(({ notCounted }) => notCounted),
    };
  };
}

/** A record that is itself what is counted. */
export function itself(entry: AnyEntry): Told {
  return { entries: [entry] };
}

/** How many of them pass. */
export function tally<T>(list: readonly T[], test: (item: T) => boolean): number {
  let count = 0;
  for (const item of list) if (test(item)) count++;
  return count;
}

function one(told: Told): CountedThing {
  return thing(told, 1);
}

/** There are as many as records behind most figures, so a record that is itself what counts is made at once. */
function thing(told: Told, amount: number): CountedThing {
  const { entries, name, sort } = told;
  return name === undefined && sort === undefined ? { entries, amount } : { ...told, amount };
}
