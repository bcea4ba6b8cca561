/** Money for organisations and their secretaries (DOMAIN 1.8, 4.3–4.5): what is due, as people read it. */
import type { Ledger } from "../reading/ledger";
import { dueOf } from "./due";
import type { SubsidyOptions } from "./period";

/** One line of what is due, in yuan, as CONTRACT 4 names it. */
export interface AllowanceLine {
  readonly organisation: string;
  readonly secretary: string;
  readonly months: number;
  readonly rate: number;
  readonly amount: number;
  readonly reason: string;
}

export interface StartupLine {
  readonly organisation: string;
  readonly amount: number;
  readonly reason: string;
}

export interface AwardLine {
  readonly organisation: string;
  readonly secretary: string;
  readonly score: number | null;
  readonly amount: number;
  readonly reason: string;
}

export interface SubsidyDue {
  readonly allowance: readonly AllowanceLine[];
  readonly startup: readonly StartupLine[];
  readonly award: readonly AwardLine[];
  readonly totals: {
    readonly startup: { readonly count: number; readonly total: number };
    readonly allowance: { readonly secretaries: number; readonly months: number; readonly total: number };
    readonly award: {
      readonly count: number;
      readonly min: number | null;
      readonly max: number | null;
      readonly total: number;
    };
    readonly total: number;
  };
  /** What is missing or unclear, a sentence each. */
  readonly questions: readonly string[];
}

/**
 * What the policy gives for the year, or a quarter or half of it, by the ledger's own settings: every amount in
 * yuan with its reason. {@link dueOf} gives the same in fen, with the months behind it.
 */
export function subsidyDue(ledger: Ledger, options: SubsidyOptions): SubsidyDue {
  const due = dueOf(ledger, options);
  const { startup, allowance, award, total } = due.totals;
  return {
    allowance: due.allowance.map(({ organisation, secretary, months, rate, amount, reason }) => ({
      organisation,
      secretary,
      months: roundedMonths(months),
      rate: rate / 100,
      amount: amount / 100,
      reason,
    })),
    startup: due.startup.map(({ organisation, amount, reason }) => ({
      organisation,
      amount: amount / 100,
      reason,
    })),
    award: due.award.map(({ organisation, secretary, score, amount, reason }) => ({
      organisation,
      secretary,
      score,
      amount: amount / 100,
      reason,
    })),
    totals: {
      startup: { ...startup, total: startup.total / 100 },
      allowance: { ...allowance, months: roundedMonths(allowance.months), total: allowance.total / 100 },
      award: {
        count: award.count,
        min: award.min === null ? null : award.min / 100,
        max: award.max === null ? null : award.max / 100,
        total: award.total / 100,
      },
      total: total / 100,
    },
    questions: due.questions,
  };
}

/** Months as people write them: four decimals are enough for days. */
function roundedMonths(months: number): number {
  return Math.round(months * 10_000) / 10_000;
}

export { capitalAmount } from "./capital-amount";
export { comparePayments, paymentKindTexts, type ComparedPayment, type Comparison } from "./comparison";
export { dueOf, type Due } from "./due";
export {
  monthsPaid,
  organisationsPaid,
  paidAllowances,
  paidAwards,
  paidStartups,
  payeesPaid,
  totalPaid,
  type Paid,
  type PaidRow,
  type PaidScope,
} from "./paid";
export { firstPaymentRow, paymentSheets, type PaymentSheet, type SheetPurpose } from "./payment-sheets";
export type { PaymentCell, PaymentFormat } from "./sheet-columns";
export type { Half, Quarter, SubsidyOptions } from "./period";
export { rosterOf, type Roster } from "./roster";
