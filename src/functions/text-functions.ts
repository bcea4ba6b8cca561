/** The custom function that writes a paragraph of the report from its template and sheet 指标. */
import { readFigureTable } from "../figures/figure-table";
import { writtenText } from "../reading/cells/grid";
import { levelOf } from "../report/paragraph";
import { renderReport } from "../report/render-report";
import { renderTemplate, renderedText } from "../report/render";
import type { CellMatrix } from "./arguments";
import { optionalWholeCell, textCell } from "./cell-parameters";
import { declare } from "./declaration";
import { wrongArgument } from "./failure";
import { gridOf } from "./ledger-parameters";
import type { CellParameter, RangeParameter } from "./parameters";
import { uncalculated } from "./uncalculated";

const FIGURE_RANGE: RangeParameter<CellMatrix> = {
  shape: "range",
  name: "指标区",
  description: "“指标”表的区域，前几列为编号、指标、数值、单位",
  optional: false,
  read: (matrix) =>
    matrix === null
      ? wrongArgument("“指标区”没有选，请选“指标”表的区域。")
      : (uncalculated("指标区", matrix) ?? matrix),
};

/** The template's own marks stand in the paragraph, so they are taken as written. */
const TEMPLATE: CellParameter<string> = {
  ...textCell("模板", "一段文字，指标写在花括号里，如 共有企业{企业总数}家"),
  // An emptied one leaves an empty paragraph until the report is written again.
  read: (value) => writtenText(value),
};

/** A column of the report, one text a row; empty where it was left out. */
function reportColumn(name: string, description: string): RangeParameter<readonly string[]> {
  return {
    shape: "range",
    name,
    description,
    optional: true,
    read: (matrix) => (matrix ?? []).map(([cell]) => writtenText(cell ?? null)),
  };
}

export const paragraph = declare({
  id: "PARAGRAPH",
  description: "把模板里的指标名换成数字，写出一段文字",
  parameters: [
    TEMPLATE,
    FIGURE_RANGE,
    reportColumn("层级", "整篇报告的“层级”一列；标题和编号要看其他段落时才填"),
    reportColumn("全部模板", "整篇报告的“模板”一列，行数和“层级”相同"),
    optionalWholeCell("第几段", "这一段是其中的第几行", { least: 1, most: 10_000 }),
  ],
  result: "一段文字",
  body: (words, matrix, levels, templates, position) => {
    if (words === "") return "";
    const facts = readFigureTable(gridOf(matrix));
    if (position === null) return renderedText(renderTemplate(words, facts));
    const lines = templates.map((template, index) => ({
      level: levelOf(levels[index] ?? ""),
      template: index === position - 1 ? words : template,
    }));
    const rendered = renderReport(lines, facts)[position - 1];
    return rendered === undefined
      ? wrongArgument(`“全部模板”只有${String(lines.length)}行，没有第${String(position)}行。`)
      : renderedText(rendered);
  },
});
