/**
 * The page without Excel in a browser (DESIGN 6): what keeps it from answering its user while a workbook of 20,000
 * rows in all registers, a mistake in about a hundred, is opened, read, checked and worked on in its worker. Told is
 * the longest task of each step, drawing included. Run with `npx tsx bench/page.ts [rows]`.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { newBook, sheetOfRows } from "../package/workbook/new-book";
import { launchChromium } from "../tests/browser/chromium";
import { openOffline } from "../tests/offline/page-in-chromium";
import { parkWorkbook } from "./park-workbook";
import { tell } from "./told";

const ROWS = Number(process.argv[2] ?? 20_000);
/** Rows of all registers for each enterprise. */
const ROWS_AN_ENTERPRISE = 5;
const TASK_BUDGET = 100;

type WatchedWindow = Window & { longTasks?: number[] };

/** Runs in the page: keeps how long each task of more than 50 ms took, in milliseconds. */
function watch(): void {
  const kept: number[] = [];
  (window as WatchedWindow).longTasks = kept;
  new PerformanceObserver((list) => kept.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: "longtask",
  });
}

/** Tells the longest task since it was last asked; 0 where none took more than 50 ms. */
async function held(page: Page, step: string): Promise<void> {
  const tasks = await page.evaluate(() => (window as WatchedWindow).longTasks?.splice(0) ?? []);
  const what = `the page without Excel, ${ROWS.toLocaleString("en")} rows, ${step}: longest task`;
  tell({ what, value: Math.max(0, ...tasks), unit: "ms", budget: TASK_BUDGET });
}

async function go(page: Page, tab: string): Promise<void> {
  await page.getByRole("tab", { name: tab, exact: true }).click();
  await page.getByRole("progressbar").waitFor({ state: "hidden" });
}

async function main(): Promise<void> {
  const grids = parkWorkbook(Math.round(ROWS / ROWS_AN_ENTERPRISE), true);
  const bytes = newBook({ sheets: grids.map(({ sheet, values }) => sheetOfRows(sheet, values)) });
  const browser = await launchChromium();
  const { page } = await openOffline(browser);
  // From the disk: bytes handed over are decoded by the page, in a long task of the measurement's own.
  const folder = mkdtempSync(path.join(tmpdir(), "park-"));
  const file = path.join(folder, "两万行.xlsx");
  writeFileSync(file, bytes);
  await page.evaluate(watch);
  await page.getByLabel("台账文件（.xlsx）").setInputFiles(file);
  await page.getByText(/识别出 \d+ 张台账/).waitFor();
  await held(page, "opened and read");
  await go(page, "校验");
  await page
    .getByText(/共 \d+ 条/)
    .first()
    .waitFor();
  await held(page, "checked");
  await page.locator("[data-finding]").first().click();
  await page.locator('td[aria-current="true"]').waitFor();
  await held(page, "a finding's cell shown");
  await go(page, "指标");
  await page.getByRole("button", { name: /^企业总数/ }).waitFor();
  await held(page, "figures");
  await go(page, "资金");
  await held(page, "money");
  await go(page, "报告");
  await page.getByRole("button", { name: "生成到工作表", exact: true }).click();
  await page.getByRole("tab", { name: "述职报告", exact: true }).waitFor();
  await held(page, "report written");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "另存副本", exact: true }).click();
  await download;
  await held(page, "copy saved");
  await browser.close();
  rmSync(folder, { recursive: true });
}

void main();
