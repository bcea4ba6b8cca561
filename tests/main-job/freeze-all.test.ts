/** 转为数值 and 恢复为公式 for every report of the book, each to the cut-off that it names. */
import { builtFunctions } from "../../cli/built-functions";
import { openBook, type Host } from "../../host";
import { freezeSheets } from "../../src/actions/report/freeze-sheets";
import { writeAllReports } from "../../src/actions/report/write-all-reports";
import { writeReport } from "../../src/actions/report/write-report";
import { namesOurFunctions } from "../../src/actions/workbook/our-formulas";
import { environment, sampleBytes, sheetOf, valueOf, year } from "../actions/sample-book";

let host: Host;
beforeEach(async () => {
  host = await openBook(sampleBytes(), { functions: await builtFunctions() });
  host.installGlobals();
});
afterEach(() => host.close());

async function sheetsWithOurFunctions(): Promise<readonly string[]> {
  const { sheets } = await host.data();
  return sheets
    .filter(({ rows }) =>
      rows.some((cells) => (cells ?? []).some((cell) => namesOurFunctions(cell?.formula ?? ""))),
    )
    .map(({ name }) => name);
}

async function opening(name: string): Promise<string> {
  return JSON.stringify(sheetOf(await host.data(), name).rows);
}

test("no sheet of ours needs the add-in any more, and all are live again", async () => {
  for (const kind of ["yearly", "halfYear", "briefing", "quarterly"] as const)
    valueOf(await writeReport(environment, { year: 2023, kind }));
  const live = await sheetsWithOurFunctions();
  expect(live).toEqual(expect.arrayContaining(["指标", "述职报告", "半年报告", "简报"]));
  const frozen = valueOf(await freezeSheets(environment, year));
  expect(frozen.sheets).toEqual(expect.arrayContaining(["述职报告", "半年报告", "简报", "季度报表"]));
  expect(await sheetsWithOurFunctions()).toEqual([]);
  expect(await opening("半年报告")).toContain("2023年6月30日");
  expect(await opening("述职报告")).toContain("2023年12月31日");
  valueOf(await writeAllReports(environment, year));
  expect(await sheetsWithOurFunctions()).toEqual(live);
  expect(await opening("半年报告")).toContain("2023年6月30日");
});

test("a book without a report gets the yearly one", async () => {
  const { sheets } = valueOf(await freezeSheets(environment, year));
  expect(sheets).toEqual(["党建设置", "指标", "述职报告"]);
});
