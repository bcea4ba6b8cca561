/**
 * The page without Excel, in a real browser without a network, shows for every shared workbook what the command line
 * answers for the same period: the figures, the findings and the money, or why there are none.
 */
import type { Browser, Page } from "playwright-core";
import { CommandFailed } from "../../cli/failures";
import { parseCommand, type Command } from "../../cli/parse-command";
import { check } from "../../cli/verbs/check";
import { figures } from "../../cli/verbs/figures";
import type { Output } from "../../cli/verbs/output";
import { subsidy } from "../../cli/verbs/subsidy";
import { launchChromium } from "../browser/chromium";
import { describeShared, sharedWorkbooks, type SharedWorkbook } from "../shared-workbooks";
import { chooseFile, openOffline, type OfflinePage } from "./page-in-chromium";

interface FigureJson {
  readonly title: string;
  readonly value: number | null;
  readonly unit: string;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function opened({ name, bytes }: SharedWorkbook): Promise<OfflinePage> {
  const offline = await openOffline(browser);
  await chooseFile(offline.page, `${name}.xlsx`, bytes());
  await offline.page.getByText(/识别出 \d+ 张台账|没有找到台账/).waitFor();
  return offline;
}

async function go(page: Page, tab: string): Promise<void> {
  await page.getByRole("tab", { name: tab, exact: true }).click();
  await page.getByRole("heading", { name: tab, exact: true }).waitFor();
  await page.getByRole("button", { name: "重新读取" }).waitFor();
}

/** The last day of the period that the page counts for. */
async function asOfOf(page: Page): Promise<string> {
  const text = await page
    .getByText(/截至\d+年\d+月\d+日$/)
    .first()
    .innerText();
  const [, year = "", month = "", day = ""] = /截至(\d+)年(\d+)月(\d+)日/.exec(text) ?? [];
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

async function answered<T>(
  verb: (command: Command) => Promise<Output>,
  { file }: SharedWorkbook,
  asOf: string,
): Promise<T> {
  const output = await verb(parseCommand([verb.name, file, "--year", asOf.slice(0, 4), "--as-of", asOf]));
  return JSON.parse(JSON.stringify(output.json)) as T;
}

/** Why the command line does not answer. */
async function refusalOf(
  verb: (command: Command) => Promise<Output>,
  workbook: SharedWorkbook,
): Promise<string> {
  const outcome: unknown = await answered(verb, workbook, workbook.expected.asOf).catch(
    (error: unknown) => error,
  );
  if (!(outcome instanceof CommandFailed)) throw new Error(`${verb.name} answered.`);
  return outcome.message;
}

/** The number as the page writes it: a rate in per cent with at most two decimals. */
function written({ value, unit }: FigureJson): string {
  return unit === "率" ? `${String(Number((Number(value) * 100).toFixed(2)))}%` : String(value);
}

const hasLedgers = ({ expected }: SharedWorkbook): boolean =>
  expected.recognise.sheets.some((sheet) => (sheet["register"] ?? null) !== null);
const named = (workbooks: readonly SharedWorkbook[]): [string, SharedWorkbook][] =>
  workbooks.map((workbook) => [workbook.name, workbook]);

describeShared("the page shows what the command line answers", () => {
  test.each(named(sharedWorkbooks.filter(hasLedgers)))("%s", async (_, workbook) => {
    const { page, troubles } = await opened(workbook);
    await go(page, "指标");
    const asOf = await asOfOf(page);
    const items = await page.locator("main section li > div > button").allInnerTexts();
    const shown = items.map((text) => text.split("\n").slice(0, 2).join(" "));
    const counted = await answered<{ figures: FigureJson[] }>(figures, workbook, asOf);
    const valued = counted.figures.filter(({ value }) => value !== null);
    expect(shown).toHaveLength(valued.length);
    for (const figure of valued)
      expect(shown.some((text) => text.startsWith(`${figure.title} ${written(figure)}`))).toBe(true);

    await go(page, "校验");
    const { findings } = await answered<{ findings: unknown[] }>(check, workbook, asOf);
    const found = findings.length === 0 ? "没有发现问题" : `共 ${String(findings.length)} 条`;
    await page.getByText(found).first().waitFor();

    await go(page, "资金");
    const { totals } = await answered<{ totals: { total: number } }>(subsidy, workbook, asOf);
    await page
      .getByText(`${totals.total.toLocaleString("en-US")}元`, { exact: true })
      .first()
      .waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test.each(named(sharedWorkbooks.filter((workbook) => !hasLedgers(workbook))))("%s", async (_, workbook) => {
    const { page, troubles } = await opened(workbook);
    for (const [tab, verb] of [
      ["指标", figures],
      ["校验", check],
      ["资金", subsidy],
    ] as const) {
      await go(page, tab);
      await page
        .getByText(await refusalOf(verb, workbook))
        .first()
        .waitFor();
    }
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
