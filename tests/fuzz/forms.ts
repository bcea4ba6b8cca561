/** Forms of any head: what is filled stands in blank cells alone, and in none twice. */
import { fillForm } from "../../src/jobs/fill";
import { endOfYear } from "../../src/reading/cells/dates";
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { cellPosition } from "../../src/reading/cells/grid";
import type { Dice } from "../layouts/dice";
import { noSentence, notFinite } from "./kinds";
import { meddledWith } from "./odd-values";

const LEDGER: Grid = {
  sheet: "企业台账",
  firstRow: 1,
  firstColumn: 1,
  values: [
    ["序号", "企业名称", "所属园区", "经营状态", "职工总数", "党员总数", "是否建立党组织", "联系电话"],
    [1, "禾丰有限公司", "城东园", "投产", 120, 5, "是", "13900001234"],
    [2, "源盛建材厂", "城西园", "在建", 8, 0, "否", null],
  ],
};

const HEADS: readonly string[] = [
  ...[
    "序号",
    "企业名称",
    "单位",
    "所属园区",
    "经营状态",
    "职工总数",
    "党员总数",
    "党员总数（人）",
    "是否建立党组织",
    "覆盖率（%）",
  ],
  ...[
    "企业总数",
    "其中：规上",
    "合计",
    "备注",
    "填报单位：",
    "2023年",
    "上年",
    "增长（%）",
    "一季度",
    "□是 □否",
    "联系电话",
    "书记姓名",
  ],
];

export function formCase(dice: Dice): readonly string[] {
  const columns = dice.between(1, 8);
  const head = (): CellValue[] => Array.from({ length: columns }, () => dice.pick(HEADS));
  const blank = (): CellValue[] => Array.from({ length: columns }, () => null);
  const body = Array.from({ length: dice.between(1, 6) }, () => {
    const row = blank();
    if (dice.chance(30)) row[0] = dice.pick(HEADS);
    return row;
  });
  const rows = [["园区情况统计表"], ...(dice.chance(30) ? [head()] : []), head(), ...body];
  const values = meddledWith(rows, dice, dice.between(0, 4)).map((row) => row.map(written));
  const form = newBook({ sheets: [sheetOfRows("表", values)] });
  const report = fillForm({
    grids: [LEDGER],
    form,
    wish: { year: 2023, asOf: endOfYear(2023) },
    today: endOfYear(2023),
    withIds: false,
    file: dice.chance(20),
  });
  if ("problem" in report) return noSentence(report.problem);
  const { sheets } = report;
  return [
    ...sheets.flatMap(({ cells, left, ask, inserted }) => {
      const filled = cells.map(({ cell }) => cell);
      const listed = [...cells, ...left, ...ask].map(({ cell }) => cell);
      const full = filled.filter((cell) => !isBlank(values, cell, inserted));
      const doubled = listed.filter((cell, index) => listed.indexOf(cell) !== index);
      return [
        ...full.map((cell) => `${cell} is not blank: ${JSON.stringify(values)}`),
        ...doubled.map((cell) => `${cell} is listed twice: ${JSON.stringify(values)}`),
      ];
    }),
    ...notFinite(sheets.map(({ cells }) => cells.map(({ value }) => value))),
  ];
}

/** Errors and signs that no cell of a file holds stay out. */
function written(value: CellValue): string | number | boolean | null {
  if (typeof value === "string") return value.replaceAll(/[\u0000-\u001f\ud800-\udfff]/g, "");
  return typeof value === "object" ? null : value;
}

type Inserted = readonly { readonly after: number; readonly count: number }[];

function isBlank(values: readonly (readonly CellValue[])[], cell: string, inserted: Inserted): boolean {
  const place = cellPosition(cell);
  if (place === null) return false;
  const row = rowOfForm(place.row, inserted);
  const value = row === null ? null : (values[row - 1]?.[place.column - 1] ?? null);
  return value === null || String(value).trim() === "";
}

/** Where the row stood before rows were put in; `null` for one of those. */
function rowOfForm(row: number, inserted: Inserted): number | null {
  let shift = 0;
  for (const { after, count } of [...inserted].sort((one, other) => one.after - other.after)) {
    if (row <= after + shift) break;
    if (row <= after + shift + count) return null;
    shift += count;
  }
  return row - shift;
}
