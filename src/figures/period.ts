/** Whether something falls into the period that is asked: year, quarter, not after the cut-off. */
import type { DateValue, DayNumber, FieldOf, RegisterId } from "../registers";
import { endOfYear, quarterOf, yearOf } from "../reading/cells/dates";
import type { Entry } from "../reading/table";
import type { Counting } from "./counting";
import { cellName } from "./provenance";

/** `unknown`: something is written there, but not readable as a date, and nothing else tells the year. */
export type Timing = "in" | "out" | "unknown";

/** True where the date is on or before the cut-off; without a cut-off always, a plan never. */
export function hasHappened(date: DateValue, asOf: DayNumber | null): boolean {
  return date.planned !== true && (asOf === null || date.day <= asOf);
}

/**
 * When the record happened, by the first of the date fields that is filled; without one by the year and quarter
 * that its sheet names, and where the sheet names none, it belongs to what is asked.
 */
export function timing<R extends RegisterId>(
  counting: Counting,
  entry: Entry<R>,
  fields: readonly FieldOf<R>[],
): Timing {
  for (const field of fields) {
    const date = entry.value(field) as DateValue | null;
    if (date !== null) return timingOfDate(counting, date);
    if (entry.problem(field) === "ambiguousMonth") return timingOfYear(counting, entry.raw(field));
    if (entry.problem(field) !== null)
      return sheetYear(entry) === null ? "unknown" : timingOfSheet(counting, entry);
  }
  return timingOfSheet(counting, entry);
}

export function timingOfDate(counting: Counting, date: DateValue): Timing {
  const { year, quarter, asOf } = counting;
  if (!hasHappened(date, asOf)) return "out";
  if (year !== null && yearOf(date.day) !== year) return "out";
  if (quarter === null) return "in";
  if (date.precision === "year") return "unknown";
  return quarterOf(date.day) === quarter ? "in" : "out";
}

/** A number such as 2023.1 is January or October: the year is certain, the month is not. */
function timingOfYear(counting: Counting, raw: string): Timing {
  const written = Number(raw.slice(0, 4));
  const { year, quarter, asOf } = counting;
  if (year !== null && written !== year) return "out";
  const certain = quarter === null && (asOf === null || asOf >= endOfYear(written));
  return certain ? "in" : "unknown";
}

function sheetYear(entry: Entry): number | null {
  return entry.table.recognition.context.year;
}

function timingOfSheet<R extends RegisterId>(counting: Counting, entry: Entry<R>): Timing {
  const { year, quarter } = entry.table.recognition.context;
  if (counting.year !== null && year !== null && year !== counting.year) return "out";
  if (counting.quarter === null) return "in";
  return quarter === counting.quarter ? "in" : "out";
}

export interface Happened<R extends RegisterId> {
  readonly entries: readonly Entry<R>[];
  /** Why no number can be had: a date that matters and can't be read, or sheets of another year only. */
  readonly reason: string | null;
}

/** The records that fall into the period, by their dates (see `timing`). */
export function happenedIn<R extends RegisterId>(
  counting: Counting,
  register: R,
  fields: readonly FieldOf<R>[],
): Happened<R> {
  const entries: Entry<R>[] = [];
  for (const entry of counting.entries(register)) {
    const when = timing(counting, entry, fields);
    if (when === "unknown") return { entries: [], reason: unreadableDate(entry, fields) };
    if (when === "in") entries.push(entry);
  }
  return { entries, reason: entries.length === 0 ? otherYearsOnly(counting, register, fields) : null };
}

function unreadableDate<R extends RegisterId>(entry: Entry<R>, fields: readonly FieldOf<R>[]): string {
  const field = fields.find((candidate) => entry.raw(candidate) !== "") ?? fields[0] ?? "";
  return `${cellName(entry.table, entry.row, field)}写的是“${entry.raw(field as FieldOf<R>)}”，看不出是哪一天，请写成2023-05-18这样`;
}

/** Sheets of other years alone are no zero for this one: nothing is known. */
function otherYearsOnly<R extends RegisterId>(
  counting: Counting,
  register: R,
  fields: readonly FieldOf<R>[],
): string | null {
  const { year } = counting;
  const tables = counting.tables(register).filter((table) => table.entries.length > 0);
  const undated = tables.filter(
    (table) => !fields.some((field) => table.fields[field]?.values.some(isWritten)),
  );
  if (year === null || tables.length === 0 || undated.length < tables.length) return null;
  const years = [...new Set(undated.map((table) => table.recognition.context.year))];
  if (years.some((other) => other === null || other === year)) return null;
  return `只有${years.map(String).join("、")}年的表，没有${String(year)}年的`;
}

function isWritten(value: unknown): boolean {
  return value !== null;
}
