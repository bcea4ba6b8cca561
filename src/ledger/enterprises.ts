/** The enterprises of a ledger, each with its rows on every sheet that counts. */
import type { FieldOf, ValueOf } from "../registers";
import type { Entry } from "../reading/table";
import { entriesOf, supplementsOf, type Ledger } from "./model";
import { enterpriseNames } from "./names/ledger-names";
import { builtOnce } from "./once";

type EnterpriseEntry = Entry<"enterprise">;

/** An enterprise with its rows: on the ledger, and on surveys and further sheets of the same enterprises. */
export interface EnterpriseRecord {
  readonly entry: EnterpriseEntry;
  readonly also: readonly EnterpriseEntry[];
}

/** One record for each row of the sheets that count (CONTRACT 2), with its rows on sheets that only add columns. */
export const enterpriseRecords = builtOnce((ledger: Ledger): readonly EnterpriseRecord[] => {
  const entries = entriesOf(ledger, "enterprise");
  const supplements = supplementsOf(ledger, "enterprise");
  if (supplements.length === 0) return entries.map((entry) => ({ entry, also: NOWHERE_ELSE }));
  const rows = new Map<EnterpriseEntry, EnterpriseEntry[]>();
  const index = enterpriseNames(ledger);
  for (const entry of supplements.flatMap((table) => table.entries)) {
    const found = index.find(entry.value("name") ?? "");
    if (found.kind !== "found") continue;
    const known = rows.get(found.item);
    if (known === undefined) rows.set(found.item, [entry]);
    else known.push(entry);
  }
  return entries.map((entry) => ({ entry, also: rows.get(entry) ?? NOWHERE_ELSE }));
});

const NOWHERE_ELSE: readonly EnterpriseEntry[] = [];

/** The enterprise's value, from the first of its rows that has one. */
export function valueAcross<F extends FieldOf<"enterprise">>(
  { entry, also }: EnterpriseRecord,
  field: F,
): ValueOf<"enterprise", F> | null {
  const own = entry.value(field);
  if (own !== null || also.length === 0 || entry.has(field)) return own;
  for (const other of also) {
    const value = other.value(field);
    if (value !== null) return value;
  }
  return null;
}

/** The first of the enterprise's rows in which something stands for the field, readable or not. */
export function rowSaying(
  { entry, also }: EnterpriseRecord,
  field: FieldOf<"enterprise">,
): EnterpriseEntry | undefined {
  const says = (row: EnterpriseEntry): boolean => row.value(field) !== null || row.problem(field) !== null;
  return says(entry) ? entry : also.find(says);
}

/** The row of the enterprise that tells coverage. */
export function coverageRow({ entry, also }: EnterpriseRecord): EnterpriseEntry {
  return also.length === 0 || tellsCoverage(entry) ? entry : (also.find(tellsCoverage) ?? entry);
}

function tellsCoverage(entry: EnterpriseEntry): boolean {
  return entry.has("hasOrganisation") || entry.has("organisationName") || entry.has("formationMode");
}
