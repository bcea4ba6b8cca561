/**
 * The page without Excel in Firefox, opened from its folder: what staff do with it from the file to the copy. Skipped
 * where no Firefox is installed; `FIREFOX=/path/to/firefox` names one.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { readBook } from "../../package/workbook/reader";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { builtPage } from "../../scripts/built-add-in";
import { sampleWith } from "../actions/sample-book";
import { installedFirefox, launchFirefox } from "../browser/firefox";

const WAIT_MILLISECONDS = 30_000;
const STEP_MILLISECONDS = 100;
const firefox = installedFirefox();
const folder = mkdtempSync(path.join(tmpdir(), "firefox-"));
let browser: Browser | null = null;

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function opened(executable: string, troubles: string[]): Promise<Page> {
  browser = await launchFirefox(executable, folder);
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.setViewport({ width: 1366, height: 800 });
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  const address = pathToFileURL(builtPage()).href;
  page.on("request", (request) => {
    if (request.url() !== address && !/^(data|blob):/.test(request.url())) troubles.push(request.url());
  });
  await page.goto(address);
  return page;
}

function inFolder(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

async function choose(page: Page, button: string, file: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForFileChooser(), press(page, button)]);
  await chooser.accept([file]);
}

/** What Firefox saved under this name, once it is whole. */
async function downloaded(name: string): Promise<Uint8Array> {
  const file = path.join(folder, name);
  for (let waited = 0; waited < WAIT_MILLISECONDS; waited += STEP_MILLISECONDS) {
    // While it is written it stands under the name of a part.
    if (existsSync(file) && !existsSync(`${file}.part`)) return readFileSync(file);
    await new Promise((resolve) => setTimeout(resolve, STEP_MILLISECONDS));
  }
  throw new Error(`${name} was not saved, but: ${readdirSync(folder).join(", ")}`);
}

const press = (page: Page, button: string): Promise<void> =>
  page.locator(`::-p-aria([name="${button}"][role="button"])`).click();
const see = (page: Page, text: string): Promise<unknown> => page.waitForSelector(`::-p-text(${text})`);

async function go(page: Page, tab: string): Promise<void> {
  await page.locator(`::-p-aria([name="${tab}"][role="tab"])`).click();
  await page.waitForSelector('[role="progressbar"]', { hidden: true });
}

const ourTest = firefox === null ? test.skip : test;

ourTest(
  firefox === null
    ? "no Firefox is installed: nothing is tried in it"
    : "a file, figures, a finding's cell, money, a report, a draft, a form and the copy in Firefox",
  async () => {
    const troubles: string[] = [];
    const page = await opened(firefox ?? "", troubles);
    await choose(page, "打开台账文件", inFolder("台账.xlsx", await sampleWith({ B5: "'东岭 食品有限公司" })));
    await see(page, "识别出 5 张台账");

    await go(page, "指标");
    await see(page, "75%");
    await go(page, "校验");
    await page.locator('[data-finding$=" 企业台账 B5"]').click();
    const cell = await page.waitForSelector('td[aria-current="true"]');
    expect(await cell?.evaluate((element) => element.textContent)).toBe("东岭 食品有限公司");
    await go(page, "资金");
    await see(page, "15,200元");

    await go(page, "报告");
    await press(page, "生成到工作表");
    await page.waitForSelector('::-p-aria([name="述职报告"][role="tab"])');
    await go(page, "核对");
    await page.locator("textarea").fill("园区企业13家。");
    await press(page, "开始核对");
    await page.waitForSelector('::-p-aria([name="13（不符）"])');
    await go(page, "填表");
    const form = newBook({
      sheets: [sheetOfRows("企业", [["园区企业花名册"], ["序号", "企业名称"], [1], [2]])],
    });
    await choose(page, "选择空表文件", inFolder("花名册.xlsx", form));
    await see(page, "花名册.xlsx：填了");

    await press(page, "另存副本");
    await see(page, "副本已交给浏览器保存");
    expect(troubles).toEqual([]);
    const copy = readBook(await downloaded("台账（党建台账副本）.xlsx")).data;
    expect(copy.sheets.map(({ name }) => name)).toContain("述职报告");
  },
);
