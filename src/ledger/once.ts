/** The one way in which results are kept: with the object that they were built from, for as long as that lives. */
import type { RegisterId } from "../registers";
import type { Entry, Table } from "../reading/table";

/** What is built from a ledger, a table or the like once, however often it is asked for; it lives as long as that. */
export function builtOnce<Source extends object, Built>(
  build: (source: Source) => Built,
): (source: Source) => Built {
  const built = new WeakMap<Source, { readonly value: Built }>();
  return (source) => {
    const existing = built.get(source);
    if (existing !== undefined) return existing.value;
    const value = build(source);
    built.set(source, { value });
    return value;
  };
}

/** The same of several objects together: kept with the first, and given again where all of them are the same. */
export function builtOnceOfAll<Source extends object, Built>(
  build: (sources: readonly Source[]) => Built,
): (sources: readonly Source[]) => Built {
  const built = new WeakMap<Source, { readonly sources: readonly Source[]; readonly value: Built }>();
  return (sources) => {
    const [first] = sources;
    const existing = first === undefined ? undefined : built.get(first);
    if (existing !== undefined && isSame(existing.sources, sources)) return existing.value;
    const value = build(sources);
    if (first !== undefined) built.set(first, { sources: [...sources], value });
    return value;
  };
}

function isSame(these: readonly object[], those: readonly object[]): boolean {
  return these.length === those.length && these.every((one, index) => one === those[index]);
}

/** The function with its results kept for as long as the record's table lives. */
export function perEntry<R extends RegisterId, T extends string | boolean | object | null>(
  compute: (entry: Entry<R>) => T,
): (entry: Entry<R>) => T {
  // One weak key for a table: a weak key for each of its records would keep the garbage collector busy.
  const kept = new WeakMap<Table<R>, T[]>();
  return (entry) => {
    let ofTable = kept.get(entry.table);
    if (ofTable === undefined) {
      ofTable = [];
      kept.set(entry.table, ofTable);
    }
    const known = ofTable[entry.index];
    return known === undefined ? (ofTable[entry.index] = compute(entry)) : known;
  };
}
