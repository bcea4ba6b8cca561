/** 季度报表 (DOMAIN L12): what is there by park, and what was done by quarter, each with its total and a check. */
import { noValue, type FactTable, type TableFact } from "../../figures/figure-table";
import type { Figure } from "../../figures/figure";
import { columnLetters } from "../../reading/cells/grid";
import { groupLookup } from "../figure-lookup";
import { factInWords } from "../render";
import { currentCell, valueLook, type TableSource } from "./cells";
import { reportKinds } from "../report-kinds";
import { words, type TableBlock, type TableCell, type TableReport } from "./table-report";

interface Column {
  readonly title: string;
  readonly figure: string;
}

/** Figures of a park or a quarter. */
export interface NamedFigures {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** What is there at the cut-off. */
export const parkColumns: readonly Column[] = [
  { title: "企业总数", figure: "enterprise.total" },
  { title: "投产", figure: "enterprise.operating" },
  { title: "在建", figure: "enterprise.building" },
  { title: "停产", figure: "enterprise.suspended" },
  { title: "规上", figure: "enterprise.aboveScale" },
  { title: "已建党组织企业", figure: "enterprise.covered" },
  { title: "单独", figure: "formation.solo" },
  { title: "联合", figure: "formation.joint" },
  { title: "挂靠", figure: "formation.attached" },
  { title: "党组织数", figure: "organisation.total" },
  { title: "本年新建", figure: "organisation.new" },
  { title: "党员", figure: "member.total" },
  { title: "正式", figure: "member.full" },
  { title: "预备", figure: "member.probationary" },
  { title: "覆盖率", figure: "coverage.all" },
  { title: "投产企业覆盖率", figure: "coverage.operating" },
];

/** What was done in it. */
export const quarterColumns: readonly Column[] = [
  { title: "新建党组织", figure: "organisation.new" },
  { title: "新增覆盖企业", figure: "enterprise.newlyCovered" },
  { title: "培训场次", figure: "training.sessions" },
  { title: "培训人次", figure: "training.attendances" },
  { title: "启动资金（元）", figure: "subsidy.startup.total" },
  { title: "书记津贴（元）", figure: "subsidy.allowance.total" },
  { title: "受理企业诉求", figure: "problem.received" },
  { title: "办结企业诉求", figure: "problem.closed" },
  { title: "子女就学", figure: "schooling.settled" },
];

/** As wide as their numbers, so that seventeen columns are not made small on paper. */
const COUNT_WIDTH = 8;
const MONEY_WIDTH = 13;

function isMoney(column: Column | undefined): boolean {
  return column?.title.includes("元") ?? false;
}

/** 0-based row of the first block's header on the sheet; the second stands a caption and a blank row below. */
const FIRST_HEADER = 3;

export function quarterlyTable(
  source: TableSource,
  parks: readonly NamedFigures[],
  quarters: readonly NamedFigures[],
): TableReport {
  const byPark = block("一、分园区", "园区", "park", parkColumns, parks, source, FIRST_HEADER);
  const nextHeader = FIRST_HEADER + byPark.rows.length + 3;
  return {
    sheet: reportKinds.quarterly.sheet,
    titleTemplate: "〔{单位名称}〕{报告年度}年{统计时段}党建工作报表",
    subtitleTemplate: "截至{截止日期}",
    blocks: [byPark, block("二、分季度", "季度", "quarter", quarterColumns, quarters, source, nextHeader)],
    widths: [16, ...parkColumns.map((_, at) => (isMoney(quarterColumns[at]) ? MONEY_WIDTH : COUNT_WIDTH))],
    notes: [
      "“—”表示没有数值。核对一行写“不等”的，或是记录没有写园区、日期，或是一个党组织跨了园区，请逐项核对。办结按办结时间计入季度；截止日期之后的季度没有数值。",
    ],
  };
}

function block(
  caption: string,
  firstTitle: string,
  group: "park" | "quarter",
  columns: readonly Column[],
  groups: readonly NamedFigures[],
  source: TableSource,
  header: number,
): TableBlock {
  const firstRow = header + 2;
  const totalRow = firstRow + groups.length;
  const rows = groups.map((one, index) => [
    words(one.name),
    ...columns.map(({ figure }) => groupCell(figure, one, group, `$A$${String(firstRow + index)}`, source)),
  ]);
  const total = [words("合计"), ...columns.map(({ figure }) => currentCell(figure, source))];
  const check = columns.map(({ figure }, index): TableCell => {
    const letters = columnLetters(index + 2);
    const parts = `${letters}${String(firstRow)}:${letters}${String(totalRow - 1)}`;
    return checkCell(parts, `${letters}${String(totalRow)}`, figure, groups, source.facts);
  });
  return {
    caption,
    header: [firstTitle, ...columns.map(({ title }) => title)],
    rows: groups.length === 0 ? [total] : [...rows, total, [words("核对"), ...check]],
  };
}

function groupCell(
  id: string,
  { figures }: NamedFigures,
  group: "park" | "quarter",
  nameCell: string,
  { facts, figuresSheet }: TableSource,
): TableCell {
  const figure = figures.find((one) => one.id === id);
  const fact = facts.find(id);
  const known = figure?.value ?? null;
  const inGroup: TableFact | null =
    fact === null || figure === undefined
      ? null
      : {
          ...fact,
          value: known,
          numerator: figure.numerator ?? null,
          denominator: figure.denominator ?? null,
        };
  return {
    value: known ?? noValue,
    shown: inGroup === null || known === null ? noValue : factInWords(inGroup, "", 2),
    look: fact === null ? "text" : valueLook(fact),
    formula: `=${groupLookup(figuresSheet, id, group, nameCell)}`,
    fact: id,
  };
}

/** Whether the parts add up to the whole; rates never do. */
function checkCell(
  parts: string,
  whole: string,
  id: string,
  groups: readonly NamedFigures[],
  facts: FactTable,
): TableCell {
  const fact = facts.find(id);
  if (fact === null || fact.unit === "率") return words("");
  const sum = groups.reduce(
    (total, { figures }) => total + (figures.find((one) => one.id === id)?.value ?? 0),
    0,
  );
  const text = typeof fact.value !== "number" ? "" : Math.abs(sum - fact.value) < 0.005 ? "相符" : "不等";
  return {
    ...words(text),
    formula: `=IF(ISNUMBER(${whole}),IF(ABS(SUM(${parts})-${whole})<0.005,"相符","不等"),"")`,
  };
}
