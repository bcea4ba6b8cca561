/** The part of a number that changes with its value, and the form in which it is written. */
import type { NumberForm } from "../../report/numbers/number-form";
import type { Quantity } from "../quantities/quantity";
import { formOf } from "../verdicts/print-like";
import type { Place } from "./renewed";

export interface WrittenAs {
  readonly place: Place;
  readonly form: NumberForm;
}

/** Signs that stay where they stand: 百分之 before it, ％ behind it, a unit in another cell. */
export function writtenAs(quantity: Quantity): WrittenAs {
  const { text, offset } = quantity;
  const form = formOf(quantity);
  const cut = (from: number, to: number, own: NumberForm): WrittenAs => ({
    place: { text: text.slice(from, to), offset: offset + from, length: to - from },
    form: own,
  });
  if (form.shape !== "percent" || quantity.hedge !== null) return cut(0, text.length, form);
  const words = text.indexOf("百分之");
  if (words >= 0) return cut(words + 3, text.length, { ...form, shape: "hundredths" });
  if (quantity.manner.rateForm !== "percent") return cut(0, text.length, form);
  const sign = /[ 　]*[%％]$/.exec(text)?.[0] ?? "";
  const isOwnSign = sign === (form.script === "fullWidth" ? "％" : "%");
  return isOwnSign
    ? cut(0, text.length, form)
    : cut(0, text.length - sign.length, { ...form, shape: "hundredths" });
}
