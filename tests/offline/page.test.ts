/**
 * The page without Excel, opened from its folder in a real browser that has no network: what staff do with it, what
 * they get back, what a screen reader finds, and that nothing leaves the page.
 */
import { mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { readBook } from "../../package/workbook/reader";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { isMarkFormula } from "../../src/report/marks-plan";
import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import { openDocument } from "../../package/document/open-document";
import { builtPage } from "../../scripts/built-add-in";
import { accessibilityProblems } from "../browser/accessibility";
import { launchChromium } from "../browser/chromium";
import { cellOf, sampleBytes, sampleWith, sheetOf, valueOf } from "../actions/sample-book";
import { openedFile } from "../file/opened-file";
import { refusedFiles } from "../package/refused-files";
import { longBook } from "../main-job/filled-down";
import { chooseFile, openOffline, type OfflinePage } from "./page-in-chromium";

const pictures = path.resolve(__dirname, "../../out/offline");
const NAME = "示例台账.xlsx";
let browser: Browser;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function opened(
  bytes: Uint8Array,
  options: Parameters<typeof openOffline>[1] = {},
): Promise<OfflinePage> {
  const offline = await openOffline(browser, options);
  await chooseFile(offline.page, NAME, bytes);
  await offline.page.getByText(/识别出 5 张台账/).waitFor();
  return offline;
}

async function go(page: Page, tab: string): Promise<void> {
  await page.getByRole("tab", { name: tab, exact: true }).click();
  await page.getByRole("progressbar").waitFor({ state: "hidden" });
}

/** What the browser is given for saving once the button is pressed. */
async function saved(
  page: Page,
  button: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("a workbook of very many cells is opened, and it is said that each step takes a while", async () => {
  const { page } = await openOffline(browser);
  await chooseFile(page, "长.xlsx", longBook);
  await page.getByText("这个文件有240万个单元格").waitFor();
});

test("one file of no more than 4 MB", () => {
  expect(statSync(builtPage()).size).toBeLessThan(4_000_000);
});

test("the sample comes with the page", async () => {
  const { page, troubles } = await openOffline(browser);
  await page.getByRole("button", { name: "打开示例" }).click();
  await page.getByText("识别出 5 张台账").waitFor();
  expect(troubles).toEqual([]);
});

test("recognise, a number, checks with their cell, money, a report, the copy", async () => {
  const bytes = await sampleWith({ B5: "'东岭 食品有限公司" });
  const { page, troubles } = await opened(bytes);

  await go(page, "指标");
  await page.getByText("75%", { exact: true }).first().waitFor();

  await go(page, "校验");
  const { environment } = openedFile(bytes);
  const { findings } = valueOf(await checkLedgers(environment, {}));
  await page.getByText(`共 ${findings.length} 条`).first().waitFor();
  await page.locator('[data-finding$=" 企业台账 B5"]').first().click();
  const shown = page.locator('td[aria-current="true"]');
  expect(await shown.textContent()).toBe("东岭 食品有限公司");

  await go(page, "资金");
  await go(page, "报告");
  await page.getByRole("button", { name: "生成到工作表", exact: true }).click();
  await page.getByText("有改动还没存").waitFor();
  await page.getByRole("tab", { name: "述职报告", exact: true }).waitFor();

  const copy = await saved(page, "另存副本");
  expect(copy.name).toBe("示例台账（党建台账副本）.xlsx");
  const { data } = readBook(copy.bytes);
  expect(data.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["企业台账", "党建设置", "指标", "述职报告"]),
  );
  expect(cellOf(sheetOf(data, "企业台账"), "B5")?.value).toBe("东岭 食品有限公司");
  await page.getByText("有改动还没存").waitFor({ state: "hidden" });
  expect(troubles).toEqual([]);
  await page.context().close();
});

test("a fix and marks go into the copy, its total follows, and a draft and a form are read beside it", async () => {
  const { page, troubles } = await opened(await sampleWith({ B5: "'东岭 食品有限公司", I5: "'６" }));
  await go(page, "校验");
  await page.getByRole("button", { name: /^修正 \d+/ }).click();
  await page
    .getByRole("button", { name: /全角数字/ })
    .first()
    .click();
  await page.getByRole("button", { name: /^应用这 1 处/ }).click();
  await page.getByText("已修正 1 个单元格").waitFor();
  await page.getByRole("button", { name: "标记", exact: true }).click();
  await page.getByRole("button", { name: "标记到单元格" }).click();
  await page.getByText(/^已标记/).waitFor();

  await go(page, "核对");
  await page.getByRole("textbox", { name: "稿子全文" }).fill("园区企业13家。");
  await page.getByRole("button", { name: "开始核对", exact: true }).click();
  await page.getByRole("button", { name: "13（不符）" }).waitFor();

  await go(page, "填表");
  const rows = [
    ["园区企业花名册"],
    ["序号", "企业名称", "职工总数（人）"],
    ...Array.from({ length: 12 }, (_, at) => [at + 1]),
  ];
  await page.getByLabel("选择空表文件").setInputFiles({
    name: "花名册.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(newBook({ sheets: [sheetOfRows("企业", rows)] })),
  });
  await page.getByText(/^花名册.xlsx：填了\d+格/).waitFor();
  const form = await saved(page, "存成填好的文件");
  expect(cellOf(sheetOf(readBook(form.bytes).data, "企业"), "B4")?.value).toBe("嘉木家居有限公司");

  const { data } = readBook((await saved(page, "另存副本")).bytes);
  const ledger = sheetOf(data, "企业台账");
  expect(cellOf(ledger, "I5")?.value).toBe(6);
  expect(ledger.conditionalFormats.filter(({ formula }) => isMarkFormula(formula)).length).toBeGreaterThan(0);
  expect(sheetOf(data, "修改记录").rows.length).toBeGreaterThan(3);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test("a report as a Word file", async () => {
  const { page, troubles } = await opened(sampleBytes());
  await go(page, "报告");
  const { bytes } = await saved(page, "存成 Word 文件");
  expect(openDocument(bytes).text).toContain("党组织覆盖率");
  expect(troubles).toEqual([]);
  await page.context().close();
});

test("what can't be opened ends in one sentence, and the page goes on", async () => {
  const { page, troubles } = await openOffline(browser);
  for (const [, bytes, words] of refusedFiles) {
    await chooseFile(page, "坏文件.xlsx", bytes);
    await page.getByText(words).waitFor();
  }
  await chooseFile(page, NAME, sampleBytes());
  await page.getByText(/识别出 5 张台账/).waitFor();
  // A wrong file leaves the open one where it is.
  await chooseFile(page, "坏文件.xlsx", new Uint8Array());
  await page.getByText("文件是空的").waitFor();
  expect(await page.getByText(/识别出 5 张台账/).isVisible()).toBe(true);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test.each([320, 900, 1280, 1920])("%d px wide: nothing that a screen reader stumbles over", async (width) => {
  const offline = await openOffline(browser, { viewport: { width, height: 800 } });
  const { page } = offline;
  expect(await accessibilityProblems(page)).toEqual([]);
  await chooseFile(page, NAME, sampleBytes());
  await page.getByText(/识别出 5 张台账/).waitFor();
  for (const tab of ["识别", "指标", "校验", "资金", "报告", "核对", "填表", "设置"]) {
    await go(page, tab);
    expect([tab, await accessibilityProblems(page)]).toEqual([tab, []]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
  const lastTab = page.getByRole("tab", { name: "设置", exact: true });
  expect(
    await lastTab.evaluate((tab) => {
      const list = tab.closest('[role="tablist"]')?.parentElement;
      return list !== null && list !== undefined && list.scrollWidth <= list.clientWidth;
    }),
  ).toBe(true);
  await page.screenshot({ path: path.join(pictures, `${width}.png`) });
  await page.context().close();
});
