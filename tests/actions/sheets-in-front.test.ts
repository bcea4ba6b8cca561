/** What the user asked to see comes to the front; settings and logs are written behind the sheet that is looked at. */
import type { Host } from "../../host";
import { takeSnapshot } from "../../src/actions/figures/take-snapshot";
import { applyFixes } from "../../src/actions/findings/apply-fix";
import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import { undoFixes } from "../../src/actions/findings/undo-fix";
import { writeFindings } from "../../src/actions/findings/write-findings";
import { changeSettings } from "../../src/actions/ledgers/change-settings";
import { writePaymentSheets } from "../../src/actions/money/write-payment-sheets";
import { writeReport } from "../../src/actions/report/write-report";
import { fixPreview } from "../../src/report/fix-preview";
import { environment, ledgerSheet, opened, sampleWith, valueOf, year } from "./sample-book";

let host: Host;
beforeEach(async () => {
  host = await opened(await sampleWith({ B5: "'东岭 食品有限公司" }));
});
afterEach(() => host.close());

function front(): Promise<string> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
}

test("a report, another kind of report, payment sheets and findings are shown, new or written again", async () => {
  const shown: string[] = [];
  for (const kind of ["yearly", "halfYear", "yearly"] as const) {
    valueOf(await writeReport(environment, { ...year, kind }));
    shown.push(await front());
  }
  valueOf(await writeFindings(environment, year));
  shown.push(await front());
  const payments = valueOf(await writePaymentSheets(environment, { ...year, purpose: "signing" }));
  shown.push(await front());
  expect(shown).toEqual(["述职报告", "半年报告", "述职报告", "校验结果", payments[0]]);
});

test("a report that the user hid is written and stays hidden", async () => {
  valueOf(await writeReport(environment, year));
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(ledgerSheet).activate();
    context.workbook.worksheets.getItem("述职报告").visibility = "Hidden";
    await context.sync();
  });
  valueOf(await writeReport(environment, year));
  expect(await front()).toBe(ledgerSheet);
});

test("corrections, settings and a snapshot leave the sheet in front where it is", async () => {
  const { findings } = valueOf(await checkLedgers(environment, year));
  const fixes = fixPreview(findings).flatMap(({ lines }) => lines.map(({ fix }) => fix));
  expect(fixes.length).toBeGreaterThan(0);
  expect(valueOf(await applyFixes(environment, fixes)).changed).toBe(fixes.length);
  expect(await front()).toBe(ledgerSheet);
  valueOf(await undoFixes(environment));
  expect(await front()).toBe(ledgerSheet);
  valueOf(await changeSettings(environment, (settings) => settings));
  expect(await front()).toBe(ledgerSheet);
  valueOf(await takeSnapshot(environment, year));
  expect(await front()).toBe(ledgerSheet);
});
