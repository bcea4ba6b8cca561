/** Another value written as the draft writes its own: script, width, thousands, 万, places after the point. */
import { printNumber, type NumberForm } from "../../report/numbers/number-form";
import type { Quantity } from "../quantities/quantity";
import type { ExactValue } from "./sameness";

/** How a number is written, without what hedged it; a share in tenths or as a fraction becomes a percentage. */
export function formOf({ manner, sort, text }: Quantity): NumberForm {
  const { script, thousands, decimals, scale, scaleWord, rateForm } = manner;
  const isRate = rateForm !== null && sort !== "points";
  const keepsDecimals = !isRate || rateForm === "percent" || rateForm === "inWords";
  return {
    basis: sort === "points" ? "change" : "now",
    shape: sort === "points" ? "hundredths" : isRate ? "percent" : "plain",
    scale: isRate ? 1 : scale,
    hasScaleWord: scaleWord !== "",
    // 16.7 points one year are 8 the next; 8.0 keeps its place.
    decimals: keepsDecimals && (sort !== "points" || /[.．]\d*[0０]/.test(text)) ? decimals : 0,
    // 近六成 is a percentage in digits.
    script: isRate && rateForm !== "percent" && rateForm !== "inWords" ? "arabic" : script,
    thousands,
  };
}

/** The value in the manner of `quantity`. */
export function printedLike(quantity: Quantity, { value, numerator, denominator }: ExactValue): string {
  const fact = { value, numerator: numerator ?? null, denominator: denominator ?? null };
  return printNumber(formOf(quantity), fact);
}
