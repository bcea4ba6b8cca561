/**
 * The ledger's records resolved against one another by name (DOMAIN 4.11), once for each ledger: which rows are
 * the list of enterprises, and which organisation belongs to which of them.
 */
import type { FieldOf, FormationMode } from "../registers";
import { coverageOf } from "./known-coverage";
import { builtOnce } from "../ledger/once";
import { fold } from "../reading/cells/folding";
import { enterpriseNames, titlesOf } from "../ledger/names/ledger-names";
import { entriesOf, rowsOf, tablesOf, type Ledger } from "../ledger/model";
import type { Entry, Table } from "../reading/table";
import { longerForms } from "../ledger/names/joint-forms";
import { buildNameIndex, type NameIndex } from "../ledger/names/names";
import { perEntry } from "./per-entry";

type EnterpriseEntry = Entry<"enterprise">;
type EnterpriseTable = Table<"enterprise">;

/** An organisation: its records on organisation sheets, and the covered enterprises that name it. */
export interface OrganisationGroup {
  readonly name: string;
  readonly records: Entry<"organisation">[];
  /** Enterprises whose own organisation it is, alone or jointly. */
  readonly own: EnterpriseEntry[];
  /** Enterprises that are attached to it. */
  readonly attached: EnterpriseEntry[];
}

export interface CrossReference {
  /** Tables that together list every enterprise once; a 四清 sheet of the same enterprises is left out. */
  readonly mainTables: readonly EnterpriseTable[];
  readonly enterprises: readonly EnterpriseEntry[];
  readonly enterpriseNames: NameIndex<EnterpriseEntry>;
  readonly enterpriseKey: (entry: EnterpriseEntry) => string | null;
  readonly organisations: readonly OrganisationGroup[];
  readonly organisationNames: NameIndex<OrganisationGroup>;
  /** The organisation that an enterprise belongs to; `null` where it is not covered or its name leads nowhere. */
  readonly organisationOf: (entry: EnterpriseEntry) => OrganisationGroup | null;
  /** The group of an organisation's record. */
  readonly groupOfRecord: (entry: Entry<"organisation">) => OrganisationGroup | null;
}

export const crossReferenceOf = builtOnce(build);

/** True where the enterprise is covered by being attached to another's organisation. */
export function isAttached(entry: EnterpriseEntry): boolean {
  return modeOf(entry) === "attached";
}

/** The way in which an enterprise is covered, as figures count it. */
export function modeOf(entry: EnterpriseEntry): FormationMode | null {
  return coverageOf(entry).mode;
}

/** What is left of the enterprise's name to compare it by; `null` without a name. */
export function enterpriseKey(entry: EnterpriseEntry, cross: CrossReference): string | null {
  return cross.enterpriseKey(entry);
}

function build(ledger: Ledger): CrossReference {
  const mainTables = mainTablesOf(ledger);
  const enterprises = mainTables.flatMap((table) => table.entries);
  const { groups, index, ofEnterprise } = groupOrganisations(ledger, rowsOf(mainTables));
  const ofRecord = new Map<Entry<"organisation">, OrganisationGroup>();
  for (const group of groups) for (const record of group.records) ofRecord.set(record, group);
  const names = mainNames(ledger, mainTables);
  return {
    mainTables,
    enterprises,
    enterpriseNames: names,
    enterpriseKey: perEntry((entry) => {
      const name = entry.value("name");
      return name === null || name === "" ? null : names.key(name);
    }),
    organisations: groups,
    organisationNames: index,
    organisationOf: (entry) => ofEnterprise.get(entry) ?? null,
    groupOfRecord: (entry) => ofRecord.get(entry) ?? null,
  };
}

/** The names of the main tables alone, so that whoever is found is a record of theirs. */
function mainNames(ledger: Ledger, mainTables: readonly EnterpriseTable[]): NameIndex<EnterpriseEntry> {
  if (mainTables.length === tablesOf(ledger, "enterprise").length) return enterpriseNames(ledger);
  const items = mainTables
    .flatMap((table) => table.entries)
    .flatMap((item) => ({ name: item.value("name") ?? "", item }))
    .filter(({ name }) => name !== "");
  return buildNameIndex(items, "enterprise", { aliases: ledger.settings.aliases, titles: titlesOf(ledger) });
}

/**
 * The sheet that tells most of organisations first, of several the latest; others add to it unless they hold the
 * same enterprises.
 */
function mainTablesOf(ledger: Ledger): readonly EnterpriseTable[] {
  const tables = tablesOf(ledger, "enterprise");
  if (tables.length < 2) return tables;
  const ordered = [...tables].sort(
    (one, other) =>
      weightOf(other) - weightOf(one) ||
      comparePeriods(other, one) ||
      other.entries.length - one.entries.length,
  );
  const { key } = enterpriseNames(ledger);
  const seen = new Set<string>();
  const main = new Set<EnterpriseTable>();
  for (const table of ordered) {
    const keys = table.entries.map((entry) => key(entry.value("name") ?? "")).filter((own) => own !== "");
    const repeated = keys.filter((own) => seen.has(own)).length;
    if (repeated > keys.length / 2) continue;
    main.add(table);
    for (const own of keys) seen.add(own);
  }
  return tables.filter((table) => main.has(table));
}

const tellingFields: readonly FieldOf<"enterprise">[] = [
  "hasOrganisation",
  "organisationName",
  "formationMode",
];

function weightOf(table: EnterpriseTable): number {
  return tellingFields.filter((field) => table.fields[field] !== undefined).length;
}

