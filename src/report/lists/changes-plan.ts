/**
 * Sheet 修改记录: every cell that a fix changed, with what stood there before, so that it can be undone after saving
 * and reopening. Values stand in their own types; where a cell is now, a formula on it tells, which Excel keeps
 * right when rows are inserted or a sheet is renamed.
 */
import {
  formulaAt,
  isCellError,
  lastRow,
  quotedSheet,
  valueAt,
  type CellValue,
  type Grid,
} from "../../reading/cells/grid";
import { bodyStyle, headerStyle, noteStyle, titleStyle } from "../plan-styles";
import { wrappedHeights } from "../row-height";
import { ownSheetTitle, type PlanValue, type SheetPlan } from "../sheet-plan";

export const changesSheetName = "修改记录";

export type ChangeState = "applied" | "undone" | "changedSince";

const STATE_TITLES: Readonly<Record<ChangeState, string>> = {
  applied: "已修正",
  undone: "已撤销",
  changedSince: "后来改过，未撤销",
};

/** One cell that a fix changed. */
export interface CellChange {
  /** Changes that were made together have the same number, from 1. */
  readonly batch: number;
  /** `2023-12-31` */
  readonly day: string;
  /** Where the cell is now, or was last. */
  readonly place: { readonly sheet: string; readonly cell: string };
  /** False once the cell was deleted, or nothing tells any more where it is. */
  readonly isThere: boolean;
  /** What the fix is called. */
  readonly title: string;
  readonly before: PlanValue;
  readonly after: PlanValue;
  readonly beforeFormat: string;
  readonly afterFormat: string;
  readonly state: ChangeState;
}

const HEADER = [
  "序号",
  "批次",
  "日期",
  "工作表",
  "单元格",
  "修正",
  "改前",
  "改后",
  "状态",
  "现在的值",
  "改前格式",
  "改后格式",
] as const;
type Column = (typeof HEADER)[number];
const WIDTHS = [6, 6, 12, 22, 8, 22, 22, 22, 12, 22, 12, 12];
const HEADER_ROW = 2;
const FIRST = HEADER_ROW + 1;

export function changesPlan(changes: readonly CellChange[]): SheetPlan {
  const column = (title: Column): number => HEADER.indexOf(title);
  const rows = [
    [ownSheetTitle(changesSheetName, "修正可按此表撤销，请不要手工修改")],
    ["“现在的值”直接引用原单元格；插入行、改表名后仍指向它。"],
    [...HEADER],
    ...changes.map((change, index) => [
      index + 1,
      change.batch,
      change.day,
      change.place.sheet,
      change.place.cell,
      change.title,
      change.before,
      change.after,
      STATE_TITLES[change.state],
      !change.isThere ? null : { formula: referenceTo(change.place), frozen: change.after },
      change.beforeFormat,
      change.afterFormat,
    ]),
  ];
  return {
    name: changesSheetName,
    isMemory: true,
    rows,
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: titleStyle },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, style: noteStyle },
      { area: { row: HEADER_ROW, column: 0, rows: 1, columns: HEADER.length }, style: headerStyle },
      {
        area: { row: FIRST, column: 0, rows: Math.max(1, changes.length), columns: HEADER.length },
        style: bodyStyle,
      },
      ...formatRuns(changes).flatMap(({ row, rows, numberFormat }) =>
        [column("改后"), column("现在的值")].map((at) => ({
          area: { row, column: at, rows, columns: 1 },
          style: { numberFormat },
        })),
      ),
    ],
    columnWidths: WIDTHS,
    // The formats are for undoing.
    hiddenColumns: [column("改前格式"), column("改后格式")],
    rowHeights: wrappedHeights(rows, WIDTHS, { from: HEADER_ROW, to: rows.length }),
    frozenRows: FIRST,
    links: [],
    exactTexts: true,
    page: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: FIRST + Math.max(1, changes.length), columns: HEADER.length },
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
    },
  };
}

function referenceTo({ sheet, cell }: CellChange["place"]): string {
  return `=${quotedSheet(sheet)}!${cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2")}`;
}

/** Rows whose new value needs a number format to be readable, neighbours together. */
function formatRuns(
  changes: readonly CellChange[],
): readonly { readonly row: number; readonly rows: number; readonly numberFormat: string }[] {
  const runs: { row: number; rows: number; numberFormat: string }[] = [];
  for (const [index, { after, afterFormat }] of changes.entries()) {
    if (typeof after !== "number" || afterFormat === "General") continue;
    const run = runs.at(-1);
    if (run?.numberFormat === afterFormat && run.row + run.rows === FIRST + index) run.rows += 1;
    else runs.push({ row: FIRST + index, rows: 1, numberFormat: afterFormat });
  }
  return runs;
}

/** The changes that the sheet records; rows that are no record any more are left out. */
export function readChanges(grid: Grid): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (let row = FIRST + 1; row <= lastRow(grid); row++) {
    const change = readChange(grid, row);
    if (change !== null) changes.push(change);
  }
  return changes;
}

function readChange(grid: Grid, row: number): CellChange | null {
  const columnOf = (title: Column): number => HEADER.indexOf(title) + 1;
  const cell = (title: Column): CellValue => valueAt(grid, row, columnOf(title));
  const text = (title: Column): string => {
    const value = cell(title);
    return typeof value === "string" ? value : "";
  };
  const batch = cell("批次");
  const before = cell("改前");
  const after = cell("改后");
  const state = (Object.keys(STATE_TITLES) as ChangeState[]).find(
    (one) => STATE_TITLES[one] === text("状态"),
  );
  if (typeof batch !== "number" || state === undefined || isCellError(before) || isCellError(after))
    return null;
  // Only the formula knows: rows may have been inserted or deleted since the address was written.
  const place = placeIn(formulaAt(grid, row, columnOf("现在的值")));
  return {
    batch,
    day: text("日期"),
    place: place ?? { sheet: text("工作表"), cell: text("单元格") },
    isThere: place !== null,
    title: text("修正"),
    before,
    after,
    beforeFormat: text("改前格式"),
    afterFormat: text("改后格式"),
    state,
  };
}

/** The cell that `='企业 台账'!$B$5` refers to; `null` for `=#REF!$B$5`. */
function placeIn(formula: string | null): CellChange["place"] | null {
  const [, quoted, plain, cell = ""] =
    /^=(?:'((?:[^']|'')+)'|([^'!#]+))!(\$?[A-Z]+\$?\d+)$/.exec(formula ?? "") ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet === undefined ? null : { sheet, cell: cell.replaceAll("$", "") };
}
