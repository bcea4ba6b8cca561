/**
 * Records that a later sheet carries on from an earlier one, both of which count: a problem still open in June stands
 * again at the head of the second half's sheet. They count once, as the later sheet tells them.
 */
import { sheetRelations } from "../../registers/sheet-roles";
import type { Entry, Table } from "../../reading/table";
import { isClosed } from "../problems";
import { sameRecord, type KeyedTable } from "./same-records";
import { sheetTitle } from "./sheet-count";
import { rankOf } from "./sheet-period";

/** A sheet that holds more than this share of another one's settled records does not only go on with it. */
const SETTLED_AGAIN = 0.5;

/** A record that does not count, and the same one on a later sheet. */
export interface CarriedOver {
  readonly entry: Entry;
  readonly into: Entry;
}

/** Of the tables of one register that count; only of registers whose records are settled after the event. */
export function carriedOver(tables: readonly KeyedTable[]): readonly CarriedOver[] {
  const [first] = tables;
  if (first === undefined || sheetRelations[first.table.register].settledLater === undefined) return [];
  return tables.flatMap((own) => {
    const later = tables
      .filter((other) => rankOf(other) > rankOf(own))
      .sort((one, other) => rankOf(other) - rankOf(one));
    return later.length === 0 ? [] : own.table.entries.flatMap((entry) => carriedInto(entry, own, later));
  });
}

/**
 * True where later sheets of other times go on with what the table leaves open, and with hardly anything that it
 * settled: it is no earlier version of them, and counts beside them.
 */
export function isGoneOnWith(own: KeyedTable, others: readonly KeyedTable[]): boolean {
  const settled = own.table.entries.filter(isSettled);
  if (settled.length === 0 || !others.every((other) => isApart(own, other))) return false;
  const again = settled.filter((entry) => others.some((other) => sameRecord(entry, own, other) !== null));
  return again.length <= settled.length * SETTLED_AGAIN;
}

/** Times that have no day in common. */
function isApart({ period: one }: KeyedTable, { period: other }: KeyedTable): boolean {
  return one !== null && other !== null && (one.to < other.from || other.to < one.from);
}

/** The latest sheet's record; without days on both what was closed is not the same when it comes again. */
function carriedInto(entry: Entry, own: KeyedTable, later: readonly KeyedTable[]): readonly CarriedOver[] {
  for (const other of later) {
    const into = sameRecord(entry, own, other);
    if (into === null) continue;
    const isSure = [own.keysOf.get(entry), other.keysOf.get(into)].every((keys) => keys?.[0] != null);
    if (isSure || !isSettled(entry)) return [{ entry, into }];
  }
  return [];
}

function isSettled(entry: Entry): boolean {
  return entry.table.register === "problem" && isClosed(entry as unknown as Entry<"problem">);
}

/** `“上半年”有2条又列在“下半年”里，只计一次`, for each pair of sheets. */
export function carriedOverNotes(carried: readonly CarriedOver[]): readonly string[] {
  const counts = new Map<Table, Map<Table, number>>();
  for (const { entry, into } of carried) {
    const pairs = counts.get(entry.table) ?? new Map<Table, number>();
    counts.set(entry.table, pairs.set(into.table, (pairs.get(into.table) ?? 0) + 1));
  }
  return [...counts].flatMap(([from, pairs]) =>
    [...pairs].map(
      ([into, count]) => `${sheetTitle(from)}有${String(count)}条又列在${sheetTitle(into)}里，只计一次`,
    ),
  );
}
