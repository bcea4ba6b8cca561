/** 重点指标完成情况统计表: the figures that are asked for beside the yearly report, with last year's. */
import { shownUnit } from "../../figures/figure";
import { noValue } from "../../figures/figure-table";
import { figureLookup } from "../figure-lookup";
import { changeCell, currentCell, previousCell, type TableSource } from "./cells";
import { reportKinds } from "../report-kinds";
import { words, type TableCell, type TableReport } from "./table-report";

const HEADER = ["序号", "指标", "单位", "本年", "上年", "比上年", "说明"] as const;

/** In the order of the table. */
export const keyIndicators: readonly string[] = [
  "enterprise.total",
  "enterprise.operating",
  "enterprise.aboveScale",
  "enterprise.covered",
  "enterprise.newlyCovered",
  "enterprise.due",
  "coverage.all",
  "coverage.operating",
  "coverage.due",
  "coverage.aboveScale",
  "coverage.work",
  "organisation.total",
  "organisation.new",
  "organisation.expired",
  "member.total",
  "member.full",
  "member.probationary",
  "fourClear.rate",
  "training.sessions",
  "training.attendances",
  "subsidy.startup.total",
  "subsidy.allowance.total",
  "subsidy.award.total",
  "subsidy.total",
  "problem.received",
  "problem.closed",
  "problem.rate",
  "apartment.units",
  "apartment.persons",
  "schooling.settled",
  "staffing.rate",
  "demonstration.total",
];

export function keyIndicatorTable(source: TableSource): TableReport {
  return {
    sheet: reportKinds.indicators.sheet,
    titleTemplate: "〔{单位名称}〕{报告年度}年基层党建重点指标完成情况统计表",
    subtitleTemplate: "截至{截止日期}",
    blocks: [
      { caption: "", header: HEADER, rows: keyIndicators.map((id, index) => rowOf(id, index, source)) },
    ],
    widths: [6, 24, 8, 12, 12, 18, 30],
    notes: ["“—”表示没有数值，原因见说明。比率的“比上年”是百分点。"],
  };
}

function rowOf(id: string, index: number, source: TableSource): readonly TableCell[] {
  const fact = source.facts.find(id);
  const reason = fact?.reason ?? "";
  return [
    { value: index + 1, shown: String(index + 1), look: "count" },
    words(fact?.title ?? id),
    words(shownUnit(fact?.unit ?? "率")),
    currentCell(id, source),
    previousCell(id, source),
    changeCell(id, source),
    {
      ...words(reason),
      formula: `=IFERROR(${figureLookup(source.figuresSheet, id, "说明")}&"","${noValue}")`,
    },
  ];
}
