import { figureSpecs } from "../../figures";
import { snapshotSheetName } from "../../figures/snapshots";
import { settingsSheetName } from "../../reading/settings/settings-sheet";
import {
  chartsPlan,
  chartsSheetName,
  groupsOf,
  groupingTitles,
  readChartBlocks,
  type ChartBlock,
  type ChartFigure,
  type ChartSources,
} from "../../report/chart-plan";
import { figuresSheetName } from "../../report/figures-plan";
import type { ActionEnvironment, Outcome } from "../environment";
import { ownGrid } from "../../jobs/office-ledger";
import { gridsOf, readSheets, step } from "../read-and-compute";
import { ActionStopped, failed } from "../workbook/outcome";

export type ChartWish = ChartBlock;

/** 插入图表: one figure by park, quarter or year as Excel's own chart on sheet 图表; the answer is its name. */
export function insertChart(environment: ActionEnvironment, wish: ChartWish): Promise<Outcome<string>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "values");
    const grids = gridsOf(content);
    const figures = ownGrid(grids, figuresSheetName);
    const settings = ownGrid(grids, settingsSheetName);
    if (figures === null || settings === null) throw new ActionStopped(noFigures);
    const sources: ChartSources = { figures, snapshots: ownGrid(grids, snapshotSheetName) };
    stopWithoutGroups(wish, sources);
    const before = readChartBlocks(ownGrid(grids, chartsSheetName));
    const isThere = before.some((one) => one.figureId === wish.figureId && one.grouping === wish.grouping);
    const { sheet, charts } = chartsPlan(isThere ? before : [...before, wish], chartFigure, sources);
    step(environment, 0.8, "正在写入图表");
    await book.writeSheets(content, [sheet], { valuesOnly: false, onRemark: environment.onRemark });
    await book.drawCharts(sheet.name, charts);
    return sheet.name;
  });
}

function chartFigure(id: string): ChartFigure {
  const spec = figureSpecs.find((one) => one.id === id);
  return { id, title: spec?.title ?? id.replace(/^user\./, ""), isRate: spec?.unit === "率" };
}

function stopWithoutGroups(wish: ChartWish, sources: ChartSources): void {
  if (groupsOf(wish, sources) > 1) return;
  throw new ActionStopped(
    failed(
      "notFound",
      wish.grouping === "year"
        ? "“历年指标”表里还没有这个指标以前的数字，画不出历年图表。请先选上年的工作簿再生成报告，或在“设置”里存年度快照。"
        : `“指标”表里没有${groupingTitles[wish.grouping]}的数字，画不出图表。请先重新生成报告。`,
    ),
  );
}

const noFigures = failed(
  "notFound",
  "工作簿里还没有“指标”表，图表没有数据可画。请先在“报告”页点“生成到工作表”，再插入图表。",
);
