/** Excel's own charts on a sheet of ours. */
import type { PlanArea } from "../report/sheet-plan";
import type { PlannedChart } from "../report/chart-plan";

/**
 * Draws the charts that are not there yet and takes away those whose cells have moved; what the user made of the
 * others stays. Two round trips.
 */
export async function drawCharts(
  context: Excel.RequestContext,
  sheetName: string,
  planned: readonly PlannedChart[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  sheet.charts.load("items/name");
  await context.sync();
  const wanted = new Set(planned.map(({ name }) => name));
  const there = new Set(sheet.charts.items.map(({ name }) => name));
  const ours = sheet.charts.items.filter(({ name }) => name.startsWith(PREFIX));
  for (const chart of ours) if (!wanted.has(chart.name)) chart.delete();
  for (const chart of planned) if (!there.has(chart.name)) draw(sheet, chart);
  sheet.activate();
  await context.sync();
}

const PREFIX = "党建图表 ";
const KINDS = { bars: "BarClustered", columns: "ColumnClustered", line: "LineMarkers" } as const;

function draw(sheet: Excel.Worksheet, { name, title, kind, source, place }: PlannedChart): void {
  const chart = sheet.charts.add(KINDS[kind], areaOf(sheet, source), "Columns");
  chart.name = name;
  chart.title.text = title;
  chart.legend.visible = false;
  chart.dataLabels.showValue = true;
  chart.setPosition(areaOf(sheet, { ...place, rows: 1, columns: 1 }), lastCell(sheet, place));
}

function areaOf(sheet: Excel.Worksheet, { row, column, rows, columns }: PlanArea): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

function lastCell(sheet: Excel.Worksheet, { row, column, rows, columns }: PlanArea): Excel.Range {
  return sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1);
}
