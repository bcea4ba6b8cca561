/** `new`, `tidy`, `card`: our own forms, as JSON and as files that other readers open. */
import { read, utils } from "@e965/xlsx";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";

const root = path.resolve(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "own-forms-"));
const book = path.join(folder, "台账.xlsx");
const out = (name: string): string => path.join(folder, name);

beforeAll(() => {
  const sheet = sheetOfRows("企业台账", [
    ["园区企业台账"],
    ["企业名称", "所属园区", "经营状态", "投产时间", "联系电话", "是否建立党组织"],
    ["临江禾丰食品有限公司", "北园", "正常生产", "2015.1.1", "13810000000", "√"],
    ["临江嘉木木业有限公司", "北园", "在建", "去年底", "13812345678", "×"],
  ]);
  writeFileSync(book, newBook({ sheets: [sheet] }));
});

function ledger(...args: readonly string[]) {
  const all = ["--import", "tsx", "cli/main.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: root, encoding: "utf8" });
  return { status, printed: stdout, error: stderr };
}

test("new: a sheet for each ledger that is named, by title or id", () => {
  const { status, printed } = ledger("new", "企业台账", "member", "--out", out("空白.xlsx"), "--json");
  expect(status).toBe(0);
  expect(JSON.parse(printed)).toEqual({
    sheets: [
      { sheet: "企业台账", register: "enterprise", columns: 50 },
      { sheet: "党员花名册", register: "member", columns: 18 },
    ],
  });
  const opened = read(readFileSync(out("空白.xlsx")));
  expect(opened.SheetNames).toEqual(["企业台账", "党员花名册"]);
});

test("new: refuses what is no ledger of ours, and a call without a file", () => {
  expect(ledger("new", "值班表", "--out", out("无.xlsx"))).toMatchObject({
    status: 2,
    error: expect.stringContaining("没有“值班表”这种台账") as string,
  });
  expect(ledger("new", "企业台账").status).toBe(2);
  expect(existsSync(out("无.xlsx"))).toBe(false);
});

test("tidy: the copy beside the ledger, and what could not be normalised", () => {
  const { status, printed } = ledger("tidy", book, "--out", out("规范.xlsx"), "--json");
  expect(status).toBe(0);
  expect(JSON.parse(printed)).toEqual({
    sheets: [
      {
        sheet: "企业台账",
        register: "enterprise",
        rows: 2,
        unnormalised: [{ cell: "D4", raw: "去年底" }],
        copy: "企业台账（规范）",
      },
    ],
  });
  const opened = read(readFileSync(out("规范.xlsx")));
  expect(opened.SheetNames).toEqual(["企业台账", "企业台账（规范）"]);
  const rows = utils.sheet_to_json<unknown[]>(opened.Sheets["企业台账（规范）"] ?? {}, { header: 1 });
  expect(rows[3]).toEqual(["临江禾丰食品有限公司", "北园", "投产", 42_005, "13810000000", "是"]);
  const again = ledger("tidy", out("规范.xlsx"), "--out", out("再.xlsx"), "--json");
  expect(again.printed).toBe(printed);
  const figures = ledger("figures", out("规范.xlsx"), "--year", "2023", "--json");
  expect(JSON.parse(figures.printed)).toMatchObject({
    figures: expect.arrayContaining([
      expect.objectContaining({ id: "enterprise.total", value: 2 }),
    ]) as unknown,
  });
});

test("card: one enterprise on a page, numbers masked unless they are asked for", () => {
  const one = ledger("card", book, "--name", "禾丰食品", "--json");
  expect(one.status).toBe(0);
  const { cards } = JSON.parse(one.printed) as {
    cards: { name: string; fields: { title: string; value: unknown; cell: string }[] }[];
  };
  expect(cards.map(({ name }) => name)).toEqual(["临江禾丰食品有限公司"]);
  expect(cards[0]?.fields).toContainEqual({
    field: "startedOn",
    title: "投产时间",
    value: "2015-01-01",
    cell: "企业台账!D3",
  });
  expect(one.printed).toContain("138****0000");
  expect(one.printed).not.toContain("13810000000");

  const all = ledger(
    "card",
    book,
    "--with-ids",
    "--out",
    out("档案.xlsx"),
    "--docx",
    out("档案.docx"),
    "--json",
  );
  expect(all.printed).toContain("13810000000");
  const opened = read(readFileSync(out("档案.xlsx")));
  expect(opened.SheetNames).toEqual(["临江禾丰食品有限公司", "临江嘉木木业有限公司"]);
  const rows = utils.sheet_to_json<unknown[]>(opened.Sheets["临江嘉木木业有限公司"] ?? {}, { header: 1 });
  expect(rows.slice(0, 3)).toEqual([
    ["临江嘉木木业有限公司"],
    ["项目", "内容", "项目", "内容"],
    ["企业名称", "临江嘉木木业有限公司", "所属园区", "北园"],
  ]);
  expect(readFileSync(out("档案.docx")).subarray(0, 2).toString()).toBe("PK");
  expect(ledger("card", book, "--name", "没有这家")).toMatchObject({
    status: 1,
    error: expect.stringContaining("企业台账里没有“没有这家”") as string,
  });
});
