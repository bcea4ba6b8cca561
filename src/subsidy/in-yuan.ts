/** Money as people read it and the command line prints it (CONTRACT 4): in yuan, where all else is whole fen. */
import type { Ledger } from "../ledger/model";
import type { ComparedTotals, Comparison, PaymentPlace } from "./comparison";
import { dueOf, type Due } from "./due";
import type { PaymentKind } from "./payment-kinds";
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

/** A payee's due against what was paid; `difference` below 0 is owed, above was overpaid. */
export interface PaymentLine {
  readonly kind: PaymentKind;
  readonly organisation: string;
  readonly secretary: string;
  readonly due: number;
  readonly paid: number;
  readonly difference: number;
  readonly reason: string;
  readonly places: readonly PaymentPlace[];
}

export interface TotalsLine {
  readonly due: number;
  readonly paid: number;
  readonly arrears: number;
  readonly overpaid: number;
}

export interface ComparisonInYuan {
  readonly payments: readonly PaymentLine[];
  readonly totals: TotalsLine;
  readonly totalsByKind: Readonly<Partial<Record<PaymentKind, TotalsLine>>>;
  readonly notes: readonly string[];
}

/**
 * What the policy gives for the year, or a quarter or half of it, by the ledger's own settings: every amount in
 * yuan with its reason. {@link dueOf} gives the same in fen, with the months behind it.
 */
export function subsidyDue(ledger: Ledger, options: SubsidyOptions): SubsidyDue {
  return dueInYuan(dueOf(ledger, options));
}

export function dueInYuan(due: Due): SubsidyDue {
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

/** A comparison as CONTRACT 4's `subsidy` shows it. */
export function comparisonInYuan({ payments, totals, totalsByKind, notes }: Comparison): ComparisonInYuan {
  return {
    payments: payments.map((payment) => ({
      ...payment,
      due: payment.due / 100,
      paid: payment.paid / 100,
      difference: payment.difference / 100,
    })),
    totals: totalsInYuan(totals),
    totalsByKind: {
      ...(totalsByKind.allowance === undefined ? {} : { allowance: totalsInYuan(totalsByKind.allowance) }),
      ...(totalsByKind.startup === undefined ? {} : { startup: totalsInYuan(totalsByKind.startup) }),
      ...(totalsByKind.award === undefined ? {} : { award: totalsInYuan(totalsByKind.award) }),
    },
    notes,
  };
}

function totalsInYuan({ due, paid, arrears, overpaid }: ComparedTotals): TotalsLine {
  return { due: due / 100, paid: paid / 100, arrears: arrears / 100, overpaid: overpaid / 100 };
}

/** Months as people write them: four decimals are enough for days. */
function roundedMonths(months: number): number {
  return Math.round(months * 10_000) / 10_000;
}
