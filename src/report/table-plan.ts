import { ownSheetMark } from "../reading/rows/own-sheet";
import { figuresAddress } from "./figures-plan";
import { headCells, type ReportBasis } from "./report-basis";
import { bodyStyle, headerStyle, noteStyle, printedTitleStyle } from "./plan-styles";
import { rowHeight } from "./row-height";
import type { PlanCell, PlanStyle, SheetPlan } from "./sheet-plan";
import type { CellLook, TableBlock, TableCell, TableReport } from "./tables/table-report";

const LOOKS: Readonly<Record<CellLook, PlanStyle>> = {
  text: {},
  count: { horizontal: "center" },
  money: { numberFormat: "#,##0.00", horizontal: "right" },
  rate: { numberFormat: "0.00%", horizontal: "center" },
  countChange: { numberFormat: '+0;-0;"持平"', horizontal: "center" },
  moneyChange: { numberFormat: '+#,##0.00;-#,##0.00;"持平"', horizontal: "right" },
  rateChange: { numberFormat: '+0.00"个百分点";-0.00"个百分点";"持平"', horizontal: "center" },
};

/** What the title and the line below it read. */
export interface TableTitles {
  readonly title: string;
  readonly subtitle: string;
}

/** A table's sheet: formulas on 指标, its title and date alive too, the mark of ours outside of the page. */
export function tablePlan(
  table: TableReport,
  { title, subtitle }: TableTitles,
  basis: ReportBasis,
): SheetPlan {
  const width = widthOf(table);
  const head = headCells(basis, tableHeadColumn(table));
  const paragraph = (template: string, frozen: string): PlanCell => ({
    formula: `=DJ.生成段落("${template}",${figuresAddress(basis.figuresSheet)})`,
    frozen,
  });
  const above: PlanCell[][] = [
    [
      paragraph(table.titleTemplate, title),
      ...Array<null>(width).fill(null),
      `${ownSheetMark}，数字由公式从“指标”取来，请勿手工修改）`,
    ],
    [paragraph(table.subtitleTemplate, subtitle), ...Array<null>(width).fill(null), ...head.cells],
  ];
  const styles: SheetPlan["styles"][number][] = [
    {
      area: { row: 0, column: 0, rows: 1, columns: width },
      style: printedTitleStyle,
    },
    {
      area: { row: 0, column: width + 1, rows: 1, columns: 1 },
      style: { fontColor: "#A6A6A6", fontSize: 9 },
    },
    { area: { row: 1, column: 0, rows: 1, columns: 1 }, style: noteStyle },
    ...head.styles,
  ];
  const rows: PlanCell[][] = [...above];
  const rowHeights: { row: number; points: number }[] = [{ row: 0, points: 36 }];
  for (const block of table.blocks) {
    if (block.caption !== "") {
      styles.push({ area: { row: rows.length, column: 0, rows: 1, columns: 1 }, style: { bold: true } });
      rows.push([block.caption]);
    }
    styles.push(...blockStyles(block, rows.length));
    const shown = [block.header, ...block.rows.map((row) => row.map((cell) => cell.shown))];
    shown.forEach((texts, index) =>
      rowHeights.push({ row: rows.length + index, points: rowHeight(texts, table.widths, 18) }),
    );
    rows.push([...block.header], ...block.rows.map((row) => row.map(planCell)));
    rows.push([]);
  }
  rows.push(...table.notes.map((note): PlanCell[] => [note]));
  return {
    name: table.sheet,
    comesToFront: true,
    rows,
    styles,
    columnWidths: table.widths,
    rowHeights,
    frozenRows: 0,
    links: [],
    page: {
      orientation: width > 8 ? "landscape" : "portrait",
      area: { row: 0, column: 0, rows: rows.length, columns: width },
    },
  };
}

function widthOf({ blocks }: TableReport): number {
  return Math.max(...blocks.map(({ header }) => header.length));
}

/** 0-based column in which its own cut-off begins: outside of the page, like the mark of ours. */
function tableHeadColumn(table: TableReport): number {
  return widthOf(table) + 1;
}

function planCell({ value, formula }: TableCell): PlanCell {
  return formula === undefined ? value : { formula, frozen: value };
}

function blockStyles({ header, rows }: TableBlock, top: number): SheetPlan["styles"] {
  const cells = rows.flatMap((row, index) =>
    row.map(({ look }, column) => ({
      area: { row: top + 1 + index, column, rows: 1, columns: 1 },
      style: LOOKS[look],
    })),
  );
  return [
    { area: { row: top, column: 0, rows: 1, columns: header.length }, style: headerStyle },
    {
      area: { row: top + 1, column: 0, rows: rows.length, columns: header.length },
      style: { ...bodyStyle, vertical: "center" },
    },
    ...cells.filter(({ style }) => Object.keys(style).length > 0),
  ];
}
