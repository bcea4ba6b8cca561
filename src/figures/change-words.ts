/** How a change on the year before is said. */
import type { Compared } from "./comparison";
import type { Figure } from "./figure";

/** Percentage points between two rates, exact to two digits. */
export function percentagePoints(difference: number): string {
  return withoutZeros((Math.round(Math.abs(difference) * 1e4 + 1e-7) / 100).toFixed(2));
}

/** A count or an amount: at most two digits after the point, none that says nothing. */
export function plainNumber(value: number): string {
  return withoutZeros((Math.round(value * 100 + Math.sign(value) * 1e-7) / 100).toFixed(2));
}

/** 58.00 → 58 */
export function withoutZeros(digits: string): string {
  return digits.includes(".") ? digits.replace(/0+$/, "").replace(/\.$/, "") : digits;
}

/** 增加6家, 减少2家; of a rate 提高8个百分点; of nothing 持平. */
export function differenceInWords(difference: number, unit: string): string {
  if (Math.abs(difference) < 1e-9) return "持平";
  if (unit === "率") return `${difference > 0 ? "提高" : "下降"}${percentagePoints(difference)}个百分点`;
  return `${difference > 0 ? "增加" : "减少"}${plainNumber(Math.abs(difference))}${unit}`;
}

/** What a report's reader asks for first. */
const TOLD = ["enterprise.total", "enterprise.covered", "coverage.all", "organisation.total", "member.total"];

/** 与上年相比，企业总数增加4家，党员总数持平; `null` where last year is not known. */
export function changesInWords(figures: readonly (Figure & Compared)[]): string | null {
  const told = TOLD.flatMap((id) => figures.find((figure) => figure.id === id) ?? []).flatMap(
    ({ title, unit, change }) => (change === null || change === undefined ? [] : [{ title, unit, change }]),
  );
  if (told.length === 0) return null;
  const changed = told.filter(({ change }) => differenceInWords(change, "") !== "持平");
  if (changed.length === 0) return `与上年相比，${told.map(({ title }) => title).join("、")}持平`;
  const words = changed.map(({ title, unit, change }) => `${title}${differenceInWords(change, unit)}`);
  return `与上年相比，${words.join("，")}`;
}
