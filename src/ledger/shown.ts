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
import { escaped } from "../reading/cells/patterns";
import type { Entry, FieldColumn, Table } from "../reading/table";
import { childrenNamed, namesChildren } from "./children";
import type { Book, Ledger } from "./model";
import { namesWithin } from "./names/names-within";
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
  return (text) => childrenMask(book)(maskNumbersIn(text));
});

/**
 * Masks the children's names in a text. One by which an enterprise, a park (金华) or another person of the book is
 * called as well says nothing of a child; hardly a text needs that looked up.
 */
const childrenMask = builtOnce((book: Book): ((text: string) => string) => {
  const namesIn = namesWithin(childrensNames(book));
  return (text) => {
    const found = [...namesIn(text.replace(WHITE_SPACE, ""))].filter(
      (name) => !calledOtherwise(book).has(name),
    );
    if (found.length === 0) return text;
    const longestFirst = found.sort((one, other) => other.length - one.length);
    const anyName = new RegExp(longestFirst.map(spelled).join("|"), "g");
    return text.replace(anyName, (name) => maskPersonal("childName", name));
  };
});

const WHITE_SPACE = /\s+/g;

const childrensNames = builtOnce(({ tables }: Book): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const table of tables)
    if (namesChildren(table.register))
      for (const entry of table.entries)
        for (const name of childrenNamed(entry)) if (name.length > 1) names.add(name);
  return names;
});

/** The children's names that others have too, or that stand in the name of a place. */
const calledOtherwise = builtOnce((book: Book): ReadonlySet<string> => {
  const names = childrensNames(book);
  const namesIn = namesWithin(names);
  const others = new Set<string>();
  for (const table of book.tables) {
    for (const person of namesOfPersons(table)) if (names.has(person)) others.add(person);
    for (const place of namesOfPlaces(table)) for (const name of namesIn(place)) others.add(name);
  }
  return others;
});

function namesOfPlaces(table: Table): ReadonlySet<string> {
  const { calledBy, fields } = registerSpec(table.register);
  const places = new Set<string>();
  const kind = fields[calledBy[0]]?.kind;
  if (kind !== "enterpriseName" && kind !== "organisationName") return places;
  for (const entry of table.entries) places.add(entry.raw(calledBy[0] as Field)).add(entry.park ?? "");
  return places;
}

/** Children apart. */
function* namesOfPersons({ register, fields }: Table): Iterable<string> {
  for (const [field, { kind, personal }] of Object.entries(registerSpec(register).fields)) {
    if (personal !== undefined || (kind !== "personName" && kind !== "personList")) continue;
    const values: readonly unknown[] = fields[field as Field]?.values ?? [];
    for (const value of values) {
      if (typeof value === "string") yield value;
      else if (Array.isArray(value)) yield* value as readonly string[];
    }
  }
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
  const saysIt = written !== "" && (kind !== "text" || SAYS_SOMETHING.test(written));
  const text = saysIt ? written : Array.isArray(value) ? value.join("、") : String(value);
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
  const text = String(value);
  return (Object.hasOwn(words, text) ? words[text] : undefined) ?? text;
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
