/** What a rule needs of the ledgers, so that it can be run. */
import type { FieldOf, RegisterId } from "../registers";

/** A register, or one of its columns: `problem`, `problem.receivedOn`. */
export type Need = { [R in RegisterId]: R | `${R}.${FieldOf<R>}` }[RegisterId];

export interface NeedParts {
  readonly register: RegisterId;
  /** `undefined` where the register alone is needed. */
  readonly field: FieldOf<RegisterId> | undefined;
}

export function needParts(need: Need): NeedParts {
  const [register, field] = need.split(".") as [RegisterId, FieldOf<RegisterId> | undefined];
  return { register, field };
}
