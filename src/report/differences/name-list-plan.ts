/** Sheet 名单: the records behind one figure, to filter, to print and to hand on; it never counts (CONTRACT 8). */
import type { FigureList, FigureRecord } from "../../figures";
import { copyMark } from "../../registers/sheet-roles";
import { formatChinese } from "../../reading/cells/dates";
import { quotedSheet } from "../../reading/cells/grid";
import type { DayNumber } from "../../registers";
import { bodyStyle, headerStyle, noteStyle, titleStyle } from "../plan-styles";
import { ownSheetTitle, type SheetPlan } from "../sheet-plan";

const nameListSheetName = "名单";
const header = ["序号", "名称", "园区", "是否计入", "数量", "依据", "位置"] as const;
const headerRow = 2;
const placeColumn = header.indexOf("位置");

export interface NameListPlanInput extends FigureList {
  readonly asOf: DayNumber;
  /** Park or quarter that the figure is of; "" for all. */
  readonly scope: string;
}

export function nameListPlan({ figure, counted, notCounted, asOf, scope }: NameListPlanInput): SheetPlan {
  const listed = [
    ...counted.map((record) => ({ record, isCounted: "计入" })),
    ...notCounted.map((record) => ({ record, isCounted: "未计入" })),
  ];
  const first = headerRow + 1;
  const rows = listed.map(({ record, isCounted }, index) => [
    index + 1,
    record.name,
    record.park,
    isCounted,
    record.amount,
    record.decided === "" ? null : record.decided,
    placeOf(record),
  ]);
  const shown = rows.length === 0 ? [[null, figure.reason ?? "没有记录。"]] : rows;
  const table = { row: headerRow, column: 0, rows: shown.length + 1, columns: header.length };
  const of = scope === "" ? figure.title : `${figure.title}（${scope}）`;
  return {
    name: nameListSheetName,
    comesToFront: true,
    rows: [
      [ownSheetTitle(`${nameListSheetName}：${of}`, copyMark)],
      [
        `截至${formatChinese(asOf)}，计入${String(counted.length)}条，未计入${String(notCounted.length)}条。点“位置”可到台账里的那一行。`,
      ],
      [...header],
      ...shown,
    ],
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: titleStyle },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, style: noteStyle },
      { area: { ...table, rows: 1 }, style: headerStyle },
      { area: { ...table, row: first, rows: shown.length }, style: bodyStyle },
    ],
    columnWidths: [6, 36, 20, 10, 10, 40, 22],
    frozenRows: first,
    links: listed.map(({ record }, index) => ({
      row: first + index,
      column: placeColumn,
      location: placeOf(record),
    })),
    autoFilter: table,
    exactTexts: true,
    page: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: first + shown.length, columns: header.length },
      titleRows: { from: headerRow, to: headerRow },
    },
  };
}

function placeOf({ sheet, cell }: FigureRecord): string {
  return `${quotedSheet(sheet)}!${cell}`;
}
