/** 资金汇总: one line a kind of payment, added up; for signing also what the office's payment sheets have paid. */
import type { Due } from "./due";
import type { Comparison } from "./comparison";
import { yuanText } from "./money";
import { paymentKindTexts, type PaymentKind } from "./payment-kinds";
import { blankColumn, numberColumn, type PaymentColumn } from "./sheet-columns";

export interface SummaryLine {
  readonly kind: string;
  readonly quantity: string;
  readonly amount: number;
  /** In fen, as the payment sheets say; `null` where there is no sheet of this kind. */
  readonly paid: number | null;
}

/** The kinds for which something is due, or was paid. */
export function summaryLines({ totals }: Due, { totalsByKind }: Comparison): readonly SummaryLine[] {
  const { startup, allowance, award } = totals;
  const months = String(Math.round(allowance.months * 100) / 100);
  const line = (kind: PaymentKind, quantity: string, amount: number): SummaryLine => ({
    kind: paymentKindTexts[kind],
    quantity,
    amount,
    paid: totalsByKind[kind]?.paid ?? null,
  });
  return [
    line("startup", `${String(startup.count)}个党组织`, startup.total),
    line("allowance", `${String(allowance.secretaries)}人${months}个月`, allowance.total),
    line("award", `${String(award.count)}人`, award.total),
  ].filter(({ amount, paid }) => amount > 0 || (paid ?? 0) > 0);
}

/** `与发放表逐人核对：少发2笔共1,950元，多发1笔共5,000元。`, and what to know about the comparison. */
export function comparisonNote({ payments, totals, notes }: Comparison): readonly string[] {
  if (payments.length === 0) return [];
  const count = (sign: 1 | -1): string =>
    `${String(payments.filter(({ difference }) => difference * sign > 0).length)}笔`;
  const parts = [
    ...(totals.arrears > 0 ? [`少发${count(-1)}共${yuanText(totals.arrears)}`] : []),
    ...(totals.overpaid > 0 ? [`多发${count(1)}共${yuanText(totals.overpaid)}`] : []),
  ];
  const outcome = parts.length === 0 ? "一致" : `：${parts.join("，")}`;
  return [`与发放表逐人核对${outcome}。`, ...notes];
}

const PAID_COLUMN: PaymentColumn<SummaryLine> = {
  title: "发放表已发（元）",
  width: 18,
  format: "money",
  sum: ({ paid }) => (paid ?? 0) / 100,
  notPosted: true,
  cell: ({ paid }) => (paid === null ? null : paid / 100),
};

/** Without a payment sheet there is nothing to say of what was paid. */
export function summaryColumns({ payments }: Comparison): readonly PaymentColumn<SummaryLine>[] {
  return [...DUE_COLUMNS, ...(payments.length > 0 ? [PAID_COLUMN] : []), blankColumn("备注", 24)];
}

const DUE_COLUMNS: readonly PaymentColumn<SummaryLine>[] = [
  numberColumn(),
  { title: "资金项目", width: 20, format: "text", cell: ({ kind }) => kind },
  { title: "对象", width: 24, format: "text", cell: ({ quantity }) => quantity },
  {
    title: "金额（元）",
    width: 16,
    format: "money",
    sum: ({ amount }) => amount / 100,
    isTotal: true,
    cell: ({ amount }) => amount / 100,
  },
];
