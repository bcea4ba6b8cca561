/**
 * The pane as it is built, on Microsoft's own library and the stand-in, in a real browser: what staff do with it,
 * its themes and widths, what a screen reader finds, and that nothing leaves the page.
 */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { read, utils, write } from "@e965/xlsx";
import { Document, Packer, Paragraph } from "docx";
import { draftOfFile } from "../../src/jobs/draft-file";
import { openBook, type Host, type HostOptions } from "../../host";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { accessibilityProblems } from "../browser/accessibility";
import { copiedText, forgetCopied } from "../browser/copied-text";
import { functionsOfPage } from "./built-page";
import { startPaneBrowser, type OpenOptions, type PaneBrowser, type PanePage } from "./pane-in-chromium";

const root = path.resolve(__dirname, "../..");
const sample = readFileSync(path.join(root, "samples/示例台账.xlsx"));
const pictures = path.join(root, "out/pane");
const DRAFT = "园区企业13家，建立党组织的企业9家，党组织覆盖率80%。\n党员29名。";

async function wordFile(text: string): Promise<Buffer> {
  const children = text.split("\n").map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function emptyForm(): Buffer {
  const book = utils.book_new();
  const rows = [
    ["园区企业花名册"],
    ["序号", "企业名称", "所属园区", "职工总数（人）"],
    ...Array.from({ length: 12 }, (_, at) => [at + 1]),
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "企业");
  return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

const tabs = ["识别", "指标", "变化", "校验", "资金", "报告", "核对", "填表", "设置"] as const;

let browser: PaneBrowser;
const hosts: Host[] = [];

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());
afterEach(() => {
  for (const host of hosts.splice(0)) host.close();
});

interface Opened extends PanePage {
  readonly host: Host;
}

async function open(options: OpenOptions & { readonly host?: HostOptions } = {}): Promise<Opened> {
  const host = await openBook(sample, { functions: functionsOfPage(), ...options.host });
  hosts.push(host);
  return { host, ...(await browser.open(host.standIn, options)) };
}

/** Past the introduction; every page has shown what it has to show. */
async function begin({ page }: Opened): Promise<void> {
  await page.getByRole("button", { name: "识别这个工作簿" }).click();
  await page.getByText("识别出 5 张台账").waitFor();
}

async function go({ page }: Opened, tab: (typeof tabs)[number]): Promise<void> {
  await page.getByRole("tab", { name: tab, exact: true }).click();
  await page.getByRole("progressbar").waitFor({ state: "hidden" });
  await page.locator("h1").waitFor();
}

/** The sample as it was a year ago: one enterprise under another name, one with fewer members. */
async function lastYear(): Promise<Buffer> {
  const host = await openBook(sample);
  await host.user.type("企业台账", "A1", "青禾县工业园区非公企业党建工作台账（2022年）");
  await host.user.type("企业台账", "B5", "东岭粮油有限公司");
  await host.user.type("企业台账", "I6", 2);
  const bytes = await host.save();
  host.close();
  return Buffer.from(bytes);
}

async function compareWithLastYear({ page }: Opened): Promise<void> {
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const file = { name: "2022台账.xlsx", mimeType, buffer: await lastYear() };
  await page.getByLabel("选择上次的工作簿").setInputFiles(file);
  await page.getByText("上次的工作簿：2022台账.xlsx").waitFor();
  await page.getByRole("progressbar").waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "比较", exact: true }).click();
  await page.getByText("改名 东岭粮油有限公司 → 东岭食品有限公司").waitFor();
}

