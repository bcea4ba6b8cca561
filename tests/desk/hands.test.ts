/** How staff reach everything: by keyboard alone, with a Chinese input method, through hundreds of findings. */
import { accessibilityProblems } from "../browser/accessibility";
import { copiedText, forgetCopied } from "../browser/copied-text";
import { ledgerOfRows } from "../../bench/ledger-rows";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import {
  goToTab,
  openFile,
  pressRibbon,
  pressUntil,
  readCell,
  waitForSelection,
  type Desk,
} from "./desk-in-chromium";
import { deskOfTests } from "./desk-of-tests";

const browser = deskOfTests();
let desk: Desk;

test("from the ribbon to a finding's cell and a written report by keyboard alone", async () => {
  desk = await browser.open();
  const { page, pane, troubles } = desk;
  await pressUntil(desk, "F6", /^识别台账$/);
  await page.keyboard.press("Enter");
  await pane.getByText(/识别出 \d+ 张台账/).waitFor();
  await pressUntil(desk, "F6", /^识别识别$|^识别$/);
  await pressUntil(desk, "ArrowRight", /^校验/);
  await page.keyboard.press("Enter");
  await pane.getByText("统一社会信用代码校验位不对").waitFor();
  await pressUntil(desk, "Tab", /统一社会信用代码校验位不对/);
  await page.keyboard.press("Enter");
  await waitForSelection(desk, /^企业台账!C16$/);
  await pressUntil(desk, "Shift+Tab", /^校验/);
  await pressUntil(desk, "ArrowRight", /^报告/);
  await page.keyboard.press("Enter");
  // While the preview is made the button can't be reached.
  await pane.getByRole("button", { name: "生成到工作表", disabled: false }).waitFor();
  await pressUntil(desk, "Tab", /^生成到工作表$/);
  await page.keyboard.press("Enter");
  await pane.getByText("已写入：").waitFor();
  expect(String(await readCell(desk, "述职报告", "C4"))).toContain("抓基层党建工作述职报告");
  expect(troubles).toEqual([]);
});

test("a Chinese input method composes in the search fields; Enter that ends a composition starts nothing", async () => {
  desk = await browser.open();
  const { page, pane } = desk;
  const keyboard = await page.context().newCDPSession(page);
  await pressRibbon(desk, "指标");
  await pane.getByRole("button", { name: /^企业总数/ }).waitFor();
  await forgetCopied(page);
  await pane.getByRole("searchbox").focus();
  for (const text of ["d", "dz", "dzz"])
    await keyboard.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await pane
    .getByText(/[1-9]\d* 个/)
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("");
  await keyboard.send("Input.insertText", { text: "党组织覆盖率" });
  await expect(pane.getByRole("searchbox").inputValue()).resolves.toBe("党组织覆盖率");
  await pane.getByText(/^找到 \d+ 个指标/).waitFor();
  await page.keyboard.press("Enter");
  expect(await copiedText(page)).toContain("党组织覆盖率");
});

test("thousands of findings stay usable: drawn in parts, found by text, each leads to its cell", async () => {
  desk = await browser.open();
  const { pane } = desk;
  const bytes = newBook({ sheets: [sheetOfRows("企业台账", ledgerOfRows(1000).values)] });
  await openFile(desk, "一千行.xlsx", bytes);
  await pressRibbon(desk, "校验");
  await pane.getByText(/^显示 \d{3,} 条，共/).waitFor();
  expect(await pane.getByRole("listitem").count()).toBeLessThan(200);
  await pane
    .getByRole("button", { name: /^再显示 \d+ 条/ })
    .first()
    .scrollIntoViewIfNeeded();
  await pane.getByRole("searchbox").fill("甲禾第900");
  await pane.getByText("甲禾第900").first().click();
  await waitForSelection(desk, /^企业台账![A-Z]+903$/);
  await goToTab(desk, "指标");
  await pane.getByRole("button", { name: /^企业总数 1,?000家/ }).waitFor();
});

test.each(["light", "dark"])("the desk's own page can be read and named: %s", async (theme) => {
  desk = await browser.open(`?theme=${theme}`);
  // The grid is Univer's, the pane has tests of its own.
  expect(await accessibilityProblems(desk.page, ["#grid", "#pane iframe"])).toEqual([]);
});
