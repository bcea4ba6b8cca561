import type { CellValue, Grid } from "../src/reading/cells/grid";

const HEADER = [
  "序号",
  "企业名称",
  "统一社会信用代码",
  "所属园区",
  "所属行业",
  "经营状态",
  "是否规上",
  "投产时间",
  "职工总数",
  "党员总数",
  "正式党员",
  "预备党员",
  "是否建立党组织",
  "党组织名称",
  "组建方式",
  "党组织成立时间",
  "党组织书记",
  "联系电话",
  "党建指导员",
  "备注",
];
const PARKS = ["核心园", "河西园", "南湖园", "青岭园", "云溪园"];
const STATES = ["已投产", "投产运营", "在建", "停产"];
const MODES = ["单独组建", "联合组建", "挂靠组建"];
const DATES: readonly CellValue[] = ["2021.6", "2020年9月", 44_000, "2019-05-01", "20230501"];
const SURNAMES = ["韦", "黄", "李", "覃", "农"];

function record(i: number): CellValue[] {
  const isCovered = i % 2 === 0;
  const members = i % 7;
  return [
    i + 1,
    `甲禾第${String(i)}食品有限公司`,
    `9145012${String(100_000_000 + i).padStart(9, "0")}W`,
    PARKS[i % 5] ?? "",
    "食品加工",
    STATES[i % 4] ?? "",
    i % 9 === 0 ? "是" : "否",
    DATES[i % 5] ?? null,
    i % 3 === 0 ? `${String(i % 300)}人` : i % 300,
    members,
    Math.max(0, members - 1),
    Math.min(1, members),
    isCovered ? "√" : "否",
    isCovered ? `第${String(i % 500)}党支部` : null,
    isCovered ? (MODES[i % 3] ?? "") : null,
    isCovered ? "2022年3月" : null,
    isCovered ? `${SURNAMES[i % 5] ?? ""}某${String(i % 10)}` : null,
    `138${String(10_000_000 + i)}`,
    `${SURNAMES[(i + 1) % 5] ?? ""}某`,
    null,
  ];
}

/** An enterprise ledger of invented rows in 20 columns, with title, header and no total. */
export function ledgerOfRows(count: number): Grid {
  const title = ["园区非公企业党建工作台账", ...new Array<CellValue>(HEADER.length - 1).fill(null)];
  const values = [title, HEADER, ...Array.from({ length: count }, (_, i) => record(i))];
  return { sheet: "企业台账", firstRow: 1, firstColumn: 1, values };
}