function comparePeriods(one: EnterpriseTable, other: EnterpriseTable): number {
  const [a, b] = [periodOf(one), periodOf(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Year and quarter as one number; a sheet that names no year is the current one. */
function periodOf(table: EnterpriseTable): number {
  const { year, quarter } = table.recognition.context;
  return year === null ? Infinity : year * 10 + (quarter ?? 9);
}

interface Grouping {
  readonly groups: readonly OrganisationGroup[];
  readonly index: NameIndex<OrganisationGroup>;
  readonly ofEnterprise: ReadonlyMap<EnterpriseEntry, OrganisationGroup>;
}

function groupOrganisations(ledger: Ledger, rows: readonly EnterpriseEntry[]): Grouping {
  const groups = groupsOfSheets(ledger);
  const ofEnterprise = new Map<EnterpriseEntry, OrganisationGroup>();
  const covered = rows.filter((entry) => coverageOf(entry).covered);
  const own = covered.filter((entry) => !isAttached(entry));
  const listed = groups.length;
  const bySheet = indexOf(ledger, groups);
  addOwn(ledger, groups, own, bySheet, ofEnterprise);
  addDependent(ledger, groups, covered.filter(isAttached));
  const index = groups.length === listed ? bySheet : indexOf(ledger, groups);
  const find = remembered((name: string) => index.find(name));
  for (const entry of covered) {
    if (!isAttached(entry)) continue;
    const found = find(entry.value("hostOrganisation") ?? entry.value("organisationName") ?? "");
    if (found.kind !== "found") continue;
    found.item.attached.push(entry);
    ofEnterprise.set(entry, found.item);
  }
  return { groups, index, ofEnterprise };
}

function groupsOfSheets(ledger: Ledger): OrganisationGroup[] {
  const groups = new Map<string, OrganisationGroup>();
  for (const entry of entriesOf(ledger, "organisation")) {
    const name = entry.value("name");
    if (name === null || name === "") continue;
    const key = fold(name);
    const group = groups.get(key) ?? newGroup(name);
    group.records.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Gives each enterprise to the organisation that it names; names that no sheet has make groups of their own. */
function addOwn(
  ledger: Ledger,
  groups: OrganisationGroup[],
  own: readonly EnterpriseEntry[],
  bySheet: NameIndex<OrganisationGroup>,
  ofEnterprise: Map<EnterpriseEntry, OrganisationGroup>,
): void {
  const texts = new Map<string, EnterpriseEntry[]>();
  for (const entry of own) {
    const name = entry.value("organisationName");
    if (name === null || name === "") continue;
    const entries = texts.get(name);
    if (entries === undefined) texts.set(name, [entry]);
    else entries.push(entry);
  }
  const unlisted: string[] = [];
  const give = (text: string, group: OrganisationGroup): void => {
    for (const entry of texts.get(text) ?? []) {
      group.own.push(entry);
      ofEnterprise.set(entry, group);
    }
  };
  for (const text of texts.keys()) {
    const found = bySheet.find(text);
    if (found.kind === "found") give(text, found.item);
    else if (found.kind === "none") unlisted.push(text);
  }
  const added = groupUnlisted(ledger, unlisted);
  groups.push(...new Set(added.values()));
  for (const [text, group] of added) give(text, group);
}

/** Organisations by which attached enterprises go beside their host's. */
function addDependent(
  ledger: Ledger,
  groups: OrganisationGroup[],
  attached: readonly EnterpriseEntry[],
): void {
  const differing = attached.flatMap((entry) => {
    const name = entry.value("organisationName");
    const host = entry.value("hostOrganisation");
    return name === null || host === null || name === host ? [] : [{ name, host }];
  });
  if (differing.length === 0) return;
  const index = indexOf(ledger, groups);
  const names = differing.flatMap(({ name, host }) =>
    index.find(name).kind !== "none" || index.key(name) === index.key(host) ? [] : [name],
  );
  groups.push(...new Set(groupUnlisted(ledger, [...new Set(names)]).values()));
}

/** Short and long forms of one name make one group, called by the longest. */
function groupUnlisted(ledger: Ledger, texts: readonly string[]): Map<string, OrganisationGroup> {
  const longestFirst = [...texts].sort((one, other) => other.length - one.length);
  const index = buildNameIndex(
    longestFirst.map((name) => ({ name, item: name })),
    "organisation",
    { aliases: ledger.settings.aliases, titles: titlesOf(ledger) },
  );
  const longer = longerForms(texts.map(index.key));
  const nameOfKey = new Map(longestFirst.map((text) => [index.key(text), text]));
  const byName = new Map<string, OrganisationGroup>();
  const byText = new Map<string, OrganisationGroup>();
  for (const text of texts) {
    const found = index.find(nameOfKey.get(longer.get(index.key(text)) ?? "") ?? text);
    const name = found.kind === "found" ? found.item : text;
    const group = byName.get(name) ?? newGroup(name);
    byName.set(name, group);
    byText.set(text, group);
  }
  return byText;
}

function newGroup(name: string): OrganisationGroup {
  return { name, records: [], own: [], attached: [] };
}

function indexOf(ledger: Ledger, groups: readonly OrganisationGroup[]): NameIndex<OrganisationGroup> {
  return buildNameIndex(
    groups.map((group) => ({ name: group.name, item: group })),
    "organisation",
    { aliases: ledger.settings.aliases, titles: titlesOf(ledger) },
  );
}

function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const results = new Map<string, { readonly value: T }>();
  return (text) => {
    const result = results.get(text) ?? { value: compute(text) };
    results.set(text, result);
    return result.value;
  };
}
