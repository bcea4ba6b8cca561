/** Coverage of each enterprise, decided once for all rules that ask. */
import { coverageOf as decide, type Coverage } from "../ledger/coverage";
import type { Entry } from "../reading/table";
import { perEntry } from "./per-entry";

export const coverageOf: (entry: Entry<"enterprise">) => Coverage = perEntry(decide);
