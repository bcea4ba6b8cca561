/**
 * The budgets of a 3,000-row workbook in a browser (DESIGN 6): how soon after opening the first answer stands in the
 * pane, and which scripts hold the page for more than 100 ms while staff work. The spreadsheet's own (Univer and the
 * stand-in) are reported apart: in Excel they are Excel's.
 */
import type { Frame, Page } from "playwright-core";
import { newBook, sheetOfRows } from "../package/workbook/new-book";
import { builtAddIn } from "../scripts/built-add-in";
import {
  goToTab,
  openFile,
  paneFrame,
  pressRibbon,
  readCell,
  startDesk,
  typeInto,
  type Desk,
} from "../tests/desk/desk-in-chromium";
import { ledgerOfRows } from "./ledger-rows";
import { tell } from "./told";

const ROWS = 3000;
const ANSWER_BUDGET = 3000;
const TASK_BUDGET = 100;

interface LongScript {
  readonly file: string;
  readonly milliseconds: number;
}

type ScriptTiming = PerformanceEntry & { readonly sourceURL: string };
type FrameTiming = PerformanceEntry & { readonly scripts: readonly ScriptTiming[] };
type WatchedWindow = Window & { longScripts?: LongScript[] };

/** Runs in a page: keeps every script that held it for long. */
function watch(): void {
  const kept: LongScript[] = [];
  (window as WatchedWindow).longScripts = kept;
  new PerformanceObserver((list) => {
    for (const { scripts } of list.getEntries() as FrameTiming[])
      for (const { sourceURL, duration } of scripts)
        kept.push({ file: new URL(sourceURL || location.href).pathname, milliseconds: duration });
  }).observe({ type: "long-animation-frame" });
}

async function longScripts(page: Page | Frame): Promise<readonly LongScript[]> {
  return page.evaluate(() => (window as WatchedWindow).longScripts?.splice(0) ?? []);
}

function longest(scripts: readonly LongScript[]): LongScript | undefined {
  return [...scripts].sort((a, b) => b.milliseconds - a.milliseconds)[0];
}

function inWords(script: LongScript | undefined): string {
  return script === undefined ? "none" : `${script.milliseconds.toFixed(0)} ms (${script.file})`;
}

/** Tells what held the page during a piece of work: the longest of the add-in's own scripts. */
async function held(desk: Desk, frame: Frame, work: string): Promise<void> {
  const all = [...(await longScripts(desk.page)), ...(await longScripts(frame))];
  const isSpreadsheet = ({ file }: LongScript): boolean => file.startsWith("/desk/");
  const ours = longest(all.filter((script) => !isSpreadsheet(script)));
  const spreadsheet = longest(all.filter(isSpreadsheet));
  console.log(
    `${work}: longest script of the add-in ${inWords(ours)}, of the spreadsheet ${inWords(spreadsheet)}`,
  );
  const what = `${ROWS.toLocaleString("en")} rows, ${work}: longest script of ours`;
  tell({ what, value: ours?.milliseconds ?? 0, unit: "ms", budget: TASK_BUDGET });
}

async function main(): Promise<void> {
  const bytes = newBook({ sheets: [sheetOfRows("企业台账", ledgerOfRows(ROWS).values)] });
  const browser = await startDesk(builtAddIn());
  const desk = await browser.open();
  const began = performance.now();
  await openFile(desk, "三千行.xlsx", bytes);
  const opened = performance.now() - began;
  await pressRibbon(desk, "识别台账");
  await desk.pane.getByText(/识别出 \d+ 张台账/).waitFor();
  const answered = performance.now() - began;
  console.log(`opened after ${opened.toFixed(0)} ms`);
  tell({
    what: `${ROWS.toLocaleString("en")} rows: from opening to the first answer in the pane`,
    value: answered,
    unit: "ms",
    budget: ANSWER_BUDGET,
  });

  const frame = await paneFrame(desk);
  await desk.page.evaluate(watch);
  await frame.evaluate(watch);
  await desk.pane.getByRole("button", { name: "重新读取" }).click();
  await desk.pane.getByRole("progressbar").waitFor({ state: "hidden" });
  await held(desk, frame, "read again");
  await goToTab(desk, "指标");
  await desk.pane.getByRole("button", { name: /^企业总数/ }).waitFor();
  await held(desk, frame, "figures");
  await goToTab(desk, "校验");
  await desk.pane.getByText(/^显示 \d+ 条，共/).waitFor();
  await held(desk, frame, "checks");
  await pressRibbon(desk, "生成述职报告");
  await desk.pane.getByText("已写入：").waitFor();
  await held(desk, frame, "report written");
  await desk.page.locator('#grid [role="tab"]').filter({ hasText: "企业台账" }).click();
  await typeInto(desk, "J5", "9");
  await readCell(desk, "企业台账", "J5");
  await held(desk, frame, "a cell typed, everything recalculated");
  await browser.close();
}

void main();
