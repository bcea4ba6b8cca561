/** Where two sheets of the same records say different things of what figures count. */
import type { FieldOf, RegisterId } from "../../registers";
import { sheetRelations } from "../../registers/sheet-roles";
import type { Entry, Table } from "../../reading/table";
import { enterpriseKey, organisationKey } from "../names/names";
import { sameRecord, type KeyForms, type KeyedTable } from "./same-records";
import { sameValue } from "./same-values";

/** One record on two sheets that differ in a field; `null` for the field where only one of the sheets has the record. */
export interface Difference {
  readonly field: string | null;
  readonly one: Entry;
  readonly other: Entry | null;
}

/** Differences of the records that both sheets have, in the order of the first sheet. */
export function differencesBetween(one: KeyedTable, other: KeyedTable): readonly Difference[] {
  const { counted } = sheetRelations[one.table.register];
  const fields = counted.filter((field) => hasColumn(one.table, field) && hasColumn(other.table, field));
  return one.table.entries.flatMap((entry) => {
    const same = sameRecord(entry, one, other);
    if (same === null) return [];
    return fields
      .filter((field) => !agrees(entry, same, field as FieldOf<RegisterId>))
      .map((field) => ({ field, one: entry, other: same }));
  });
}

/** Records of the first sheet that the other one lacks. */
export function recordsMissing(one: KeyedTable, other: KeyedTable): readonly Difference[] {
  return one.table.entries
    .filter((entry) => sameRecord(entry, one, other) === null)
    .map((entry) => ({ field: null, one: entry, other: null }));
}

/** `“企业台账”I5` for people; the row's name cell where the field is `null`. */
export function placeOfField(entry: Entry, field: string | null): string {
  const sheet = entry.sheet === "" ? "" : `“${entry.sheet}”`;
  return `${sheet}${addressOf(entry, field)}`;
}

function addressOf(entry: Entry, field: string | null): string {
  const asked = field === null ? null : entry.cell(field as FieldOf<RegisterId>);
  return asked ?? identityCell(entry);
}

/** A1 address of the cell that names the record. */
export function identityCell(entry: Entry): string {
  const fields = sheetRelations[entry.table.register].identity.flat();
  for (const field of fields) {
    const cell = entry.cell(field as FieldOf<RegisterId>);
    if (cell !== null) return cell;
  }
  return `A${String(entry.row)}`;
}

function hasColumn(table: Table, field: string): boolean {
  return table.recognition.columns[field] !== undefined;
}

function agrees(one: Entry, other: Entry, field: FieldOf<RegisterId>): boolean {
  return sameValue(one, other, field, FORMS);
}

const FORMS: KeyForms = { enterprise: enterpriseKey, organisation: organisationKey };
