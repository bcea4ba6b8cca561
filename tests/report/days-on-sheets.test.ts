/** Days and rates on the sheets of ours look like days and rates in Excel, and stay what they are. */
import { openBook } from "../../host";
import { takeSnapshot } from "../../src/actions/figures/take-snapshot";
import { writeReport } from "../../src/actions/report/write-report";
import { cellOf, environment, sampleBytes, sheetOf, valueOf, year } from "../actions/sample-book";
import type { BookData } from "../../package/book";

function looks(book: BookData, sheet: string, address: string): unknown[] {
  const cell = cellOf(sheetOf(book, sheet), address);
  return [cell?.value, book.styles[cell?.style ?? 0]?.numberFormat];
}

test("the cut-off is shown as a day, rates of 历年指标 as percentages, also when it is written again", async () => {
  const host = await openBook(sampleBytes());
  host.installGlobals();
  const frozen = { ...environment, liveFormulas: false };
  valueOf(await writeReport(frozen, year));
  valueOf(await takeSnapshot(frozen, year));
  valueOf(await takeSnapshot(frozen, { year: 2022 }));
  const book = await host.data();
  host.close();
  const settings = sheetOf(book, "党建设置").rows.findIndex((row) => row?.[1]?.value === "截止日期");
  expect(looks(book, "党建设置", `C${String(settings + 1)}`)).toEqual([45_291, "yyyy-mm-dd"]);
  const kept = sheetOf(book, "历年指标").rows;
  const rate = kept.findIndex((row) => row?.[0]?.value === 2023 && row[1]?.value === "coverage.all");
  expect(looks(book, "历年指标", `D${String(rate + 1)}`)[1]).toBe("0.00%");
  expect(looks(book, "历年指标", `G${String(rate + 1)}`)).toEqual([45_291, "yyyy-mm-dd"]);
});
