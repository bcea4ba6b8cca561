/** Standards that change: which amount holds from which day on. */
import type { DayNumber } from "../registers";
import type { DatedAmount } from "../reading/settings";
import { lastDayOf, type MonthIndex } from "./calendar";

/** The amount in fen that holds on the day: the latest that had begun; 0 where none had. */
export function amountOn(amounts: readonly DatedAmount[], day: DayNumber): number {
  let best: DatedAmount | null = null;
  for (const amount of amounts)
    if (amount.from <= day && (best === null || amount.from >= best.from)) best = amount;
  return best?.amount ?? 0;
}

/** The monthly rate: one that begins within a month holds for that month. */
export function rateOfMonth(amounts: readonly DatedAmount[], month: MonthIndex): number {
  return amountOn(amounts, lastDayOf(month));
}
