/** Due against paid, payee by payee: arrears, overpayments, and who was paid without being due anything. */
import { entriesOf, type Ledger } from "../reading/ledger";
import { personKey } from "../reading/names";
import type { Due } from "./due";
import { yuanText } from "./money";
import { paidAllowances, paidAwards, paidStartups, type PaidScope, type UnreadablePayment } from "./paid";
import type { SubsidyOptions } from "./period";
import { rosterOf } from "./roster";

export type PaymentKind = "allowance" | "startup" | "award";

export const paymentKindTexts: Readonly<Record<PaymentKind, string>> = {
  allowance: "书记岗位津贴",
  startup: "启动资金",
  award: "绩效奖励",
};

/** One payee. Money in fen; `difference` is paid less due: below 0 is owed, above was overpaid. */
export interface ComparedPayment {
  readonly kind: PaymentKind;
  readonly organisation: string;
  /** "" for start-up money, which the organisation gets. */
  readonly secretary: string;
  readonly due: number;
  readonly paid: number;
  readonly difference: number;
  readonly reason: string;
  /** Rows of the payment sheets that were counted. */
  readonly rows: readonly { readonly sheet: string; readonly row: number }[];
}

export interface Comparison {
  readonly payments: readonly ComparedPayment[];
  readonly unreadable: readonly UnreadablePayment[];
  readonly notes: readonly string[];
}

/** Everybody who is due something or was paid something within the period. */
export function comparePayments(ledger: Ledger, due: Due, options: SubsidyOptions): Comparison {
  const roster = rosterOf(ledger);
  const scope: PaidScope = { year: options.year, quarter: options.quarter };
  const allowance = paidAllowances(entriesOf(ledger, "allowance"), scope, roster);
  const startup = paidStartups(entriesOf(ledger, "startupFund"), scope, roster);
  const award = paidAwards(entriesOf(ledger, "award"), scope, roster);
  const startupDues = due.startup.map((line) => ({ ...line, secretary: "" }));
  return {
    payments: [
      ...compared("allowance", due.allowance, allowance.rows),
      ...compared("startup", startupDues, startup.rows),
      ...compared("award", due.award, award.rows),
    ],
    unreadable: [...allowance.unreadable, ...startup.unreadable, ...award.unreadable],
    notes: [...allowance.notes, ...startup.notes, ...award.notes],
  };
}

interface Payee {
  readonly organisation: string;
  readonly secretary: string;
  readonly amount: number;
}

interface PaidPayee extends Payee {
  readonly entry: { readonly sheet: string; readonly row: number };
}

function compared(
  kind: PaymentKind,
  dues: readonly (Payee & { readonly reason: string })[],
  paids: readonly PaidPayee[],
): readonly ComparedPayment[] {
  const payees = new Map<string, { dues: (Payee & { reason: string })[]; paids: PaidPayee[] }>();
  const groupOf = (payee: Payee): { dues: (Payee & { reason: string })[]; paids: PaidPayee[] } => {
    const key = `${payee.organisation} ${personKey(payee.secretary)}`;
    const group = payees.get(key) ?? { dues: [], paids: [] };
    payees.set(key, group);
    return group;
  };
  for (const line of dues) groupOf(line).dues.push(line);
  for (const row of paids) groupOf(row).paids.push(row);
  return [...payees.values()].flatMap((group) => comparedPayee(kind, group.dues, group.paids));
}

function comparedPayee(
  kind: PaymentKind,
  dues: readonly (Payee & { readonly reason: string })[],
  paids: readonly PaidPayee[],
): readonly ComparedPayment[] {
  const payee = dues[0] ?? paids[0];
  if (payee === undefined) return [];
  const due = dues.reduce((sum, { amount }) => sum + amount, 0);
  const paid = paids.reduce((sum, { amount }) => sum + amount, 0);
  if (due === 0 && paid === 0) return [];
  const policy = dues.length === 0 ? notDue[kind] : dues.map(({ reason }) => reason).join("；");
  return [
    {
      kind,
      organisation: payee.organisation,
      secretary: payee.secretary,
      due,
      paid,
      difference: paid - due,
      reason: [differenceInWords(paid - due), policy].filter((part) => part !== "").join("："),
      rows: paids.map(({ entry }) => ({ sheet: entry.sheet, row: entry.row })),
    },
  ];
}

const notDue: Readonly<Record<PaymentKind, string>> = {
  allowance: "台账中没有这位书记在这个党组织任职的记录",
  startup: "不是本期应拨启动资金的党组织",
  award: "考核表上没有这位书记",
};

function differenceInWords(difference: number): string {
  if (difference === 0) return "";
  return difference < 0 ? `少发${yuanText(-difference)}` : `多发${yuanText(difference)}`;
}
