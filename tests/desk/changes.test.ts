/** The page 变化 and the names behind a figure, by keyboard alone: from last year's file to the row of a name. */
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { accessibilityProblems } from "../browser/accessibility";
import {
  chooseByKeys,
  goByKeys,
  openFile,
  paneFrame,
  pressUntil,
  sheetNames,
  waitForSelection,
} from "./desk-in-chromium";
import { deskOfTests } from "./desk-of-tests";

const browser = deskOfTests();
const header = ["企业名称", "所属园区", "经营状态", "党员总数", "是否建立党组织"];

function ledger(year: number, rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const title = [`${String(year)}年园区企业台账`];
  return newBook({ sheets: [sheetOfRows("企业台账", [title, header, ...rows])] });
}

const lastYear = ledger(2022, [
  ["东岭食品有限公司", "北园", "投产", 3, "是"],
  ["嘉木家居有限公司", "北园", "在建", 0, "否"],
]);
const thisYear = ledger(2023, [
  ["嘉木家居有限公司", "北园", "停产", 2, "是"],
  ["瑞泽包装有限公司", "南园", "投产", 1, "是"],
  ["远成电子有限公司", "南园", "投产", 4, "是"],
]);

test("last year's file, why a figure changed and whose row it is, what is written", async () => {
  const desk = await browser.open();
  const { page, pane, troubles } = desk;
  await openFile(desk, "今年.xlsx", thisYear);
  await goByKeys(desk, /^变化/);
  await pane.getByRole("button", { name: "选择上次的工作簿" }).waitFor();
  await chooseByKeys(desk, /^选择上次的工作簿$/, { name: "去年.xlsx", bytes: lastYear });
  await pane.getByText("上次的工作簿：去年.xlsx").waitFor();
  await pressUntil(desk, "Tab", /^比较$/);
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: /^指标为什么变/ }).waitFor();
  expect(await accessibilityProblems(await paneFrame(desk))).toEqual([]);

  // A figure's parts: one stop of the Tab key, arrows from one name to the next.
  await pressUntil(desk, "Tab", /^已覆盖企业数/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await pressUntil(desk, "ArrowDown", /^\+1 瑞泽包装有限公司/);
  await page.keyboard.press("Enter");
  await waitForSelection(desk, /^企业台账!A4$/);
  await pressUntil(desk, "ArrowDown", /^\+1 远成电子有限公司/);
  await page.keyboard.press("Enter");
  await waitForSelection(desk, /^企业台账!A5$/);
  await pressUntil(desk, "ArrowUp", /^\+1 瑞泽包装有限公司/);

  // The records, each with both values.
  await pressUntil(desk, "Tab", /^新增 /);
  await pressUntil(desk, "ArrowDown", /^经营状态：在建 → 停产/);
  await page.keyboard.press("Enter");
  await waitForSelection(desk, /^企业台账!C3$/);
  await pressUntil(desk, "Tab", /^按日期排列的大事/);
  await page.keyboard.press("Enter");
  expect(await accessibilityProblems(await paneFrame(desk))).toEqual([]);

  await pressUntil(desk, "Shift+Tab", /^写入“变化情况”表$/);
  await page.keyboard.press("Enter");
  await pane.getByText("已写入“变化情况”表").waitFor();
  expect(await sheetNames(desk)).toContain("变化情况");
  expect(troubles).toEqual([]);
});

test("a year that was kept is chosen with the arrows; figures alone are told", async () => {
  const desk = await browser.open();
  const { page, pane, troubles } = desk;
  await openFile(desk, "今年.xlsx", thisYear);
  await goByKeys(desk, /^设置/);
  await pane.getByRole("button", { name: "存为年度快照" }).waitFor();
  await pressUntil(desk, "Tab", /^存为年度快照$/);
  await page.keyboard.press("Enter");
  await pane.getByText(/已把2023年的指标存进/).waitFor();
  await goByKeys(desk, /^变化/);
  await pane.getByLabel("上次", { exact: true }).waitFor();
  await pressUntil(desk, "Tab", /^上次/);
  await page.keyboard.press("End");
  await pressUntil(desk, "Tab", /^比较$/);
  await page.keyboard.press("Enter");
  await pane.getByText(/2023年的快照，截至2023年12月31日/).waitFor();
  await pane.getByText("指标都没有变。").waitFor();
  expect(await pane.getByText("各台账的记录没有变化").count()).toBe(0);
  expect(await accessibilityProblems(await paneFrame(desk))).toEqual([]);
  expect(troubles).toEqual([]);
});

test("who is behind a figure: the list is opened, walked with the arrows, and leads to the row", async () => {
  const desk = await browser.open();
  const { page, pane, troubles } = desk;
  await openFile(desk, "今年.xlsx", thisYear);
  await goByKeys(desk, /^指标/);
  await pane.getByRole("button", { name: /^企业总数/ }).waitFor();
  await pressUntil(desk, "Tab", /^企业总数/);
  await page.keyboard.press("Enter");
  await pressUntil(desk, "Tab", /^是哪些/);
  await page.keyboard.press("Enter");
  await pane.getByText("远成电子有限公司").waitFor();
  await pressUntil(desk, "Tab", /^嘉木家居有限公司/);
  await pressUntil(desk, "ArrowDown", /^远成电子有限公司/);
  await page.keyboard.press("Enter");
  await waitForSelection(desk, /^企业台账!A5$/);
  expect(await accessibilityProblems(await paneFrame(desk))).toEqual([]);
  await pressUntil(desk, "Shift+Tab", /^筛选到这些行/);
  await page.keyboard.press("Enter");
  await pane
    .getByText(/已写入“名单”表/)
    .first()
    .waitFor();
  expect(await sheetNames(desk)).toContain("名单");
  expect(troubles).toEqual([]);
});