/** Waits for something that comes about in this process. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo() && tries < 200; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(isSo()).toBe(true);
}

function selected({ host }: Opened): string {
  const { sheet, cells } = host.user.selection();
  return `${sheet}!${cells}`;
}

async function sheetNames({ host }: Opened): Promise<string[]> {
  await host.settled();
  return (await host.data()).sheets.map(({ name }) => name);
}

/** Presses a button of the ribbon, as Excel does, and waits until it is done. The library keeps names in capitals. */
async function pressRibbon({ page }: Opened, command: string): Promise<void> {
  await page.waitForFunction(
    (name) => name in (window as unknown as RibbonWindow).Office.actions._association.mappings,
    command.toUpperCase(),
  );
  await page.evaluate(
    (name) =>
      new Promise<void>((completed) => {
        const { mappings } = (window as unknown as RibbonWindow).Office.actions._association;
        mappings[name]?.({ completed });
      }),
    command.toUpperCase(),
  );
}

interface RibbonWindow {
  readonly Office: {
    readonly actions: {
      readonly _association: {
        readonly mappings: Readonly<Record<string, (event: { completed: () => void }) => void>>;
      };
    };
  };
}

describe("in Microsoft 365", () => {
  test("reads, counts, checks and writes; a row that is added changes the figures", async () => {
    const opened = await open();
    const { page, host, troubles } = opened;
    await begin(opened);
    await page.screenshot({ path: path.join(pictures, "识别.png") });

    await go(opened, "指标");
    await page.getByRole("button", { name: "企业总数 12家" }).waitFor();
    await page.getByRole("button", { name: "党组织覆盖率 75% 9 ÷ 12" }).click();
    await page.getByRole("button", { name: "定位来源：党组织覆盖率" }).click();
    await until(() => selected(opened).startsWith("企业台账!"));
    await page.screenshot({ path: path.join(pictures, "指标.png") });

    await go(opened, "变化");
    await compareWithLastYear(opened);
    await page.getByRole("button", { name: /^党员总数 / }).click();
    await page.getByRole("button", { name: /^\+2 嘉木家居有限公司/ }).click();
    await until(() => selected(opened).startsWith("企业台账!B6"));
    await page.screenshot({ path: path.join(pictures, "变化.png") });
    await page.getByRole("button", { name: "写入“变化情况”表" }).click();
    await page.getByText("已写入“变化情况”表").first().waitFor();
    expect(await sheetNames(opened)).toContain("变化情况");

    await go(opened, "校验");
    await page.getByText("统一社会信用代码校验位不对").click();
    await until(() => selected(opened) === "企业台账!C16");
    await page.screenshot({ path: path.join(pictures, "校验.png") });

    await go(opened, "资金");
    await page.getByText("15,200元", { exact: true }).waitFor();
    await page.screenshot({ path: path.join(pictures, "资金.png") });

    await go(opened, "报告");
    await page.getByRole("button", { name: "生成到工作表" }).click();
    await page.getByText("已写入：").waitFor();
    await page.screenshot({ path: path.join(pictures, "报告.png") });
    expect(await sheetNames(opened)).toEqual(expect.arrayContaining(["党建设置", "指标", "述职报告"]));

    await host.user.insertRows("企业台账", 10);
    await host.user.type("企业台账", "B10", "新来电子有限公司");
    await go(opened, "指标");
    await page.getByRole("button", { name: "重新读取" }).click();
    await page.getByRole("button", { name: "企业总数 13家" }).waitFor();

    await go(opened, "设置");
    await page.screenshot({ path: path.join(pictures, "设置.png") });
    expect(troubles).toEqual([]);
  });

  test("a report's number leads to its cells, a paragraph is reworded in place, another kind is a table", async () => {
    const opened = await open();
    const { page, host, troubles } = opened;
    await begin(opened);
    await go(opened, "报告");
    const paper = page.getByRole("article", { name: "报告预览" });
    await paper.getByRole("button", { name: "12", exact: true }).first().click();
    await until(() => selected(opened).startsWith("企业台账!B"));

    await page.getByRole("button", { name: "生成到工作表" }).click();
    await page.getByText("已写入：").waitFor();
    const paragraph = paper.locator("div").filter({ hasText: "共有企业12家" }).first();
    await paragraph.hover();
    await paragraph.getByRole("button", { name: "改写本段" }).click();
    const box = page.getByRole("textbox", { name: "改写这一段" });
    const whole = await box.textContent();
    // Typed, a number gone as a whole, and another in its place.
    await box.press("Control+Home");
    await page.keyboard.type("目前，");
    await box.press("Control+End");
    await page.keyboard.type("党员");
    await page.getByRole("combobox", { name: "要加的数字" }).fill("党员总数");
    await page.getByRole("button", { name: "加到光标处" }).click();
    await page.screenshot({ path: path.join(pictures, "改写.png") });
    const members = await box.locator("[data-fact]").last().textContent();
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText("已改写").first().waitFor();
    const shown = `目前，${whole ?? ""}党员${members ?? ""}`;
    await host.settled();
    expect(host.user.read("述职报告", "C5")).toBe(shown);
    expect(host.user.read("述职报告", "D5")).toMatch(/^目前，.*党员\{党员总数\}$/);

    await paragraph.hover();
    await paragraph.getByRole("button", { name: "改写本段" }).click();
    await box.press("Control+End");
    await box.press("Backspace");
    await box.press("Backspace");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await until(() => host.user.read("述职报告", "C5") === `目前，${whole ?? ""}党`);

    await paragraph.hover();
    await paragraph.getByRole("button", { name: "删除本段" }).click();
    await page.getByRole("button", { name: "已删除的段落（1）" }).click();
    await page.screenshot({ path: path.join(pictures, "删除.png") });
    await page.getByRole("button", { name: /^恢复/ }).click();
    await until(() => host.user.read("述职报告", "C5") === `目前，${whole ?? ""}党`);

    await page.getByRole("combobox", { name: "文种" }).selectOption({ label: "季度报表" });
    await page.getByRole("columnheader", { name: "已建党组织企业" }).waitFor();
    await page.screenshot({ path: path.join(pictures, "季度报表.png") });
    expect(troubles).toEqual([]);
  });

  test("last year's document becomes this year's by keyboard, and a paragraph of it is deleted and brought back", async () => {
    const opened = await open();
    const { page, host, troubles } = opened;
    await begin(opened);
    await go(opened, "报告");
    await page.getByRole("combobox", { name: "文种" }).selectOption({ label: "本单位底稿" });
    const box = page.getByRole("textbox", { name: "去年的文稿全文" });
    await box.focus();
    await page.keyboard.insertText(
      "2022年园区党建总结\n年底园区企业共11家。\n一是抓学习。\n还有一半企业没有党组织。",
    );
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("换成今年的").waitFor();
    expect(await page.getByRole("textbox", { name: "文稿是哪一年的" }).inputValue()).toBe("2022");
    const doubt = page.getByRole("checkbox", { name: /^看过了/ }).first();
    await doubt.focus();
    await page.keyboard.press("Space");
    await page.screenshot({ path: path.join(pictures, "底稿.png") });
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "写入工作表" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("已写入“本单位底稿”").first().waitFor();
    await until(() => host.user.read("本单位底稿", "C5") === "年底园区企业共12家。");

    const paragraph = page
      .getByRole("article", { name: "报告预览" })
      .locator("div")
      .filter({ hasText: "一是抓学习。" })
      .first();
    await paragraph.getByRole("button", { name: "删除本段" }).focus();
    await page.keyboard.press("Enter");
    const removed = page.getByRole("button", { name: "已删除的段落（1）" });
    await removed.focus();
    await page.keyboard.press("Enter");
    expect(host.user.read("本单位底稿", "C6")).not.toBe("一是抓学习。");
    await page.screenshot({ path: path.join(pictures, "底稿删除.png") });
    await page.getByRole("button", { name: /^恢复/ }).click();
    await until(() => host.user.read("本单位底稿", "C6") === "一是抓学习。");
    expect(troubles).toEqual([]);
  });

  test("a corrected column and an accepted finding are kept in the workbook", async () => {
    const opened = await open();
    const { page } = opened;
    await begin(opened);
    await page.getByRole("button", { name: /^企业诉求/ }).click();
    const row = page.getByRole("row", { name: /^B / });
    const before = await row.textContent();
    await row.getByRole("button", { name: /^更改/ }).click();
    await page.getByLabel("选择内容").selectOption({ label: "都不是" });
    await page.getByRole("button", { name: "保存更改" }).click();
    await page.getByText("已记住，下次不再问").waitFor();
    expect(await sheetNames(opened)).toContain("党建设置");
    await page.getByRole("button", { name: "重新读取" }).click();
    await page.getByRole("row", { name: /^B .*未使用/ }).waitFor();
    expect(before).not.toContain("未使用");

    await go(opened, "校验");
    await page.getByText("统一社会信用代码校验位不对").waitFor();
    await page
      .getByRole("listitem")
      .filter({ hasText: "统一社会信用代码校验位不对" })
      .getByRole("button", { name: "详情" })
      .click();
    await page.getByRole("button", { name: "属实，不用改" }).click();
    await page.getByLabel("说明原因").fill("执照上就是这样");
    await page.getByLabel("说明原因").press("Enter");
    await page.getByText("属实、不用改的（1）").waitFor();
    await page.getByRole("button", { name: "重新读取" }).click();
    await page.getByRole("progressbar").waitFor({ state: "hidden" });
    await page.getByText("属实、不用改的（1）").click();
    await page.getByText("原因：执照上就是这样").waitFor();
  });

  test("a draft is held against the ledgers, corrected and answered by keyboard alone", async () => {
    const opened = await open({ page: { permissions: ["clipboard-read", "clipboard-write"] } });
    const { page, troubles } = opened;
    await begin(opened);
    await go(opened, "核对");
    await page.getByRole("textbox", { name: "稿子全文" }).focus();
    await page.keyboard.insertText(DRAFT);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const paper = page.getByRole("article", { name: /^稿子/ });
    await paper.getByRole("button", { name: "13（不符）" }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, "核对.png") });

    const tabTo = async (name: string | RegExp): Promise<void> => {
      const target = page.getByRole("button", { name, exact: true });
      for (let tries = 0; tries < 40; tries += 1) {
        if (await target.evaluate((one) => one === document.activeElement)) return;
        await page.keyboard.press("Tab");
      }
      expect(await target.evaluate((one) => one === document.activeElement)).toBe(true);
    };
    await tabTo("改用台账数");
    await page.keyboard.press("Enter");
    await paper.getByRole("button", { name: "12（已改）" }).waitFor();
    await tabTo("12（已改）");
    await page.keyboard.press("ArrowRight");
    await page.getByText("稿子：80%").waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("80%✗");
    await forgetCopied(page);
    await tabTo("复制改好的全文");
    await page.keyboard.press("Enter");
    expect(await copiedText(page)).toBe(DRAFT.replace("13家", "12家"));

    await page.keyboard.press("Shift+Tab");
    await page.getByRole("button", { name: "这个数不用核对" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("已记入“党建设置”").waitFor();
    await paper.getByRole("button", { name: /^80%/ }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "写入“核对结果”表" }).click();
    await page.getByText("已写入“核对结果”表").waitFor();
    expect(await sheetNames(opened)).toEqual(expect.arrayContaining(["党建设置", "核对结果"]));
    expect(troubles).toEqual([]);
  });

  test("a draft of selected cells, and one as .docx, which comes back corrected", async () => {
    const opened = await open({ page: { acceptDownloads: true } });
    const { page, host, troubles } = opened;
    await begin(opened);
    await host.user.type("企业台账", "Z1", "园区企业13家。");
    host.user.select("企业台账", "Z1");
    await go(opened, "核对");
    await page.getByRole("button", { name: "取选中的单元格" }).click();
    await page.getByRole("button", { name: "13（不符）" }).waitFor();
    await page.getByRole("button", { name: "换一篇稿子" }).click();

    await page.getByLabel("选择稿子文件").setInputFiles({
      name: "汇报.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: await wordFile(DRAFT),
    });
    await page.getByRole("button", { name: "13（不符）" }).waitFor();
    await page.getByRole("button", { name: "改用台账数" }).click();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "另存改好的 Word" }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe("汇报（核对）.docx");
    const bytes = new Uint8Array(readFileSync(await download.path()));
    expect(draftOfFile(bytes)).toMatchObject({ draft: { text: DRAFT.replace("13家", "12家") } });
    expect(troubles).toEqual([]);
  });

  test("somebody's empty form is filled from the ledgers and saved as a file of its own", async () => {
    const opened = await open({ page: { acceptDownloads: true } });
    const { page, troubles } = opened;
    await begin(opened);
    await go(opened, "填表");
    await page.getByLabel("选择空表文件").setInputFiles({
      name: "企业花名册.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: emptyForm(),
    });
    await page.getByText(/^企业花名册.xlsx：填了\d+格/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, "填表.png") });
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "存成填好的文件" }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe("企业花名册（已填）.xlsx");
    const sheet = read(readFileSync(await download.path())).Sheets["企业"] ?? {};
    const rows = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1 });
    expect([rows[2]?.[1], rows[13]?.[0]]).toEqual(["东岭食品有限公司", 12]);
    expect(troubles).toEqual([]);
  });

  test.each([
    ["recogniseLedgers", "识别出 5 张台账"],
    ["countFigures", "企业总数"],
    ["checkLedgers", "统一社会信用代码校验位不对"],
    ["writeReport", "已写入："],
  ])("the ribbon's button %s does its work in the pane", async (command, sentence) => {
    const opened = await open();
    await pressRibbon(opened, command);
    await opened.page.getByText(sentence).first().waitFor();
    expect(opened.troubles).toEqual([]);
  });

  test("figures are found and copied by keyboard alone", async () => {
    const opened = await open({ page: { permissions: ["clipboard-read", "clipboard-write"] } });
    const { page } = opened;
    await page.getByRole("button", { name: "识别这个工作簿" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("识别出 5 张台账").waitFor();
    await page.keyboard.press("Shift+Tab");
    for (let tries = 0; tries < 20; tries += 1) {
      if ((await page.evaluate(() => document.activeElement?.getAttribute("role"))) === "tab") break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "企业总数 12家" }).waitFor();
    for (let tries = 0; tries < 10; tries += 1) {
      if ((await page.evaluate(() => document.activeElement?.getAttribute("type"))) === "search") break;
      await page.keyboard.press("Tab");
    }
    await forgetCopied(page);
    await page.keyboard.type("dzzfgl");
    await page.getByText(/找到 \d+ 个指标/).waitFor();
    await page.keyboard.press("Enter");
    expect(await copiedText(page)).toMatch(/^截至2023年12月31日，党组织覆盖率75%（口径：.*）。$/);

    // Enter at once, before the list has followed.
    await page.keyboard.press("ControlOrMeta+A");
    await forgetCopied(page);
    await page.keyboard.insertText("党员总数");
    await page.keyboard.press("Enter");
    expect(await copiedText(page)).toMatch(/^截至2023年12月31日，党员总数29名/);
  });
});

