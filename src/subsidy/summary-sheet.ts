/** 资金汇总: one line a kind of payment, added up. */
import type { Due } from "./due";
import { paymentKindTexts } from "./comparison";
import { blankColumn, numberColumn, type PaymentColumn } from "./sheet-columns";

export interface SummaryLine {
  readonly kind: string;
  readonly quantity: string;
  readonly amount: number;
}

/** The kinds for which something is due. */
export function summaryLines({ totals }: Due): readonly SummaryLine[] {
  const { startup, allowance, award } = totals;
  const months = String(Math.round(allowance.months * 100) / 100);
  return [
    { kind: paymentKindTexts.startup, quantity: `${String(startup.count)}个党组织`, amount: startup.total },
    {
      kind: paymentKindTexts.allowance,
      quantity: `${String(allowance.secretaries)}人${months}个月`,
      amount: allowance.total,
    },
    { kind: paymentKindTexts.award, quantity: `${String(award.count)}人`, amount: award.total },
  ].filter(({ amount }) => amount > 0);
}

export const summaryColumns: readonly PaymentColumn<SummaryLine>[] = [
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
  blankColumn("备注", 24),
];
