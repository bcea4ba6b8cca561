/** Sheets that hold the same enterprises: a 四清 sheet beside the ledger, a ledger for each quarter or year. */
import type { FieldOf, ValueOf } from "../registers";
import { entriesOf, tablesOf, type Ledger } from "./model";
import type { Entry, Table } from "../reading/table";
import { buildNameIndex, type NameIndex } from "./names/names";

type EnterpriseEntry = Entry<"enterprise">;
type EnterpriseTable = Table<"enterprise">;

/** An enterprise with its rows: on the ledger, and on further sheets of the same enterprises. */
export interface EnterpriseRecord {
  readonly entry: EnterpriseEntry;
  readonly also: readonly EnterpriseEntry[];
}

export interface EnterpriseRecords {
  readonly records: readonly EnterpriseRecord[];
  /** Which sheets were taken together or left out, in words; `null` where none were. */
  readonly note: string | null;
}

/** The period whose sheets are wanted, where there are sheets for several. */
export interface WantedPeriod {
  readonly year: number | null;
  readonly quarter: number | null;
}

const sampleSize = 25;

/**
 * One record for each enterprise. Every row counts (CONTRACT 2), except that sheets of the same enterprises are
 * one ledger: of sheets for different periods the latest one wanted counts, of others each enterprise once.
 */
export function enterpriseRecords(ledger: Ledger, wanted: WantedPeriod): EnterpriseRecords {
  const tables = tablesOf(ledger, "enterprise").filter((table) => table.entries.length > 0);
  const sets = tables.length < 2 ? tables.map((table) => [table]) : setsOf(ledger, tables);
  if (sets.length === tables.length) return { records: alone(entriesOf(ledger, "enterprise")), note: null };
  const merged = sets.map((set) => mergedSet(ledger, wanted, set));
  return {
    records: merged.flatMap(({ records }) => records),
    note: merged.flatMap(({ note }) => note ?? []).join("；") || null,
  };
}

/** Sheets that hold the same enterprises, set by set; those that stand by themselves are in none. */
export function sharedTables(ledger: Ledger): readonly (readonly EnterpriseTable[])[] {
  const tables = tablesOf(ledger, "enterprise").filter((table) => table.entries.length > 0);
  return tables.length < 2 ? [] : setsOf(ledger, tables).filter((set) => set.length > 1);
}

/** The enterprise's value, from the first of its rows that has one. */
export function valueAcross<F extends FieldOf<"enterprise">>(
  { entry, also }: EnterpriseRecord,
  field: F,
): ValueOf<"enterprise", F> | null {
  const own = entry.value(field);
  if (own !== null || also.length === 0) return own;
  for (const other of also) {
    const value = other.value(field);
    if (value !== null) return value;
  }
  return null;
}

/** The row of the enterprise that tells coverage. */
export function coverageRow({ entry, also }: EnterpriseRecord): EnterpriseEntry {
  return also.length === 0 || tellsCoverage(entry) ? entry : (also.find(tellsCoverage) ?? entry);
}

function tellsCoverage(entry: EnterpriseEntry): boolean {
  return entry.has("hasOrganisation") || entry.has("organisationName") || entry.has("formationMode");
}

const nowhereElse: readonly EnterpriseEntry[] = [];

function alone(entries: readonly EnterpriseEntry[]): readonly EnterpriseRecord[] {
  return entries.map((entry) => ({ entry, also: nowhereElse }));
}

/** Tables grouped by the enterprises that they share. */
function setsOf(ledger: Ledger, tables: readonly EnterpriseTable[]): EnterpriseTable[][] {
  const sets: { readonly index: NameIndex<EnterpriseEntry>; readonly tables: EnterpriseTable[] }[] = [];
  for (const table of tables) {
    const same = sets.find((set) => sharesEnterprises(set.index, table, set.tables));
    if (same !== undefined) same.tables.push(table);
    else sets.push({ index: indexOf(ledger, table), tables: [table] });
  }
  return sets.map((set) => set.tables);
}

function indexOf(ledger: Ledger, table: EnterpriseTable): NameIndex<EnterpriseEntry> {
  const items = table.entries.flatMap((entry) => {
    const name = entry.value("name");
    return name === null ? [] : [{ name, item: entry }];
  });
  const titles = [table.recognition.context.title];
  return buildNameIndex(items, "enterprise", { aliases: ledger.settings.aliases, titles });
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

function mergedSet(
  ledger: Ledger,
  wanted: WantedPeriod,
  tables: readonly EnterpriseTable[],
): EnterpriseRecords {
  return latestOf(ledger, wanted, tables) ?? joined(ledger, tables);
}

/** The sheets for the latest period that is wanted, where they are for different ones. */
function latestOf(
  ledger: Ledger,
  { year, quarter }: WantedPeriod,
  tables: readonly EnterpriseTable[],
): EnterpriseRecords | null {
  const periods = [...new Set(tables.map(periodOf))].sort((one, other) => one - other);
  if (periods.length < 2) return null;
  const limit = year === null ? Infinity : year * 10 + (quarter ?? 9);
  const latest = periods.filter((period) => period <= limit).at(-1) ?? periods[0];
  const current = tables.filter((table) => periodOf(table) === latest);
  const rest = tables.filter((table) => periodOf(table) !== latest);
  return {
    records: joined(ledger, current).records,
    note: `${namesOf(rest)}与${namesOf(current)}是同一批企业不同时期的表，只计${namesOf(current)}`,
  };
}

function periodOf(table: EnterpriseTable): number {
  const { year, quarter } = table.recognition.context;
  return (year ?? 0) * 10 + (quarter ?? 0);
}

/** Each enterprise of the first sheet with its rows on the others; what the first lacks is added. */
function joined(ledger: Ledger, tables: readonly EnterpriseTable[]): EnterpriseRecords {
  const [main, ...rest] = tables;
  if (main === undefined || rest.length === 0) return { records: alone(main?.entries ?? []), note: null };
  const rows = new Map<EnterpriseEntry, EnterpriseEntry[]>(main.entries.map((entry) => [entry, []]));
  const index = indexOf(ledger, main);
  for (const entry of rest.flatMap((table) => table.entries)) {
    const found = index.find(entry.value("name") ?? "");
    if (found.kind === "found") rows.get(found.item)?.push(entry);
    else rows.set(entry, []);
  }
  return {
    records: [...rows].map(([entry, also]) => ({ entry, also })),
    note: `${namesOf(tables)}是同一批企业，每家只计一次`,
  };
}

function namesOf(tables: readonly EnterpriseTable[]): string {
  return tables.map((table) => `“${table.grid.sheet || table.recognition.context.title}”`).join("、");
}
