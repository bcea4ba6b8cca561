/**
 * Sheet 图表: for each chart a block of cells that look their numbers up on 指标 and 历年指标 by the figure's id, so
 * that a chart stays right when rows of those sheets move. What cannot be looked up is #N/A: nothing is drawn.
 */
import { cellText, columnLetters, valueAt, type Grid } from "../reading/cells/grid";
import { formationFigures } from "../figures/subjects/formation";
import { readSnapshots, snapshotSheetName } from "../figures/snapshots";
import { settingsSheetName } from "../reading/settings/settings-sheet";
import { figuresLayout, figuresSheetName } from "./figures-plan";
import { bodyStyle, headerStyle, titleStyle } from "./plan-styles";
import { ownSheetTitle, type PlanArea, type PlanCell, type SheetPlan } from "./sheet-plan";

export const chartsSheetName = "图表";

export type ChartGrouping = "park" | "mode" | "quarter" | "year";

/** The only figure that is taken apart by the way in which organisations are formed. */
export const chartByMode = "enterprise.covered";

/** One chart as its block names it. */
export interface ChartBlock {
  readonly figureId: string;
  readonly grouping: ChartGrouping;
}

export interface ChartFigure {
  readonly id: string;
  readonly title: string;
  readonly isRate: boolean;
}

/** A chart to draw over two columns of cells, names and values, the header included. */
export interface PlannedChart {
  /** The same as long as its cells are the same. */
  readonly name: string;
  readonly title: string;
  readonly kind: "bars" | "columns" | "line";
  readonly source: PlanArea;
  /** The cells that it covers. */
  readonly place: PlanArea;
}

export interface ChartsPlan {
  readonly sheet: SheetPlan;
  readonly charts: readonly PlannedChart[];
}

/** What the blocks refer to. */
export interface ChartSources {
  /** 指标 as it is now. */
  readonly figures: Grid;
  /** 历年指标, where it is. */
  readonly snapshots: Grid | null;
}

export const groupingTitles: Readonly<Record<ChartGrouping, string>> = {
  park: "分园区",
  mode: "分组建方式",
  quarter: "分季度",
  year: "历年",
};

const CHART_KINDS = { park: "bars", mode: "bars", quarter: "columns", year: "line" } as const;

/** Rows of a block: enough for the chart beside it. */
const BLOCK_ROWS = 20;
/** Rows of a block beside its groups: caption, header, remark, distance. */
const BESIDE_GROUPS = 4;
/** 0-based columns by which a block is known again; nobody reads them. */
const NAMED = { id: 2, grouping: 3 } as const;
const CHART = { column: 4, rows: 17, columns: 7 } as const;
/** Columns in which groups are looked for beyond those of the block. */
const MORE_GROUPS = 20;

/** The charts that stand on the sheet already, in their order. */
export function readChartBlocks(grid: Grid | null): readonly ChartBlock[] {
  if (grid === null) return [];
  return grid.values.flatMap((_, index) => {
    const row = grid.firstRow + index;
    // Sheets of earlier versions name them one column further left.
    return blockNamed(grid, row, NAMED.id + 1) ?? blockNamed(grid, row, NAMED.id) ?? [];
  });
}

/** The block whose figure and grouping stand in this 1-based column and the next. */
function blockNamed(grid: Grid, row: number, column: number): ChartBlock | null {
  const figureId = cellText(valueAt(grid, row, column));
  const written = cellText(valueAt(grid, row, column + 1));
  const grouping = GROUPINGS.find((one) => groupingTitles[one] === written);
  return figureId === "" || grouping === undefined ? null : { figureId, grouping };
}

const GROUPINGS: readonly ChartGrouping[] = ["park", "mode", "quarter", "year"];

/** How many groups a chart can show now; none where their source is missing. */
export function groupsOf({ figureId, grouping }: ChartBlock, sources: ChartSources): number {
  if (grouping === "year") return earlierYears(figureId, sources).length + 1;
  if (grouping === "mode") return figureId === chartByMode ? formationFigures.length : 0;
  const { firstGroup } = figuresLayout[grouping];
  let count = 0;
  while (cellText(valueAt(sources.figures, figuresLayout.headerRow + 1, firstGroup + count + 1)) !== "")
    count += 1;
  return count;
}

/** The sheet with all of these charts, one block below the other. */
export function chartsPlan(
  blocks: readonly ChartBlock[],
  figureOf: (id: string) => ChartFigure,
  sources: ChartSources,
): ChartsPlan {
  const rows: PlanCell[][] = [[ownSheetTitle(chartsSheetName, "数字取自“指标”表，随它变化")], []];
  const styles: SheetPlan["styles"][number][] = [
    { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: titleStyle },
  ];
  const charts: PlannedChart[] = [];
  for (const block of blocks) {
    const top = rows.length;
    const figure = figureOf(block.figureId);
    const groups = groupRows(block, sources);
    rows.push(...blockRows(block, figure, groups, sources));
    styles.push(...blockStyles(top, groups.length, figure.isRate));
    charts.push(chartOf(block, figure, top, groups.length));
    const height = Math.ceil((groups.length + BESIDE_GROUPS) / BLOCK_ROWS) * BLOCK_ROWS;
    while (rows.length < top + height) rows.push([]);
  }
  return {
    sheet: {
      name: chartsSheetName,
      rows,
      styles,
      columnWidths: [22, 18],
      hiddenColumns: Object.values(NAMED),
      frozenRows: 1,
      links: [],
    },
    charts,
  };
}

