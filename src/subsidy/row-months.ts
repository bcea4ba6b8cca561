/** Months of a year that a row of a payment sheet is for, as far as the row or its sheet says. */
import { builtOnce } from "../ledger/once";
import { monthOf, yearOf } from "../reading/cells/dates";
import type { Entry, Table } from "../reading/table";
import type { Months } from "../reading/cells/periods";
import type { DateValue } from "../registers";

/** The row's own period, else what its sheet's title names; `null` where neither says. */
export function monthsOfRow(entry: Entry<"allowance">): Months | null {
  return entry.value("period") ?? monthsOfSheet(entry.table);
}

/**
 * A single month in a title is often the day of payment: it is not taken for the period of a sheet on which most
 * rows pay for more than one.
 */
const monthsOfSheet = builtOnce((table: Table<"allowance">): Months | null => {
  const { months } = table.recognition.context;
  if (months === null || months.fromMonth !== months.toMonth) return months;
  const longer = table.entries.filter((entry) => (entry.value("months") ?? 0) > 1).length;
  return longer * 2 > table.entries.length ? null : months;
});

/**
 * Months that a row pays for, with a sheet taken for the whole year's where some row pays for twelve; of a payee
 * who served a part only that part, by the day of taking or leaving office.
 */
export function monthsPaidFor(entry: Entry<"allowance">, year: number): Months | null {
  const period = entry.value("period");
  if (period !== null) return period;
  const ofSheet = monthsOfSheet(entry.table) ?? wholeYearOf(entry.table);
  return ofSheet === null ? null : servedPart(entry, ofSheet, year);
}

const wholeYearOf = builtOnce((table: Table<"allowance">): Months | null =>
  table.entries.some((entry) => entry.value("months") === 12) ? { fromMonth: 1, toMonth: 12 } : null,
);

function servedPart(entry: Entry<"allowance">, all: Months, year: number): Months {
  const count = entry.value("months");
  if (count === null || !Number.isInteger(count) || count < 1) return all;
  if (count > all.toMonth - all.fromMonth) return all;
  const last = { fromMonth: all.toMonth - count + 1, toMonth: all.toMonth };
  const first = { fromMonth: all.fromMonth, toMonth: all.fromMonth + count - 1 };
  const began = monthWithin(entry.value("tenureFrom"), year);
  const left = monthWithin(entry.value("tenureTo"), year);
  // Paid from the month of taking office or from the next one; up to the month of leaving it or the one before.
  if (left === null && began !== null && [0, 1].includes(last.fromMonth - began)) return last;
  if (began === null && left !== null && [0, 1].includes(left - first.toMonth)) return first;
  return all;
}

function monthWithin(date: DateValue | null, year: number): number | null {
  return date === null || yearOf(date.day) !== year ? null : monthOf(date.day);
}
