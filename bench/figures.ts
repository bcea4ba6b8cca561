/**
 * Time of all figures over an enterprise ledger, reading excluded, beside a bare loop that looks at every cell
 * once. Run with `npx tsx bench/figures.ts`.
 */
import { countFigures } from "../src/figures";
import { daysFromCivil } from "../src/reading/dates";
import { isCellError, type CellValue, type Grid } from "../src/reading/grid";
import { readLedger } from "../src/reading/records";
import { defaultSettings } from "../src/reading/settings";

const header = [
  "序号",
  "企业名称",
  "统一社会信用代码",
  "所属园区",
  "所在乡镇",
  "行业类别",
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
  "挂靠党组织",
  "党组织成立时间",
  "党组织书记",
  "备注",
];
const parks = ["东江核心园", "河西新型产业园", "南湖加工园", "青岭建材园", "云溪轻工园"];
const words = "禾丰源盛恒泰裕农清泉嘉木隆升绿野金穗丰茂瑞康华彩和美宏图广益立信顺达正邦新陆天成";

function ledgerRow(index: number): CellValue[] {
  const at = (step: number) => words[(index * step + Math.floor(index / 40)) % words.length] ?? "甲";
  const covered = index % 5 < 3;
  const name = `东江${at(1)}${at(3)}${at(7)}${String(index)}有限公司`;
  const full = index % 4;
  return [
    index + 1,
    name,
    null,
    parks[index % parks.length] ?? null,
    "城厢镇",
    "食品",
    index % 6 === 0 ? "在建" : "已投产",
    index % 4 === 0 ? "是" : "否",
    "2019-05-01",
    30 + (index % 90),
    full + 1,
    full,
    1,
    covered ? "是" : "否",
    covered ? `${name}党支部` : null,
    covered ? "单独组建" : null,
    null,
    covered ? "2021-06-18" : null,
    covered ? "韦某" : null,
    null,
  ];
}

function ledgerGrid(rows: number): Grid {
  const blank = header.map(() => null);
  const title: CellValue[] = ["东江县工业园区企业台账", ...blank.slice(1)];
  const values = [title, header, ...Array.from({ length: rows }, (_, index) => ledgerRow(index))];
  return { sheet: "企业台账", firstRow: 1, firstColumn: 1, values };
}

function bareLoop(grid: Grid): number {
  let length = 0;
  for (const row of grid.values)
    for (const value of row) if (value !== null && !isCellError(value)) length += String(value).length;
  return length;
}

/** Milliseconds of the fastest of several runs; each run gets an input of its own. */
function fastest<T>(prepare: () => T, run: (input: T) => unknown, times = 5): number {
  let best = Infinity;
  for (let round = 0; round < times; round++) {
    const input = prepare();
    const start = performance.now();
    run(input);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const context = { year: 2023, asOf: daysFromCivil(2023, 12, 31) };
for (const rows of [1_000, 10_000, 100_000]) {
  const grid = ledgerGrid(rows);
  const loop = fastest(() => grid, bareLoop);
  const figures = fastest(
    () => readLedger([grid], defaultSettings),
    (ledger) => countFigures(ledger, context),
  );
  const ratio = (figures / loop).toFixed(1);
  console.log(
    `${String(rows)} rows: all figures ${figures.toFixed(1)} ms, bare loop ${loop.toFixed(1)} ms, ×${ratio}`,
  );
}
