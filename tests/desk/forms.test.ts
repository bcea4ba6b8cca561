/** The page 填表: a form's file by keyboard alone, from the choice to the saved file; a sheet of the workbook by mouse. */
import { readFileSync } from "node:fs";
import { readBook } from "../../package/workbook/reader";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { accessibilityProblems } from "../browser/accessibility";
import {
  chooseByKeys,
  goByKeys,
  goToTab,
  openFile,
  paneFrame,
  pressRibbon,
  pressUntil,
  readCell,
  readColumn,
  sheetNames,
  waitForSelection,
} from "./desk-in-chromium";
import { deskOfTests } from "./desk-of-tests";

const browser = deskOfTests();

const ledger = sheetOfRows("企业台账", [
  ["2023年园区企业台账"],
  ["企业名称", "所属园区", "经营状态", "党员总数", "是否建立党组织", "党组织名称"],
  ["嘉木家居有限公司", "北园", "在建", 2, "否"],
  ["瑞泽包装有限公司", "南园", "投产", 1, "是", "瑞泽远成联合党支部"],
  ["远成电子有限公司", "南园", "投产", 4, "是", "瑞泽远成联合党支部"],
]);

const monthly = newBook({
  sheets: [
    sheetOfRows("月报", [
      ["园区党建月报（2023年12月）"],
      ["指标", "数据"],
      ["企业总数", null],
      ["党支部（家）", null],
    ]),
  ],
});

const list = sheetOfRows("县里的表", [
  ["投产企业情况表"],
  ["序号", "企业名称", "党员数"],
  [null, null, null],
  [null, null, null],
]);

test("a form's file by keyboard: chosen, where a number comes from, a question answered, saved", async () => {
  const desk = await browser.open();
  const { page, pane, troubles } = desk;
  await openFile(desk, "今年.xlsx", newBook({ sheets: [ledger] }));
  await goByKeys(desk, /^填表/);
  await pane.getByText(/^选上级发来的空表/).waitFor();
  await chooseByKeys(desk, /^选择空表文件$/, { name: "月报.xlsx", bytes: monthly });
  await pane.getByText("月报.xlsx：填了1格，待确认1格，留空0格。").waitFor();
  expect(await accessibilityProblems(await paneFrame(desk))).toEqual([]);

  // What was filled in, and from which rows: the first of them is selected.
  await pressUntil(desk, "Tab", /^填好的格（1）/);
  await page.keyboard.press("Enter");
  await pressUntil(desk, "Tab", /^月报!B3：3/);
  await page.keyboard.press("Enter");
  await waitForSelection(desk, /^企业台账!A3/);

  // The question, answered with the arrows.
  await pressUntil(desk, "Shift+Tab", /^党组织总数$/);
  await page.keyboard.press("Space");
  await pressUntil(desk, "ArrowDown", /^已覆盖企业数$/);
  await pressUntil(desk, "Tab", /^照此填并记住$/);
  await page.keyboard.press("Enter");
  await pane.getByText("月报.xlsx：填了2格，待确认0格，留空0格。").waitFor();
  await pane.getByText("照以前的回答填的（1）").waitFor();
  expect(await readColumn(desk, "党建设置", "C")).toContain("已覆盖企业数");

  const download = page.waitForEvent("download");
  await pressUntil(desk, "Shift+Tab", /^存成填好的文件$/);
  await page.keyboard.press("Enter");
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("月报（已填）.xlsx");
  const { data } = readBook(new Uint8Array(readFileSync(await saved.path())));
  expect(data.sheets[0]?.rows.slice(2).map((row) => row?.[1]?.value)).toEqual([3, 2]);
  await pane.getByText(/^已交给系统保存/).waitFor();
  expect(await accessibilityProblems(await paneFrame(desk))).toEqual([]);
  expect(troubles).toEqual([]);
});

test("a sheet of the workbook by mouse: looked at, then filled in a copy beside it", async () => {
  const desk = await browser.open();
  const { pane, troubles } = desk;
  await openFile(desk, "今年.xlsx", newBook({ sheets: [ledger, list] }));
  await pressRibbon(desk, "识别台账");
  await pane.getByText(/识别出 \d+ 张台账/).waitFor();
  await goToTab(desk, "填表");
  await pane.getByRole("button", { name: "用这个工作簿里的表" }).click();
  const sheets = pane.getByLabel("空表是哪一张");
  await sheets.waitFor();
  await sheets.selectOption("县里的表");
  await pane.getByText("县里的表：填了6格，待确认0格，留空0格。").waitFor();
  expect(await sheetNames(desk)).toEqual(["企业台账", "县里的表"]);

  await pane.getByRole("button", { name: "填好的格（6）" }).click();
  await pane.getByRole("button", { name: /^县里的表!C4：4/ }).click();
  await waitForSelection(desk, /^企业台账!D5/);
  expect(await accessibilityProblems(await paneFrame(desk))).toEqual([]);

  await pane.getByRole("button", { name: "在副本里填好" }).click();
  await pane.getByText(/^已填在“县里的表（已填）”里/).waitFor();
  expect(await sheetNames(desk)).toEqual(["企业台账", "县里的表", "县里的表（已填）"]);
  expect(await readColumn(desk, "县里的表（已填）", "B")).toEqual([
    "",
    "企业名称",
    "瑞泽包装有限公司",
    "远成电子有限公司",
  ]);
  expect(await readCell(desk, "县里的表", "B3")).toBe("");
  expect(troubles).toEqual([]);
});
