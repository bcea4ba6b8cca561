/** Custom functions for figures: one rate, one figure, all of them as a table that spills. */
import {
  compareFigures,
  countFigure,
  countFigures,
  previousFigures,
  searchFigures,
  textFacts,
} from "../figures";
import type { FigureContext } from "../figures/figure";
import {
  figureGroupHeader,
  figureGroupRows,
  figureTableHeader,
  figureTableRows,
  noValue,
} from "../figures/figure-table";
import { unknownFigure } from "../figures/unknown-figure";
import { lastRow } from "../reading/cells/grid";
import type { Ledger } from "../ledger/model";
import { parkNames } from "../ledger/parks";
import type { CellMatrix } from "./arguments";
import { choiceCell, optionalTextCell, textCell } from "./cell-parameters";
import { declare, type ResultValue } from "./declaration";
import { isFailure, notAvailable, wrongArgument, type Failure } from "./failure";
import { asOfCell, contextOf, figureLedgers, figureScope, parkCell, valueOf, yearCell } from "./figure-asked";
import {
  gridOf,
  ledgerOf,
  ledgerRange,
  ledgerWith,
  settingsRange,
  settingsReading,
  sourcesRange,
} from "./ledger-parameters";
import type { RangeParameter } from "./parameters";

export const coverage = declare({
  id: "COVERAGE",
  description: "按口径算党组织覆盖率等比率，结果是小数，可设成百分比格式",
  parameters: [
    ledgerRange,
    optionalTextCell("口径", "如 全部、投产、单独组建、应建已建，不填为全部"),
    parkCell,
    asOfCell,
    settingsRange,
  ],
  result: "覆盖率",
  body: (matrix, basis, park, asOf, settings) => {
    const ledger = ledgerWith(ledgerOf([matrix], [], settings), ["enterprise"]);
    if (isFailure(ledger)) return ledger;
    const words = coverageFigure(basis);
    if (isFailure(words)) return words;
    return valueOf(countFigure(words, ledger, contextOf(ledger, null, asOf, park)), basis);
  },
});

/** Short words for a basis, beside the titles and other words of the catalogue's own coverage figures. */
const COVERAGE_WORDS: Readonly<Record<string, string>> = {
  "": "coverage.all",
  全部: "coverage.all",
  投产: "coverage.operating",
  三有: "coverage.entity",
  实体: "coverage.entity",
  基数: "coverage.base",
  纳入基数: "coverage.base",
  单独: "coverage.solo",
  单独组建: "coverage.solo",
  应建: "coverage.due",
  应建已建: "coverage.due",
  规上: "coverage.aboveScale",
  工作: "coverage.work",
  党的工作: "coverage.work",
  有效: "coverage.effective",
};

function coverageFigure(basis: string): string | Failure {
  const found =
    COVERAGE_WORDS[basis] ?? searchFigures(basis).find(({ id }) => id.startsWith("coverage."))?.id;
  const words = Object.keys(COVERAGE_WORDS).filter((word) => word !== "");
  return found ?? wrongArgument(`“口径”“${basis}”不认识，可以填：${words.join("、")}。`);
}

export const figureValue = declare({
  id: "FIGURE",
  description: "一个指标的数值，指标可以写编号或中文名称",
  parameters: [textCell("指标", "指标编号或名称，如 enterprise.total 或 企业总数"), ...figureScope],
  result: "指标的数值",
  body: (words, year, asOf, park, settings, sources, matrices) => {
    const ledger = ledgerOf(matrices, sources, settings);
    if (isFailure(ledger)) return ledger;
    const context = contextOf(ledger, year, asOf, park);
    const figure = countFigure(words, ledger, context);
    if (figure !== null) return valueOf(figure, words);
    const compared = () => comparedFigures(ledger, context, null);
    const texts = textFacts(ledger, context, compared);
    const text = texts.find(({ id, title }) => id === words || title === words);
    if (text !== undefined)
      return text.value ?? notAvailable(`“${text.title}”没有内容：${text.reason ?? "台账里没有"}。`);
    return wrongArgument(unknownFigure(words));
  },
});

