import type { FieldOf, RegisterId } from "../registers";
import type { SheetNeed } from "../ledger/sheets/question-about";

/** Columns of a register that a figure is counted from. */
export type FigureNeed = SheetNeed;

/** A register and its fields, for needs that are checked by the compiler. */
export function need<R extends RegisterId>(register: R, ...fields: FieldOf<R>[]): FigureNeed {
  return { register, fields };
}
