/** Where two sheets of the same records say different things of what figures count. */
import { fieldSpec, type FieldOf, type RegisterId } from "../../registers";
import { sheetRelations } from "../../registers/sheet-roles";
import { fold } from "../../reading/cells/folding";
import type { Entry, Table } from "../../reading/table";
import { organisationKey } from "../names/names";
import { sameRecord, type KeyedTable } from "./same-records";

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
  return comparable(one, field) === comparable(other, field);
}

/** A blank count is 0 (CONTRACT 2); a date is its day; words are compared by what they mean. */
function comparable(entry: Entry, field: FieldOf<RegisterId>): string {
  const value: unknown = entry.value(field);
  if (value === null) return entry.problem(field) === null ? blankOf(entry, field) : `!${entry.raw(field)}`;
  if (typeof value === "object" && "day" in value) return String(value.day);
  if (Array.isArray(value)) return value.map((item) => fold(String(item))).join("、");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const isOrganisation = fieldSpec(entry.table.register, field)?.kind === "organisationName";
  return isOrganisation ? organisationKey(text) : fold(text);
}

function blankOf(entry: Entry, field: FieldOf<RegisterId>): string {
  const column = entry.table.fields[field];
  const isNumber = column?.values.some((value) => typeof value === "number") ?? false;
  return isNumber ? "0" : "";
}
