/** What a record says in a field, as it may be written into a form. */
import {
  fieldSpec,
  registerSpec,
  type DateValue,
  type FieldOf,
  type Kind,
  type PeriodValue,
  type RegisterId,
} from "../../registers";
import { coverageOf } from "../../ledger/coverage";
import { coverageRow, enterpriseRecords, type EnterpriseRecord } from "../../ledger/enterprises";
import { unitsOf } from "../../ledger/organisations";
import { enterpriseNames } from "../../ledger/names/ledger-names";
import { hasField, tablesOf, type Ledger } from "../../ledger/model";
import { parkAssignment } from "../../ledger/parks";
import { builtOnce } from "../../ledger/once";
import { cellPosition, valueAt, writtenText } from "../../reading/cells/grid";
import { fold, tidyName, tidyText, withoutBrackets } from "../../reading/cells/folding";
import { shownText } from "../../ledger/shown";
import type { Entry } from "../../reading/table";
import { organisationOf } from "./related";

/** A value with the way to its cell, or why there is none. */
export type RecordValue =
  | {
      readonly kind: Kind;
      readonly value: unknown;
      /** As the ledger has it, tidied. */
      readonly raw: string;
      readonly sheet: string;
      readonly cell: string | null;
    }
  | { readonly reason: string };

const recordsByEntry = builtOnce(
  (ledger: Ledger): ReadonlyMap<unknown, EnterpriseRecord> =>
    new Map(enterpriseRecords(ledger).map((record) => [record.entry, record])),
);

/** The record's value of a field. */
export function recordValue(ledger: Ledger, entry: Entry, field: string): RecordValue {
  const { register } = entry.table;
  const spec = fieldSpec(register, field);
  if (spec === undefined) return { reason: "台账里没有这一项" };
  if (register === "enterprise") {
    const found = enterpriseValue(ledger, entry as unknown as Entry<"enterprise">, field);
    if (found !== null) return found;
  }
  const rows = rowsOf(ledger, entry);
  for (const row of rows) {
    const found = valueIn(ledger, row, field, spec.kind);
    if (found !== null) return found;
  }
  const derived = register === "organisation" ? derivedOfOrganisation(ledger, entry, field) : null;
  return derived ?? { reason: reasonOf(ledger, rows, register, field) };
}

function rowsOf(ledger: Ledger, entry: Entry): readonly Entry[] {
  if (entry.table.register !== "enterprise") return [entry];
  const record = recordsByEntry(ledger).get(entry);
  return record === undefined ? [entry] : [record.entry, ...record.also];
}

function valueIn(ledger: Ledger, entry: Entry, field: string, kind: Kind): RecordValue | null {
  const name = field as FieldOf<RegisterId>;
  const value: unknown = entry.value(name);
  if (value === null) return null;
  const place = { sheet: entry.sheet, cell: entry.cell(name) };
  const raw = withoutBrackets(tidyText(entry.raw(name)));
  if (kind === "enterpriseName" && typeof value === "string" && entry.table.register !== "enterprise")
    return { kind, value: fullName(ledger, value), raw, ...place };
  if (kind === "enterpriseList" && Array.isArray(value))
    return { kind, value: (value as readonly string[]).map((one) => fullName(ledger, one)), raw, ...place };
  return { kind, value: asShown(ledger, kind, value, entry, field), raw, ...place };
}

function asShown(ledger: Ledger, kind: Kind, value: unknown, entry: Entry, field: string): unknown {
  return kind === "text" && typeof value === "string"
    ? shownText(ledger)(textAsWritten(value, entry, field))
    : value;
}

/** A text with the office's own brackets and marks, which reading folds. */
export function textAsWritten(value: string, entry: Entry, field: string): string {
  const cell = entry.cell(field as FieldOf<RegisterId>);
  const place = cell === null ? null : cellPosition(cell);
  if (place === null) return value;
  const written = writtenText(valueAt(entry.table.grid, place.row, place.column));
  return fold(written) === fold(value) ? written : value;
}

function fullName(ledger: Ledger, name: string): string {
  const found = enterpriseNames(ledger).find(name);
  return found.kind === "found" ? (found.item.value("name") ?? name) : name;
}

/** Parks by their one name; whether there is an organisation by the one decision on it. */
function enterpriseValue(ledger: Ledger, entry: Entry<"enterprise">, field: string): RecordValue | null {
  const record = recordsByEntry(ledger).get(entry);
  const place = { sheet: entry.sheet, cell: entry.cell(field as FieldOf<"enterprise">) };
  if (field === "park") {
    const park = parkAssignment(ledger).of(entry);
    return park === null ? null : { kind: "text", value: park, raw: park, ...place };
  }
  if (record === undefined) return null;
  const coverage = coverageOf(coverageRow(record));
  if (field === "hasOrganisation") {
    const tick = entry.value("hasOrganisation");
    if (coverage.unknown) return { reason: "台账里看不出是否建立党组织" };
    const answer = tick ?? (coverage.covered ? "yes" : "no");
    return { kind: "yesNo", value: answer, raw: entry.raw("hasOrganisation"), ...place };
  }
  if (field === "formationMode" && !coverage.covered && !coverage.unknown && coverage.mode === null)
    return { kind: "formationMode", value: "none", raw: "", ...place };
  return null;
}

/** What the organisation sheet leaves out and its units tell. */
function derivedOfOrganisation(ledger: Ledger, entry: Entry, field: string): RecordValue | null {
  const organisation = organisationOf(ledger, entry);
  if (organisation === null || entry.isBlank(field as FieldOf<RegisterId>)) return null;
  const units = unitsOf(organisation);
  if (units.length === 0) return null;
  const place = { sheet: units[0]?.sheet ?? "", cell: units[0]?.cell("name") ?? null };
  if (field === "coveredCount")
    return { kind: "count", value: units.length, raw: String(units.length), ...place };
  if (field !== "coveredEnterprises") return null;
  const names = units.map((unit) => tidyName((unit.goesOnWith ?? unit).value("name") ?? ""));
  return { kind: "enterpriseList", value: names, raw: names.join("、"), ...place };
}

function reasonOf(ledger: Ledger, rows: readonly Entry[], register: RegisterId, field: string): string {
  const title = fieldSpec(register, field)?.title ?? field;
  const problem = rows.find((row) => row.problem(field as FieldOf<RegisterId>) !== null);
  if (problem !== undefined) {
    const cell = problem.cell(field as FieldOf<RegisterId>) ?? "";
    return `“${problem.sheet}”${cell}的“${title}”看不懂`;
  }
  if (tablesOf(ledger, register).length === 0) return `没有找到${registerSpec(register).title}`;
  if (hasField(ledger, register, field as FieldOf<RegisterId>)) return `台账里的“${title}”没有填`;
  return `${registerSpec(register).title}里没有“${title}”这一列`;
}

/** 2023年1-12月. */
export function periodText({ year, fromMonth, toMonth }: PeriodValue): string {
  const months = fromMonth === toMonth ? String(fromMonth) : `${String(fromMonth)}-${String(toMonth)}`;
  return `${year === null ? "" : `${String(year)}年`}${months}月`;
}

export function isDateKind(kind: Kind): kind is "date" | "deadline" {
  return kind === "date" || kind === "deadline";
}

export function asDate(value: unknown): DateValue {
  return value as DateValue;
}
