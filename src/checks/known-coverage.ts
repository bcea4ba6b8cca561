/** Coverage of each enterprise, decided once for all rules that ask. */
import { coverageOf as decide, type Coverage } from "../reading/coverage";
import type { Entry } from "../reading/ledger";

const known = new WeakMap<Entry<"enterprise">, Coverage>();

export function coverageOf(entry: Entry<"enterprise">): Coverage {
  const existing = known.get(entry);
  if (existing !== undefined) return existing;
  const coverage = decide(entry);
  known.set(entry, coverage);
  return coverage;
}
