/** Cells that say nothing: blank ones, and those that a clerk filled with a mark or a word for it. */
import type { FieldOf, RegisterId } from "../registers";
import { fold, isBlankMark, saysNone, saysNotKnown } from "../reading/cells/folding";
import type { Entry } from "../reading/table";

/** How marks and words for nothing begin: most cells begin otherwise, and are spared the comparison. */
const MAY_MEAN_NOTHING = /^(?:[^\u4e00-\u9fff0-9A-Za-z]|[无暂没空缺Nn]|$)/;

/** True for nothing, —, /, 无, 暂缺 and the like. */
export function isNothing(text: string): boolean {
  if (!MAY_MEAN_NOTHING.test(text)) return false;
  const folded = fold(text);
  return isBlankMark(folded) || saysNone(folded);
}

/** A value that can't have been read from a cell that says nothing: no need to look at the cell. */
function isPlainlyFilled(value: unknown): boolean {
  return typeof value === "string" ? !MAY_MEAN_NOTHING.test(value) : value !== null;
}

/** True where the column is there and its cell says nothing. */
export function saysNothing<R extends RegisterId>(entry: Entry<R>, field: FieldOf<R>): boolean {
  if (!entry.has(field) || isPlainlyFilled(entry.value(field))) return false;
  return isNothing(entry.raw(field));
}

/** True where the cell says something that can be judged: neither nothing nor "not known yet". */
export function saysSomething<R extends RegisterId>(entry: Entry<R>, field: FieldOf<R>): boolean {
  const text = entry.raw(field);
  return !isNothing(text) && !saysNotKnown(fold(text));
}

/** Share of the entries whose cell says something, from 0 to 1; 0 without entries. */
export function filledShare<R extends RegisterId>(entries: readonly Entry<R>[], field: FieldOf<R>): number {
  if (entries.length === 0) return 0;
  return entries.filter((entry) => entry.has(field) && !saysNothing(entry, field)).length / entries.length;
}
