/**
 * A form of 5,000 rows filled from the ledgers of as many enterprises and saved (DESIGN 6). Run with
 * `npx tsx bench/fill.ts`.
 */
import { newBook, sheetOfRows } from "../package/workbook/new-book";
import { fillForm } from "../src/jobs/fill";
import { endOfYear } from "../src/reading/cells/dates";
import { parkWorkbook } from "./park-workbook";
import { processorTime } from "./processor-time";
import { median, tell } from "./told";

const ROWS = 5000;
const BUDGET = 2000;
const HEADS = [
  "序号",
  "企业名称",
  "所属园区",
  "经营状态",
  "职工总数",
  "党员总数",
  "是否建立党组织",
  "党组织名称",
];
const EMPTY = HEADS.map(() => null);

const form = newBook({
  sheets: [
    sheetOfRows("企业情况表", [["园区企业基本情况表"], HEADS, ...Array.from({ length: ROWS }, () => EMPTY)]),
  ],
});
const grids = parkWorkbook(ROWS, false);
const YEAR = 2023;

/** Processor time of one filling. */
function fillOnce(): number {
  const start = processorTime();
  const report = fillForm({
    grids,
    form,
    wish: { year: YEAR, asOf: endOfYear(YEAR) },
    today: endOfYear(YEAR),
    withIds: false,
    file: true,
  });
  if ("problem" in report) throw new Error(report.problem);
  const filled = report.sheets.flatMap(({ cells }) => cells).length;
  if (filled < ROWS * 4) throw new Error(`${String(filled)} cells were filled`);
  return processorTime() - start;
}

tell({
  what: `fill, a form of ${ROWS.toLocaleString("en")} rows`,
  value: median(Array.from({ length: 5 }, fillOnce)),
  unit: "ms",
  budget: BUDGET,
});
