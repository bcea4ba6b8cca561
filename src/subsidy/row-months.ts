/** Months of a year that a row of a payment sheet is for, as far as the row or its sheet says. */
import { builtOnce } from "../reading/built-once";
import type { Entry, Table } from "../reading/ledger";
import type { Months } from "../reading/periods";

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
