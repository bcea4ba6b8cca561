/** What goes wrong ends in one clear Chinese sentence, its exit code, nothing written and no stack. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { filledDown, longBook } from "../main-job/filled-down";

const root = path.resolve(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "ledger-"));
const sample = path.join(root, "samples/示例台账.xlsx");

function ledger(...args: readonly string[]): { status: number | null; out: string; error: string } {
  const result = spawnSync(process.execPath, ["--import", "tsx", "cli/main.ts", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status: result.status, out: result.stdout, error: result.stderr };
}

function file(name: string, bytes: Uint8Array): string {
  const target = path.join(folder, name);
  writeFileSync(target, bytes);
  return target;
}

const enterpriseRows = [
  ["企业名称", "经营状态", "党员总数", "是否建立党组织"],
  ["东岭食品有限公司", "投产", 3, "是"],
  ["嘉木家居有限公司", "在建", 0, "否"],
  ["瑞泽包装有限公司", "投产", 1, "否"],
];

function expectRefusal(result: ReturnType<typeof ledger>, words: string): void {
  expect(result.error.trim().split("\n")).toHaveLength(1);
  expect(result.error).toContain(words);
  expect(result.error).toMatch(/[。]$/m);
  expect(result.error).not.toMatch(/\bat .*:\d+:\d+|Error/);
  expect(result.out).toBe("");
  expect(result.status).toBe(1);
}

test("a truncated file", () => {
  const whole = readFileSync(sample);
  expectRefusal(
    ledger("recognise", file("truncated.xlsx", whole.subarray(0, whole.length / 2))),
    "truncated.xlsx",
  );
});

test("a file that is no workbook, and a zip without one", () => {
  expectRefusal(ledger("recognise", file("text.xlsx", strToU8("just text"))), "text.xlsx");
  expectRefusal(ledger("recognise", file("zip.xlsx", zipSync({ "a.txt": strToU8("a") }))), "zip.xlsx");
  expectRefusal(ledger("recognise", file("empty.xlsx", new Uint8Array())), "empty.xlsx");
});

test("a workbook of very many cells is read, and it is said that this takes a while", () => {
  const { out, error, status } = ledger("recognise", file("长.xlsx", longBook));
  expect(error).toBe("注意，“长.xlsx”：要读240万个单元格，可能要几分钟。\n");
  expect(out).toContain("企业台账");
  expect(status).toBe(0);
});

test("blank rows that ended the reading are told", () => {
  const { out, error, status } = ledger("recognise", file("空行.xlsx", filledDown(11_000)));
  expect(error).toBe("注意，“空行.xlsx”：“表”只读到第10051行：再往上1万行都是空白，下面的没有读。\n");
  expect(out).toContain("企业台账");
  expect(status).toBe(0);
});

test("a file that isn't there", () => {
  expectRefusal(ledger("recognise", path.join(folder, "nowhere.xlsx")), "找不到");
});

test("a verb that needs a register, on a workbook without one", () => {
  const rows = [
    ["日期", "值班"],
    ["12月1日", "甲"],
  ];
  const bytes = newBook({ sheets: [sheetOfRows("值班表", rows)] });
  const workbook = file("foreign.xlsx", bytes);
  expectRefusal(ledger("figures", workbook, "--year", "2023"), "没有认出任何台账");
  const recognised = ledger("recognise", workbook, "--json");
  expect(JSON.parse(recognised.out)).toEqual({ sheets: [{ sheet: "值班表", register: null }] });
  expect(recognised.status).toBe(0);
});

test("a protected structure where sheets must be added; reading it is no problem", () => {
  const sheets = [sheetOfRows("企业台账", enterpriseRows)];
  const bytes = newBook({ sheets, isStructureProtected: true });
  const workbook = file("protected.xlsx", bytes);
  const out = path.join(folder, "never.xlsx");
  expectRefusal(ledger("report", workbook, "--year", "2023", "--out", out), "结构有保护");
  expect(existsSync(out)).toBe(false);
  expect(ledger("figures", workbook, "--year", "2023", "--json").status).toBe(0);
});

test("protected sheets are read and left alone", () => {
  const bytes = newBook({ sheets: [sheetOfRows("企业台账", enterpriseRows, { isProtected: true })] });
  const workbook = file("sheet-protected.xlsx", bytes);
  const out = path.join(folder, "written.xlsx");
  const result = ledger("report", workbook, "--year", "2023", "--out", out);
  expect(result.status).toBe(0);
  expect(existsSync(out)).toBe(true);
});

test.each([
  [[], "动作"],
  [["count", "x.xlsx"], "count"],
  [["figures", "x.xlsx"], "--year"],
  [["figures", "x.xlsx", "--year", "23"], "年度"],
  [["figures", "x.xlsx", "--year", "2023", "--as-of", "2023-02-30"], "日期"],
  [["figures", "x.xlsx", "--nonsense"], "选项"],
  [["report", "x.xlsx", "--year", "2023", "--out", "x.xlsx"], "原"],
])("wrong usage: %j", (args, words) => {
  const result = ledger(...args);
  expect(result.error).toContain(words);
  expect(result.out).toBe("");
  expect(result.status).toBe(2);
});
