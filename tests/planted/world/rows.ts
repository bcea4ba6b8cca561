/** A park's year as its office would write it down: rows of every register, before any sheet is laid out. */
import { registers, registerIds, type FieldOf, type RegisterId } from "../../../src/registers";
import type { RecordInput } from "../../ledger-builder";

/** One record, its fields open to whoever errs in it. */
export type Row<R extends RegisterId = RegisterId> = {
  -readonly [F in keyof RecordInput<R>]: RecordInput<R>[F];
};

export type Rows = { readonly [R in RegisterId]: Row<R>[] };

export interface World {
  readonly rows: Rows;
  /** Other ways to call an enterprise or an organisation: 禾丰食品 for 临江禾丰食品有限公司. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
}

export const YEAR = 2023;

export function noRows(): Rows {
  return Object.fromEntries(registerIds.map((register) => [register, []])) as unknown as Rows;
}

/** The fields of a register in the order in which its sheet usually has them. */
export function fieldNames<R extends RegisterId>(register: R): readonly FieldOf<R>[] {
  return Object.keys(registers[register].fields) as FieldOf<R>[];
}
