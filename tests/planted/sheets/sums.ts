/** Which columns offices add up, and what they write in the row of totals. */
import type { RegisterId } from "../../../src/registers";
import { isWritten } from "./hand";
import type { Row } from "../world/rows";

const SUMMED: Readonly<Partial<Record<RegisterId, readonly string[]>>> = {
  enterprise: ["employees", "members", "fullMembers", "probationaryMembers", "activists", "applicants"],
  organisation: ["coveredCount", "members", "fullMembers", "probationaryMembers", "womenMembers"],
  allowance: ["amountDue", "amountPaid"],
  startupFund: ["amount"],
  award: ["amount"],
  training: ["expected", "attended"],
  staffing: ["quota", "actual", "vacancy"],
  instructor: ["visits", "solved"],
  summary: [
    "enterprises",
    "operating",
    "building",
    "suspended",
    "aboveScale",
    "organisationEnterprises",
    "solo",
    "joint",
    "attached",
    "organisations",
    "members",
    "fullMembers",
    "probationaryMembers",
  ],
};

export function isSummed(register: RegisterId, field: string): boolean {
  return SUMMED[register]?.includes(field) === true;
}

/** Registers whose sheets end in a row of totals. */
export function hasTotals(register: RegisterId): boolean {
  return SUMMED[register] !== undefined;
}

const COUNTED: Readonly<Partial<Record<RegisterId, readonly [string, string]>>> = {
  enterprise: ["name", "家"],
  organisation: ["name", "个"],
  training: ["title", "场次"],
};

/** How many records there are, as the row of totals says it in the column that names them. */
export function countOf(register: RegisterId, field: string, rows: readonly Row[]): string | null {
  const [named, unit] = COUNTED[register] ?? [];
  return named !== field || unit === undefined ? null : `${String(rows.length)}${unit}`;
}

/** What the cells of a field add up to. */
export function sumOf(rows: readonly Row[], field: string): number {
  return rows.reduce((sum, row) => {
    const input = (row as Readonly<Record<string, unknown>>)[field];
    const value = isWritten(input) ? (input.value ?? input.raw) : input;
    return sum + (typeof value === "number" ? value : 0);
  }, 0);
}
