/** Who is paid by a sheet, and what for: the organisation, its secretaries, the months. */
import type { DayNumber } from "../../../registers";
import { civilFromDays, daysFromCivil, endOfMonth } from "../../../reading/cells/dates";
import { builtOnce } from "../../../ledger/once";
import type { Entry, Table } from "../../../reading/table";
import { personKey } from "../../../ledger/names/names";
import type { Period } from "../../../subsidy/months";
import { monthsOfRow } from "../../../subsidy/row-months";
import { isNothing, saysNothing } from "../../blank-cells";
import { groupedBy } from "../../collisions";
import type { CrossReference, OrganisationGroup } from "../../cross-reference";

export type AllowanceEntry = Entry<"allowance">;
/** A row that pays a secretary something. */
export type PayeeEntry = AllowanceEntry | Entry<"award">;

export function organisationText(entry: PayeeEntry): string {
  const row = entry as AllowanceEntry;
  return row.value("organisation") ?? row.raw("organisation");
}

/** Name by which the payee, or an organisation's secretary, is compared; "" without one. */
export function secretaryKey(entry: PayeeEntry | Entry<"organisation">): string {
  return personKey((entry as AllowanceEntry).value("secretary") ?? "");
}

export function groupOf(entry: PayeeEntry, cross: CrossReference): OrganisationGroup | null {
  const found = cross.organisationNames.find(organisationText(entry));
  return found.kind === "found" ? found.item : null;
}

/** Those who are secretaries of the organisation by its own records, else by the ledger. */
export function secretariesOf(group: OrganisationGroup): readonly string[] {
  const recorded = group.records.flatMap((record) => record.value("secretary") ?? []);
  const names = recorded.length > 0 ? recorded : group.own.flatMap((entry) => entry.value("secretary") ?? []);
  return [...new Set(names.filter((name) => !isNothing(name)).map(personKey))];
}

const groupedRows = builtOnce(
  (_: CrossReference) =>
    new Map<Table<"allowance">, ReadonlyMap<OrganisationGroup, readonly AllowanceEntry[]>>(),
);

/** The table's rows by organisation. */
export function rowsByGroup(
  table: Table<"allowance">,
  cross: CrossReference,
): ReadonlyMap<OrganisationGroup, readonly AllowanceEntry[]> {
  const known = groupedRows(cross);
  const grouped = known.get(table) ?? groupedBy(table.entries, (entry) => groupOf(entry, cross));
  known.set(table, grouped);
  return grouped;
}

/** Days that a payment is for: the row's own period, else the months or year of its sheet. `null` for one unread. */
export function periodOf(entry: AllowanceEntry, year: number | null): Period | null {
  const written = entry.value("period");
  if (written === null && entry.has("period") && !saysNothing(entry, "period")) return null;
  const ofYear = written?.year ?? entry.table.recognition.context.year ?? year;
  if (ofYear === null) return null;
  const { fromMonth, toMonth } = monthsOfRow(entry) ?? { fromMonth: 1, toMonth: 12 };
  return { first: daysFromCivil(ofYear, fromMonth, 1), last: endOfMonth(daysFromCivil(ofYear, toMonth, 1)) };
}

/** Days that a payee gets something for; an award is for the whole year. */
export function periodOfPayee(entry: PayeeEntry, year: number | null): Period | null {
  if (entry.table.register === "allowance") return periodOf(entry as AllowanceEntry, year);
  const ofYear = entry.table.recognition.context.year ?? year;
  return ofYear === null ? null : { first: daysFromCivil(ofYear, 1, 1), last: daysFromCivil(ofYear, 12, 31) };
}

/** Calendar months of a period. */
export function monthsIn(period: Period): readonly number[] {
  const start = monthIndex(period.first);
  return Array.from({ length: monthCount(period) }, (_, offset) => start + offset);
}

export function monthCount({ first, last }: Period): number {
  return monthIndex(last) - monthIndex(first) + 1;
}

function monthIndex(day: DayNumber): number {
  const { year, month } = civilFromDays(day);
  return year * 12 + month;
}

export function paidAmount(entry: AllowanceEntry): number | null {
  return entry.value("amountPaid") ?? entry.value("amountDue");
}
