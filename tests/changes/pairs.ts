/** Two ledgers of the same park, one after the other: what a year does to its records. */
import { endOfYear } from "../../src/reading/cells/dates";
import { ledgerAt, type Ledger } from "../../src/ledger/model";
import type { Side } from "../../src/changes";
import { registerIds, type RegisterId } from "../../src/registers";
import { buildLedger } from "../ledger-builder";
import type { Dice } from "../layouts/dice";
import { YEAR, type Row, type Rows, type World } from "../planted/world/rows";
import { cleanWorld } from "../planted/world/world";

export function sideOf(ledger: Ledger, year = YEAR): Side {
  const period = { year, asOf: endOfYear(year) };
  return { ledger: ledgerAt(ledger, period.asOf), period };
}

export function ledgerOfRows(rows: Rows): Ledger {
  const filled = registerIds.filter((register) => register !== "summary" && rows[register].length > 0);
  return buildLedger(Object.fromEntries(filled.map((register) => [register, rows[register]])));
}

/** Rows as a later hand has left them: some gone, some new, some changed, in another order. */
export function asTheyBecame({ rows }: World, dice: Dice): Rows {
  const other = cleanWorld(dice, 1).rows;
  return Object.fromEntries(
    registerIds.map((register) => {
      const kept = rows[register].filter(() => dice.chance(90)).map((row) => changed(register, row, dice));
      const added = other[register].slice(0, dice.between(0, 3));
      return [register, dice.shuffle([...kept, ...added])];
    }),
  ) as unknown as Rows;
}

const changes: { readonly [R in RegisterId]?: (row: Row<R>, dice: Dice) => Row<R> } = {
  enterprise: (row, dice) => ({
    ...row,
    members: Number(row.members ?? 0) + dice.between(0, 2),
    fullMembers: dice.between(0, 5),
    operatingStatus: dice.pick(["operating", "building", "suspended", "closed"] as const),
    hasOrganisation: dice.pick(["yes", "no", null]),
    ...(dice.chance(20) ? { name: `${String(row.name)}新名` } : {}),
    ...(dice.chance(20) ? { creditCode: null } : {}),
    ...(dice.chance(20) ? { park: "北岭园" } : {}),
  }),
  organisation: (row, dice) => ({ ...row, foundedOn: dice.pick(["2022-05-01", "2023-06-01"]) }),
  member: (row, dice) => ({
    ...row,
    memberType: dice.pick(["full", "probationary", "none"] as const),
    ...(dice.chance(20) ? { idNumber: null } : {}),
  }),
  allowance: (row, dice) => ({ ...row, amountPaid: dice.between(0, 1800) }),
  award: (row, dice) => ({ ...row, amount: dice.pick([0, 2000, 6000.5]) }),
  startupFund: (row, dice) => ({ ...row, amount: dice.pick([0, 3000, 5000]) }),
  problem: (row, dice) => ({ ...row, closed: dice.pick(["yes", "no", "partial"] as const) }),
  staffing: (row, dice) => ({ ...row, actual: dice.between(0, 12) }),
};

function changed<R extends RegisterId>(register: R, row: Row<R>, dice: Dice): Row<R> {
  const change = changes[register];
  return change !== undefined && dice.chance(30) ? change(row, dice) : row;
}
