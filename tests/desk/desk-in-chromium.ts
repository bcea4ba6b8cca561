/** The desk in headless Chromium, and the hands of somebody who sits at it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContextOptions, Frame, FrameLocator, Page } from "playwright-core";
import { dist } from "../../cli/built-functions";
import { serveDesk } from "../../host/desk/server";
import type { StandIn } from "../../host/stand-in";
import { launchChromium, namingHelper, patience, troublesOf } from "../browser/chromium";
import { focusedName, pressUntilFocused } from "../browser/focus";

const root = path.resolve(__dirname, "../..");
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const sampleFile = path.join(root, "samples/示例台账.xlsx");

export type CellValue = string | number | boolean;

export interface DeskBrowser {
  readonly open: (query?: string, options?: BrowserContextOptions) => Promise<Desk>;
  readonly close: () => Promise<void>;
}

export interface Desk {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What went wrong in the page or the pane: errors, policy violations, requests to another origin. */
  readonly troubles: readonly string[];
}

/** @param addIn where the add-in was built to */
export async function startDesk(addIn = dist): Promise<DeskBrowser> {
  const server = await serveDesk({ addIn, workbooks: [sampleFile] });
  const browser = await launchChromium();
  return {
    open: async (query = "", options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        permissions: ["clipboard-read", "clipboard-write"],
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      const troubles = troublesOf(page, server.origin);
      await page.addInitScript(namingHelper);
      await page.goto(`${server.origin}/desk/${query}`);
      const desk = { page, pane: page.frameLocator("#pane iframe"), troubles };
      await opened(desk, "示例台账.xlsx");
      return desk;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

interface DeskWindow {
  readonly excelOfDesk: StandIn;
}

async function opened({ page }: Desk, name: string): Promise<void> {
  await page
    .getByRole("status")
    .filter({ hasText: `已打开“${name}”` })
    .waitFor();
}

/** Opens a file from outside, as somebody who chooses it. */
export async function openFile(desk: Desk, name: string, bytes: Uint8Array): Promise<void> {
  await desk.page.locator("#file").setInputFiles({ name, mimeType: WORKBOOK, buffer: Buffer.from(bytes) });
  await opened(desk, name);
}

/** Presses a button of the ribbon. */
export function pressRibbon({ page }: Desk, label: string): Promise<void> {
  return page.locator("#ribbon").getByRole("button", { name: label, exact: true }).click();
}

/** Goes to a page of the pane and waits until it shows what it has to show. */
export async function goToTab({ pane }: Desk, tab: string): Promise<void> {
  await pane.getByRole("tab", { name: tab, exact: true }).click();
  await pane.getByRole("progressbar").waitFor({ state: "hidden" });
  await pane.locator("h1").waitFor();
}

/** The frame of the pane's page. */
export async function paneFrame({ page }: Desk): Promise<Frame> {
  const frame = await (await page.locator("#pane iframe").elementHandle()).contentFrame();
  if (!frame) throw new Error("The desk has no pane.");
  return frame;
}

/** Presses a key until what has the focus in the page or the pane is called so. */
export async function pressUntil(desk: Desk, key: string, name: RegExp): Promise<void> {
  const { page } = desk;
  const frame = await paneFrame(desk);
  await pressUntilFocused(page, key, name, async () => {
    const isPane = await page.evaluate(() => document.activeElement?.tagName === "IFRAME");
    return (isPane ? frame : page).evaluate(focusedName);
  });
}

/** Opens the pane on its page 识别 from the ribbon and goes to another page of it, by keys. */
export async function goByKeys(desk: Desk, tab: RegExp): Promise<void> {
  await pressUntil(desk, "F6", /^识别台账$/);
  await desk.page.keyboard.press("Enter");
  await desk.pane.getByText(/识别出 \d+ 张台账/).waitFor();
  await pressUntil(desk, "F6", /^识别识别$|^识别$/);
  await pressUntil(desk, "ArrowRight", tab);
  await desk.page.keyboard.press("Enter");
}

/** Chooses a file by the button of this name, by keys: the dialogue is awaited before its key is pressed. */
export async function chooseByKeys(
  desk: Desk,
  button: RegExp,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const choosing = desk.page.waitForEvent("filechooser");
  await pressUntil(desk, "Tab", button);
  await desk.page.keyboard.press("Enter");
  await (await choosing).setFiles({ name, mimeType: WORKBOOK, buffer: Buffer.from(bytes) });
}

/** Selects a cell by the box beside the formula bar. */
export async function selectCell({ page }: Desk, cell: string): Promise<void> {
  const box = page.locator('#grid [data-u-comp="defined-name"] input');
  await box.fill(cell);
  await box.press("Enter");
  await page.waitForFunction(
    (wanted) => (window as unknown as DeskWindow).excelOfDesk.user.selection().cells === wanted,
    cell,
  );
}

/** Brings a sheet to the front by its tab. */
export async function selectSheet({ page }: Desk, sheet: string): Promise<void> {
  await page.locator('#grid [role="tab"]').filter({ hasText: sheet }).click();
  await page.waitForFunction(
    (wanted) => (window as unknown as DeskWindow).excelOfDesk.user.selection().sheet === wanted,
    sheet,
  );
}

/** Types into a cell of the sheet in front, key by key. */
export async function typeInto(desk: Desk, cell: string, text: string): Promise<void> {
  await selectCell(desk, cell);
  await desk.page.keyboard.type(text);
  await desk.page.keyboard.press("Enter");
}

/** What a cell shows once everything is calculated. */
export function readCell({ page }: Desk, sheet: string, cell: string): Promise<CellValue> {
  return page.evaluate(
    async ([name, address]) => {
      const { excelOfDesk } = window as unknown as DeskWindow;
      await excelOfDesk.settled();
      return excelOfDesk.user.read(name, address);
    },
    [sheet, cell] as const,
  );
}

/** Every text of a column, by row, from the first. */
export function readColumn({ page }: Desk, sheet: string, column: string): Promise<string[]> {
  return page.evaluate(
    async ([name, letter]) => {
      const { excelOfDesk } = window as unknown as DeskWindow;
      await excelOfDesk.settled();
      const { engine } = excelOfDesk;
      const used = engine.cells.usedArea(engine.sheets.find(name) ?? "", true);
      return Array.from({ length: (used?.endRow ?? -1) + 1 }, (_, row) =>
        String(excelOfDesk.user.read(name, `${letter}${String(row + 1)}`)),
      );
    },
    [sheet, column] as const,
  );
}

export async function selection({ page }: Desk): Promise<string> {
  const { sheet, cells } = await page.evaluate(() =>
    (window as unknown as DeskWindow).excelOfDesk.user.selection(),
  );
  return `${sheet}!${cells}`;
}

/** Waits until the selection of the workbook is what somebody looks for. */
export async function waitForSelection(desk: Desk, wanted: RegExp): Promise<void> {
  await desk.page.waitForFunction((pattern) => {
    const { sheet, cells } = (window as unknown as DeskWindow).excelOfDesk.user.selection();
    return new RegExp(pattern).test(`${sheet}!${cells}`);
  }, wanted.source);
}

export function sheetNames({ page }: Desk): Promise<string[]> {
  return page.evaluate(() => {
    const { engine } = (window as unknown as DeskWindow).excelOfDesk;
    return engine.sheets.ids().map((sheet) => engine.sheets.nameOf(sheet));
  });
}

/** The file that “保存副本” hands to the browser. */
export async function save({ page }: Desk): Promise<Uint8Array> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存副本" }).click();
  return readFileSync(await (await download).path());
}

/** Inserts a row above the selected cell by the grid's own menu. The cell must be in sight. */
export async function insertRowAt({ page }: Desk, place: { x: number; y: number }): Promise<void> {
  await page.mouse.click(place.x, place.y, { button: "right" });
  await page.getByText("插入", { exact: true }).hover();
  // In its middle stands the field for how many.
  await page.getByText("在上方插入").click({ position: { x: 12, y: 12 } });
}
