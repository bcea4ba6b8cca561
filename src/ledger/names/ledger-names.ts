/** Enterprises of a ledger by name, built once for each ledger. */
import { builtOnce } from "../once";
import { entriesOf, type Ledger } from "../model";
import type { Entry } from "../../reading/table";
import { buildNameIndex, type NameIndex, type NamedItem } from "./names";

/** Enterprises of the ledger by name. */
export const enterpriseNames = builtOnce((ledger: Ledger): NameIndex<Entry<"enterprise">> => {
  const items = named(entriesOf(ledger, "enterprise"), (entry) => entry.value("name"));
  return buildNameIndex(items, "enterprise", { aliases: ledger.settings.aliases, titles: titlesOf(ledger) });
});

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
