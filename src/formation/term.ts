/**
 * When an organisation's term ends and where it stands on a day (DOMAIN 4.8; 《中国共产党基层组织选举工作条例》
 * 第三条: elections are held when the term ends, put off by a year at most and only with approval).
 */
import type { DateValue, DayNumber } from "../registers";
import { addYears, lastPossibleDay } from "../reading/cells/dates";
import { asksFor, type Entry } from "../reading/table";
import type { Settings } from "../reading/settings/settings";

/** Committees above a branch are elected for five years (同条例 第三条). */
const COMMITTEE_TERM_YEARS = 5;

/** Days before the end within which an election is due soon (CONTRACT 2). */
export const dueSoonDays = 90;

export type TermStatus = "expired" | "dueSoon" | "running" | "unknown";

export interface Term {
  /** Last day of the term; `null` where no date tells it. */
  readonly end: DateValue | null;
  /** What the end was taken from. */
  readonly from: "nextElectionOn" | "lastElectionOn" | "foundedOn" | null;
}

/** End of a term: so many years after the election; 29 February ends on 28 February, a month stays a month. */
export function termEnd(lastElection: DateValue, years: number): DateValue {
  return { ...lastElection, day: addYears(lastElection.day, years) };
}

/**
 * The term of an organisation: the end that the office wrote, else the last election (without one the founding)
 * and the term's length. A date that is there and can't be read leaves the term unknown: the next best would make
 * another term of it. An end more than the longest term after the last election can't follow from it, and is not
 * taken.
 */
export function termOf(organisation: Entry<"organisation">, settings: Settings): Term {
  if (TERM_DATES.some((field) => isUnread(organisation, field) && isBest(organisation, field)))
    return { end: null, from: null };
  const written = organisation.value("nextElectionOn");
  const last = organisation.value("lastElectionOn");
  if (
    written !== null &&
    (last === null || written.day <= lastPossibleDay(termEnd(last, COMMITTEE_TERM_YEARS)))
  )
    return { end: written, from: "nextElectionOn" };
  const isCommittee = organisation.value("type") === "committee";
  const years = isCommittee ? Math.max(COMMITTEE_TERM_YEARS, settings.termYears) : settings.termYears;
  for (const from of ["lastElectionOn", "foundedOn"] as const) {
    const start = organisation.value(from);
    if (start !== null) return { end: termEnd(start, years), from };
  }
  return { end: null, from: null };
}

const TERM_DATES = ["nextElectionOn", "lastElectionOn"] as const;

/** What can't be read, or stands in a column that is asked about. */
function isUnread(organisation: Entry<"organisation">, field: (typeof TERM_DATES)[number]): boolean {
  return organisation.problem(field) !== null || asksFor(organisation.table, field) !== null;
}

/** True where no date is read that tells the term better than this one: what can't be read is not passed over. */
function isBest(organisation: Entry<"organisation">, field: (typeof TERM_DATES)[number]): boolean {
  return field === "nextElectionOn" || organisation.value("nextElectionOn") === null;
}

/** Where a term stands on a day. One that ends in a month or year without a day lasts to its last day. */
export function termStatus(term: Term, asOf: DayNumber): TermStatus {
  if (term.end === null) return "unknown";
  const last = lastPossibleDay(term.end);
  if (last < asOf) return "expired";
  return last <= asOf + dueSoonDays ? "dueSoon" : "running";
}
