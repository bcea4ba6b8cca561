import { insertFormula } from "../../src/actions/figures/insert-formula";
import { writeReport } from "../../src/actions/report/write-report";
import { builtFunctions } from "../../cli/built-functions";
import type { Host } from "../../host";
import { environment, officeSheets, opened, sampleBytes, sheetOf, valueOf, year } from "./sample-book";

const live = { ...environment, liveFormulas: true };
let host: Host;

beforeEach(async () => {
  host = await opened(sampleBytes(), { functions: await builtFunctions() });
  host.user.select("值班表", "H1");
});

afterEach(() => {
  host.close();
});

test("without a report 党建设置 is written first, and nothing of the office's is touched but the cell", async () => {
  const before = await officeSheets(host, ["值班表", "党建设置"]);
  expect(valueOf(await insertFormula(live, "党组织覆盖率", { replace: false }))).toContain("H1");
  await host.settled();
  const data = await host.data();
  expect(sheetOf(data, "党建设置").rows.length).toBeGreaterThan(10);
  expect(host.user.read("值班表", "H1")).toBeGreaterThan(0);
  expect(await officeSheets(host, ["值班表", "党建设置"])).toEqual(before);
  const read = host.user.read("值班表", "H1");
  host.user.select("值班表", "H2");
  valueOf(await writeReport(live, year));
  await host.settled();
  expect(host.user.read("值班表", "H1")).toBe(read);
});

test("a rate is shown as one where the cell has no format of its own", async () => {
  valueOf(await insertFormula(live, "党组织覆盖率", { replace: false }));
  host.user.select("值班表", "H2");
  valueOf(await insertFormula(live, "企业总数", { replace: false }));
  const formats = await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("值班表").getRange("H1:H2");
    range.load("numberFormat,text");
    await context.sync();
    return [range.numberFormat, range.text] as const;
  });
  expect(formats[0]).toEqual([["0.00%"], ["General"]]);
  expect(String(formats[1][0]?.[0])).toMatch(/^\d+(?:\.\d+)?%$/);
});

test("a full cell is asked about before anything is written", async () => {
  await host.user.type("值班表", "H1", "已有");
  const before = await host.data();
  const refused = await insertFormula(live, "企业总数", { replace: false });
  expect(refused).toMatchObject({ ok: false, problem: { code: "cellNotEmpty" } });
  expect((await host.data()).sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
});
