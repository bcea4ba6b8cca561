/** Standards that change: which amount holds from which day on. */
import type { DayNumber } from "../registers";
import type { DatedAmount } from "../reading/settings/settings";
import { lastDayOf, monthText, type MonthIndex } from "./calendar";
import { yuanText } from "./money";

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

/** `150元`, or `150元，2023年7月起200元` where it changes within the months. */
export function rateInWords(
  amounts: readonly DatedAmount[],
  months: { readonly first: MonthIndex; readonly last: MonthIndex },
): string {
  const parts = [yuanText(rateOfMonth(amounts, months.first))];
  for (let month = months.first + 1; month <= months.last; month++) {
    const rate = rateOfMonth(amounts, month);
    if (rate !== rateOfMonth(amounts, month - 1)) parts.push(`${monthText(month)}起${yuanText(rate)}`);
  }
  return parts.join("，");
}
