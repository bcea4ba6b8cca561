/** Which findings concern one park or one enterprise, for handing them to those who must mend them. */
import type { FieldOf, RegisterId } from "../registers";
import { cellPosition } from "../reading/cells/grid";
import type { Ledger } from "../ledger/model";
import type { Entry } from "../reading/table";
import { enterpriseNames } from "../ledger/names/ledger-names";
import { organisationsOf, unitsOf } from "../ledger/organisations";
import { parkAssignment } from "../ledger/parks";
import type { Finding } from "./finding";

export type FindingScope = { readonly park: string } | { readonly enterprise: string };

/**
 * The findings whose record belongs to the park, or is of the enterprise: its own rows, those that name it, and
 * those of its organisation. Findings of totals and titles belong to a park where their whole sheet does.
 */
export function findingsWithin(
  ledger: Ledger,
  findings: readonly Finding[],
  scope: FindingScope,
): readonly Finding[] {
  const records = recordsByRow(ledger);
  const holds = "park" in scope ? ofPark(ledger, scope.park) : ofEnterprise(ledger, scope.enterprise);
  return findings.filter((finding) => {
    const row = cellPosition(finding.cell)?.row ?? 0;
    const record = records.get(rowKey(finding.sheet, row));
    return record === undefined ? "park" in scope && holds.sheet(finding.sheet) : holds.record(record);
  });
}

interface Membership {
  readonly record: (entry: Entry) => boolean;
  readonly sheet: (sheet: string) => boolean;
}

function ofPark(ledger: Ledger, park: string): Membership {
  const parks = parkAssignment(ledger);
  const wanted = parks.fold(park);
  return {
    record: (entry) => parks.of(entry) === wanted,
    sheet: (sheet) => {
      const tables = ledger.tables.filter((table) => table.grid.sheet === sheet);
      return tables.every(({ recognition: { context } }) =>
        context.park === null ? false : parks.fold(context.park) === wanted,
      );
    },
  };
}

function ofEnterprise(ledger: Ledger, name: string): Membership {
  const names = enterpriseNames(ledger);
  const organisations = organisationsOf(ledger).allNames;
  const wanted = meantBy(name);
  function meantBy(text: string): string {
    const found = names.find(text);
    return names.key(found.kind === "found" ? (found.item.value("name") ?? text) : text);
  }
  const isWanted = (text: string | null): boolean => text !== null && meantBy(text) === wanted;
  const isItsOrganisation = (text: string | null): boolean => {
    const found = text === null ? null : organisations.find(text);
    return found?.kind === "found" && unitsOf(found.item).some((unit) => isWanted(unit.value("name")));
  };
  return {
    record: (entry) => {
      const { register } = entry.table;
      if (register === "enterprise") return isWanted(textIn(entry, "name"));
      const organisation = textIn(entry, register === "organisation" ? "name" : "organisation");
      return isWanted(textIn(entry, "enterprise")) || isItsOrganisation(organisation);
    },
    sheet: () => false,
  };
}

/** True where the ledger has an enterprise of this name. */
export function hasEnterprise(ledger: Ledger, name: string): boolean {
  return enterpriseNames(ledger).find(name).kind === "found";
}

/**
 * Enterprise or organisation by which people know each finding's record, under `rowKey` of its row; findings of totals and
 * titles are nobody's and have none.
 */
export function concernedBy(ledger: Ledger, findings: readonly Finding[]): Readonly<Record<string, string>> {
  const records = recordsByRow(ledger);
  const names = enterpriseNames(ledger);
  const concerned: Record<string, string> = {};
  for (const { sheet, cell } of findings) {
    const key = rowKey(sheet, cellPosition(cell)?.row ?? 0);
    const record = records.get(key);
    if (record === undefined || key in concerned) continue;
    const written = textIn(record, "enterprise") ?? textIn(record, isNamed(record) ? "name" : "organisation");
    if (written === null) continue;
    const found = names.find(written);
    concerned[key] = found.kind === "found" ? (found.item.value("name") ?? written) : written;
  }
  return concerned;
}

/** Records that are enterprises or organisations themselves. */
function isNamed({ table: { register } }: Entry): boolean {
  return register === "enterprise" || register === "organisation";
}

function textIn(entry: Entry, field: string): string | null {
  const value: unknown = entry.value(field as FieldOf<RegisterId>);
  return typeof value === "string" && value !== "" ? value : null;
}

function recordsByRow(ledger: Ledger): ReadonlyMap<string, Entry> {
  const records = new Map<string, Entry>();
  for (const { entries } of ledger.tables)
    for (const entry of entries) records.set(rowKey(entry.sheet, entry.row), entry);
  return records;
}

/** A row of a sheet. */
export function rowKey(sheet: string, row: number): string {
  return `${String(row)} ${sheet}`;
}
