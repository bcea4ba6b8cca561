/** `verify BOOK --draft DRAFT`: as JSON and for people, sheet 核对结果, the draft's own .docx with its marks. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Document, Packer, Paragraph } from "docx";
import { strFromU8, unzipSync } from "fflate";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { sheetsOfFile } from "../../src/jobs/workbook-file";

const root = path.resolve(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "verify-"));
const at = (name: string): string => path.join(folder, name);
const book = at("台账.xlsx");
const draft = at("稿子.txt");
const document = at("稿子.docx");
const text = "园区企业4家，其中投产2家、在建1家。\n党员4名，，上门走访12次。";

beforeAll(async () => {
  const rows = [
    ["2023年园区企业台账"],
    ["企业名称", "所属园区", "经营状态", "党员总数", "是否建立党组织"],
    ["东岭食品有限公司", "北园", "投产", 3, "是"],
    ["嘉木家居有限公司", "北园", "在建", 0, "否"],
    ["瑞泽包装有限公司", "南园", "投产", 1, "否"],
  ];
  writeFileSync(book, newBook({ sheets: [sheetOfRows("企业台账", rows)] }));
  writeFileSync(draft, text);
  const children = text.split("\n").map((line) => new Paragraph(line));
  writeFileSync(document, await Packer.toBuffer(new Document({ sections: [{ children }] })));
});

function verify(...args: readonly string[]) {
  const all = ["--import", "tsx", "cli/main.ts", "verify", book, "--year", "2023", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: root, encoding: "utf8" });
  return { status, printed: stdout, error: stderr };
}

test("as JSON: every quantity with its verdict, what the text says of itself, and its slips", () => {
  const { status, printed } = verify("--draft", draft, "--json");
  expect(status).toBe(0);
  const said = JSON.parse(printed) as Record<string, Record<string, unknown>[]>;
  expect(Object.keys(said)).toEqual(["quantities", "arithmetic", "wording", "missing"]);
  expect(
    said["quantities"]?.map(({ text: number, offset, figure, verdict, expected }) => [
      number,
      offset,
      figure,
      verdict,
      expected,
    ]),
  ).toEqual([
    ["4", 4, "enterprise.total", "differs", "3"],
    ["2", 11, "enterprise.operating", "agrees", undefined],
    ["1", 16, "enterprise.building", "agrees", undefined],
    ["4", 22, "member.total", "agrees", undefined],
    ["12", 30, null, "unknown", undefined],
  ]);
  expect(said["arithmetic"]?.map(({ holds, reason }) => [holds, reason])).toEqual([
    [false, "2＋1是3，不是4"],
  ]);
  expect(said["wording"]?.map(({ text: words }) => words)).toEqual(["，，"]);
});

test("for people: counts first, then what is wrong with its place, sums and slips", () => {
  const { status, printed } = verify("--draft", draft);
  expect(status).toBe(0);
  expect(printed).toMatch(/^不符1处，上年数0处，不确定1处，一致3处/);
  expect(printed).toContain("台账的“企业总数”是3家");
  expect(printed).toContain("前后不一致：4");
  expect(printed).toContain("文字：“，，”");
});

test("--out writes sheet 核对结果 and leaves the workbook alone", () => {
  const before = readFileSync(book);
  const out = at("核对.xlsx");
  expect(verify("--draft", draft, "--out", out).status).toBe(0);
  expect(readFileSync(book).equals(before)).toBe(true);
  const written = sheetsOfFile(readFileSync(out));
  expect("grids" in written ? written.grids.map(({ sheet }) => sheet) : []).toEqual(["企业台账", "核对结果"]);
});

test("--docx gives the draft's own file back with the wrong number marked", () => {
  const out = at("标出.docx");
  expect(verify("--draft", document, "--docx", out).status).toBe(0);
  const parts = unzipSync(new Uint8Array(readFileSync(out)));
  expect(strFromU8(parts["word/comments.xml"] ?? new Uint8Array())).toContain("企业总数");
  expect(
    strFromU8(parts["word/document.xml"] ?? new Uint8Array()).match(/<w:commentRangeStart /g),
  ).toHaveLength(1);
});

test("a text can't come back as .docx, and a draft that is not there is told", () => {
  const marked = verify("--draft", draft, "--docx", at("x.docx"));
  expect(marked.status).toBe(2);
  expect(marked.error).toContain("不是 .docx");
  const none = verify("--draft", at("没有.txt"));
  expect(none.status).not.toBe(0);
  expect(none.error.trim().split("\n")).toHaveLength(1);
});
