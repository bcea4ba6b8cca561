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
import { readPersonList } from "../reading/cells/lists";
import { maskNumbersIn, maskPersonal, type PersonalKind } from "../reading/cells/mask";
import { escaped } from "../reading/labels/row-labels";
import type { Entry, FieldColumn, Table } from "../reading/table";
import type { Book, Ledger } from "./model";
import { builtOnce } from "./once";
import { identityCell } from "./sheets/differences";

/** A number, a text, or `null` for a blank. Money is yuan, a day as 2023-05-18. */
export type ShownValue = string | number | null;

type Field = FieldOf<RegisterId>;

/** The field's value as people are shown it; ID numbers, phones, accounts and children's names masked. */
export function shownValue(ledger: Ledger, entry: Entry, field: Field): ShownValue {
  const spec = fieldSpec(entry.table.register, field);
  const written = writtenIn(entry, field);
  if (spec?.personal !== undefined) return written === "" ? null : maskPersonal(spec.personal, written);
  const value: unknown = entry.value(field);
  if (value === null) return written === "" ? null : shownText(ledger)(written);
  const shown = plainValue(value, spec?.kind, written);
  return typeof shown === "string" ? shownText(ledger)(shown) : shown;
}

/**
 * How any text of a cell leaves the ledger: ID numbers, phones and accounts in it masked by their shape, and every name
 * that a column of children holds.
 */
export const shownText = builtOnce(({ book }: Ledger): ((text: string) => string) => {
  const names = childrensNames(book);
  if (names.length === 0) return maskNumbersIn;
  const anyName = new RegExp(names.map(spelled).join("|"), "g");
  return (text) => maskNumbersIn(text).replace(anyName, (name) => maskPersonal("childName", name));
});

/**
 * The longest first. One by which an enterprise, a park (金华) or another person of the book is called as well says
 * nothing of a child.
 */
function childrensNames({ tables }: Book): readonly string[] {
  const names = new Set(
    tables.flatMap((table) =>
      personalFields(table.register, "childName").flatMap((field) =>
        table.entries.flatMap((entry) => readPersonList(entry.raw(field))),
      ),
    ),
  );
  if (names.size === 0) return [];
  const places = tables.flatMap(namesOfPlaces).join("\n");
  const persons = new Set(tables.flatMap(namesOfPersons));
  return [...names]
    .filter((name) => name.length > 1 && !persons.has(name) && !places.includes(name))
    .sort((one, other) => other.length - one.length);
}

function personalFields(register: RegisterId, kind: PersonalKind): readonly Field[] {
  return Object.entries(registerSpec(register).fields).flatMap(([field, { personal }]) =>
    personal === kind ? [field as Field] : [],
  );
}

function namesOfPlaces(table: Table): readonly string[] {
  const { calledBy, fields } = registerSpec(table.register);
  const kind = fields[calledBy[0]]?.kind;
  if (kind !== "enterpriseName" && kind !== "organisationName") return [];
  return table.entries.flatMap((entry) => [entry.raw(calledBy[0] as Field), entry.park ?? ""]);
}

/** Children apart. */
function namesOfPersons({ register, fields }: Table): readonly string[] {
  return Object.entries(registerSpec(register).fields).flatMap(([field, { kind, personal }]) => {
    if (personal !== undefined || (kind !== "personName" && kind !== "personList")) return [];
    return (fields[field as Field]?.values ?? []).flatMap((value): readonly string[] =>
      typeof value === "string" ? [value] : Array.isArray(value) ? (value as readonly string[]) : [],
    );
  });
}

/** However the name is padded. */
function spelled(name: string): string {
  return Array.from(name, escaped).join("\\s*");
}

/** A tick alone says its answer only under its column's header. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** What a form says or is given of a register's field, masked as the field's values are; without a field any numbers of people. */
export function shownAnswer(
  source: { readonly register?: string; readonly field?: string },
  value: string | number,
): string | number {
  const { register, field } = source;
  const spec =
    register === undefined || field === undefined ? undefined : fieldSpec(register as RegisterId, field);
  if (spec?.personal !== undefined) return maskPersonal(spec.personal, String(value));
  return typeof value === "string" ? maskNumbersIn(value) : value;
}

function plainValue(value: unknown, kind: Kind | undefined, written: string): ShownValue {
  if (typeof value === "number") return kind === "money" ? value / 100 : value;
  if (kind === "date" || kind === "deadline") return dayText(value as DateValue, written);
  if (kind === "yesNo" || (isWord(kind) && !SAYS_SOMETHING.test(written))) return wordFor(value, kind);
  const text = written !== "" ? written : Array.isArray(value) ? value.join("、") : String(value);
  return text.replace(/\s+/g, " ");
}

/** What was written where it says more than a day: a plan, a range. */
function dayText(date: DateValue, written: string): string {
  if (date.planned === true || date.until !== undefined) return written;
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
