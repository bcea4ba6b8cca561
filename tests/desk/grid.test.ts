/** What somebody does in the grid is what he does in Excel: the add-in hears of it, and the file has it. */
import { readFileSync } from "node:fs";
import { compareBooks } from "../../package/index";
import {
  openFile,
  paneFrame,
  pressRibbon,
  readCell,
  sampleFile,
  save,
  selectCell,
  selection,
  selectSheet,
  sheetNames,
  typeInto,
  type Desk,
} from "./desk-in-chromium";
import { deskOfTests } from "./desk-of-tests";

const browser = deskOfTests();
let desk: Desk;

test("a sheet that is added and filled is read, saved, and there again", async () => {
  desk = await browser.open();
  const { page, pane, troubles } = desk;
  await pressRibbon(desk, "识别台账");
  await pane.getByText("识别出 5 张台账").waitFor();
  const before = await sheetNames(desk);
  await page.locator('#grid [data-u-comp="sheet-bar-append-button"]').first().click();
  await page.waitForFunction(
    (count) => document.querySelectorAll('#grid [role="tab"]').length > count,
    before.length,
  );
  const added = (await sheetNames(desk)).find((name) => !before.includes(name)) ?? "";
  await selectSheet(desk, added);
  expect(await selection(desk)).toBe(`${added}!A1`);
  const rows = [
    ["序号", "活动主题", "时间", "参加人数"],
    ["1", "党员培训", "2023-5-8", "20"],
  ];
  for (const [row, cells] of rows.entries())
    for (const [column, text] of cells.entries())
      await typeInto(desk, `${"ABCD"[column] ?? ""}${String(row + 1)}`, text);
  expect(await readCell(desk, added, "D2")).toBe(20);
  await pressRibbon(desk, "识别台账");
  await pane.getByText(/共读 7 张表/).waitFor();
  const saved = await save(desk);
  await openFile(desk, "存过的.xlsx", saved);
  expect(await readCell(desk, added, "B2")).toBe("党员培训");
  expect(compareBooks(readFileSync(sampleFile), saved).filter(({ kind }) => kind === "removed")).toEqual([]);
  expect(troubles).toEqual([]);
});

test("typing is taken back with Ctrl+Z, and the add-in hears of both", async () => {
  desk = await browser.open();
  const { page } = desk;
  const frame = await paneFrame(desk);
  await frame.waitForFunction(() => "Excel" in window);
  await frame.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    return Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
    });
  });
  await typeInto(desk, "B6", "改名有限公司");
  await page.keyboard.press("ControlOrMeta+Z");
  await page.waitForFunction(
    () => "excelOfDesk" in window && window.excelOfDesk?.user.read("企业台账", "B6") === "嘉木家居有限公司",
  );
  await frame.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length === 2);
  expect(await frame.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(["B6", "B6"]);
  await selectCell(desk, "C3");
  const saved = await save(desk);
  expect(compareBooks(readFileSync(sampleFile), saved).filter(({ kind }) => kind === "meaning")).toEqual([]);
});
