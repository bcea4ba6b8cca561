/**
 * What staff do from an office's workbook to the report, at the desk, in two Excels: open, recognise, correct a column,
 * see figures, add a row, check, jump, fix and undo, write, copy, save, open again.
 */
import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { compareBooks, keepsStyles } from "../../package/index";
import { sharedWorkbooks } from "../shared-workbooks";
import {
  goToTab,
  insertRowAt,
  openFile,
  pressRibbon,
  readCell,
  readColumn,
  sampleFile,
  save,
  selection,
  selectSheet,
  sheetNames,
  typeInto,
  waitForSelection,
  type Desk,
} from "./desk-in-chromium";
import { deskOfTests } from "./desk-of-tests";

/** An office's own workbook where there is one beside the checkout, else the sample. */
const messy = sharedWorkbooks.find(({ name }) => name === "2023-messy");
const office = messy
  ? {
      name: "2023-messy.xlsx",
      bytes: messy.bytes(),
      ledger: "1.非公企业党建台账",
      problems: /涉企问题/,
      column: "H",
    }
  : {
      name: "示例台账.xlsx",
      bytes: readFileSync(sampleFile),
      ledger: "企业台账",
      problems: /企业诉求/,
      column: "B",
    };
const report = "述职报告";
const ourSheets = ["党建设置", "指标", report];

const browser = deskOfTests();

async function recognise(desk: Desk): Promise<void> {
  await pressRibbon(desk, "识别台账");
  await desk.pane.getByText(/识别出 \d+ 张台账/).waitFor();
}

/** Writes the report with the ribbon's button and waits for the pane to say so. */
async function writeReport(desk: Desk): Promise<void> {
  await pressRibbon(desk, "生成述职报告");
  await desk.pane.getByText("已写入：").waitFor();
}

/** Number of enterprises as the report's text says it. */
async function enterprisesInReport(desk: Desk): Promise<number> {
  const texts = await readColumn(desk, report, "C");
  const found = texts.map((text) => /企业(\d+)家/.exec(text)?.[1]).find((number) => number !== undefined);
  return Number(found);
}

/** So long (ms) the pane has to follow an edit by itself; on a machine where reading takes long, it asks first. */
const FOLLOWS_WITHIN = 8_000;

/** Waits for what an edit brings. Where reading holds Excel up too long, the pane says so, and its button is pressed. */
async function followed({ pane }: Desk, brought: Locator): Promise<void> {
  const outdated = pane.locator("main").getByText("台账改动过");
  try {
    await brought.waitFor({ timeout: FOLLOWS_WITHIN });
  } catch (error) {
    if (!(await outdated.isVisible())) throw error;
    await pane.getByRole("button", { name: "重新读取" }).last().click();
    await brought.waitFor();
  }
}

/** The first row of the ledger whose name column holds an enterprise and that is surely in sight. */
const recordPlace = { x: 200, y: 300 };

