/** What is asked of one record again and again, computed once. */
import type { RegisterId } from "../registers";
import type { Entry, Table } from "../reading/table";

/** The function with its results kept for as long as the record's table lives. */
export function perEntry<R extends RegisterId, T extends string | object | null>(
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
