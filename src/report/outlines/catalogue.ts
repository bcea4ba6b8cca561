/** Every kind of report that is text. */
import { briefing } from "./briefing";
import { halfYearReport } from "./half-year";
import type { Outline } from "./outline";
import { ownDocument } from "./own";
import { visitMaterial } from "./visit";
import { yearlyReport } from "./yearly";

const ALL = {
  yearly: yearlyReport,
  halfYear: halfYearReport,
  briefing,
  visit: visitMaterial,
  own: ownDocument,
};

export type TextKind = keyof typeof ALL;

export const outlines: Readonly<Record<TextKind, Outline>> = ALL;
