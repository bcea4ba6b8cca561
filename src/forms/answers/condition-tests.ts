/** Whether a record meets what a form asks for: its own fact, else that of its enterprise or organisation. */
import { enterprises, type Enterprise } from "../../figures/enterprises";
import type { Counting } from "../../figures/counting";
import { hasHappened } from "../../figures/period";
import type { Ledger } from "../../ledger/model";
import { valueAcross } from "../../ledger/enterprises";
import { enterpriseNames } from "../../ledger/names/ledger-names";
import { organisationsOf } from "../../ledger/organisations";
import { parkAssignment } from "../../ledger/parks";
import { endOfMonth, endOfYear, fullYearsBetween, startOfYear, yearOf } from "../../reading/cells/dates";
import { fold } from "../../reading/cells/folding";
import type { Entry } from "../../reading/table";
import { fieldSpec, registerSpec, type DateValue, type FieldOf, type RegisterId } from "../../registers";
import { educationLevels } from "../../registers/education";
import { isWordKind } from "../../registers/vocabularies";
import { builtOnce } from "../../ledger/once";
import { isClosed } from "../../ledger/problems";
import type { Condition } from "../words/meaning";
import { enterprisesOf, organisationOf, organisationRecord } from "./related";

/** True, false, or `null` where the record doesn't tell. */
export type Test = (entry: Entry) => boolean | null;

const factsOf = builtOnce(
  (counting: Counting) => new Map<unknown, Enterprise>(enterprises(counting).map((one) => [one.entry, one])),
);

/** The register's field, and what people call it. */
export function missingOf(counting: Counting, { register, field }: Condition): string | null {
  if (field === "covered" || field === "itself") return null;
  const real = realField(register, field);
  if (register === "enterprise" && real === "park") return null;
  if (counting.tables(register).length === 0) return `没有找到${registerSpec(register).title}`;
  const spec = fieldSpec(register, real);
  if (spec === undefined) return "台账里没有这一项";
  if (counting.has(register, real as FieldOf<RegisterId>)) return null;
  if (register === "problem" && real === "closed") return null;
  if (register === "organisation" && counting.tables("organisation").length === 0) return null;
  return `${registerSpec(register).title}里没有“${spec.title}”这一列`;
}

/** The field that a condition is decided by. */
export function realField(register: RegisterId, field: string): string {
  if (field === "age") return "bornOn";
  if (field === "madeFull") return "fullMemberOn";
  if (field === "newlyCovered") return "organisationFoundedOn";
  return field === "new" ? (NEW_FIELDS[register] ?? "") : (EVENTS[field] ?? COMING[field] ?? field);
}

const NEW_FIELDS: Readonly<Partial<Record<RegisterId, string>>> = {
  enterprise: "enteredOn",
  organisation: "foundedOn",
  member: "joinedOn",
  apartment: "movedInOn",
};

/** What happened to a record in the year that is asked, by its day. */
const EVENTS: Readonly<Record<string, string>> = { elected: "lastElectionOn", started: "startedOn" };
/** What is to happen to it in a year that is named. */
const COMING: Readonly<Record<string, string>> = { dueIn: "nextElectionOn" };

/** The test of a condition, on whatever register's records. */
export function testOf(counting: Counting, condition: Condition): Test {
  const { ledger } = counting;
  if (condition.field === "itself") return itselfTest(ledger, condition);
  const own = ownTest(counting, condition);
  return (entry) => {
    if (entry.table.register === condition.register) return own(entry);
    if (condition.field === "park") {
      const park = parkAssignment(ledger).of(entry);
      return park === null ? null : park === condition.is;
    }
    const answers = new Set(othersOf(ledger, entry, condition.register).map(own));
    const [only] = answers;
    return answers.size === 1 ? (only ?? null) : null;
  };
}

/** Whether the record is of the one enterprise or organisation. */
function itselfTest(ledger: Ledger, { register, is }: Condition): Test {
  if (register === "organisation") {
    const found = organisationsOf(ledger).allNames.find(is);
    return (entry) => {
      if (found.kind !== "found") return null;
      const own = organisationOf(ledger, entry);
      if (own !== null) return own === found.item;
      const works = enterprisesOf(ledger, entry);
      // Who names no organisation and works elsewhere is not of this one.
      return works.length > 0 &&
        works.every((one) => organisationOf(ledger, one as unknown as Entry) !== found.item)
        ? false
        : null;
    };
  }
  const found = enterpriseNames(ledger).find(is);
  return (entry) => {
    const own = enterprisesOf(ledger, entry);
    if (own.length === 0 || found.kind !== "found") return null;
    const those = own.filter((one) => one === found.item).length;
    return those === 0 ? false : those === own.length ? true : null;
  };
}

/** The enterprises or the organisation that the record belongs with. */
function othersOf(ledger: Ledger, entry: Entry, register: RegisterId): readonly Entry[] {
  if (register === "enterprise") return enterprisesOf(ledger, entry);
  const record = register === "organisation" ? organisationRecord(ledger, entry) : null;
  return record === null ? [] : [record];
}

