/** How a value of a record is shown outside its own sheet: the one place that masks it (DOMAIN 3.9). */
import {
  fieldSpec,
  registerSpec,
  type DateValue,
  type FieldOf,
  type Kind,
  type RegisterId,
} from "../registers";
import { canonicalWords } from "../registers/canonical-words";
import { isWordKind } from "../registers/vocabularies";
import { formatIso } from "../reading/cells/dates";
import { quotedSheet } from "../reading/cells/grid";
import { maskNumbersIn, maskPersonal } from "../reading/cells/mask";
import type { Entry, FieldColumn } from "../reading/table";
import { identityCell } from "./sheets/differences";

/** A number, a text, or `null` for a blank. Money is yuan, a day as 2023-05-18. */
export type ShownValue = string | number | null;

type Field = FieldOf<RegisterId>;

/** The field's value as people are shown it; ID numbers, phones, accounts and children's names masked. */
export function shownValue(entry: Entry, field: Field): ShownValue {
  const spec = fieldSpec(entry.table.register, field);
  const written = writtenIn(entry, field);
  if (spec?.personal !== undefined) return written === "" ? null : maskPersonal(spec.personal, written);
  const value: unknown = entry.value(field);
  if (value === null) return written === "" ? null : maskNumbersIn(written);
  return plainValue(value, spec?.kind, written);
}

/** A tick alone says its answer only under its column's header. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

function plainValue(value: unknown, kind: Kind | undefined, written: string): ShownValue {
  if (typeof value === "number") return kind === "money" ? value / 100 : value;
  if (kind === "date" || kind === "deadline") return dayText(value as DateValue, written);
  if (kind === "yesNo" || (isWord(kind) && !SAYS_SOMETHING.test(written))) return wordFor(value, kind);
  const text = written !== "" ? written : Array.isArray(value) ? value.join("、") : String(value);
  return maskNumbersIn(text.replace(/\s+/g, " "));
}

/** What was written where it says more than a day: a plan, a range. */
function dayText(date: DateValue, written: string): string {
  if (date.planned === true || date.until !== undefined) return maskNumbersIn(written);
  return formatIso(date.day, date.precision);
}

function isWord(kind: Kind | undefined): boolean {
  return kind !== undefined && isWordKind(kind);
}

function wordFor(value: unknown, kind: Kind | undefined): string {
  const words: Readonly<Record<string, string>> =
    kind !== undefined && isWordKind(kind) ? canonicalWords[kind] : {};
  return words[String(value)] ?? String(value);
}

/** The cell's text, of a value that was written once for several records the text of that cell. */
function writtenIn(entry: Entry, field: Field): string {
  const own = entry.raw(field);
  if (own !== "") return own;
  const column: FieldColumn | undefined = entry.table.fields[field];
  const source = column?.fromAbove?.get(entry.index);
  return source === undefined ? "" : (entry.table.entries[source]?.raw(field) ?? "");
}

/** A1 address of the cell by which people know the record. */
export function nameCell(entry: Entry): string {
  const called = registerSpec(entry.table.register).calledBy.find((field) => entry.has(field as Field));
  return (called === undefined ? null : entry.cell(called as Field)) ?? identityCell(entry);
}

/** `企业台账!I5`; the cell that names the record where the field has no column (a park that the sheet's name says). */
export function shownCell(entry: Entry, field: Field | null): string {
  const address = (field === null ? null : entry.cell(field)) ?? nameCell(entry);
  return entry.sheet === "" ? address : `${quotedSheet(entry.sheet)}!${address}`;
}
