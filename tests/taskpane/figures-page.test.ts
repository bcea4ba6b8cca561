/**
 * The page 指标 as it is built, in a real browser: which coverage is meant, charts as drawing, table and picture,
 * last year's workbook from a file, a native chart, questions of the telephone.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { read, utils, write } from "@e965/xlsx";
import { openBook, type Host } from "../../host";
import { snapshotHeader, snapshotSheetName } from "../../src/figures/snapshots";
import { ownSheetMark } from "../../src/reading/rows/own-sheet";
import { accessibilityProblems } from "../browser/accessibility";
import { copiedText, forgetCopied } from "../browser/copied-text";
import { describeShared, sharedWorkbook } from "../shared-workbooks";
import { functionsOfPage } from "./built-page";
import { startPaneBrowser, type OpenOptions, type PaneBrowser, type PanePage } from "./pane-in-chromium";

const pictures = path.resolve(__dirname, "../../out/pane");

interface Opened extends PanePage {
  readonly host: Host;
}

let browser: PaneBrowser;
const hosts: Host[] = [];

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await startPaneBrowser();
  // The pane is built first where its sources are newer.
}, 300_000);
afterAll(() => browser.close());
afterEach(() => {
  for (const host of hosts.splice(0)) host.close();
});

async function openFigures(options: OpenOptions = {}, bytes = office()): Promise<Opened> {
  const host = await openBook(bytes, { functions: functionsOfPage() });
  hosts.push(host);
  const opened = { host, ...(await browser.open(host.standIn, options)) };
  await opened.page.getByRole("button", { name: "暂时跳过" }).click();
  await opened.page.getByRole("tab", { name: "指标", exact: true }).click();
  await opened.page.getByRole("button", { name: "企业总数 50家" }).waitFor();
  return opened;
}

async function openCharts({ page }: Opened): Promise<void> {
  await page.getByRole("button", { name: "图表", exact: true }).click();
  await page.locator(".recharts-bar-rectangle").first().waitFor();
}

function office(): Uint8Array {
  return sharedWorkbook("2023-clean").bytes();
}

/** The office's workbook with 历年指标: two earlier years, and one between of which nobody kept anything. */
function withYears(): Uint8Array {
  const book = read(office());
  const rows = [
    [`${snapshotSheetName}${ownSheetMark}）`],
    [],
    [...snapshotHeader],
    [2020, "enterprise.total", "企业总数", 38, "家"],
    [2022, "enterprise.total", "企业总数", 46, "家"],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), snapshotSheetName);
  return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

const clipboard: OpenOptions = { page: { permissions: ["clipboard-read", "clipboard-write"] } };

