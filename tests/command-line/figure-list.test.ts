/** `figures --list ID`: the records behind a figure. */
import { spawnSync } from "node:child_process";
import { writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";

const root = path.resolve(__dirname, "../..");
const book = path.join(mkdtempSync(path.join(tmpdir(), "list-")), "台账.xlsx");

beforeAll(() => {
  const enterprises = [
    ["企业名称", "所属园区", "经营状态", "党员总数", "是否建立党组织"],
    ["东岭食品有限公司", "北园", "投产", 3, "是"],
    ["嘉木家居有限公司", "北园", "在建", 0, "否"],
    ["瑞泽包装有限公司", "南园", "投产", 1, "否"],
  ];
  const children = [
    ["职工子女就学情况表"],
    ["序号", "企业名称", "职工姓名", "子女姓名", "年级", "安置学校", "办理结果"],
    [1, "东岭食品有限公司", "韦大山", "韦小宝", "一年级", "城东小学", "已安排"],
  ];
  writeFileSync(
    book,
    newBook({ sheets: [sheetOfRows("企业台账", enterprises), sheetOfRows("子女就学", children)] }),
  );
});

function list(...args: readonly string[]) {
  const all = ["--import", "tsx", "cli/main.ts", "figures", book, "--year", "2023", "--list", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: root, encoding: "utf8" });
  return { status, out: stdout, error: stderr };
}

test("a rate: who counts and who doesn't, as JSON", () => {
  const { status, out } = list("coverage.operating", "--json");
  expect(JSON.parse(out)).toEqual({
    id: "coverage.operating",
    counted: [{ name: "东岭食品有限公司", park: "北园", sheet: "企业台账", row: 2 }],
    notCounted: [{ name: "瑞泽包装有限公司", park: "南园", sheet: "企业台账", row: 4 }],
  });
  expect(status).toBe(0);
});

test("a sum, by its title, as a table with what each adds", () => {
  const { out } = list("党员总数");
  expect(out.split("\n").slice(0, 3)).toEqual([
    "党员总数：4名",
    "名称              园区  工作表    行  计入  数量",
    "东岭食品有限公司  北园  企业台账  2   是    3",
  ]);
});

test("children are called by the employee's name", () => {
  const { out } = list("schooling.settled", "--json");
  expect(out).toContain("韦大山");
  expect(out).not.toContain("韦小宝");
});

test("a figure without a value says why", () => {
  const { status, out } = list("problem.rate", "--json");
  expect(JSON.parse(out)).toEqual({
    id: "problem.rate",
    counted: [],
    notCounted: [],
    reason: "没有找到协调解决企业问题台账",
  });
  expect(status).toBe(0);
});

test("an id that is none is wrong usage, and says what may be meant", () => {
  const { status, out, error } = list("应建未");
  expect(status).toBe(2);
  expect(out).toBe("");
  expect(error).toContain("没有“应建未”这个指标。是不是：应建未建企业数");
});
