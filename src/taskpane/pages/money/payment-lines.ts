import type { SubsidyReport } from "../../../jobs/subsidy";
import type { ComparisonInYuan, PaymentKind, PaymentPlace, Timeline } from "../../../subsidy";
import { yuanText } from "../../../subsidy/money";
import { texts } from "../../texts";

/** A payment of one kind, or one that is not made, with its reason. Amounts in yuan. */
export interface PaymentLine {
  readonly payee: string;
  readonly organisation: string;
  readonly amount: number;
  readonly reason: string;
  /** The payee's year; `null` for what is not paid by the month. */
  readonly timeline: Timeline | null;
}

export interface KindOfPayments {
  readonly name: string;
  /** How it is counted; "" where the reasons say it all. */
  readonly policy: string;
  readonly total: number;
  /** Who gets something, in words. */
  readonly payees: string;
  readonly lines: readonly PaymentLine[];
}

/** What is due, in the order in which the office hands it in. */
export function paymentKinds({ due, timelines, policy }: SubsidyReport): readonly KindOfPayments[] {
  const { kinds, payees } = texts.money;
  const { allowance, startup, award } = due.totals;
  return [
    {
      name: kinds.allowance,
      policy: texts.money.policy(policy),
      total: allowance.total,
      payees: payees.people(allowance.secretaries),
      lines: due.allowance.map(({ secretary, organisation, amount, reason }, index) => ({
        payee: secretary,
        organisation,
        amount,
        reason,
        timeline: timelines[index] ?? null,
      })),
    },
    {
      name: kinds.startup,
      policy: "",
      total: startup.total,
      payees: payees.organisations(startup.count),
      lines: due.startup.map((line) => ({
        ...line,
        payee: line.organisation,
        organisation: "",
        timeline: null,
      })),
    },
    {
      name: kinds.award,
      policy: "",
      total: award.total,
      payees: payees.ofAssessed(award.count, due.award.length),
      lines: due.award.map(({ secretary, organisation, amount, reason }) => ({
        payee: secretary,
        organisation,
        amount,
        reason,
        timeline: null,
      })),
    },
  ];
}

/** Somebody who got too little or too much. Amounts in yuan, above 0. */
export interface PaymentDifference {
  readonly kind: PaymentKind;
  readonly payee: string;
  readonly amount: number;
  readonly reason: string;
  /** The cell to look at first. */
  readonly place: PaymentPlace | null;
}

/** Who is owed something and who was overpaid, in the order of the payments. */
export function paymentDifferences({ payments }: ComparisonInYuan): {
  readonly arrears: readonly PaymentDifference[];
  readonly overpaid: readonly PaymentDifference[];
} {
  const differing = (sign: 1 | -1): readonly PaymentDifference[] =>
    payments
      .filter(({ difference }) => difference * sign > 0)
      .map(({ kind, organisation, secretary, difference, reason, places }) => ({
        kind,
        payee: secretary === "" ? organisation : `${secretary}（${organisation}）`,
        amount: Math.abs(difference),
        reason,
        place: places[0] ?? null,
      }));
  return { arrears: differing(-1), overpaid: differing(1) };
}

/** Yuan with thousands separated, to the fen where there are any. */
export function yuanWords(yuan: number): string {
  return yuanText(Math.round(yuan * 100));
}
