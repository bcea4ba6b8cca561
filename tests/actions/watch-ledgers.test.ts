/** Excel tells the pane of every edit; reading, and cells that only calculate anew, are none. */
import { builtFunctions } from "../../cli/built-functions";
import { openBook } from "../../host";
import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import { watchLedgers } from "../../src/actions/ledgers/watch-ledgers";
import { writeReport } from "../../src/actions/report/write-report";
import { environment, ledgerSheet, sampleBytes, valueOf, year } from "./sample-book";

test("every edit is told of, and nothing else; one round trip", async () => {
  const host = await openBook(sampleBytes(), { functions: await builtFunctions() });
  host.installGlobals();
  valueOf(await writeReport(environment, { kind: "yearly", ...year }));
  await host.settled();

  let edits = 0;
  host.channel.resetCounters();
  valueOf(await watchLedgers(environment, () => (edits += 1)));
  expect(host.channel.counters.requests).toBe(1);

  valueOf(await checkLedgers(environment, year));
  expect(edits).toBe(0);
  // 指标 and 述职报告 follow by calculating: that is no edit.
  await host.user.type(ledgerSheet, "B5", "改名食品有限公司");
  await host.settled();
  expect(edits).toBe(1);
  await host.user.insertRows(ledgerSheet, 5, 1);
  expect(edits).toBe(2);
  host.close();
});

test("sheets that come and go are edits", async () => {
  const host = await openBook(sampleBytes());
  host.installGlobals();
  let edits = 0;
  valueOf(await watchLedgers(environment, () => (edits += 1)));
  const sync = (work: (sheets: Excel.WorksheetCollection) => void): Promise<void> =>
    host.Excel.run(async (context) => {
      work(context.workbook.worksheets);
      await context.sync();
    });
  await sync((sheets) => sheets.add("新表"));
  expect(edits).toBe(1);
  await sync((sheets) => sheets.getItem("新表").delete());
  expect(edits).toBe(2);
  host.close();
});
