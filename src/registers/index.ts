/** The fifteen registers that the office keeps (CONTRACT 1), as data. */
import { enterprise } from "./enterprise";
import { organisation } from "./organisation";
import { member } from "./member";
import { allowance } from "./allowance";
import { startupFund } from "./startup-fund";
import { award } from "./award";
import { training } from "./training";
import { attendance } from "./attendance";
import { problem } from "./problem";
import { apartment } from "./apartment";
import { schooling } from "./schooling";
import { staffing } from "./staffing";
import { instructor } from "./instructor";
import { formationPlan } from "./formation-plan";
import { summary } from "./summary";
import type { FieldSpec, Kind, KindValues, RegisterSpec } from "./kinds";

export const registers = {
  enterprise,
  organisation,
  member,
  allowance,
  startupFund,
  award,
  training,
  attendance,
  problem,
  apartment,
  schooling,
  staffing,
  instructor,
  formationPlan,
  summary,
};

export type RegisterId = keyof typeof registers;
export type FieldOf<R extends RegisterId> = keyof (typeof registers)[R]["fields"] & string;
export type KindOf<R extends RegisterId, F extends FieldOf<R>> = (typeof registers)[R]["fields"][F] extends {
  readonly kind: infer K extends Kind;
}
  ? K
  : never;
/** The type of a field's value in a record, e.g. `ValueOf<"enterprise", "members">` is number. */
export type ValueOf<R extends RegisterId, F extends FieldOf<R>> = KindValues[KindOf<R, F>];

export const registerIds = Object.keys(registers) as RegisterId[];

export function registerSpec(register: RegisterId): RegisterSpec {
  return registers[register];
}

/** The field's spec, or undefined where the register has no such field. */
export function fieldSpec(register: RegisterId, field: string): FieldSpec | undefined {
  return registerSpec(register).fields[field];
}

export * from "./kinds";
export { neighbourIds, neighbours, type NeighbourId } from "./neighbours";
