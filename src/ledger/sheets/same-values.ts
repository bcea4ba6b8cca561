/** When two records say the same of a field, however it is written. */
import { fieldSpec, type FieldOf, type Kind, type PeriodValue, type RegisterId } from "../../registers";
import { normaliseCode } from "../../reading/cells/codes";
import { fold, foldSentence } from "../../reading/cells/folding";
import type { Entry, FieldColumn } from "../../reading/table";
import { personKey } from "../names/names";
import { builtOnce } from "../once";
import type { KeyForms } from "./same-records";

type Field = FieldOf<RegisterId>;

/** True where both records say the same; `otherForms` are the keys of the other record's names, where those differ. */
export function sameValue(
  one: Entry,
  other: Entry,
  field: Field,
  forms: KeyForms,
  otherForms = forms,
): boolean {
  const [value, otherValue]: readonly unknown[] = [one.value(field), other.value(field)];
  // Most that is compared is the same to the letter.
  if (value !== null && value === otherValue) return true;
  return comparable(one, field, forms) === comparable(other, field, otherForms);
}

/** A blank count is 0 (CONTRACT 2); a date is its day; words are compared by what they mean. */
export function comparable(entry: Entry, field: Field, forms: KeyForms): string {
  const value: unknown = entry.value(field);
  const kind = fieldSpec(entry.table.register, field)?.kind;
  if (value === null)
    return entry.problem(field) === null ? blankOf(entry, field, kind) : `!${fold(entry.raw(field))}`;
  if (kind === "period" && forms.period !== undefined) return forms.period(value as PeriodValue);
  if (typeof value === "object" && "day" in value) return String(value.day);
  if (Array.isArray(value)) return listOf(value, entry, field, kind, forms);
  // 无 in the column of modes says what a blank says: there is no organisation.
  if (kind === "formationMode" && value === "none") return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return kind === "text" ? withoutPadding(text, entry, field) : nameOf(text, kind, forms);
}

function withoutPadding(text: string, entry: Entry, field: Field): string {
  const folded = foldSentence(text);
  const padding = fieldSpec(entry.table.register, field)?.padding?.find((ending) => folded.endsWith(ending));
  return padding === undefined || padding === folded ? folded : folded.slice(0, -padding.length);
}

/** Names in whatever order; how many people they stand for belongs to it (王一等3人). */
function listOf(
  value: readonly unknown[],
  entry: Entry,
  field: Field,
  kind: Kind | undefined,
  forms: KeyForms,
): string {
  const nameKind = kind === "enterpriseList" ? "enterpriseName" : "personName";
  const names = value.map((item) => nameOf(String(item), nameKind, forms)).sort();
  const people = kind === "personList" ? entry.people(field) : 0;
  return people > names.length ? `${names.join("、")}等${String(people)}` : names.join("、");
}

function nameOf(text: string, kind: Kind | undefined, forms: KeyForms): string {
  switch (kind) {
    case "enterpriseName":
      return forms.enterprise(text) || fold(text);
    case "organisationName":
      return forms.organisation(text) || fold(text);
    case "personName":
      return personKey(text);
    case "creditCode":
    case "idNumber":
    case "phone":
    case "account":
      return normaliseCode(text);
    default:
      return fold(text);
  }
}

/** A blank count is 0; in a column in which people are only ever ticked, a blank is a no. */
function blankOf(entry: Entry, field: Field, kind: Kind | undefined): string {
  if (kind === "count" || kind === "number" || kind === "money") return "0";
  const column: FieldColumn | undefined = entry.table.fields[field];
  return kind === "yesNo" && column !== undefined && hasTicksAlone(column) ? "no" : "";
}

const hasTicksAlone = builtOnce(
  ({ values }: FieldColumn): boolean => values.includes("yes") && !values.includes("no"),
);
