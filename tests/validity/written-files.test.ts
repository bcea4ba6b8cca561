/** Every kind of .xlsx and .docx that we write, held against Microsoft's own rules for such files. */
import { readFileSync, readdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Document, Packer, Paragraph } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { builtFunctions } from "../../cli/built-functions";
import { parseCommand } from "../../cli/parse-command";
import { verbs } from "../../cli/verbs";
import { openBook, type Host } from "../../host";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { writeChanges } from "../../src/actions/changes/write-changes";
import { writeDraftResults } from "../../src/actions/drafts/write-draft-results";
import type { Outcome } from "../../src/actions/environment";
import { insertChart } from "../../src/actions/figures/insert-chart";
import { insertFormula } from "../../src/actions/figures/insert-formula";
import { takeSnapshot } from "../../src/actions/figures/take-snapshot";
import { writeNameList } from "../../src/actions/figures/write-name-list";
import { acceptFinding } from "../../src/actions/findings/accept-finding";
import { applyFixes } from "../../src/actions/findings/apply-fix";
import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import { clearMarks } from "../../src/actions/findings/clear-marks";
import { markFindings } from "../../src/actions/findings/mark-findings";
import { undoFixes } from "../../src/actions/findings/undo-fix";
import { writeFindings } from "../../src/actions/findings/write-findings";
import { writePaymentSheets } from "../../src/actions/money/write-payment-sheets";
import { freezeSheets } from "../../src/actions/report/freeze-sheets";
import { refreshFormulas } from "../../src/actions/report/refresh-formulas";
import { rewordParagraph } from "../../src/actions/report/reword-paragraph";
import { writeReport } from "../../src/actions/report/write-report";
import { draftOfText } from "../../src/drafts/draft";
import { environment, sampleBytes, sampleWith, valueOf, year as wish } from "../actions/sample-book";
import { gridsIn } from "../reading/load-workbook";
import { describeShared, sharedFolder, sharedWorkbook } from "../shared-workbooks";
import { complaintsOf, newComplaints } from "./complaints";

const sample = path.resolve(__dirname, "../../samples/示例台账.xlsx");
const place = mkdtempSync(path.join(tmpdir(), "written-files-"));
const at = (name: string): string => path.join(place, name);
const draftText = "2022年底园区企业46家，覆盖率50%，，比上年增加4家。";

/** Runs a verb of the command line here and gives the complaints about each file that it wrote. */
async function complaintsAfter(...args: readonly string[]): Promise<readonly string[]> {
  const command = parseCommand(args);
  await verbs[command.verb](command);
  return [command.out, command.docx].flatMap((file) =>
    file === null
      ? []
      : complaintsOf(readFileSync(file), file.endsWith("docx") ? "docx" : "xlsx").map(
          (complaint) => `${path.basename(file)}: ${complaint}`,
        ),
  );
}

beforeAll(async () => {
  writeFileSync(at("稿子.txt"), draftText);
  const document = new Document({ sections: [{ children: [new Paragraph(draftText)] }] });
  writeFileSync(at("稿子.docx"), await Packer.toBuffer(document));
  const form = sheetOfRows("报表", [
    ["企业基本情况表"],
    ["序号", "企业名称", "党员人数", "投产时间"],
    ...Array.from({ length: 3 }, () => [null, null, null, null]),
  ]);
  writeFileSync(at("空表.xlsx"), newBook({ sheets: [form] }));
});

test("the validator sees a wrong element", () => {
  const parts = unzipSync(readFileSync(sample));
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const broken = { ...parts, "xl/workbook.xml": strToU8(workbook.replace("<sheets>", "<sheets><wrong/>")) };
  expect(complaintsOf(zipSync(broken), "xlsx")).toHaveLength(1);
});

describe("the command line's files", () => {
  const year = ["--year", "2023"];
  test.each([
    ["report", sample, ...year, "--previous", sample, "--out", at("报告.xlsx"), "--docx", at("报告.docx")],
    ["report", sample, ...year, "--kind", "quarterly", "--out", at("季报.xlsx"), "--docx", at("季报.docx")],
    ["report", sample, ...year, "--kind", "indicators", "--docx", at("指标.docx")],
    [
      "verify",
      sample,
      ...year,
      "--draft",
      at("稿子.docx"),
      "--out",
      at("核对.xlsx"),
      "--docx",
      at("核对.docx"),
    ],
    [
      "renew",
      sample,
      ...year,
      "--draft",
      at("稿子.txt"),
      "--draft-year",
      "2022",
      "--out",
      at("底稿.xlsx"),
      "--docx",
      at("今年.docx"),
    ],
    ["renew", sample, ...year, "--draft", at("稿子.docx"), "--draft-year", "2022", "--docx", at("换数.docx")],
    ["fill", at("空表.xlsx"), "--from", sample, ...year, "--out", at("填好.xlsx")],
    ["changes", sample, "--since", sample, ...year, "--out", at("变化.xlsx")],
    ["new", ...["企业台账", "党员花名册", "书记岗位津贴发放表"], "--out", at("空白.xlsx")],
    ["tidy", sample, "--out", at("规范.xlsx")],
    ["card", sample, "--out", at("档案.xlsx"), "--docx", at("档案.docx")],
    ["subsidy", sample, ...year, "--quarter", "4", "--out", at("发放表.xlsx")],
    ["subsidy", sample, ...year, "--public", "--out", at("公示.xlsx")],
  ])("%s", async (...args) => {
    expect(await complaintsAfter(...args)).toEqual([]);
  });
});