function blockRows(
  block: ChartBlock,
  figure: ChartFigure,
  groups: readonly (readonly PlanCell[])[],
  sources: ChartSources,
): PlanCell[][] {
  return [
    [captionOf(block, figure), null, block.figureId, groupingTitles[block.grouping]],
    ["名称", figure.title],
    ...groups.map((group) => [...group]),
    [{ formula: completeness(block, groups.length, sources), frozen: "" }],
  ];
}

function captionOf({ grouping }: ChartBlock, { title }: ChartFigure): string {
  return `${title}（${groupingTitles[grouping]}）`;
}

/** Name and value of each group, both looked up. */
function groupRows(block: ChartBlock, sources: ChartSources): readonly (readonly PlanCell[])[] {
  if (block.grouping === "year") {
    const earlier = earlierYears(block.figureId, sources).map((year) => [
      `${String(year)}年`,
      formula(snapshotLookup(block.figureId, year)),
    ]);
    return [...earlier, [formula(`=${REPORT_YEAR}&"年"`), formula(thisYear(block.figureId))]];
  }
  if (block.grouping === "mode")
    return formationFigures.map(({ id, title }) => [title, formula(thisYear(id))]);
  const { ids, firstGroup } = figuresLayout[block.grouping];
  return Array.from({ length: groupsOf(block, sources) }, (_, index) => {
    const name = cellOf(firstGroup + index, figuresLayout.headerRow);
    const value = lookup(block.figureId, ids, firstGroup + index);
    return [formula(`=${name}&""`), formula(`=IF(${name}="",NA(),IFERROR(${value}+0,NA()))`)];
  });
}

/** A text where the figures' groups are no longer those of the block. */
function completeness({ figureId, grouping }: ChartBlock, count: number, sources: ChartSources): string {
  const again = `"分组有增减，请在窗格里再插入一次这个图表"`;
  if (grouping === "year") {
    const known = sources.snapshots === null ? "0" : `COUNTIFS(${snapshotColumn("B")},"${figureId}")`;
    return `=IF(${known}=${String(count - 1)},"",${again})`;
  }
  if (grouping === "mode") return '=""';
  const { firstGroup } = figuresLayout[grouping];
  const first = cellOf(firstGroup, figuresLayout.headerRow);
  const last = cellOf(firstGroup + count + MORE_GROUPS, figuresLayout.headerRow).replace(
    `${figuresSheetName}!`,
    "",
  );
  return `=IF(COUNTIF(${first}:${last},"?*")=${String(count)},"",${again})`;
}

const REPORT_YEAR = `INDEX(${settingsSheetName}!$C$1:$C$400,MATCH("报告年度",${settingsSheetName}!$B$1:$B$400,0))`;

function thisYear(figureId: string): string {
  return `=IFERROR(${lookup(figureId, 0, figuresLayout.valueColumn)}+0,NA())`;
}

function snapshotLookup(figureId: string, year: number): string {
  const conditions = `${snapshotColumn("A")},${String(year)},${snapshotColumn("B")},"${figureId}"`;
  return `=IF(COUNTIFS(${conditions})=0,NA(),SUMIFS(${snapshotColumn("D")},${conditions}))`;
}

function snapshotColumn(letters: string): string {
  return `${snapshotSheetName}!$${letters}$3:$${letters}$5000`;
}

function earlierYears(figureId: string, { snapshots }: ChartSources): readonly number[] {
  const rows = snapshots === null ? [] : readSnapshots(snapshots);
  return rows
    .filter(({ id }) => id === figureId)
    .map(({ year }) => year)
    .sort((one, other) => one - other);
}

function lookup(figureId: string, ids: number, column: number): string {
  const { headerRow, lastRow } = figuresLayout;
  const span = (at: number): string =>
    `${cellOf(at, headerRow)}:${cellOf(at, lastRow).replace(`${figuresSheetName}!`, "")}`;
  return `INDEX(${span(column)},MATCH("${figureId}",${span(ids)},0))`;
}

/** 0-based column and row → `指标!$A$4`. */
function cellOf(column: number, row: number): string {
  return `${figuresSheetName}!$${columnLetters(column + 1)}$${String(row + 1)}`;
}

function formula(text: string): PlanCell {
  return { formula: text, frozen: "" };
}

function blockStyles(top: number, groups: number, isRate: boolean): SheetPlan["styles"] {
  const body = { row: top + 2, column: 0, rows: groups, columns: 2 };
  return [
    { area: { row: top, column: 0, rows: 1, columns: 1 }, style: { bold: true } },
    { area: { row: top + 1, column: 0, rows: 1, columns: 2 }, style: headerStyle },
    { area: body, style: bodyStyle },
    {
      area: { ...body, column: 1, columns: 1 },
      style: { numberFormat: isRate ? "0.00%" : "General", horizontal: "right" },
    },
    { area: { row: top + 2 + groups, column: 0, rows: 1, columns: 1 }, style: { fontColor: "#A4262C" } },
  ];
}

function chartOf(block: ChartBlock, figure: ChartFigure, top: number, groups: number): PlannedChart {
  return {
    name: `党建图表 ${block.figureId} ${block.grouping} ${String(top)} ${String(groups)}`,
    title: captionOf(block, figure),
    kind: CHART_KINDS[block.grouping],
    source: { row: top + 1, column: 0, rows: groups + 1, columns: 2 },
    place: { row: top, column: CHART.column, rows: CHART.rows, columns: CHART.columns },
  };
}
