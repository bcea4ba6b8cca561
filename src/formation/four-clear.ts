/** Completeness of the 四清 profile of an enterprise (DOMAIN 1.3 and 4.9). */
import { fieldSpec, type DayNumber, type FieldOf } from "../registers";
import { addMonths } from "../reading/cells/dates";
import { fold, isBlankMark, saysNone, saysNotKnown } from "../reading/cells/folding";
import type { Entry } from "../reading/table";

export type EnterpriseField = FieldOf<"enterprise">;

export interface FourClearGroup {
  readonly id: "operation" | "workforce" | "members" | "investor";
  readonly title: string;
  /** What must be filled for this group to be clear. */
  readonly required: readonly EnterpriseField[];
}

/** The four groups with the fields that each requires, as data (DOMAIN 1.3). */
const FOUR_CLEAR_GROUPS: readonly FourClearGroup[] = [
  {
    id: "operation",
    title: "经营运行情况清",
    required: ["operatingStatus", "mainBusiness", "aboveScale"],
  },
  { id: "workforce", title: "职工队伍情况清", required: ["employees"] },
  { id: "members", title: "党员队伍情况清", required: ["members", "fullMembers", "membersHere"] },
  {
    id: "investor",
    title: "出资人情况清",
    required: ["investor", "investorPoliticalStatus", "investorPhone"],
  },
];

export const fourClearFields: readonly EnterpriseField[] = FOUR_CLEAR_GROUPS.flatMap(
  (group) => group.required,
);

/** Months after which a survey is out of date (DOMAIN 4.9). */
const SURVEY_FRESH_MONTHS = 6;

export interface FourClearScore {
  readonly id: FourClearGroup["id"];
  readonly title: string;
  readonly filled: number;
  readonly required: number;
}

export interface FourClear {
  readonly groups: readonly FourClearScore[];
  /** All that is required is filled and readable. */
  readonly complete: boolean;
  /** Filled over required, over all groups. */
  readonly share: number;
  /** Titles of what is missing. */
  readonly missing: readonly string[];
}

/**
 * The profile of an enterprise, over all the sheets on which it stands. A field is filled where one of them has
 * something readable; 无 and 0 are answers, a dash or 待定 is none.
 */
export function fourClear(...entries: readonly Entry<"enterprise">[]): FourClear {
  const missing = missingFields(entries);
  const groups = FOUR_CLEAR_GROUPS.map(({ id, title, required }) => ({
    id,
    title,
    filled: required.filter((field) => !missing.includes(field)).length,
    required: required.length,
  }));
  return {
    groups,
    complete: missing.length === 0,
    share: (fourClearFields.length - missing.length) / fourClearFields.length,
    missing: missing.map(fieldTitle),
  };
}

/** The required fields that none of an enterprise's sheets has filled. */
export function missingFields(entries: readonly Entry<"enterprise">[]): readonly EnterpriseField[] {
  const isFilled = (field: EnterpriseField) => entries.some((entry) => isFilledIn(entry, field));
  return required
    .filter(({ telling }) => !telling.some((fields) => fields.every(isFilled)))
    .map(({ field }) => field);
}

/** Columns that tell a required field, in groups of which one is enough: full members also follow from the others. */
export function tellingFields(field: EnterpriseField): readonly (readonly EnterpriseField[])[] {
  return field === "fullMembers" ? [[field], ["members", "probationaryMembers"]] : [[field]];
}

const required = fourClearFields.map((field) => ({ field, telling: tellingFields(field) }));

/** Title of an enterprise field as people know it. */
export function fieldTitle(field: EnterpriseField): string {
  return fieldSpec("enterprise", field)?.title ?? field;
}

function isFilledIn(entry: Entry<"enterprise">, field: EnterpriseField): boolean {
  if (!entry.has(field)) return false;
  const value = entry.value(field);
  if (typeof value === "number") return true;
  const text = fold(entry.raw(field));
  if (isBlankMark(text)) return false;
  return (value !== null || saysNone(text)) && !saysNotKnown(text);
}

/** True where the survey lies more than six months before the day; `null` where its date is not known. */
export function isSurveyStale(entry: Entry<"enterprise">, asOf: DayNumber): boolean | null {
  const surveyedOn = entry.value("surveyedOn");
  return surveyedOn === null ? null : surveyedOn.day < addMonths(asOf, -SURVEY_FRESH_MONTHS);
}
