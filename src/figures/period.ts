/** Whether something falls into the period that is asked: year, quarter or half, not after the cut-off. */
import type { DateValue, DayNumber, FieldOf, RegisterId } from "../registers";
import { endOfYear, yearOf } from "../reading/cells/dates";
import type { Entry } from "../reading/table";
import type { Counting } from "./counting";
import { cellName } from "./provenance";

/** `unknown`: something is written there, but not readable as a date, and nothing else tells the year. */
export type Timing = "in" | "out" | "unknown";

/** When something was founded; `unread`: nobody can read the date, so that it makes nothing new (CONTRACT 8). */
export type Founding = Timing | "unread";

/** True where the date is on or before the cut-off; without a cut-off always, a plan never. */
export function hasHappened(date: DateValue, asOf: DayNumber | null): boolean {
  return date.planned !== true && (asOf === null || date.day <= asOf);
}

/**
 * When the record happened, by the first of the date fields that is filled; without one by the year and quarter
 * that its sheet names, and where the sheet names none, it belongs to what is asked.
 */
function timing<R extends RegisterId>(
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

function timingOfDate(counting: Counting, date: DateValue): Timing {
  const { year, months, asOf } = counting;
  if (!hasHappened(date, asOf)) return "out";
  if (year !== null && yearOf(date.day) !== year) return "out";
  if (months === null) return "in";
  if (date.precision === "year") return "unknown";
  return counting.covers(date.day) ? "in" : "out";
}

/**
 * When something was founded, by its date alone: no sheet's title stands in for it, since a list of this year holds
 * what was founded in any year. `null` where no date is written.
 */
export function timingOfFounding<R extends RegisterId>(
  counting: Counting,
  entry: Entry<R>,
  field: FieldOf<R>,
): Founding | null {
  const date = entry.value(field) as DateValue | null;
  if (date !== null) return timingOfDate(counting, date);
  const problem = entry.problem(field);
  if (problem === null) return null;
  return problem === "ambiguousMonth" ? timingOfYear(counting, entry.raw(field)) : "unread";
}

/** A number such as 2023.1 is January or October: the year is certain, the month is not. */
function timingOfYear(counting: Counting, raw: string): Timing {
  const written = Number(raw.slice(0, 4));
  const { year, months, asOf } = counting;
  if (year !== null && written !== year) return "out";
  const certain = months === null && (asOf === null || asOf >= endOfYear(written));
  return certain ? "in" : "unknown";
}

function sheetYear(entry: Entry): number | null {
  return entry.year;
}

function timingOfSheet<R extends RegisterId>(counting: Counting, entry: Entry<R>): Timing {
  const { quarter } = entry.table.recognition.context;
  const year = sheetYear(entry);
  if (counting.year !== null && year !== null && year !== counting.year) return "out";
  const { months } = counting;
  if (months === null) return "in";
  return quarter !== null && quarter * 3 > months.fromMonth && quarter * 3 <= months.toMonth ? "in" : "out";
}

export interface Happened<R extends RegisterId> {
  readonly entries: readonly Entry<R>[];
  /** What to know of the records: dates that can't be read, where the sheet's year stands in. */
  readonly note: string | null;
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
    if (when === "unknown") return { entries: [], note: null, reason: unreadableDate(entry, fields) };
    if (when === "in") entries.push(entry);
  }
  const reason = entries.length === 0 ? otherYearsOnly(counting, register, fields) : null;
  return { entries, note: bySheetYear(entries, fields), reason };
}

/** Records whose date can't be read, so that they count by the year that their sheet names. */
function bySheetYear<R extends RegisterId>(
  entries: readonly Entry<R>[],
  fields: readonly FieldOf<R>[],
): string | null {
  const unread = entries.filter(
    (entry) =>
      fields.every((field) => entry.value(field) === null && entry.problem(field) !== "ambiguousMonth") &&
      fields.some((field) => entry.problem(field) !== null),
  );
  const [first] = unread;
  if (first === undefined) return null;
  const field = fields.find((candidate) => first.problem(candidate) !== null) ?? "";
  const more = unread.length === 1 ? "" : `（这样的共${String(unread.length)}处）`;
  const place = cellName(first.table, first.row, field);
  return `${place}写的“${first.raw(field as FieldOf<R>)}”看不出是哪一天${more}，按表名的年度计入`;
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