describe("what is missing is said", () => {
  test("Excel LTSC 2021 does all of it", async () => {
    const opened = await open({ host: { personality: "ltsc2021" } });
    await begin(opened);
    await go(opened, "报告");
    await opened.page.getByRole("button", { name: "生成到工作表" }).click();
    await opened.page.getByText("台账变了，数字和文字会随之更新").waitFor();
    expect(opened.troubles).toEqual([]);
  });

  test("an Excel without custom functions gets values, and is told", async () => {
    const opened = await open({ host: { personality: "noCustomFunctions" } });
    await begin(opened);
    await opened.page.getByText("不支持自定义函数").waitFor();
    await go(opened, "报告");
    await opened.page.getByRole("button", { name: "生成到工作表" }).click();
    await opened.page.getByText("写的是数值").waitFor();
  });

  test("a request that fails ends in words, and can be tried again", async () => {
    const opened = await open({ host: { failAt: 4 } });
    const { page } = opened;
    await page.getByRole("button", { name: "识别这个工作簿" }).click();
    await page.getByText("操作未完成", { exact: true }).waitFor();
    await page.getByRole("button", { name: "再试一次" }).click();
    await page.getByText("识别出 5 张台账").waitFor();
  });

  test("a slow Excel shows progress, and can be cancelled", async () => {
    const opened = await open({ host: { delay: 1500 } });
    const { page } = opened;
    await page.getByRole("button", { name: "识别这个工作簿" }).click();
    await page.getByRole("progressbar").waitFor();
    await page.getByRole("button", { name: "取消" }).click();
    await page.locator("main").getByText("已取消，工作簿没有改动").waitFor();
  });
});

