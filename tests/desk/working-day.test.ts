/**
 * A working day at the desk, once by mouse and once by keyboard alone: twenty findings walked, five fixes applied and
 * taken back, a number for the telephone, the sheet to sign written, saved and printed.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { read, utils, write } from "@e965/xlsx";
import { copiedText, forgetCopied } from "../browser/copied-text";
import { describeShared, sharedWorkbook } from "../shared-workbooks";
import {
  goToTab,
  openFile,
  pressUntil,
  readCell,
  save,
  selection,
  sheetNames,
  type Desk,
} from "./desk-in-chromium";
import { deskOfTests } from "./desk-of-tests";

const browser = deskOfTests();
const printed = path.resolve(__dirname, "../../out/print");
const LEDGER = "企业台账";
const WALKED = 20;

/** How somebody reaches what the pane shows. */
interface Hand {
  readonly tab: (desk: Desk, name: string) => Promise<void>;
  readonly press: (desk: Desk, name: RegExp) => Promise<void>;
  readonly nextFinding: (desk: Desk) => Promise<void>;
  readonly search: (desk: Desk) => Promise<void>;
}

const mouse: Hand = {
  tab: goToTab,
  press: ({ pane }, name) => pane.getByRole("button", { name }).first().click(),
  nextFinding: ({ pane }) => pane.getByRole("button", { name: "下一条" }).click(),
  search: ({ pane }) => pane.getByRole("searchbox").click(),
};

const keyboard: Hand = {
  tab: async (desk, name) => {
    const { page, pane } = desk;
    await pressUntil(desk, "F6", /^(识别|指标|变化|校验|资金|报告|核对|填表|设置)\1?$/);
    await pressUntil(desk, "ArrowRight", new RegExp(`^${name}`));
    await page.keyboard.press("Enter");
    await pane.getByRole("progressbar").waitFor({ state: "hidden" });
    await pane.locator("h1").filter({ hasText: /./ }).waitFor();
  },
  press: async (desk, name) => {
    await pressUntil(desk, "Tab", name);
    await desk.page.keyboard.press("Enter");
  },
  nextFinding: ({ page }) => page.keyboard.press("ArrowDown"),
  search: ({ page }) => page.keyboard.press("ControlOrMeta+F"),
};

/** Five names with a space in them, which the office's workbook does not have. */
const SLIPS = ["B8", "B10", "B12", "B14", "B16"];

function withSlips(): { readonly bytes: Uint8Array; readonly names: readonly string[] } {
  const book = read(sharedWorkbook("2023-errors").bytes());
  const sheet = book.Sheets[LEDGER] ?? {};
  const names = SLIPS.map((cell) => {
    const name = (sheet[cell] as { v: string }).v;
    const slip = `${name.slice(0, 4)} ${name.slice(4)}`;
    utils.sheet_add_aoa(sheet, [[slip]], { origin: cell });
    return slip;
  });
  return { bytes: write(book, { type: "buffer", bookType: "xlsx" }) as Buffer, names };
}

function namesOf(desk: Desk): Promise<readonly string[]> {
  return Promise.all(SLIPS.map(async (cell) => String(await readCell(desk, LEDGER, cell))));
}

/** Prints to PDF and to a picture, where LibreOffice is on the machine; what is printed can be looked at in out/print. */
function print(bytes: Uint8Array, name: string): void {
  mkdirSync(printed, { recursive: true });
  const file = path.join(printed, `${name}.xlsx`);
  writeFileSync(file, bytes);
  const run = (program: string, ...input: string[]): number | null =>
    spawnSync(program, input, { cwd: printed, timeout: 90_000 }).status;
  if (run("soffice", "--version") !== 0) return;
  expect(run("soffice", "--headless", "--convert-to", "pdf", file)).toBe(0);
  if (run("pdftoppm", "-v") === 0) expect(run("pdftoppm", "-r", "80", "-png", `${name}.pdf`, name)).toBe(0);
}

describeShared("a working day", () => {
  test.each([
    ["by mouse", mouse],
    ["by keyboard alone", keyboard],
  ])(
    "%s",
    async (way, hand) => {
      const desk = await browser.open("", { acceptDownloads: true });
      const { page, pane, troubles } = desk;
      const { bytes, names } = withSlips();
      await openFile(desk, "2023.xlsx", bytes);
      // The grid keeps Tab for itself: F6 leaves it, as in Excel.
      if (hand === keyboard) await pressUntil(desk, "F6", /^识别这个工作簿$/);
      await hand.press(desk, /^暂时跳过$/);

      // Twenty findings, each with its cell.
      await hand.tab(desk, "校验");
      await pane.getByText(/^显示 \d+ 条，共/).waitFor();
      if (hand === keyboard) await pressUntil(desk, "Tab", /^下一条$/);
      await (hand === keyboard ? page.keyboard.press("Enter") : hand.nextFinding(desk));
      const places = new Set<string>();
      for (let at = 1; at <= WALKED; at += 1) {
        await pane.getByText(new RegExp(`^${String(at)}/\\d+ `)).waitFor();
        places.add(await selection(desk));
        await hand.nextFinding(desk);
      }
      expect(places.size).toBeGreaterThan(WALKED / 2);

      // Five fixes, applied and taken back.
      if (hand === keyboard) await pressUntil(desk, "Shift+Tab", /^修正 \d/);
      await hand.press(desk, /^修正 \d/);
      await hand.press(desk, /^去掉名称里的空格/);
      await hand.press(desk, /^应用这 5 处/);
      await pane.getByText("已修正 5 个单元格").first().waitFor();
      await expect(namesOf(desk)).resolves.toEqual(names.map((name) => name.replace(" ", "")));
      if (hand === keyboard) await pressUntil(desk, "Shift+Tab", /^撤销$/);
      await hand.press(desk, /^撤销$/);
      await pane.getByText("已恢复 5 个单元格").first().waitFor();
      await expect(namesOf(desk)).resolves.toEqual(names);

      // A number for the telephone: a key or a click to the search, the question, a key.
      await hand.tab(desk, "指标");
      await pane.getByRole("button", { name: /^企业总数/ }).waitFor();
      await hand.search(desk);
      await forgetCopied(page);
      await page.keyboard.insertText("没党员的企业有几家");
      await pane.getByText(/^找到 \d+ 个指标/).waitFor();
      await page.keyboard.press("Enter");
      expect(await copiedText(page)).toMatch(/^截至2023年12月31日，空白企业数\d+家/);

      // The sheet to sign, printed.
      await hand.tab(desk, "资金");
      await pane.getByRole("button", { name: "生成签领表", disabled: false }).waitFor();
      await hand.press(desk, /^生成签领表$/);
      await pane.getByText("打印前请核对一遍").waitFor();
      const sheet = (await selection(desk)).split("!")[0] ?? "";
      expect(await sheetNames(desk)).toContain(sheet);
      expect(sheet).toMatch(/签领|发放/);
      print(await save(desk), hand === mouse ? "签领-鼠标" : "签领-键盘");
      expect([way, troubles]).toEqual([way, []]);
    },
    240_000,
  );
});
