/** Enterprises and organisations of a ledger by name, built once for each ledger. */
import { entriesOf, type Entry, type Ledger } from "./ledger";
import { coverageOf } from "./coverage";
import { buildNameIndex, inferRegions, organisationKey, type NameIndex } from "./names";

/** An organisation that the enterprise ledger names, with the enterprises whose organisation it is. */
export interface NamedOrganisation {
  readonly name: string;
  readonly units: readonly Entry<"enterprise">[];
}

/** What is built from a ledger once, however often it is asked for. */
export function perLedger<T>(build: (ledger: Ledger) => T): (ledger: Ledger) => T {
  const built = new WeakMap<Ledger, { readonly value: T }>();
  return (ledger) => {
    const known = built.get(ledger) ?? { value: build(ledger) };
    built.set(ledger, known);
    return known.value;
  };
}

/** Enterprises of the ledger by name. */
export const enterpriseNames = perLedger((ledger): NameIndex<Entry<"enterprise">> => {
  const items = entriesOf(ledger, "enterprise").flatMap((entry) => named(entry.value("name"), entry));
  return buildNameIndex(items, "enterprise", { aliases: ledger.settings.aliases, titles: titlesOf(ledger) });
});

/** The organisations of the organisation sheet by name. */
export const organisationSheetNames = perLedger((ledger): NameIndex<Entry<"organisation">> => {
  const items = entriesOf(ledger, "organisation").flatMap((entry) => named(entry.value("name"), entry));
  return organisationIndex(ledger, items);
});

/**
 * Different organisations that covered enterprises name, each with its units, in the order in which they first
 * stand there. An attached enterprise without an organisation of its own name belongs to its host.
 */
export const namedOrganisations = perLedger((ledger): readonly NamedOrganisation[] => {
  const byText = new Map<string, Entry<"enterprise">[]>();
  for (const entry of entriesOf(ledger, "enterprise")) {
    if (!coverageOf(entry).covered) continue;
    const name = entry.value("organisationName") ?? entry.value("hostOrganisation");
    if (name === null) continue;
    const units = byText.get(name);
    if (units === undefined) byText.set(name, [entry]);
    else units.push(entry);
  }
  return folded(ledger, byText);
});

/** Those organisations by name. */
export const organisationNames = perLedger((ledger): NameIndex<NamedOrganisation> =>
  organisationIndex(
    ledger,
    namedOrganisations(ledger).map((item) => ({ name: item.name, item })),
  ),
);

/** Names of one key are one organisation, under the longest of them. */
function folded(
  ledger: Ledger,
  byText: ReadonlyMap<string, readonly Entry<"enterprise">[]>,
): readonly NamedOrganisation[] {
  const regions = inferRegions([...byText.keys()], titlesOf(ledger));
  const groups = new Map<string, NamedOrganisation>();
  for (const [text, units] of byText) {
    const key = organisationKey(text, regions);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { name: text, units });
    else groups.set(key, { name: longer(known.name, text), units: [...known.units, ...units] });
  }
  return [...groups.values()];
}

function longer(one: string, other: string): string {
  return one.length >= other.length ? one : other;
}

function organisationIndex<T>(
  ledger: Ledger,
  items: readonly { readonly name: string; readonly item: T }[],
): NameIndex<T> {
  return buildNameIndex(items, "organisation", {
    aliases: ledger.settings.aliases,
    titles: titlesOf(ledger),
  });
}

function named<T>(name: string | null, item: T): { readonly name: string; readonly item: T }[] {
  return name === null || name === "" ? [] : [{ name, item }];
}

/** Titles of all sheets: the county's name in them is no part of a name's key (DOMAIN 4.11). */
export function titlesOf(ledger: Ledger): readonly string[] {
  return [...new Set(ledger.tables.map((table) => table.recognition.context.title))];
}
