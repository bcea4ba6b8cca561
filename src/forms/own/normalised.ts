/** A record's value as a tidy ledger writes it, or that it can't be written so. */
import { enterpriseNames } from "../../ledger/names/ledger-names";
import type { Ledger } from "../../ledger/model";
import { organisationsOf } from "../../ledger/organisations";
import { parkAssignment } from "../../ledger/parks";
import { formatIso, serialFromDay } from "../../reading/cells/dates";
import { fold, tidyName } from "../../reading/cells/folding";
import { maskNumbersIn } from "../../reading/cells/mask";
import type { Entry } from "../../reading/table";
import {
  fieldSpec,
  type DateValue,
  type FieldOf,
  type Kind,
  type PeriodValue,
  type RegisterId,
} from "../../registers";
import { canonicalWords } from "../../registers/canonical-words";
import { isWordKind } from "../../registers/vocabularies";
import { isDateKind, periodText, textAsWritten } from "../answers/record-values";

export type Normalised =
  | { readonly kind: "value"; readonly value: string | number | null }
  /** As it stands in the ledger, for people to mend. */
  | { readonly kind: "raw"; readonly raw: string };

/** What the tidy ledger has in the field. */
export function normalised(ledger: Ledger, entry: Entry, field: string): Normalised {
  const name = field as FieldOf<RegisterId>;
  const raw = entry.raw(name);
  const value: unknown = entry.value(name);
  if (field === "park" && entry.table.register === "enterprise") return parkOf(ledger, entry, raw);
  if (entry.problem(name) !== null || holdsNumbers(raw, entry, field)) return { kind: "raw", raw };
  if (value === null) return BLANK;
  const kind = fieldSpec(entry.table.register, field)?.kind ?? "text";
  const written = writtenOf(ledger, entry, kind, value, field);
  return written === null ? { kind: "raw", raw } : { kind: "value", value: written };
}

/** A text with a number of somebody's in it, which reading masks, stays as it stands. */
function holdsNumbers(raw: string, { table }: Entry, field: string): boolean {
  const isNumber = fieldSpec(table.register, field)?.personal !== undefined;
  return !isNumber && maskNumbersIn(raw) !== raw;
}

const BLANK: Normalised = { kind: "value", value: null };

function parkOf(ledger: Ledger, entry: Entry, raw: string): Normalised {
  const park = parkAssignment(ledger).of(entry);
  if (park !== null) return { kind: "value", value: park };
  return raw === "" ? BLANK : { kind: "raw", raw };
}

/** `null` where the value says less than what stands in the cell. */
function writtenOf(
  ledger: Ledger,
  entry: Entry,
  kind: Kind,
  value: unknown,
  field: string,
): string | number | null {
  if (isDateKind(kind)) return dayOf(value as DateValue, entry);
  if (isWordKind(kind)) return wordOf(kind, String(value));
  switch (kind) {
    case "money":
      return Number(value) / 100;
    case "period":
      return periodText(value as PeriodValue);
    case "enterpriseName":
      return entry.table.register === "enterprise"
        ? tidyName(String(value))
        : enterpriseOf(ledger, String(value));
    case "organisationName":
      return organisationNamed(ledger, String(value));
    case "enterpriseList":
      return (value as readonly string[]).map((one) => enterpriseOf(ledger, one)).join("、");
    case "personList": {
      const names = value as readonly string[];
      return entry.people(field as FieldOf<RegisterId>) > names.length ? null : names.join("、");
    }
    case "text":
      return textAsWritten(String(value), entry, field);
    default:
      return typeof value === "number" ? value : String(value);
  }
}

/** A day is a real date; a month or a year stays one. */
function dayOf({ day, precision, planned, until }: DateValue, { table }: Entry): string | number | null {
  if (planned === true || until !== undefined) return null;
  return precision === "day" ? serialFromDay(day, table.grid.date1904 === true) : formatIso(day, precision);
}

function wordOf(kind: keyof typeof canonicalWords, answer: string): string | null {
  const words: Readonly<Record<string, string>> = canonicalWords[kind];
  return answer === "unknown" ? null : (words[answer] ?? null);
}

function enterpriseOf(ledger: Ledger, name: string): string {
  const found = enterpriseNames(ledger).find(name);
  return tidyName(found.kind === "found" ? (found.item.value("name") ?? name) : name);
}

/** The organisation's full name where a sheet has it; a short form of an enterprise's name is no organisation's. */
function organisationNamed(ledger: Ledger, name: string): string {
  const found = organisationsOf(ledger).allNames.find(name);
  const full = found.kind === "found" ? found.item.name : name;
  return tidyName(fold(full).length >= fold(name).length ? full : name);
}
