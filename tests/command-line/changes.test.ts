/** `changes BOOK --since LAST`: what is different, as JSON and for people, and sheet 变化情况. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { snapshotHeader, snapshotSheetName } from "../../src/figures/snapshots";
import { ownSheetTitle } from "../../src/report/sheet-plan";
import { sheetsOfFile } from "../../src/jobs/workbook-file";

const root = path.resolve(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "changes-"));
const book = path.join(folder, "台账.xlsx");
const since = path.join(folder, "上年.xlsx");
const out = path.join(folder, "变化.xlsx");
const header = ["企业名称", "所属园区", "经营状态", "党员总数", "是否建立党组织"];

beforeAll(() => {
  const write = (file: string, title: string, rows: (string | number)[][]) =>
    writeFileSync(file, newBook({ sheets: [sheetOfRows("企业台账", [[title], header, ...rows])] }));
  write(since, "2022年园区企业台账", [
    ["东岭食品有限公司", "北园", "投产", 3, "是"],
    ["嘉木家居有限公司", "北园", "在建", 0, "否"],
  ]);
  write(book, "2023年园区企业台账", [
    ["嘉木家居有限公司", "北园", "停产", 2, "否"],
    ["瑞泽包装有限公司", "南园", "投产", 1, "否"],
  ]);
});

function changes(...args: readonly string[]) {
  const all = ["--import", "tsx", "cli/main.ts", "changes", book, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: root, encoding: "utf8" });
  return { status, printed: stdout, error: stderr };
}

function readSheets(file: string) {
  const sheets = sheetsOfFile(readFileSync(file));
  if ("problem" in sheets) throw new Error(sheets.problem);
  return sheets;
}

test("records, fields with both values and cells, figures with their parts; the sheet beside them", () => {
  const { status, printed } = changes("--since", since, "--year", "2023", "--out", out, "--json");
  expect(status).toBe(0);
  const { records, figures, ask, happenings } = JSON.parse(printed) as Record<string, { id?: string }[]>;
  expect(records).toEqual([
    {
      register: "enterprise",
      name: "瑞泽包装有限公司",
      kind: "added",
      after: "瑞泽包装有限公司",
      afterCell: "企业台账!A4",
      fields: [],
    },
    {
      register: "enterprise",
      name: "东岭食品有限公司",
      kind: "gone",
      before: "东岭食品有限公司",
      beforeCell: "企业台账!A3",
      fields: [],
    },
    {
      register: "enterprise",
      name: "嘉木家居有限公司",
      kind: "changed",
      before: "嘉木家居有限公司",
      after: "嘉木家居有限公司",
      beforeCell: "企业台账!A4",
      afterCell: "企业台账!A3",
      fields: [
        {
          field: "operatingStatus",
          before: "在建",
          after: "停产",
          beforeCell: "企业台账!C4",
          afterCell: "企业台账!C3",
        },
        { field: "members", before: 0, after: 2, beforeCell: "企业台账!D4", afterCell: "企业台账!D3" },
      ],
    },
  ]);
  expect(figures?.find(({ id }) => id === "member.total")).toMatchObject({
    before: 3,
    after: 3,
    change: 0,
    parts: [
      { name: "嘉木家居有限公司", amount: 2, reason: "党员总数：0→2" },
      { name: "瑞泽包装有限公司", amount: 1, reason: "企业台账里新增" },
      { name: "东岭食品有限公司", amount: -3, reason: "企业台账里这次没有了" },
    ],
  });
  expect(ask).toEqual([]);
  expect(happenings).toEqual([
    { day: null, what: "停产", name: "嘉木家居有限公司", cell: "企业台账!A3" },
    { day: null, what: "新列入台账", name: "瑞泽包装有限公司", cell: "企业台账!A4" },
    { day: null, what: "不再列入", name: "东岭食品有限公司", cell: "企业台账!A3", isOfBefore: true },
  ]);
  const written = sheetsOfFile(readFileSync(out));
  expect("grids" in written ? written.grids.map(({ sheet }) => sheet) : []).toEqual(["企业台账", "变化情况"]);
});

test("for people: how many of each kind in each register at the head", () => {
  const { printed } = changes("--since", since, "--year", "2023");
  expect(printed.split("\n").slice(1, 3)).toEqual(["企业台账：新增1，减少1，变动1", ""]);
});

test("the parts of a rate are the records, numerator and denominator apart", () => {
  const { printed } = changes("--since", since, "--year", "2023", "--json");
  const { figures } = JSON.parse(printed) as { figures: { id: string; parts: object[] }[] };
  expect(figures.find(({ id }) => id === "coverage.all")?.parts).toMatchObject([
    { name: "东岭食品有限公司", amount: -0.5, of: "numerator" },
    { name: "瑞泽包装有限公司", of: "denominator" },
    { name: "东岭食品有限公司", of: "denominator" },
  ]);
});

test("two sheets of one workbook, and a third one of them that counts", () => {
  const versions = path.join(folder, "两版.xlsx");
  const sheet = (name: string, members: number) =>
    sheetOfRows(name, [["2023年园区企业台账"], header, ["东岭食品有限公司", "北园", "投产", members, "是"]]);
  writeFileSync(versions, newBook({ sheets: [sheet("台账（最终）", 3), sheet("台账（最终版2）", 4)] }));
  const run = (...args: readonly string[]) => {
    const all = ["--import", "tsx", "cli/main.ts", "changes", versions, ...args];
    return spawnSync(process.execPath, all, { cwd: root, encoding: "utf8" });
  };
  const both = ["--sheet", "台账（最终版2）", "--since-sheet", "台账（最终）"];
  const { stdout } = run(...both, "--json");
  const { records } = JSON.parse(stdout) as { records: { fields: { afterCell: string }[] }[] };
  const cell = records[0]?.fields[0]?.afterCell ?? "";
  expect(cell).toBe("'台账（最终版2）'!D3");
  const merged = path.join(folder, "合成.xlsx");
  const { status } = run(...both, "--merge", cell, "--counts", "--out", merged);
  expect(status).toBe(0);
  const { grids } = readSheets(merged);
  const third = grids.find(({ sheet: name }) => name === "台账（最终版2）（合成）");
  expect(third?.values[3]?.slice(0, 4)).toEqual(["东岭食品有限公司", "北园", "投产", 3]);
  expect(run(...both, "--merge", cell).status).toBe(2);
});

test("a year of 历年指标: its figures alone, and no word on records", () => {
  const kept = path.join(folder, "有快照.xlsx");
  const rows = [
    [ownSheetTitle(snapshotSheetName, "各年数字定格保存")],
    [...snapshotHeader],
    [2022, "enterprise.total", "企业总数", 5, "家", "", "2022-12-31"],
  ];
  const now = sheetOfRows("企业台账", [
    ["2023年园区企业台账"],
    header,
    ["东岭食品有限公司", "北园", "投产", 3, "是"],
  ]);
  writeFileSync(kept, newBook({ sheets: [now, sheetOfRows(snapshotSheetName, rows)] }));
  const run = (...args: readonly string[]) => {
    const all = ["--import", "tsx", "cli/main.ts", "changes", kept, ...args];
    return spawnSync(process.execPath, all, { cwd: root, encoding: "utf8" });
  };
  const { stdout, status } = run("--since-kept", "2022");
  expect(status).toBe(0);
  expect(stdout).toContain("企业总数：5 → 1，−4");
  expect(stdout).not.toContain("记录没有变化");
  expect(run("--since-kept", "2021").stderr).toContain("没有2021年的数");
  expect(run("--since-kept", "2022", "--since", since).status).toBe(2);
});

test("without an earlier workbook it is wrong usage", () => {
  const { status, error } = changes("--year", "2023");
  expect(status).toBe(2);
  expect(error).toContain("请用 --since 写明上次的工作簿");
});