describeShared("the page 指标", () => {
  test("says in a sentence why 29 of 50 is not 29 of 42", async () => {
    const { page, troubles } = await openFigures();
    const chooser = page.getByRole("region", { name: "覆盖率用哪个口径" });
    await expect(chooser.innerText()).resolves.toMatch(
      /29 ÷ 50＝58%.*“投产企业党组织覆盖率”是29 ÷ 42＝69.05%.*分母少 8 家，分子一样/s,
    );
    await chooser.getByLabel("口径").selectOption({ label: "投产企业党组织覆盖率 69.05%" });
    await chooser.getByText(/29 ÷ 42＝69.05%.*“党组织覆盖率”是29 ÷ 50＝58%.*分母多 8 家/).waitFor();
    expect(troubles).toEqual([]);
  });

  test("draws a figure by park and by quarter, and has it as a table too", async () => {
    const opened = await openFigures();
    const { page, troubles } = opened;
    await openCharts(opened);
    expect(await page.locator(".recharts-bar-rectangle").count()).toBe(5);
    const drawing = page.getByRole("img", { name: /^党组织覆盖率（分园区，截至2023年12月31日）/ });
    expect(await drawing.getAttribute("aria-label")).toMatch(/临江工业核心园 \d/);
    await page.getByRole("button", { name: "看成表格" }).click();
    expect(await page.getByRole("row").count()).toBe(6);
    await drawing.scrollIntoViewIfNeeded();
    await page.screenshot({ path: path.join(pictures, "图表-园区.png") });
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel("分组", { exact: true }).selectOption({ label: "分组建方式" });
    expect(await page.locator(".recharts-bar-rectangle").count()).toBe(3);
    await page.getByLabel("分组", { exact: true }).selectOption({ label: "分季度" });
    await page.getByRole("combobox", { name: "指标", exact: true }).selectOption({ label: "受理企业问题数" });
    await page.getByRole("columnheader", { name: "季度" }).waitFor();
    await page.screenshot({ path: path.join(pictures, "图表-季度.png") });
    expect(troubles).toEqual([]);
  });

  test.each([
    ["dark", { excel: { isDark: true } }],
    ["contrast", { page: { forcedColors: "active" } }],
    ["narrow", { page: { viewport: { width: 320, height: 640 } } }],
  ] as const)("charts fit and can be read: %s", async (name, options) => {
    const opened = await openFigures(options);
    const { page } = opened;
    await openCharts(opened);
    await page.locator(".recharts-surface").scrollIntoViewIfNeeded();
    await page.screenshot({ path: path.join(pictures, `图表-${name}.png`) });
    expect(await accessibilityProblems(page)).toEqual([]);
    const main = page.locator("main");
    expect(await main.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  test("copies a chart as a picture", async () => {
    const opened = await openFigures(clipboard);
    await openCharts(opened);
    const { page, troubles } = opened;
    await page.getByRole("button", { name: "复制图片" }).click();
    await page.getByText("图片已复制").first().waitFor();
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      if (item === undefined) throw new Error("Nothing was copied.");
      const picture = await createImageBitmap(await item.getType("image/png"));
      return { width: picture.width, height: picture.height };
    });
    expect(size.width).toBe(1840);
    expect(size.height).toBeGreaterThan(900);
    expect(troubles).toEqual([]);
  });

  test("draws the years as a line that breaks where nobody kept a year, with the numbers beside it", async () => {
    const opened = await openFigures(clipboard, withYears());
    const { page, troubles } = opened;
    await page.getByRole("button", { name: "图表", exact: true }).click();
    await page.getByLabel("分组", { exact: true }).selectOption({ label: "历年" });
    await page.getByRole("combobox", { name: "指标", exact: true }).selectOption({ label: "企业总数" });
    await page
      .getByRole("img", { name: /历年.*2020年 38家，2021年 暂缺，2022年 46家，2023年 50家/ })
      .waitFor();
    expect(await page.locator(".recharts-line-dot").count()).toBe(3);
    await page.getByRole("row", { name: "2022年 46家" }).waitFor();
    await page.getByRole("row", { name: "2023年 50家 增加4家" }).waitFor();
    await page.getByText("没有画出（暂缺）：2021年").waitFor();
    for (const width of [350, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.locator(".recharts-surface").scrollIntoViewIfNeeded();
      await page.screenshot({ path: path.join(pictures, `图表-历年-${String(width)}.png`) });
      expect(await accessibilityProblems(page)).toEqual([]);
    }
    await page.getByRole("button", { name: "复制图片" }).click();
    await page.getByText("图片已复制").first().waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      if (item === undefined) throw new Error("Nothing was copied.");
      return [...new Uint8Array(await (await item.getType("image/png")).arrayBuffer())];
    });
    writeFileSync(path.join(pictures, "图表-历年-图片.png"), Uint8Array.from(copied));
    expect(troubles).toEqual([]);
  });

  test("answers 去年, 同比 and 环比 with a number, or says what is missing", async () => {
    const { page, troubles } = await openFigures(clipboard, withYears());
    const box = page.getByRole("searchbox");
    const ask = async (words: string, sentence: string | RegExp): Promise<void> => {
      await box.fill(words);
      await page.getByText(sentence).first().waitFor();
      await forgetCopied(page);
      await box.press("Enter");
    };
    await ask("企业总数同比", /企业总数50家，比上年增加4家（增长8.7%）/);
    expect(await copiedText(page)).toMatch(
      /^截至2023年12月31日，企业总数50家，比上年增加4家（增长8.7%）（口径：/,
    );
    await ask("2020年企业总数", /^2020年，企业总数38家/);
    expect(await copiedText(page)).toMatch(/^2020年，企业总数38家（口径：/);
    await ask("受理企业问题数环比", /第四季度，受理企业问题数\d+件，[比与]第三季度/);
    expect(await copiedText(page)).toMatch(/第四季度，受理企业问题数\d+件，[比与]第三季度/);
    await ask("2021年企业总数", "没有2021年的数");
    await page.locator("p", { hasText: "没有复制" }).waitFor();
    await page.screenshot({ path: path.join(pictures, "电话-缺.png") });
    await ask("企业总数环比", "各季度都是50家");
    expect(troubles).toEqual([]);
  });

  test("from any page, a number is three keys beside the question's letters away", async () => {
    const { page } = await openFigures(clipboard);
    await page.getByRole("tab", { name: "资金", exact: true }).click();
    await page.getByRole("button", { name: "生成签领表" }).waitFor();
    await forgetCopied(page);
    await page.keyboard.press("ControlOrMeta+F");
    await page.getByRole("searchbox").waitFor();
    await page.keyboard.type("fgl");
    await page.getByText(/找到 \d+ 个指标/).waitFor();
    await page.keyboard.press("Shift+Enter");
    expect(await copiedText(page)).toBe("58%");
  });

  test("copies nothing and says so while it still has to fetch what finds by pinyin", async () => {
    const { page } = await openFigures(clipboard);
    await forgetCopied(page);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/*.js", async (route) => {
      await released;
      await route.continue();
    });
    const box = page.getByRole("searchbox");
    await box.fill("fgl");
    await page.locator("p", { hasText: "正在查找…" }).waitFor();
    await box.press("Enter");
    await page.getByText("请先点一个指标").waitFor({ state: "detached" });
    release();
    await page.getByText(/找到 \d+ 个指标/).waitFor();
    await box.press("Shift+Enter");
    expect(await copiedText(page)).toBe("58%");
  });

  test("shows the picture where it cannot be copied", async () => {
    const opened = await openFigures({
      beforehand: () => Object.defineProperty(navigator, "clipboard", { value: undefined }),
    });
    await openCharts(opened);
    const { page, troubles } = opened;
    await page.getByRole("button", { name: "复制图片" }).click();
    const picture = page.getByRole("img", { name: /^图片：党组织覆盖率/ });
    await picture.waitFor();
    await picture.screenshot({ path: path.join(pictures, "图表-图片.png") });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test("compares with last year's workbook, read from its file", async () => {
    const opened = await openFigures();
    const { page, troubles } = opened;
    await page.getByText("没有上年的数字可以比较").waitFor();
    const input = page.locator('input[type="file"]');
    await input.setInputFiles(sharedWorkbook("2022-previous").file);
    await page.getByText("与上年比较：2022-previous.xlsx").waitFor();
    await page.getByRole("button", { name: /^企业总数 50家 比上年增加\d+家/ }).waitFor();
    await page.screenshot({ path: path.join(pictures, "上年.png") });
    await openCharts(opened);
    await page.getByLabel("分组", { exact: true }).selectOption({ label: "历年" });
    await page.getByRole("img", { name: /历年.*2022年 .*2023年 58%/ }).waitFor();
    await input.setInputFiles({ name: "坏的.xlsx", mimeType: "", buffer: Buffer.from("x") });
    await page.getByText("“坏的.xlsx”：这不是 Excel 工作簿").waitFor();
    await page.getByText("与上年比较：2022-previous.xlsx").waitFor();
    await page.getByRole("button", { name: "取消比较" }).click();
    await page.getByText("没有上年的数字可以比较").waitFor();
    expect(troubles).toEqual([]);
  });

  test("puts a native chart into the workbook once 指标 is there", async () => {
    const opened = await openFigures();
    const { page, host } = opened;
    await openCharts(opened);
    await page.getByRole("button", { name: "插入图表" }).click();
    await page.getByText("工作簿里还没有“指标”表").waitFor();
    await page.getByRole("tab", { name: "报告", exact: true }).click();
    await page.getByRole("button", { name: "生成到工作表" }).click();
    await page.getByText("已写入：").first().waitFor();
    await page.getByRole("tab", { name: "指标", exact: true }).click();
    await openCharts(opened);
    await page.getByRole("button", { name: "插入图表" }).click();
    await page.getByText("图表已放在“图表”表").first().waitFor();
    expect((await host.data()).sheets.map(({ name }) => name)).toContain("图表");
  });

  test("answers a question of the telephone with Enter", async () => {
    const { page } = await openFigures(clipboard);
    const box = page.getByRole("searchbox");
    await forgetCopied(page);
    await box.fill("没党员的企业有几家");
    await page.getByText("找到 1 个指标").waitFor();
    await box.press("Enter");
    expect(await copiedText(page)).toMatch(/^截至2023年12月31日，空白企业数\d+家（口径：/);
    await box.fill("fgl");
    await page.getByText(/找到 \d+ 个指标/).waitFor();
    await page.getByRole("button", { name: /^党组织覆盖率/ }).waitFor();
    await forgetCopied(page);
    await box.press("Shift+Enter");
    expect(await copiedText(page)).toBe("58%");
    await box.fill("营业收入多少");
    await page.getByText(/没有这样的指标|没有正好这样叫的/).waitFor();
    await box.press("Enter");
    await page.locator("p", { hasText: "没有复制：请先点一个指标" }).waitFor();
    expect(await copiedText(page)).toBe("58%");
    await box.fill("空白企业数");
    await page.locator("p", { hasText: "没有复制：请先点一个指标" }).waitFor({ state: "detached" });
  });
});
