import type { SubsidyReport } from "../actions/subsidy-job";
import { yuanText } from "../subsidy/money";
import { texts } from "./texts";

/** A payment of one kind, or one that is not made, with its reason. Amounts in yuan. */
export interface PaymentLine {
  readonly payee: string;
  readonly organisation: string;
  readonly amount: number;
  readonly reason: string;
  /** Share of each month of the year that is paid; `null` for what is not paid by the month. */
  readonly months: readonly number[] | null;
}

export interface PaymentKind {
  readonly name: string;
  readonly total: number;
  readonly lines: readonly PaymentLine[];
}

/** What is due, in the order in which the office hands it in. */
export function paymentKinds({ due, monthsPaid }: SubsidyReport): readonly PaymentKind[] {
  const { kinds } = texts.money;
  return [
    {
      name: kinds.allowance,
      total: due.totals.allowance.total,
      lines: due.allowance.map(({ secretary, organisation, amount, reason }, index) => ({
        payee: secretary,
        organisation,
        amount,
        reason,
        months: monthsPaid[index] ?? null,
      })),
    },
    {
      name: kinds.startup,
      total: due.totals.startup.total,
      lines: due.startup.map((line) => ({
        ...line,
        payee: line.organisation,
        organisation: "",
        months: null,
      })),
    },
    {
      name: kinds.award,
      total: due.totals.award.total,
      lines: due.award.map(({ secretary, organisation, amount, reason }) => ({
        payee: secretary,
        organisation,
        amount,
        reason,
        months: null,
      })),
    },
  ];
}

/** Yuan with thousands separated, to the fen where there are any. */
export function yuanWords(yuan: number): string {
  return yuanText(Math.round(yuan * 100));
}
