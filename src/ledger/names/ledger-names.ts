/** Enterprises and organisations of a ledger by name, built once for each ledger. */
import { builtOnce } from "../once";
import { entriesOf, rowsOf, tablesOf, type Ledger } from "../model";
import type { Entry } from "../../reading/table";
import { coverageOf } from "../coverage";
import { longerForms } from "./joint-forms";
import { buildNameIndex, inferRegions, organisationKey, type NameIndex, type NamedItem } from "./names";

/** An organisation that the enterprise ledger names, with the rows of the enterprises whose organisation it is. */
export interface NamedOrganisation {
  readonly name: string;
  readonly units: readonly Entry<"enterprise">[];
}

/** Enterprises of the ledger by name. */
export const enterpriseNames = builtOnce((ledger: Ledger): NameIndex<Entry<"enterprise">> => {
  const items = named(entriesOf(ledger, "enterprise"), (entry) => entry.value("name"));
  return buildNameIndex(items, "enterprise", { aliases: ledger.settings.aliases, titles: titlesOf(ledger) });
});

/** The organisations of the organisation sheet by name. */
export const organisationSheetNames = builtOnce((ledger: Ledger): NameIndex<Entry<"organisation">> => {
  const items = named(entriesOf(ledger, "organisation"), (entry) => entry.value("name"));
  return organisationIndex(ledger, items);
});

/**
 * Different organisations that covered enterprises name, each with its units, in the order in which they first
 * stand there. An attached enterprise without an organisation of its own name belongs to its host. Names of one
 * key, and short forms of a joint organisation's, are one organisation, under the longest of them.
 */
export const namedOrganisations = builtOnce((ledger: Ledger): readonly NamedOrganisation[] => {
  const units = rowsOf(tablesOf(ledger, "enterprise")).filter(
    (entry) => organisationNamed(entry) !== null && coverageOf(entry).covered,
  );
  const names = units.map((unit) => organisationNamed(unit) ?? "");
  const regions = inferRegions(names, titlesOf(ledger));
  const keys = names.map((name) => organisationKey(name, regions));
  const longer = longerForms(keys);
  const groups = new Map<string, { name: string; readonly units: Entry<"enterprise">[] }>();
  for (const [position, unit] of units.entries()) {
    const name = names[position] ?? "";
    const own = keys[position] ?? "";
    const key = longer.get(own) ?? own;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { name, units: [unit] });
    else {
      known.units.push(unit);
      if (name.length > known.name.length) known.name = name;
    }
  }
  return [...groups.values()];
});

function organisationNamed(entry: Entry<"enterprise">): string | null {
  return entry.value("organisationName") ?? entry.value("hostOrganisation");
}

/** Those organisations by name. */
export const organisationNames = builtOnce((ledger: Ledger): NameIndex<NamedOrganisation> =>
  organisationIndex(
    ledger,
    namedOrganisations(ledger).map((item) => ({ name: item.name, item })),
  ),
);

function organisationIndex<T>(
  ledger: Ledger,
  items: readonly { readonly name: string; readonly item: T }[],
): NameIndex<T> {
  return buildNameIndex(items, "organisation", {
    aliases: ledger.settings.aliases,
    titles: titlesOf(ledger),
  });
}

/** The items that have a name. A plain loop, for the many of a large ledger. */
function named<T>(items: readonly T[], nameOf: (item: T) => string | null): readonly NamedItem<T>[] {
  const withName: NamedItem<T>[] = [];
  for (const item of items) {
    const name = nameOf(item);
    if (name !== null && name !== "") withName.push({ name, item });
  }
  return withName;
}

/** Titles of all sheets: the county's name in them is no part of a name's key (DOMAIN 4.11). */
export function titlesOf(ledger: Ledger): readonly string[] {
  return [...new Set(ledger.tables.map((table) => table.recognition.context.title))];
}
