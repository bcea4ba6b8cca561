/** Every kind of report that is text. */
import { briefing } from "./briefing";
import { halfYearReport } from "./half-year";
import type { Outline } from "./outline";
import { visitMaterial } from "./visit";
import { yearlyReport } from "./yearly";

const all = {
  yearly: yearlyReport,
  halfYear: halfYearReport,
  briefing,
  visit: visitMaterial,
};

export type TextKind = keyof typeof all;

export const outlines: Readonly<Record<TextKind, Outline>> = all;
