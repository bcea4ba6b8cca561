import type { CheckMemory } from "../checks/since";
import type { ChecksReport } from "./results";

export type { CheckMemory } from "../checks/since";

/** A run of the rules, and what the next one needs to run only those that a change concerns. */
export interface RememberedReport extends ChecksReport {
  readonly memory: CheckMemory;
}
