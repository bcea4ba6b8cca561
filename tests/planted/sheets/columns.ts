/** Which columns a register's sheet has. */
import { registerSpec, type RegisterId } from "../../../src/registers";
import { planColumns, type PlannedColumn } from "../../layouts/columns";
import type { Dice } from "../../layouts/dice";
import { fieldNames, type Row } from "../world/rows";
import type { BookNeeds, Wildness } from "./book";
import { isWritten } from "./hand";

/** Columns without which a sheet of the register is hardly met. */
const COMPANIONS: Readonly<Record<RegisterId, readonly string[]>> = {
  enterprise: ["name", "operatingStatus", "members", "hasOrganisation", "organisationName"],
  organisation: ["name", "secretary", "foundedOn"],
  member: ["name", "idNumber", "joinedOn", "enterprise", "organisation"],
  allowance: ["organisation", "secretary", "months", "monthlyRate", "amountDue"],
  startupFund: ["organisation", "amount", "approvedOn"],
  award: ["secretary", "organisation", "grade", "amount"],
  training: ["title", "heldOn", "attended"],
  attendance: ["session", "name", "signedIn"],
  problem: ["enterprise", "description", "receivedOn", "closed"],
  apartment: ["room", "enterprise", "occupant", "movedInOn"],
  schooling: ["enterprise", "employee", "child", "result"],
  staffing: ["unit", "quota", "actual"],
  instructor: ["name", "enterprises", "visits"],
  formationPlan: ["enterprise", "plannedMode", "dueOn"],
  summary: ["park", "enterprises", "operating", "organisationEnterprises", "members"],
};

/** Fields of the register that the mistake needs. */
export function neededFields(register: RegisterId, { fields, changes }: BookNeeds): readonly string[] {
  return [
    ...fields.flatMap((need) => (need.startsWith(`${register}.`) ? [need.slice(register.length + 1)] : [])),
    ...changes.flatMap((change) => (change.register === register && "field" in change ? [change.field] : [])),
  ];
}

/** The needed fields, the usual ones, and a share of all others. */
export function drawFields(register: RegisterId, needs: BookNeeds, dice: Dice): readonly string[] {
  const wanted = new Set([
    ...neededFields(register, needs),
    ...registerSpec(register).identity.required.map((group) => group[0] ?? ""),
    ...COMPANIONS[register],
  ]);
  const share = dice.pick([60, 85, 100]);
  const unwanted = new Set(needs.without);
  return fieldNames(register).filter(
    (field) => !unwanted.has(`${register}.${field}`) && (wanted.has(field) || dice.chance(share)),
  );
}

/** The columns for the fields: as the catalogue calls them, or as offices do. */
export function drawColumns(
  register: RegisterId,
  fields: readonly string[],
  rows: readonly Row[],
  wildness: Wildness,
  dice: Dice,
): readonly PlannedColumn[] {
  const answersOf = (field: string): readonly string[] => answersIn(rows, field);
  if (wildness === "wild") return planColumns(register, dice, { fields, answersOf });
  return fields.map((field) => {
    const spec = registerSpec(register).fields[field] ?? null;
    return { field, spec, parents: [], leaf: spec?.title ?? field, unitFactor: 1 };
  });
}

/** Answers that stand in a field's rows; those that a mistake has written in words fit no column of ticks. */
function answersIn(rows: readonly Row[], field: string): readonly string[] {
  const inputs = rows.map((row) => (row as Readonly<Record<string, unknown>>)[field]);
  const answers = inputs.flatMap((input) =>
    isWritten(input) ? "written" : typeof input === "string" ? input : [],
  );
  return [...new Set(answers)];
}