test("a workbook without a ledger leads on to the sample, which opens beside it", async () => {
  const other = [
    ["会议记录"],
    ["日期", "地点", "议题", "记录人", "备注"],
    ["1月5日", "会议室", "年度计划", "甲", ""],
  ];
  const host = await openBook(newBook({ sheets: [sheetOfRows("Sheet1", other)] }));
  hosts.push(host);
  const others: string[] = [];
  host.standIn.session.onAnotherWorkbook = (base64) => others.push(base64);
  const { page, troubles } = await browser.open(host.standIn);
  await page.getByRole("button", { name: "识别这个工作簿" }).click();
  await page.getByRole("button", { name: /^不是台账的表/ }).click();
  await page.getByText("表头是“日期、地点、议题、记录人……”，同各种台账的列都对不上").waitFor();
  await page.getByRole("button", { name: "打开示例台账" }).click();
  await page.getByText("示例台账已在另一个窗口打开").first().waitFor();
  expect(others).toEqual([Buffer.from(sample).toString("base64")]);
  expect(troubles).toEqual([]);
});

describe("every page", () => {
  const looks: readonly (readonly [string, OpenOptions])[] = [
    ["light", {}],
    ["dark", { excel: { isDark: true } }],
    ["contrast", { page: { forcedColors: "active" } }],
    ["contrast-dark", { page: { forcedColors: "active", colorScheme: "dark" }, excel: { isDark: true } }],
    ["narrow", { page: { viewport: { width: 320, height: 640 } } }],
    // What 200 % leaves of the column that Excel gives a pane.
    ["zoomed", { page: { viewport: { width: 175, height: 400 }, deviceScaleFactor: 2 } }],
  ];

  test.each(looks)("is accessible and fits: %s", async (name, options) => {
    const opened = await open(options);
    const { page } = opened;
    await page.getByRole("button", { name: "识别这个工作簿" }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await begin(opened);
    // Every page can be seen to be there, and is reached with one press.
    const outside = await page
      .getByRole("tab")
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth)
          .map(({ textContent }) => textContent),
      );
    expect(outside).toEqual([]);
    for (const tab of tabs) {
      await go(opened, tab);
      if (tab === "变化") await compareWithLastYear(opened);
      expect(await accessibilityProblems(page)).toEqual([]);
      const overflow = await page.evaluate(() => {
        const main = document.querySelector("main");
        return main === null ? 0 : main.scrollWidth - main.clientWidth;
      });
      expect(overflow).toBeLessThanOrEqual(0);
      if (name !== "light") await page.screenshot({ path: path.join(pictures, `${tab}-${name}.png`) });
    }
    expect(opened.troubles).toEqual([]);
  });
});
