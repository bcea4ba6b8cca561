/** The custom function that writes a paragraph of the report from its template and sheet 指标. */
import { readFigureTable } from "../figures/figure-table";
import { writtenText } from "../reading/grid";
import { renderTemplate, shownText } from "../report/render";
import type { CellMatrix } from "./arguments";
import { textCell } from "./cell-parameters";
import { declare, wrongArgument } from "./declaration";
import { gridOf } from "./ledger-parameters";
import type { CellParameter, RangeParameter } from "./parameters";

const figureRange: RangeParameter<CellMatrix> = {
  shape: "range",
  name: "指标区",
  description: "“指标”表的区域，前几列为编号、指标、数值、单位",
  optional: false,
  read: (matrix) => matrix ?? wrongArgument("“指标区”没有选，请选“指标”表的区域。"),
};

/** The template's own marks stand in the paragraph, so they are taken as written. */
const template: CellParameter<string> = {
  ...textCell("模板", "一段文字，指标写在花括号里，如 共有企业{企业总数}家"),
  read: (value) => writtenText(value) || wrongArgument("“模板”没有填。"),
};

export const paragraph = declare({
  id: "PARAGRAPH",
  description: "把模板里的指标名换成数字，写出一段文字",
  parameters: [template, figureRange],
  result: "一段文字",
  example: { formula: '=DJ.生成段落("园区共有企业{企业总数}家。",指标!A1:J3)', gives: "园区共有企业50家。" },
  body: (words, matrix) => shownText(renderTemplate(words, readFigureTable(gridOf(matrix)))),
});