describe.each([
  ["Microsoft 365", "?excel=m365"],
  ["Excel LTSC 2021", "?excel=ltsc2021"],
])("in %s", (_, query) => {
  test("from an office's workbook to a report that follows a new row, saved and opened again", async () => {
    const desk = await browser.open(query);
    const { pane, troubles } = desk;
    await openFile(desk, office.name, office.bytes);
    await recognise(desk);

    // Correct a column.
    await pane.getByRole("button", { name: office.problems }).click();
    const column = pane.getByRole("row", { name: new RegExp(`^${office.column} `) });
    await column.getByRole("button", { name: /^更改/ }).click();
    await pane.getByLabel("选择内容").selectOption({ label: "都不是" });
    await pane.getByRole("button", { name: "保存更改" }).click();
    await pane.getByText("已记住，下次不再问").waitFor();
    expect(await sheetNames(desk)).toContain("党建设置");

    // Figures with their basis and where they come from.
    await goToTab(desk, "指标");
    await pane.getByRole("button", { name: /^党组织覆盖率 [\d.]+% \d+ ÷ \d+/ }).click();
    await pane.getByRole("button", { name: "定位来源：党组织覆盖率" }).click();
    await waitForSelection(desk, new RegExp(`^${office.ledger}!`));

    // A row that is added changes the paragraph, with no button pressed.
    await writeReport(desk);
    expect(await sheetNames(desk)).toEqual(expect.arrayContaining(ourSheets));
    const before = await enterprisesInReport(desk);
    expect(before).toBeGreaterThan(0);
    await selectSheet(desk, office.ledger);
    await insertRowAt(desk, recordPlace);
    const row = Number(/\d+$/.exec(await selection(desk))?.[0]);
    await typeInto(desk, `B${String(row)}`, "新来电子有限公司");
    await expect(readCell(desk, office.ledger, `B${String(row)}`)).resolves.toBe("新来电子有限公司");
    await expect(enterprisesInReport(desk)).resolves.toBe(before + 1);

    // Save, and open what was saved.
    const saved = await save(desk);
    await openFile(desk, "保存的.xlsx", saved);
    await expect(enterprisesInReport(desk)).resolves.toBe(before + 1);
    await recognise(desk);
    await pane.getByRole("button", { name: office.problems }).click();
    await pane.getByRole("row", { name: new RegExp(`^${office.column} .*未使用`) }).waitFor();
    expect(troubles).toEqual([]);
  });

  test("a check leads to the cell; a fix is applied, and taken back", async () => {
    const desk = await browser.open(query);
    const { pane, troubles } = desk;
    await pressRibbon(desk, "校验");
    await pane.getByText("统一社会信用代码校验位不对").click();
    await waitForSelection(desk, /^企业台账!C16$/);

    const name = (): Promise<unknown> => readCell(desk, "企业台账", "B8");
    await typeInto(desk, "B8", "恒达 五金制品厂");
    await pressRibbon(desk, "校验");
    await pane.getByRole("button", { name: /^修正 / }).click();
    await pane.getByRole("button", { name: /^去掉名称里的空格/ }).click();
    await pane.getByText("“恒达 五金制品厂”→“恒达五金制品厂”").waitFor();
    await pane.getByRole("button", { name: "应用这 1 处" }).click();
    await pane.getByText("已修正 1 个单元格").waitFor();
    await expect(name()).resolves.toBe("恒达五金制品厂");
    await pane.getByRole("button", { name: "撤销", exact: true }).click();
    await pane.getByText("已恢复 1 个单元格").waitFor();
    await expect(name()).resolves.toBe("恒达 五金制品厂");
    expect(troubles).toEqual([]);
  });

  test("what the pane shows follows what is typed, with no button pressed", async () => {
    const desk = await browser.open(query);
    const { pane, troubles } = desk;
    await pressRibbon(desk, "校验");
    await pane.getByText("统一社会信用代码校验位不对").waitFor();
    await typeInto(desk, "B8", "恒达 五金制品厂");
    const fresh = (count: number): Locator => pane.getByRole("button", { name: `只看新增 ${String(count)}` });
    await followed(desk, fresh(1));
    await fresh(1).click();
    await pane.getByText("“恒达 五金制品厂”里有空格").waitFor();
    await typeInto(desk, "B8", "恒达五金制品厂");
    await followed(desk, fresh(0));
    await pane.getByText("“恒达 五金制品厂”里有空格").waitFor({ state: "detached" });
    expect(troubles).toEqual([]);
  });

  test("the report is copied with its form and pasted elsewhere", async () => {
    const desk = await browser.open(query);
    const { page, pane } = desk;
    await writeReport(desk);
    await pane.getByRole("button", { name: "复制全文" }).click();
    await pane.getByText("已复制，可以粘贴到 Word。").waitFor();
    const target = await page.context().newPage();
    await target.setContent('<div id="letter" contenteditable="true"></div>');
    await target.locator("#letter").focus();
    await target.keyboard.press("ControlOrMeta+V");
    const letter = target.locator("#letter");
    const title = letter.locator("p").first();
    await title.filter({ hasText: "抓基层党建工作述职报告" }).waitFor();
    const look = await title.evaluate(({ style }) => [style.textAlign, style.fontSize, style.fontFamily]);
    expect(look).toEqual(["center", "22pt", expect.stringContaining("方正小标宋")]);
    expect(await letter.locator("p").count()).toBeGreaterThan(3);
    expect(await letter.innerText()).toContain("共有企业12家");
    expect(desk.troubles).toEqual([]);
  });

  test("what nobody typed into comes back as it was", async () => {
    const desk = await browser.open(query);
    await openFile(desk, office.name, office.bytes);
    expect(compareBooks(office.bytes, await save(desk))).toEqual([]);

    // One typed cell changes its own sheet, and nothing else of the office's.
    await typeInto(desk, "B6", "改名有限公司");
    const typed = compareBooks(office.bytes, await save(desk));
    expect(typed.filter(({ part }) => part.startsWith("xl/worksheets/")).map(({ kind }) => kind)).toEqual([
      "meaning",
    ]);
    expect(typed.filter(({ part }) => /drawing|chart|comment|media/.test(part))).toEqual([]);

    // Our sheets are added; of the office's only the one with the typed cell differs.
    await writeReport(desk);
    const written = await save(desk);
    const changes = compareBooks(office.bytes, written);
    const touched = changes.filter(({ part, kind }) => kind === "meaning" && /sheet\d*\.xml$/.test(part));
    expect(touched.map(({ part }) => part)).toEqual(
      typed.filter(({ part }) => part.startsWith("xl/worksheets/")).map(({ part }) => part),
    );
    expect(changes.filter(({ kind }) => kind === "removed").map(({ part }) => part)).toEqual(
      changes.some(({ part }) => part === "xl/calcChain.xml") ? ["xl/calcChain.xml"] : [],
    );
    expect(keepsStyles(office.bytes, written)).toBe(true);
  });
});
