/** Sheet 名单: the records behind one figure, to filter, to print and to hand on; it never counts (CONTRACT 8). */
import type { FigureList, FigureRecord } from "../../figures";
import { copyMark } from "../../registers/sheet-roles";
import { formatChinese } from "../../reading/cells/dates";
import { quotedSheet } from "../../reading/cells/grid";
import type { DayNumber } from "../../registers";
import { listPlan } from "./list-plan";
import { ownSheetTitle, type SheetPlan } from "../sheet-plan";

const NAME_LIST_SHEET_NAME = "名单";
const HEADER = ["序号", "名称", "园区", "是否计入", "数量", "依据", "位置"] as const;
const placeColumn = HEADER.indexOf("位置");

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
  const rows = listed.map(({ record, isCounted }, index) => [
    index + 1,
    record.name,
    record.park,
    isCounted,
    record.amount,
    record.decided === "" ? null : record.decided,
    placeOf(record),
  ]);
  const of = scope === "" ? figure.title : `${figure.title}（${scope}）`;
  return listPlan({
    name: NAME_LIST_SHEET_NAME,
    title: ownSheetTitle(`${NAME_LIST_SHEET_NAME}：${of}`, copyMark),
    note: `截至${formatChinese(asOf)}，计入${String(counted.length)}条，未计入${String(notCounted.length)}条。点“位置”可到台账里的那一行。`,
    header: HEADER,
    rows,
    none: [null, figure.reason ?? "没有记录。"],
    columnWidths: [6, 32, 18, 10, 8, 34, 22],
    placeColumn,
    places: listed.map(({ record }) => placeOf(record)),
  });
}

function placeOf({ sheet, cell }: FigureRecord): string {
  return `${quotedSheet(sheet)}!${cell}`;
}
