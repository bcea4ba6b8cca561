/** 启动资金拨付表: its lines and columns (DOMAIN L6), a line for each organisation, not for each enterprise. */
import type { FormationMode } from "../registers";
import type { Due } from "./due";
import { blankColumn, dateCell, numberColumn, type PaymentColumn } from "./sheet-columns";
import type { StartupDue } from "./startup";

export function startupLines(due: Due): readonly StartupDue[] {
  return due.startup.filter(({ amount }) => amount > 0);
}

const MODE_TEXTS: Readonly<Record<FormationMode, string>> = {
  solo: "单独组建",
  joint: "联合组建",
  attached: "挂靠组建",
  regional: "区域性",
  none: "",
  planned: "",
};

export const startupColumns: readonly PaymentColumn<StartupDue>[] = [
  numberColumn(),
  { title: "新成立党组织名称", width: 34, format: "text", cell: ({ organisation }) => organisation },
  {
    title: "组建方式",
    width: 12,
    format: "text",
    cell: ({ known }) => MODE_TEXTS[known?.mode ?? "none"],
  },
  { title: "成立（批复）时间", width: 16, format: "date", cell: ({ date }) => dateCell(date) },
  {
    title: "批复文号",
    width: 22,
    format: "text",
    cell: ({ known }) => known?.entries.map((entry) => entry.value("approvalNumber")).find(Boolean) ?? null,
  },
  { title: "拨付标准（元）", width: 14, format: "money", cell: ({ standard }) => standard / 100 },
  {
    title: "拨付金额（元）",
    width: 14,
    format: "money",
    sum: ({ amount }) => amount / 100,
    isTotal: true,
    cell: ({ amount }) => amount / 100,
  },
  blankColumn("收款账户", 24),
  blankColumn("经办人签字", 14),
  blankColumn("备注", 16),
];
