/** An enterprise's name written with a slip, and the only one of the ledger that was meant. */
import type { Ledger } from "../../ledger/model";
import { builtOnce } from "../../ledger/once";
import { tidyName } from "../../reading/cells/folding";
import type { CrossReference } from "../cross-reference";
import { columnsOf } from "../rules/cells/columns";
import { isOneSlip } from "./slips";

/** Names of the ledger by their length, so that a slip is held against few. */
const namesByLength = builtOnce((cross: CrossReference): ReadonlyMap<number, readonly string[]> => {
  const lists = new Map<number, string[]>();
  for (const name of new Set(cross.enterprises.map((entry) => tidyName(entry.raw("name"))))) {
    const list = lists.get(name.length);
    if (list === undefined) lists.set(name.length, [name]);
    else list.push(name);
  }
  return lists;
});

/**
 * The name that was meant: one slip from what is written and from no other name of the ledger, which nobody is called by
 * the written one more often than by the right one. `null` where that is not certain.
 */
export function meantEnterprise(written: string, cross: CrossReference, ledger: Ledger): string | null {
  const name = tidyName(written);
  if (name.length < SHORTEST || cross.enterprises.length === 0) return null;
  const lists = namesByLength(cross);
  const near = [-1, 0, 1]
    .flatMap((difference) => lists.get(name.length + difference) ?? [])
    .filter((other) => isOneSlip(name, other));
  const [only] = near;
  if (near.length !== 1 || only === undefined) return null;
  const { count } = namesInUse(ledger);
  return count(only) >= count(name) ? only : null;
}

const SHORTEST = 4;

/** How often a name is written in the workbook's cells as a name of an enterprise. */
const namesInUse = builtOnce((ledger: Ledger): { readonly count: (name: string) => number } => {
  const counts = new Map<string, number>();
  for (const table of ledger.current)
    for (const { column } of columnsOf(table))
      for (const value of column.values)
        for (const text of Array.isArray(value) ? (value as readonly unknown[]) : [value])
          if (typeof text === "string") counts.set(tidyName(text), (counts.get(tidyName(text)) ?? 0) + 1);
  return { count: (name) => counts.get(name) ?? 0 };
});
