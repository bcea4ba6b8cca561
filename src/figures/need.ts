import type { FieldOf, RegisterId } from "../registers";

/** Columns of a register that a figure is counted from. */
export interface FigureNeed {
  readonly register: RegisterId;
  readonly fields: readonly string[];
}

/** A register and its fields, for needs that are checked by the compiler. */
export function need<R extends RegisterId>(register: R, ...fields: FieldOf<R>[]): FigureNeed {
  return { register, fields };
}
