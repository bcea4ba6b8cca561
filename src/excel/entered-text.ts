import { exactText, type PlanValue } from "../report/sheet-plan";

/** True for what Excel gives of a cell's formula where there is one, and not the constant's own value. */
export function isFormula(formula: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=");
}

/** A value as it must be entered so that a cell of this format holds exactly it. */
export function enteredText(value: PlanValue, numberFormat: string): string | number | boolean {
  if (value === null) return "";
  if (typeof value !== "string") return value;
  // A cell of format Text keeps what is typed; only an apostrophe at the beginning would be taken off.
  return numberFormat === "@" && !value.startsWith("'") ? value : exactText(value);
}
