/** 绩效奖励表: its lines and columns (DOMAIN L7). */
import type { AwardDue } from "./award";
import { gradeTexts } from "./award-schemes";
import type { Due } from "./due";
import { blankColumn, nameColumn, numberColumn, type PaymentColumn } from "./sheet-columns";

export function awardLines(due: Due): readonly AwardDue[] {
  return due.award.filter(({ amount }) => amount > 0);
}

export const awardColumns: readonly PaymentColumn<AwardDue>[] = [
  numberColumn(),
  nameColumn("书记姓名", ({ secretary }) => secretary),
  { title: "党组织名称", width: 34, format: "text", cell: ({ organisation }) => organisation },
  { title: "考核得分", width: 10, format: "number", cell: ({ score }) => score },
  {
    title: "考核等次",
    width: 10,
    format: "text",
    cell: ({ grade }) => (grade === null ? null : gradeTexts[grade]),
  },
  {
    title: "奖励金额（元）",
    width: 14,
    format: "money",
    sum: ({ amount }) => amount / 100,
    isTotal: true,
    cell: ({ amount }) => amount / 100,
  },
  blankColumn("领款人签字", 14),
  blankColumn("备注", 16),
];
