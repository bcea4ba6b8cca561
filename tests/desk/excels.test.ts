/** The Excels that the desk poses as by its address: what is missing is said, what still works works. */
import { goToTab, pressRibbon, readCell, sheetNames, typeInto, type Desk } from "./desk-in-chromium";
import { deskOfTests } from "./desk-of-tests";

const browser = deskOfTests();
let desk: Desk;

test("without custom functions the report is written as values, and the pane says so", async () => {
  desk = await browser.open("?excel=no-functions");
  await pressRibbon(desk, "生成述职报告");
  await desk.pane.getByText("写的是数值").waitFor();
  expect(await sheetNames(desk)).toContain("述职报告");
  expect(desk.troubles).toEqual([]);
});

test("a slow Excel shows progress, and can be cancelled", async () => {
  desk = await browser.open("?excel=slow");
  await pressRibbon(desk, "识别台账");
  await desk.pane.getByRole("progressbar").waitFor();
  await desk.pane.getByRole("button", { name: "取消" }).click();
  await desk.pane.locator("main").getByText("已取消，工作簿没有改动").waitFor();
});

test("a request that fails ends in words, and can be tried again", async () => {
  desk = await browser.open("?excel=failing");
  await pressRibbon(desk, "识别台账");
  await desk.pane.getByText("操作未完成", { exact: true }).waitFor();
  await desk.pane.getByRole("button", { name: "再试一次" }).click();
  await desk.pane.getByText(/识别出 \d+ 张台账/).waitFor();
});

test("a read-only workbook is read and checked; writing is refused in words, by the grid too", async () => {
  desk = await browser.open("?excel=read-only");
  await pressRibbon(desk, "校验");
  await desk.pane.getByText("统一社会信用代码校验位不对").waitFor();
  const before = await sheetNames(desk);
  await pressRibbon(desk, "生成述职报告");
  await desk.pane.getByText("操作未完成", { exact: true }).waitFor();
  expect(await sheetNames(desk)).toEqual(before);
  await typeInto(desk, "B6", "改名有限公司");
  await desk.page.getByText("这个工作簿以只读方式打开，不能修改。").waitFor();
  expect(await readCell(desk, "企业台账", "B6")).toBe("嘉木家居有限公司");
});

test("the menus change Excel and theme, and what was typed stays", async () => {
  desk = await browser.open();
  await typeInto(desk, "B6", "改名有限公司");
  await desk.page.getByLabel("当作").selectOption("ltsc2021");
  await desk.page.waitForFunction(() => location.search.includes("excel=ltsc2021"));
  await desk.page.getByText(/已打开/).waitFor();
  expect(await readCell(desk, "企业台账", "B6")).toBe("改名有限公司");
  await desk.page.getByLabel("主题").selectOption("dark");
  await desk.page.waitForFunction(() => document.documentElement.dataset["theme"] === "dark");
  await desk.page.getByText(/已打开/).waitFor();
  await pressRibbon(desk, "识别台账");
  await goToTab(desk, "指标");
  await desk.pane.getByRole("button", { name: "企业总数 12家" }).waitFor();
  expect(desk.troubles).toEqual([]);
});
