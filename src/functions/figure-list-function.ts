/** 指标名单: the records behind a figure. */
import { listFigure, type FigureRecord } from "../figures";
import { noValue } from "../figures/figure-table";
import { unknownFigure } from "../figures/unknown-figure";
import { textCell } from "./cell-parameters";
import { declare, type ResultValue } from "./declaration";
import { isFailure, wrongArgument } from "./failure";
import { contextOf, figureScope, valueOf } from "./figure-asked";
import { ledgerOf } from "./ledger-parameters";

const LIST_HEADER = ["名称", "园区", "工作表", "行", "计入", "数量"] as const;

export const figureList = declare({
  id: "FIGURE_LIST",
  description: "一个指标后面的名单：计入的每条记录，比率还有没计入的；不列身份证号和电话，子女写职工姓名",
  parameters: [textCell("指标", "指标编号或名称，如 enterprise.covered 或 已覆盖企业数"), ...figureScope],
  result: "名单，带表头，行号是工作表上的行",
  spills: true,
  body: (words, year, asOf, park, settings, sources, matrices) => {
    const ledger = ledgerOf(matrices, sources, settings);
    if (isFailure(ledger)) return ledger;
    const list = listFigure(words, ledger, contextOf(ledger, year, asOf, park));
    if (list === null) return wrongArgument(unknownFigure(words));
    const value = valueOf(list.figure, words);
    if (isFailure(value)) return value;
    const rows = [...list.counted.map(listRow("是")), ...list.notCounted.map(listRow("否"))];
    return [
      LIST_HEADER,
      ...(rows.length === 0 ? [["没有记录", ...LIST_HEADER.slice(1).map(() => noValue)]] : rows),
    ];
  },
});

/** A blank is a dash, since an empty cell would show as 0. */
function listRow(isCounted: string) {
  return ({ name, park, sheet, row, amount }: FigureRecord): readonly ResultValue[] => [
    name || noValue,
    park ?? noValue,
    sheet || noValue,
    row,
    isCounted,
    amount,
  ];
}
