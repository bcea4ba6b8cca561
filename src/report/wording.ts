/** How numbers stand in official text (GB/T 15835-2011, DOMAIN 3.8): Arabic numerals, exact, no false digits. */
import { differenceInWords, plainNumber, withoutZeros } from "../figures/change-words";
import type { TableFact } from "../figures/figure-table";

export { percentagePoints, plainNumber } from "../figures/change-words";

/**
 * A share as a percentage, rounded half up from the whole numbers where they are known; 100% only for all,
 * 0% only for none (DOMAIN 4.7).
 */
export function percentage(
  fact: Pick<TableFact, "numerator" | "denominator">,
  value: number,
  decimals: number,
): string {
  const scale = 10 ** decimals;
  const { numerator, denominator } = fact;
  const isExact = numerator !== null && denominator !== null && denominator > 0;
  const share = isExact ? [numerator, denominator] : [Math.round(value * 1e10), 1e10];
  const [part = 0, whole = 1] = share;
  let units = Math.floor((part * 200 * scale + whole) / (2 * whole));
  if (units >= 100 * scale && part < whole) units = 100 * scale - 1;
  if (units === 0 && part > 0) units = 1;
  return (units / scale).toFixed(decimals);
}

/** Without trailing zeros: 58, 69.05. */
export function shortPercentage(fact: TableFact, value: number, decimals: number): string {
  return withoutZeros(percentage(fact, value, decimals));
}

/** 增加6家 / 减少2家 / 持平; rates 提高8个百分点; amounts 增长8.19%. `null` without last year. */
export function changeInWords(fact: TableFact): string | null {
  if (typeof fact.value !== "number" || fact.previous === null) return null;
  const difference = fact.value - fact.previous;
  if (Math.abs(difference) < 1e-9) return "与上年持平";
  if (fact.unit !== "率" && fact.previous === 0)
    return `上年为零，本年为${plainNumber(fact.value)}${fact.unit}`;
  return `比上年${differenceInWords(difference, fact.unit)}`;
}
