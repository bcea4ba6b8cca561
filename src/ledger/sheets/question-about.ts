/** Whether what is counted stands on sheets of which something is still in question (CONTRACT 8). */
import type { RegisterId } from "../../registers";
import type { Ledger } from "../model";
import type { SheetQuestion } from "./sheet-count";

/** Fields of a register that something is counted from. */
export interface SheetNeed {
  readonly register: RegisterId;
  readonly fields: readonly string[];
}

/** Fields that are read along with one that a need names. */
const READ_ALONG: Readonly<Partial<Record<RegisterId, Readonly<Record<string, readonly string[]>>>>> = {
  enterprise: {
    hasOrganisation: ["organisationName", "formationMode", "operatingStatus"],
    organisationName: ["hasOrganisation", "formationMode", "operatingStatus"],
    formationMode: ["hasOrganisation", "organisationName", "operatingStatus"],
  },
  organisation: { name: ["foundedOn", "dissolvedOn"], foundedOn: ["dissolvedOn"], members: ["dissolvedOn"] },
  member: { name: ["memberType"] },
  problem: {
    closed: ["closedOn", "receivedOn"],
    closedOn: ["closed", "receivedOn"],
    description: ["receivedOn"],
  },
  apartment: { room: ["occupant", "movedOutOn"], occupant: ["movedOutOn"] },
};

/** A question about the sheets that the needs read, by which there is no value; `null` where there is none. */
export function questionAbout(needs: readonly SheetNeed[], { questions }: Ledger): SheetQuestion | null {
  if (questions.length === 0) return null;
  return questions.find((question) => needs.some((need) => concerns(question, need))) ?? null;
}

function concerns({ register, fields }: SheetQuestion, need: SheetNeed): boolean {
  if (register !== need.register) return false;
  if (fields === null) return true;
  const read = need.fields.flatMap((field) => [field, ...(READ_ALONG[register]?.[field] ?? [])]);
  return fields.some((field) => read.includes(field)) || READ_ALONG[register] === undefined;
}
