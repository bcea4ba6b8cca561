/** Every report that can be made of the figures: texts and tables, each on its own sheet. */
import { outlines, type TextKind } from "./outlines/catalogue";

export type { TextKind } from "./outlines/catalogue";
export type ReportKind = TextKind | TableKind;
export type TableKind = "indicators" | "quarterly";

export interface ReportKindSpec {
  /** Name of its sheet, and what people call it. */
  readonly sheet: string;
  readonly help: string;
}

export const reportKinds: Readonly<Record<ReportKind, ReportKindSpec>> = {
  yearly: { sheet: outlines.yearly.sheet, help: "全年抓党建工作述职，最完整的一份" },
  halfYear: { sheet: outlines.halfYear.sheet, help: "统计到6月30日，不写年度考核和全年资金" },
  briefing: { sheet: outlines.briefing.sheet, help: "一页以内，不超过600字" },
  visit: { sheet: outlines.visit.sheet, help: "来人检查、调研时用，一项一行，带企业和党组织名称" },
  own: { sheet: outlines.own.sheet, help: "本单位去年的文稿换上今年的数，写在一张表里，明年还能再用" },
  indicators: { sheet: "重点指标统计表", help: "重点指标完成情况统计表，和上年相比" },
  quarterly: { sheet: "季度报表", help: "分园区、分季度的数字，带合计和核对" },
};

/** In the order in which they are offered. */
export const reportKindIds: readonly ReportKind[] = [
  "yearly",
  "halfYear",
  "briefing",
  "visit",
  "own",
  "indicators",
  "quarterly",
];

export function isTextKind(kind: ReportKind): kind is TextKind {
  return kind in outlines;
}