function ownTest(counting: Counting, condition: Condition): Test {
  const { register, field, is } = condition;
  if (register === "enterprise") return enterpriseTest(counting, condition);
  if (field === "age") return ageTest(counting, is);
  if (field === "madeFull") return madeFullTest(counting);
  if (field in COMING) return comingTest(realField(register, field), Number(is));
  if (field === "new" || field in EVENTS) return newTest(counting, realField(register, field));
  if (register === "problem" && field === "closed")
    return (entry) => {
      const closed = isClosed(entry as unknown as Entry<"problem">);
      return is === "yes" ? closed : is === "no" ? !closed : null;
    };
  return fieldTest(register, field, is);
}

function fieldTest(register: RegisterId, field: string, is: string): Test {
  const kind = fieldSpec(register, field)?.kind ?? "text";
  return (entry) => {
    const value: unknown = entry.value(field as FieldOf<RegisterId>);
    // Who has no post leaves it blank.
    if (field === "partyPost" && entry.isBlank(field as FieldOf<RegisterId>)) return false;
    if (typeof value !== "string") return null;
    if (field === "education" && is.startsWith("≥")) return hasEducation(value, is.slice(1));
    if (isWordKind(kind)) return is === "branch" ? value === "branch" : value === is;
    return textMeets(fold(value), is);
  };
}

/** At least of that level; `null` for an education that names none. */
function hasEducation(value: string, level: string): boolean | null {
  const own = levelOf(value);
  return own < 0 ? null : own >= levelOf(level);
}

function levelOf(text: string): number {
  return educationLevels.findIndex((words) => words.some((word) => text.includes(word)));
}

function textMeets(value: string, is: string): boolean {
  const [, not] = /^!(.*)$/.exec(is) ?? [];
  return not === undefined ? value === is : !value.startsWith(not);
}

function enterpriseTest(counting: Counting, { field, is }: Condition): Test {
  const facts = factsOf(counting.whole());
  const parks = parkAssignment(counting.ledger);
  if (field === "new") return newTest(counting, "enteredOn");
  if (field in EVENTS) return newTest(counting, realField("enterprise", field));
  const founded = newTest(counting, "organisationFoundedOn");
  return (entry) => {
    if (field === "park") {
      const park = parks.of(entry);
      return park === null ? null : park === is;
    }
    const enterprise = facts.get(entry);
    if (enterprise === undefined) return null;
    if (field === "covered") return enterprise.covered === (is === "yes");
    if (field === "newlyCovered") return enterprise.covered && founded(entry);
    if (field === "operatingStatus") return enterprise.status === null ? null : enterprise.status === is;
    if (field === "formationMode")
      return is === "none"
        ? !enterprise.organised
        : enterprise.mode === is || (enterprise.organised && enterprise.mode === null ? null : false);
    const value: unknown = valueAcross(enterprise, field as FieldOf<"enterprise">);
    if (/^[≥≤]/.test(is)) return isSoMany(enterprise.entry, field, value, is);
    if (value === null) return null;
    return typeof value === "string" ? textMeets(fold(value), fold(is)) : null;
  };
}

/** A blank count is none, as in every sum; one that can't be read may be any. */
function isSoMany(entry: Entry<"enterprise">, field: string, value: unknown, is: string): boolean | null {
  if (typeof value !== "number" && entry.problem(field as FieldOf<"enterprise">) !== null) return null;
  const count = typeof value === "number" ? value : 0;
  const bound = Number(is.slice(1));
  return is.startsWith("≥") ? count >= bound : count <= bound;
}

/** A date's first and last possible day. */
function possibleDays({ day, precision }: DateValue): readonly [number, number] {
  if (precision === "month") return [day, endOfMonth(day)];
  return precision === "year" ? [startOfYear(yearOf(day)), endOfYear(yearOf(day))] : [day, day];
}

function ageTest({ asOf }: Counting, is: string): Test {
  const [from = "", to = ""] = is.split("-");
  const fits = (age: number): boolean =>
    (from === "" || age >= Number(from)) && (to === "" || age <= Number(to));
  return (entry) => {
    const born = entry.value("bornOn" as FieldOf<RegisterId>) as DateValue | null;
    if (born === null || asOf === null) return null;
    const [first, last] = possibleDays(born).map((day) => fits(fullYearsBetween(day, asOf)));
    return first === last ? (first ?? null) : null;
  };
}

function newTest(counting: Counting, field: string): Test {
  const { year, months, asOf } = counting;
  return (entry) => {
    const date = entry.value(field as FieldOf<RegisterId>) as DateValue | null;
    if (date === null || year === null) return null;
    if (yearOf(date.day) !== year || !hasHappened(date, asOf)) return false;
    if (months === null) return true;
    return date.precision === "year" ? null : counting.covers(date.day);
  };
}

function comingTest(field: string, year: number): Test {
  return (entry) => {
    const date = entry.value(field as FieldOf<RegisterId>) as DateValue | null;
    return date === null ? null : yearOf(date.day) === year;
  };
}

/** Made a full member in the year; somebody on probation was not, whatever is blank. */
function madeFullTest(counting: Counting): Test {
  const inYear = newTest(counting, "fullMemberOn");
  return (entry) => {
    const isOnProbation = entry.value("memberType" as FieldOf<RegisterId>) === "probationary";
    return (
      inYear(entry) ??
      (isOnProbation && entry.raw("fullMemberOn" as FieldOf<RegisterId>) === "" ? false : null)
    );
  };
}
