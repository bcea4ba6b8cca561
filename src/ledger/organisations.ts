/**
 * The Party organisations of a ledger, each once, whatever sheets name it and in whatever spelling (DOMAIN 4.11):
 * one answer for figures, findings, money and advice.
 */
import type { Entry } from "../reading/table";
import { coverageOf, isAttached } from "./coverage";
import { entriesOf, recordTablesOf, rowsOf, tablesOf, type Ledger } from "./model";
import { longerForms } from "./names/joint-forms";
import { titlesOf } from "./names/ledger-names";
import { buildNameIndex, type NameIndex } from "./names/names";
import { builtOnce } from "./once";

type EnterpriseEntry = Entry<"enterprise">;
type OrganisationEntry = Entry<"organisation">;

/** An organisation: its records on organisation sheets, and the covered enterprises that name it. */
export interface Organisation {
  readonly name: string;
  /** More than one where it is written in several spellings, or a former secretary has a row of his own. */
  readonly records: readonly OrganisationEntry[];
  /** Rows of enterprises whose own organisation it is, alone or jointly. */
  readonly own: readonly EnterpriseEntry[];
  /** Rows of enterprises that are attached to it. */
  readonly attached: readonly EnterpriseEntry[];
}

export interface Organisations {
  /** Each record without a name for itself. Those on organisation sheets first, then those that enterprises name, each in the order of its first row. */
  readonly all: readonly Organisation[];
  /** Those with a name and a record or an enterprise of their own; a host that is only named by attached enterprises is none. */
  readonly known: readonly Organisation[];
  /** Those of `known` by name. */
  readonly names: NameIndex<Organisation>;
  /** All by name. */
  readonly allNames: NameIndex<Organisation>;
  /** Those of the organisation sheets by name. */
  readonly listedNames: NameIndex<Organisation>;
  /** The organisation that a covered enterprise's row belongs to; `null` where its name leads nowhere. */
  readonly ofEnterprise: (entry: EnterpriseEntry) => Organisation | null;
  readonly ofRecord: (entry: OrganisationEntry) => Organisation | null;
}

/** An organisation while it is put together. */
interface Group extends Organisation {
  readonly records: OrganisationEntry[];
  readonly own: EnterpriseEntry[];
  readonly attached: EnterpriseEntry[];
}

export const organisationsOf = builtOnce((ledger: Ledger): Organisations => {
  const covered = rowsOf(recordTablesOf(ledger, "enterprise")).filter((row) => coverageOf(row).covered);
  const { listed, bySheet } = listedGroups(ledger);
  const owned = ownGroups(ledger, covered, bySheet);
  const names = owned.length === 0 ? bySheet : indexOf(ledger, [...listed, ...owned]);
  const hosts = hostGroups(ledger, covered, names);
  const all = [...listed, ...owned, ...hosts];
  const known = [...listed.filter(({ name }) => name !== ""), ...owned];
  return {
    all,
    known,
    names,
    allNames: hosts.length === 0 ? names : indexOf(ledger, all),
    listedNames: bySheet,
    ofEnterprise: (row) => byEnterprise(known).get(row) ?? null,
    ofRecord: (record) => byRecord(known).get(record) ?? null,
  };
});

const byEnterprise = builtOnce((known: readonly Group[]): ReadonlyMap<EnterpriseEntry, Group> => {
  const groups = new Map<EnterpriseEntry, Group>();
  for (const group of known) for (const row of unitsOf(group)) groups.set(row, group);
  return groups;
});

const byRecord = builtOnce((known: readonly Group[]): ReadonlyMap<OrganisationEntry, Group> => {
  const groups = new Map<OrganisationEntry, Group>();
  for (const group of known) for (const record of group.records) groups.set(record, group);
  return groups;
});

/** The rows of the enterprises whose organisation it is, attached ones last. */
export function unitsOf({ own, attached }: Organisation): readonly EnterpriseEntry[] {
  return attached.length === 0 ? own : [...own, ...attached];
}

/**
 * The record that tells how the organisation is now: of several one without an end of office (a former secretary
 * may have a row beside the successor's); `null` where it stands on no organisation sheet.
 */
export function currentRecord({ records }: Organisation): OrganisationEntry | null {
  return records.find((record) => record.value("tenureTo") === null) ?? records[0] ?? null;
}

/** True where an organisation sheet lists the organisations, so that those alone are counted (CONTRACT 2). */
export function hasOrganisationSheet(ledger: Ledger): boolean {
  return tablesOf(ledger, "organisation").length > 0;
}

/** Organisations that are counted: those of the organisation sheets; without any those that enterprises name. */
export function countedOrganisations(ledger: Ledger): readonly Organisation[] {
  const { all } = organisationsOf(ledger);
  return hasOrganisationSheet(ledger) ? all.filter(({ records }) => records.length > 0) : all;
}

/** Those by name. */
export function countedNames(ledger: Ledger): NameIndex<Organisation> {
  const { listedNames, allNames } = organisationsOf(ledger);
  return hasOrganisationSheet(ledger) ? listedNames : allNames;
}

