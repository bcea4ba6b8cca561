/** The page without Excel by keyboard alone, from an empty page to the saved copy. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { readBook } from "../../package/workbook/reader";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { sampleWith } from "../actions/sample-book";
import { launchChromium } from "../browser/chromium";
import { focusedName, pressUntilFocused } from "../browser/focus";
import { openOffline } from "./page-in-chromium";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Presses the button of this name, from wherever the focus is. */
async function press(page: Page, button: RegExp): Promise<void> {
  await pressUntilFocused(page, "Tab", button);
  await page.keyboard.press("Enter");
}

/** Goes to a page of the pane by its tab. */
async function go(page: Page, tab: string): Promise<void> {
  const chosenTab = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      const isOfPane = element?.closest('[aria-label="工作表"]') === null;
      return isOfPane && element.getAttribute("role") === "tab" ? "页" : "";
    });
  await pressUntilFocused(page, "Shift+Tab", /页/, chosenTab);
  await pressUntilFocused(page, "ArrowRight", new RegExp(`^(?:${tab}){1,2}$`));
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: tab, exact: true, selected: true }).waitFor();
  await page.getByRole("progressbar").waitFor({ state: "hidden" });
}

async function choose(page: Page, button: RegExp, name: string, bytes: Uint8Array): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await press(page, button);
  await (await choosing).setFiles({ name, mimeType: WORKBOOK, buffer: Buffer.from(bytes) });
}

/** What the browser is given for saving once the button is pressed. */
async function saved(page: Page, button: RegExp): Promise<Uint8Array> {
  const downloading = page.waitForEvent("download");
  await press(page, button);
  return readFileSync(await (await downloading).path());
}

test("a file, a finding's cell, a fix, a report, a draft, a form and the copy", async () => {
  const { page, troubles } = await openOffline(browser);
  await choose(page, /^打开台账文件$/, "台账.xlsx", await sampleWith({ I5: "'６" }));
  await page.getByText(/识别出 5 张台账/).waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(focusedName)).toMatch(/^识别/);

  await go(page, "校验");
  await page.getByText("统一社会信用代码校验位不对").waitFor();
  await press(page, /统一社会信用代码校验位不对/);
  await page.locator('td[aria-current="true"]').waitFor();
  await press(page, /^修正 \d+/);
  await press(page, /^全角数字/);
  await press(page, /^应用这 1 处/);
  await page.getByText("已修正 1 个单元格").waitFor();

  await go(page, "报告");
  await page.getByRole("button", { name: "生成到工作表", disabled: false }).waitFor();
  await press(page, /^生成到工作表$/);
  await page.getByRole("tab", { name: "述职报告", exact: true }).waitFor();

  await go(page, "核对");
  await page.getByRole("textbox", { name: "稿子全文" }).waitFor();
  await pressUntilFocused(page, "Tab", /^在这里粘贴/);
  await page.keyboard.type("园区企业13家。");
  await press(page, /^开始核对$/);
  await page.getByRole("button", { name: "13（不符）" }).waitFor();

  await go(page, "填表");
  await page.getByRole("button", { name: "选择空表文件" }).waitFor();
  const form = newBook({
    sheets: [sheetOfRows("企业", [["园区企业花名册"], ["序号", "企业名称"], [1], [2]])],
  });
  await choose(page, /^选择空表文件/, "花名册.xlsx", form);
  await page.getByText(/^花名册.xlsx：填了\d+格/).waitFor();
  expect(readBook(await saved(page, /^存成填好的文件$/)).data.sheets).toHaveLength(1);

  await pressUntilFocused(page, "Tab", /^“.*”的内容，只能看$/);
  await page.keyboard.press("PageDown");
  const copy = readBook(await saved(page, /^另存副本$/)).data;
  expect(copy.sheets.map(({ name }) => name)).toContain("述职报告");
  expect(troubles).toEqual([]);
});