/** What can be written into an open workbook, in an order in which each finds what it needs. */
const writing: Readonly<Record<string, () => Promise<Outcome<unknown>>>> = {
  生成述职报告: () => writeReport(environment, { ...wish, previous: [] }),
  改写: async () => {
    const { paragraphs } = valueOf(await writeReport(environment, wish));
    const one = paragraphs.find(({ missing, level }) => missing === undefined && level === "body");
    if (one === undefined || one.row === null) throw new Error("The report has no paragraph on its sheet.");
    const { row, template: before } = one;
    return rewordParagraph(environment, wish, { row, before, template: `${before}<“另”>` });
  },
  生成简报: () => writeReport(environment, { ...wish, kind: "briefing" }),
  存为年度快照: () => takeSnapshot(environment, wish),
  筛选到这些行: () => writeNameList(environment, "coverage.all", wish),
  插入图表: () => insertChart(environment, { figureId: "enterprise.total", grouping: "park" }),
  写入变化情况: () => writeChanges(environment, { ...wish, since: gridsIn(sampleBytes()) }),
  核对结果: () => writeDraftResults(environment, draftOfText(draftText), wish),
  写入校验结果: () => writeFindings(environment, wish),
  标记到单元格: () => markFindings(environment, wish),
  修正: async () => {
    const { findings } = valueOf(await checkLedgers(environment, wish));
    const fixes = findings.flatMap(({ fix }) => fix ?? []);
    expect(fixes.length).toBeGreaterThan(0);
    return applyFixes(environment, fixes);
  },
  撤销修正: () => undoFixes(environment),
  接受此项: async () => {
    const [finding] = valueOf(await checkLedgers(environment, wish)).findings;
    if (finding === undefined) throw new Error("The sample has no finding.");
    return acceptFinding(environment, finding, "属实 <核过>");
  },
  清除标记: () => clearMarks(environment),
  生成发放表: () => writePaymentSheets(environment, { ...wish, purpose: "signing" }),
  生成公示版: () => writePaymentSheets(environment, { ...wish, purpose: "posting" }),
  插入公式: () => insertFormula(environment, "企业总数", { replace: true }),
  刷新公式: () => refreshFormulas(environment),
  转为数值: () => freezeSheets(environment, wish),
};

async function openedLive(bytes: Uint8Array): Promise<Host> {
  const host = await openBook(bytes, { functions: await builtFunctions() });
  host.installGlobals();
  return host;
}

describe("an open workbook, saved after each action that writes", () => {
  let host: Host;
  beforeAll(async () => {
    host = await openedLive(await sampleWith({ B5: "'东岭 食品有限公司" }));
  });
  test.each(Object.entries(writing))("%s", async (_, action) => {
    valueOf(await action());
    await host.settled();
    expect(complaintsOf(await host.save(), "xlsx")).toEqual([]);
  });
});

describeShared("workbooks of others keep what they had and get nothing wrong", () => {
  const folder = sharedFolder("field/files");
  // A sheet down to Excel's last row is read for half a minute, and has no other parts.
  const others = readdirSync(folder).filter((file) => file.endsWith(".xlsx") && file !== "last-row.xlsx");
  test.each(others)("%s", async (file) => {
    const bytes = readFileSync(path.join(folder, file));
    const host = await openedLive(bytes);
    await writeReport(environment, wish);
    await markFindings(environment, wish);
    await host.settled();
    expect(newComplaints(complaintsOf(bytes, "xlsx"), await host.save(), "xlsx")).toEqual([]);
    host.close();
  });

  test("a form of somebody else's, filled", async () => {
    const form = path.join(sharedFolder("forms"), "p01.xlsx");
    const ledgers = sharedWorkbook("2023-clean").file;
    const command = parseCommand([
      "fill",
      form,
      "--from",
      ledgers,
      "--year",
      "2023",
      "--out",
      at("p01.xlsx"),
    ]);
    await verbs.fill(command);
    expect(
      newComplaints(complaintsOf(readFileSync(form), "xlsx"), readFileSync(at("p01.xlsx")), "xlsx"),
    ).toEqual([]);
  });
});
