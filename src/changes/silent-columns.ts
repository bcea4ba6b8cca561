/** Columns that one side does not have or leaves blank throughout: one remark, and not a line for every record. */
import { fieldSpec, type FieldOf, type RegisterId } from "../registers";
import type { AnyEntry } from "../figures/counted";
import type { FieldChange, FieldComparison } from "./record-fields";
import type { MatchedPair } from "./side";

/** A column in which only one of the sides says anything. */
export interface SilentColumn {
  readonly register: RegisterId;
  readonly field: string;
  /** Its Chinese title. */
  readonly title: string;
  readonly silent: "before" | "after";
}

/** Fewer records than these are told one by one: a column may begin to be filled in. */
const LEAST_RECORDS = 3;

/** The columns of a register that are silent on one side. */
export function silentColumns(
  register: RegisterId,
  before: readonly AnyEntry[],
  after: readonly AnyEntry[],
  same: readonly MatchedPair[],
  { fieldsOf, isThere, isWritten, isWrittenAlike }: FieldComparison,
): readonly SilentColumn[] {
  if (before.length === 0 || after.length === 0) return [];
  const writtenIn = (entries: readonly AnyEntry[], field: FieldOf<RegisterId>, side: "before" | "after") => {
    let written = 0;
    if (!isThere(register, field, side)) return written;
    for (const entry of entries) {
      if (isWritten(entry, field, side)) written++;
      if (written === LEAST_RECORDS) break;
    }
    return written;
  };
  const alone = Math.max(before.length, after.length) - same.length;
  return fieldsOf(register).flatMap((field): readonly SilentColumn[] => {
    // What is the same to the letter in all pairs is as often written on the one side as on the other: it need not be read.
    if (alone < LEAST_RECORDS && same.every((pair) => isWrittenAlike(pair, field))) return [];
    const [was, is] = [writtenIn(before, field, "before"), writtenIn(after, field, "after")];
    if (Math.min(was, is) > 0 || Math.max(was, is) < LEAST_RECORDS) return [];
    const title = fieldSpec(register, field)?.title ?? field;
    return [{ register, field, title, silent: was === 0 ? "before" : "after" }];
  });
}

/** The changes without what a remark says of the whole column. */
export function withoutSilent<
  T extends { readonly register: RegisterId; readonly fields: readonly FieldChange[] },
>(changes: readonly T[], columns: readonly SilentColumn[]): readonly T[] {
  if (columns.length === 0) return changes;
  const silent = new Set(columns.map(({ register, field }) => `${register}.${field}`));
  return changes.flatMap((change) => {
    const fields = change.fields.filter(({ field }) => !silent.has(`${change.register}.${field}`));
    return fields.length === 0 && change.fields.length > 0 ? [] : [{ ...change, fields }];
  });
}