function indexOf<T extends Organisation>(ledger: Ledger, groups: readonly T[]): NameIndex<T> {
  return buildNameIndex(
    groups.flatMap((item) => (item.name === "" ? [] : [{ name: item.name, item }])),
    "organisation",
    { aliases: ledger.settings.aliases, titles: titlesOf(ledger) },
  );
}

/** Records of one name key are one organisation, under its first spelling. A record without a name stands alone. */
function listedGroups(ledger: Ledger): {
  readonly listed: readonly Group[];
  readonly bySheet: NameIndex<Group>;
} {
  const each = entriesOf(ledger, "organisation").map((record) =>
    newGroup(record.value("name") ?? "", [record]),
  );
  const index = indexOf(ledger, each);
  if (index.repeats.length === 0) return { listed: each, bySheet: index };
  const again = new Set<Group>();
  for (const { item, first } of index.repeats) {
    again.add(item);
    first.records.push(...item.records);
  }
  const listed = each.filter((group) => !again.has(group));
  return { listed, bySheet: indexOf(ledger, listed) };
}

function newGroup(name: string, records: OrganisationEntry[] = []): Group {
  return { name, records, own: [], attached: [] };
}

/** Gives each row to the organisation that it names as its own; names that no sheet has make groups of their own. */
function ownGroups(
  ledger: Ledger,
  covered: readonly EnterpriseEntry[],
  bySheet: NameIndex<Group>,
): readonly Group[] {
  const own = covered.filter((row) => !isAttached(row));
  const byText = rowsByText(own, (row) => row.value("organisationName") ?? row.value("hostOrganisation"));
  const unlisted: string[] = [];
  for (const [text, rows] of byText) {
    const found = bySheet.find(text);
    if (found.kind === "found") give(found.item.own, rows);
    else if (found.kind === "none") unlisted.push(text);
  }
  const dependent = dependentNames(covered.filter(isAttached), bySheet);
  const added = groupUnlisted(ledger, [...new Set([...unlisted, ...dependent])]);
  for (const text of unlisted) give(added.get(text)?.own, byText.get(text));
  return [...new Set(added.values())];
}

/** One by one: there may be more rows than a call takes arguments. */
function give(to: EnterpriseEntry[] = [], rows: readonly EnterpriseEntry[] = []): void {
  for (const row of rows) to.push(row);
}

function rowsByText(
  rows: readonly EnterpriseEntry[],
  textOf: (row: EnterpriseEntry) => string | null,
): ReadonlyMap<string, readonly EnterpriseEntry[]> {
  const byText = new Map<string, EnterpriseEntry[]>();
  for (const row of rows) {
    const text = textOf(row);
    if (text === null || text === "") continue;
    const known = byText.get(text);
    if (known === undefined) byText.set(text, [row]);
    else known.push(row);
  }
  return byText;
}

/** Names of organisations that attached enterprises have beside their host's. */
function dependentNames(attached: readonly EnterpriseEntry[], bySheet: NameIndex<Group>): readonly string[] {
  return attached.flatMap((row) => {
    const [name, host] = [row.value("organisationName"), row.value("hostOrganisation")];
    if (name === null || host === null || name === host) return [];
    return bySheet.find(name).kind !== "none" || bySheet.key(name) === bySheet.key(host) ? [] : [name];
  });
}

/** Gives attached rows to their host's organisation; a host that stands nowhere else makes a group of its own. */
function hostGroups(
  ledger: Ledger,
  covered: readonly EnterpriseEntry[],
  names: NameIndex<Group>,
): readonly Group[] {
  const attached = covered.filter(isAttached);
  const byText = rowsByText(
    attached,
    (row) => row.value("hostOrganisation") ?? row.value("organisationName"),
  );
  const unknown: string[] = [];
  for (const [text, rows] of byText) {
    const found = names.find(text);
    if (found.kind === "none") unknown.push(text);
    if (found.kind === "found") give(found.item.attached, rows);
  }
  const added = groupUnlisted(ledger, unknown);
  for (const text of unknown) give(added.get(text)?.attached, byText.get(text));
  return [...new Set(added.values())];
}

/** Short and long forms of one name make one group, called by the longest. */
function groupUnlisted(ledger: Ledger, texts: readonly string[]): ReadonlyMap<string, Group> {
  const longestFirst = [...texts].sort((one, other) => other.length - one.length);
  const index = buildNameIndex(
    longestFirst.map((name) => ({ name, item: name })),
    "organisation",
    { aliases: ledger.settings.aliases, titles: titlesOf(ledger) },
  );
  const longer = longerForms(texts.map(index.key));
  const nameOfKey = new Map(longestFirst.map((text) => [index.key(text), text]));
  const byName = new Map<string, Group>();
  const byText = new Map<string, Group>();
  for (const text of texts) {
    const found = index.find(nameOfKey.get(longer.get(index.key(text)) ?? "") ?? text);
    const name = found.kind === "found" ? found.item : text;
    const group = byName.get(name) ?? newGroup(name);
    byName.set(name, group);
    byText.set(text, group);
  }
  return byText;
}
