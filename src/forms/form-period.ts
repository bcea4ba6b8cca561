/** The time that a form is for, by its title and sheet name: a quarter's return asks for less than the year. */
import { ledgerAt } from "../ledger/model";
import { daysFromCivil, endOfMonth } from "../reading/cells/dates";
import { lastColumn } from "../reading/cells/grid";
import { readContext } from "../reading/rows/table-context";
import type { Moment, Moments } from "./answers/count-query";
import type { FormSheet } from "./form-sheet";
import type { Query } from "./words/base";

export interface FormPeriod {
  readonly moments: Moments;
  /** The month, quarter or half that the form names; `null` where it names none. */
  readonly part: Query["part"];
}

/** The moments that are asked, not later than the time that the form names in that year. */
export function formPeriod({ grid }: FormSheet, moments: Moments, headRow: number): FormPeriod {
  const above = { top: 1, bottom: headRow - 1, left: 1, right: lastColumn(grid) };
  const { context } = readContext(grid, above, moments.now.ledger.settings);
  const { year } = moments.now.period;
  const isOther = year === null || (context.year !== null && context.year !== year);
  const { quarter } = context;
  const months =
    context.months ?? (quarter === null ? null : { fromMonth: quarter * 3 - 2, toMonth: quarter * 3 });
  if (isOther || months === null) return { moments, part: null };
  const { fromMonth, toMonth } = months;
  const ofYear = (moment: Moment, of: number): Moment =>
    endingBy(moment, endOfMonth(daysFromCivil(of, toMonth, 1)));
  return {
    moments: {
      now: ofYear(moments.now, year),
      previous: moments.previous === null ? null : ofYear(moments.previous, year - 1),
    },
    part: partOf(fromMonth, toMonth),
  };
}

function partOf(fromMonth: number, toMonth: number): Query["part"] {
  if (fromMonth === toMonth) return { month: fromMonth };
  const quarter = ([1, 2, 3, 4] as const).find((one) => fromMonth === one * 3 - 2 && toMonth === one * 3);
  if (quarter !== undefined) return { quarter };
  const half = ([1, 2] as const).find((one) => fromMonth === one * 6 - 5 && toMonth === one * 6);
  return half === undefined ? null : { half };
}

function endingBy(moment: Moment, day: number): Moment {
  const { asOf } = moment.period;
  if (asOf === null || asOf <= day) return moment;
  return { ...moment, ledger: ledgerAt(moment.ledger, day), period: { ...moment.period, asOf: day } };
}
