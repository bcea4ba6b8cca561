/** Sheets that hold the same enterprises: a 四清 sheet beside the ledger, a ledger for each quarter or year. */
import type { Entry, Table } from "../reading/ledger";
import { buildNameIndex, type NameIndex } from "../reading/names";
import type { Counting } from "./counting";

type EnterpriseEntry = Entry<"enterprise">;
type EnterpriseTable = Table<"enterprise">;

export interface Merged {
  readonly groups: readonly { readonly entry: EnterpriseEntry; readonly also: readonly EnterpriseEntry[] }[];
  readonly note: string | null;
}

const sampleSize = 25;

/**
 * One group for each enterprise. Every record counts (CONTRACT 2), except that sheets of the same enterprises are
 * one ledger: of sheets for different periods the latest counts, of others each enterprise once.
 */
export function sameSetOf(counting: Counting, entries: readonly EnterpriseEntry[]): Merged {
  const tables = counting.tables("enterprise").filter((table) => table.entries.length > 0);
  if (tables.length < 2) return { groups: entries.map((entry) => ({ entry, also: [] })), note: null };
  const sets = setsOf(counting, tables);
  if (sets.length === tables.length)
    return { groups: entries.map((entry) => ({ entry, also: [] })), note: null };
  const asked = new Set(entries);
  const merged = sets.map((set) => mergedSet(counting, set));
  return {
    groups: merged.flatMap((set) => set.groups.filter(({ entry }) => asked.has(entry))),
    note: merged.flatMap((set) => set.note ?? []).join("；") || null,
  };
}

/** Tables grouped by the enterprises that they share. */
function setsOf(counting: Counting, tables: readonly EnterpriseTable[]): EnterpriseTable[][] {
  const sets: { readonly index: NameIndex<EnterpriseEntry>; readonly tables: EnterpriseTable[] }[] = [];
  for (const table of tables) {
    const same = sets.find((set) => sharesEnterprises(set.index, table, set.tables));
    if (same !== undefined) same.tables.push(table);
    else sets.push({ index: indexOf(counting, table), tables: [table] });
  }
  return sets.map((set) => set.tables);
}

function indexOf(counting: Counting, table: EnterpriseTable): NameIndex<EnterpriseEntry> {
  const items = table.entries.flatMap((entry) => {
    const name = entry.value("name");
    return name === null ? [] : [{ name, item: entry }];
  });
  const titles = [table.recognition.context.title];
  return buildNameIndex(items, "enterprise", { aliases: counting.settings.aliases, titles });
}

/** More than half of the smaller sheet's names are on the other one. */
function sharesEnterprises(
  index: NameIndex<EnterpriseEntry>,
  table: EnterpriseTable,
  others: readonly EnterpriseTable[],
): boolean {
  const larger = Math.max(...others.map((other) => other.entries.length));
  const step = Math.max(1, Math.floor(table.entries.length / sampleSize));
  const sample = table.entries.filter((_, position) => position % step === 0);
  const found = sample.filter((entry) => {
    const name = entry.value("name");
    return name !== null && index.find(name).kind === "found";
  });
  const share = found.length / sample.length;
  return share > 0.5 * Math.min(1, larger / table.entries.length);
}

function mergedSet(counting: Counting, tables: readonly EnterpriseTable[]): Merged {
  const [first] = tables;
  if (first === undefined || tables.length === 1)
    return { groups: (first?.entries ?? []).map((entry) => ({ entry, also: [] })), note: null };
  return latestOf(counting, tables) ?? joined(counting, tables);
}

/** The sheets for the latest period that is asked, where they are for different ones. */
function latestOf(counting: Counting, tables: readonly EnterpriseTable[]): Merged | null {
  const periods = [...new Set(tables.map(periodOf))].sort((one, other) => one - other);
  if (periods.length < 2) return null;
  const limit = counting.year === null ? Infinity : counting.year * 10 + (counting.quarter ?? 9);
  const latest = periods.filter((period) => period <= limit).at(-1) ?? periods[0];
  const current = tables.filter((table) => periodOf(table) === latest);
  const rest = tables.filter((table) => periodOf(table) !== latest);
  return {
    groups: joined(counting, current).groups,
    note: `${namesOf(rest)}与${namesOf(current)}是同一批企业不同时期的表，只计${namesOf(current)}`,
  };
}

function periodOf(table: EnterpriseTable): number {
  const { year, quarter } = table.recognition.context;
  return (year ?? 0) * 10 + (quarter ?? 0);
}

/** Each enterprise of the first sheet with its records on the others; what the first lacks is added. */
function joined(counting: Counting, tables: readonly EnterpriseTable[]): Merged {
  const [main, ...rest] = tables;
  if (main === undefined) return { groups: [], note: null };
  const groups = new Map<EnterpriseEntry, EnterpriseEntry[]>(main.entries.map((entry) => [entry, []]));
  const index = indexOf(counting, main);
  for (const entry of rest.flatMap((table) => table.entries)) {
    const found = index.find(entry.value("name") ?? "");
    if (found.kind === "found") groups.get(found.item)?.push(entry);
    else groups.set(entry, []);
  }
  const note = rest.length === 0 ? null : `${namesOf(tables)}是同一批企业，每家只计一次`;
  return { groups: [...groups].map(([entry, also]) => ({ entry, also })), note };
}

function namesOf(tables: readonly EnterpriseTable[]): string {
  return tables.map((table) => `“${table.grid.sheet || table.recognition.context.title}”`).join("、");
}
