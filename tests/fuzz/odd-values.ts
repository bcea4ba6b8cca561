/** What hands and programs put into cells that nobody meant so. */
import type { CellValue } from "../../src/reading/cells/grid";
import type { Dice } from "../layouts/dice";

const ODD: readonly CellValue[] = [
  ...[
    null,
    "",
    " ",
    "\u3000",
    "无",
    "/",
    "—",
    "……",
    "同上",
    "〃",
    "详见附件",
    "合计",
    "小计",
    "例：某某公司",
    "以下空白",
  ],
  ...[0, -1, 0.1, 1e308, -1e-7, 9007199254740993, 45_291, 2958466, true, false],
  ...[
    "３+１",
    "3+1",
    "12（正式10、预备2）",
    "约50",
    "五十余",
    "1,234",
    "1．5",
    "-3人",
    "2 3",
    "10万元",
    "60%",
    "1e5",
    "NaN",
    "Infinity",
  ],
  ...[
    "2023-02-30",
    "2023.13",
    "2023年5月—8月",
    "20230501",
    "1900-1-0",
    "2023/4/5 12:30",
    "9999年",
    "一九二三年",
    "5月",
  ],
  ...["是", "否", "√", "×", "是否", "拟建", "已投产", "投产（停产）", "单独", "联合、单独", "正式", "转出"],
  ...[
    "=1+1",
    "+86",
    "@SUM(A1)",
    "-",
    "'007",
    "<b>园区</b>",
    "&amp;",
    "\u202e反\u202c",
    "\u0000",
    "\ud800",
    "e\u0301",
    "__proto__",
    "constructor",
  ],
  ...[
    "企业名称",
    "序号",
    "经营状态\n（投产/在建）",
    "{企业总数}",
    "甲".repeat(400),
    "1".repeat(400),
    "、".repeat(200),
  ],
  ...["#N/A", "#REF!", "#DIV/0!"].map((error) => ({ error })),
];

export function oddValue(dice: Dice): CellValue {
  return dice.pick(ODD);
}

export type Rows = CellValue[][];

/** Cells, rows and columns of a table changed as hands change them: overwritten, doubled, dropped, moved. */
export function meddledWith(rows: readonly (readonly CellValue[])[], dice: Dice, times: number): Rows {
  const table: Rows = rows.map((row) => [...row]);
  for (let time = 0; time < times; time++) meddle(table, dice);
  return table;
}

function meddle(table: Rows, dice: Dice): void {
  if (table.length === 0) return;
  const at = dice.between(0, table.length - 1);
  const row = table[at] ?? [];
  const column = dice.between(0, Math.max(0, row.length - 1));
  switch (dice.between(0, 9)) {
    case 0:
      table.splice(at, 1);
      break;
    case 1:
      table.splice(dice.between(0, table.length), 0, [...row]);
      break;
    case 2:
      table.splice(
        at,
        0,
        row.map(() => null),
      );
      break;
    case 3:
      for (const line of table) line.splice(column, 1);
      break;
    case 4:
      for (const line of table) line.splice(column, 0, oddValue(dice));
      break;
    case 5:
      table.splice(at, 1, dice.shuffle(row));
      break;
    default:
      row[column] = oddValue(dice);
  }
}
