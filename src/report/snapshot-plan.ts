import {
  readSnapshots,
  snapshotHeader,
  snapshotSheetName,
  withYear,
  type SnapshotRow,
} from "../figures/snapshots";
import { shownUnit } from "../figures/figure";
import type { Grid } from "../reading/cells/grid";
import { bodyStyle, dayFormat, headerStyle, titleStyle } from "./plan-styles";
import { wrappedHeights } from "./row-height";
import { ownSheetTitle, type PlanCell, type SheetPlan } from "./sheet-plan";

const HEADER_ROW = 1;
const WIDTHS = [8, 24, 22, 12, 8, 44, 12];
const valueColumn = snapshotHeader.indexOf("数值");
const dayColumn = snapshotHeader.indexOf("截止日期");
/** Rows that formulas refer to beyond the last one, for the years to come. */
const ROOM_BELOW = 1000;

/** The rows of 历年指标 with a year added or replaced. */
export function snapshotsWith(existing: Grid | null, added: readonly SnapshotRow[]): readonly SnapshotRow[] {
  return withYear(existing === null ? [] : readSnapshots(existing), added);
}

/** Sheet 历年指标. */
export function snapshotPlan(rows: readonly SnapshotRow[]): SheetPlan {
  const first = HEADER_ROW + 1;
  const cells: PlanCell[][] = [
    [ownSheetTitle(snapshotSheetName, "各年数字定格保存，用于同上年比较")],
    [...snapshotHeader],
    ...rows.map(({ year, id, title, value, unit, basis, asOf }) => [
      year,
      id,
      title,
      value,
      shownUnit(unit),
      basis,
      asOf,
    ]),
  ];
  const body = { from: HEADER_ROW, to: cells.length };
  return {
    name: snapshotSheetName,
    isMemory: true,
    rows: cells,
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: titleStyle },
      { area: { row: HEADER_ROW, column: 0, rows: 1, columns: snapshotHeader.length }, style: headerStyle },
      {
        area: {
          row: HEADER_ROW + 1,
          column: 0,
          rows: Math.max(1, rows.length),
          columns: snapshotHeader.length,
        },
        style: bodyStyle,
      },
      {
        area: { row: first, column: dayColumn, rows: Math.max(1, rows.length), columns: 1 },
        style: { numberFormat: dayFormat, horizontal: "left" },
      },
      ...rows.flatMap(({ unit }, index) =>
        unit === "率"
          ? [
              {
                area: { row: first + index, column: valueColumn, rows: 1, columns: 1 },
                style: { numberFormat: "0.00%" },
              },
            ]
          : [],
      ),
    ],
    columnWidths: WIDTHS,
    hiddenColumns: [snapshotHeader.indexOf("编号")],
    rowHeights: wrappedHeights(cells, WIDTHS, body),
    frozenRows: HEADER_ROW + 1,
    links: [],
    page: {
      orientation: "portrait",
      area: { row: 0, column: 0, rows: cells.length, columns: snapshotHeader.length },
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
    },
  };
}

/** The range that formulas take as 上年. */
export function snapshotAddress(plan: SheetPlan): string {
  return `${snapshotSheetName}!$A$${String(HEADER_ROW + 1)}:$G$${String(plan.rows.length + ROOM_BELOW)}`;
}