const PREVIOUS_RANGE: RangeParameter<CellMatrix | null> = {
  shape: "range",
  name: "上年",
  description: "“历年指标”表的区域，不填则看台账里有没有上一年的表",
  optional: true,
  read: (matrix) => matrix,
};

export const figureTable = declare({
  id: "FIGURES",
  description: "全部指标，一行一个；分组时按园区或季度各成一列",
  parameters: [
    settingsReading,
    sourcesRange,
    PREVIOUS_RANGE,
    choiceCell("分组", "不填列出全部指标", { 园区: "park", 季度: "quarter" }),
    yearCell,
    asOfCell,
    figureLedgers,
  ],
  result: "指标表，带表头",
  spills: true,
  body: ({ settings, problems }, sources, previous, grouping, year, asOf, matrices) => {
    const ledger = ledgerOf(matrices, sources, settings);
    if (isFailure(ledger)) return ledger;
    const context = contextOf(ledger, year, asOf, "");
    if (grouping !== null) return groupedTable(ledger, context, grouping);
    const notices = [...problems, ...shortRanges(ledger)];
    return [figureTableHeader, ...wholeTable(ledger, context, previous), ...notices.map(noticeRow)];
  },
});

function wholeTable(
  ledger: Ledger,
  context: FigureContext,
  previous: CellMatrix | null,
): readonly (readonly ResultValue[])[] {
  const figures = comparedFigures(ledger, context, previous);
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const texts = textFacts(ledger, context, () => figures);
  return figureTableRows(figures, texts, (id) => {
    const { previous: before, change } = byId.get(id) ?? {};
    return before === undefined ? null : { previous: before, change: change ?? null };
  });
}

function comparedFigures(
  ledger: Ledger,
  context: FigureContext,
  previous: CellMatrix | null,
): ReturnType<typeof compareFigures> {
  const snapshots = previous === null ? null : gridOf(previous);
  return compareFigures(
    countFigures(ledger, context),
    previousFigures(ledger, context, snapshots)?.values ?? null,
  );
}

function groupedTable(
  ledger: Ledger,
  context: FigureContext,
  grouping: "park" | "quarter",
): readonly (readonly ResultValue[])[] {
  const groups: readonly { readonly name: string; readonly context: FigureContext }[] =
    grouping === "park"
      ? parkNames(ledger).map((park) => ({ name: park, context: { ...context, park } }))
      : ([1, 2, 3, 4] as const).map((quarter) => ({
          name: QUARTER_NAMES[quarter - 1] ?? "",
          context: { ...context, quarter },
        }));
  const counted = groups.map((group) => ({ figures: countFigures(ledger, group.context) }));
  return [figureGroupHeader(groups.map(({ name }) => name)), ...figureGroupRows(counted)];
}

const QUARTER_NAMES = ["第一季度", "第二季度", "第三季度", "第四季度"];

/** Ranges that end on a record: what is added below them would not be counted. */
function shortRanges(ledger: Ledger): readonly string[] {
  return ledger.tables.flatMap(({ grid, recognition }, index) => {
    if (recognition.dataRows.at(-1) !== lastRow(grid)) return [];
    const which = grid.sheet === "" ? `第${String(index + 1)}个台账` : `“${grid.sheet}”`;
    return [`${which}所选区域的最后一行就是一条记录，以后在下面新增的行算不进来，请把区域往下多选一些。`];
  });
}

function noticeRow(notice: string, index: number): readonly ResultValue[] {
  const row: ResultValue[] = figureTableHeader.map(() => noValue);
  row[0] = `notice.${String(index + 1)}`;
  row[1] = `提示${String(index + 1)}`;
  row[figureTableHeader.length - 1] = notice;
  return row;
}
