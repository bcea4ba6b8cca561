/**
 * A payment to a secretary in an organisation that nobody knows, while the same secretary is due something elsewhere
 * and got nothing there: one slip of the organisation's name, not money owed to one and overpaid to another.
 */
import { personKey } from "../ledger/names/names";
import type { Roster } from "./roster";

interface Payee {
  readonly organisation: string;
  readonly secretary: string;
  readonly amount: number;
}

/** A payment that was put to the organisation that it was meant for. */
export interface NameSlip<P extends Payee> {
  readonly row: P;
  /** As the payment sheet has it. */
  readonly written: string;
  readonly organisation: string;
}

/** The slips among what was paid. Where a secretary is due in two places, or paid in two unknown ones, none. */
export function nameSlips<P extends Payee>(
  dues: readonly Payee[],
  paids: readonly P[],
  roster: Roster,
): readonly NameSlip<P>[] {
  const unknown = paids.filter(
    ({ secretary, organisation, amount }) =>
      secretary !== "" && organisation !== "" && amount > 0 && roster.find(organisation) === null,
  );
  return unknown.flatMap((row) => {
    const key = personKey(row.secretary);
    const isSame = ({ secretary }: Payee): boolean => personKey(secretary) === key;
    const written = new Set(unknown.filter(isSame).map(({ organisation }) => organisation));
    const paidElsewhere = new Set(
      paids.filter((paid) => isSame(paid) && paid.amount !== 0).map(({ organisation }) => organisation),
    );
    const unpaid = new Set(
      dues
        .filter((due) => isSame(due) && due.amount > 0 && !paidElsewhere.has(due.organisation))
        .map(({ organisation }) => organisation),
    );
    const [organisation, ...others] = unpaid;
    const isCertain = organisation !== undefined && others.length === 0 && written.size === 1;
    return isCertain ? [{ row, written: row.organisation, organisation }] : [];
  });
}

/** What was paid, with the slips put right. */
export function corrected<P extends Payee>(paids: readonly P[], slips: readonly NameSlip<P>[]): readonly P[] {
  const meant = new Map(slips.map(({ row, organisation }) => [row, organisation]));
  return paids.map((row) => ({ ...row, organisation: meant.get(row) ?? row.organisation }));
}

/** A note on each slip, however many rows repeat it. */
export function slipNotes(
  slips: readonly NameSlip<Payee>[],
  payments: readonly {
    readonly organisation: string;
    readonly secretary: string;
    readonly difference: number;
  }[],
): readonly string[] {
  const notes = slips.map((slip) => {
    const key = personKey(slip.row.secretary);
    const payee = payments.find(
      ({ organisation, secretary }) => organisation === slip.organisation && personKey(secretary) === key,
    );
    return slipNote(slip, payee?.difference === 0);
  });
  return [...new Set(notes)];
}

/** `黄桂兰是同一人：党组织名称写错，发放表写作“甲支部”，台账是“乙支部”，金额相抵，请改正名称。` */
function slipNote({ row, written, organisation }: NameSlip<Payee>, isEven: boolean): string {
  const outcome = isEven ? "金额相抵" : "按同一人核对";
  return `${row.secretary}是同一人：党组织名称写错，发放表写作“${written}”，台账是“${organisation}”，${outcome}，请改正名称。`;
}
