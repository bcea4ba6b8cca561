/** Where formulas can't be, or are not wanted, values stand in their place, and it is said. */
import { openBook, type Host, type HostOptions } from "../../host";
import { builtFunctions } from "../../cli/built-functions";
import { insertFormula } from "../../src/actions/figures/insert-formula";
import { writeReport } from "../../src/actions/report/write-report";
import { readWorkbook } from "../../src/excel/read-workbook";
import { writeSheets } from "../../src/excel/write-sheets";
import type { SheetPlan } from "../../src/report/sheet-plan";
import { cellOf, environment, sampleBytes, sheetOf, valueOf, year } from "../actions/sample-book";

let host: Host;
afterEach(() => host.close());

async function open(options: HostOptions = {}): Promise<void> {
  host = await openBook(sampleBytes(), { functions: await builtFunctions(), ...options });
  host.installGlobals();
}

async function formulasOn(name: string): Promise<number> {
  const { rows } = sheetOf(await host.data(), name);
  return rows.flatMap((row) => row ?? []).filter((cell) => cell?.formula !== undefined).length;
}

test("a formula that Excel would refuse is written as its values", async () => {
  await open();
  const ledgers = Array.from(
    { length: 300 },
    (_, index) => `'2023年企业台账（第${String(index)}园区）'!$A$1`,
  );
  const figures = {
    formula: `=DJ.指标表("","","","","","",${ledgers.join(",")})`,
    frozen: [
      ["编号", "指标"],
      ["enterprise.total", "企业总数"],
    ],
  };
  const plan: SheetPlan = {
    name: "指标",
    rows: [["指标（本表由加载项生成）"], [figures]],
    styles: [],
    columnWidths: [],
    frozenRows: 0,
    links: [],
  };
  const remarks: string[] = [];
  const written = await host.Excel.run(async (context) =>
    writeSheets(context, await readWorkbook(context, "values"), [plan], {
      valuesOnly: false,
      onRemark: (text) => remarks.push(text),
    }),
  );
  expect(written.valuesOnly).toBe(true);
  expect(remarks).toEqual([expect.stringContaining("长度限制")]);
  expect(cellOf(sheetOf(await host.data(), "指标"), "B3")?.value).toBe("企业总数");
});

test("an Excel to which an empty place is a missing argument calculates our formulas", async () => {
  await open({ functionsNeedArguments: true });
  expect(valueOf(await writeReport(environment, year)).valuesOnly).toBe(false);
  host.user.select("值班表", "H1");
  valueOf(await insertFormula(environment, "企业总数", { replace: false }));
  await host.settled();
  expect(host.user.read("值班表", "H1")).toBe(12);
  expect(cellOf(sheetOf(await host.data(), "指标"), "A4")?.value).toBe("编号");
});

test("总是写成数值 holds for every later writing, until it is taken back", async () => {
  await open();
  const write = async (): Promise<readonly [valuesOnly: boolean, formulas: number]> => {
    const { valuesOnly } = valueOf(await writeReport(environment, year));
    return [valuesOnly, await formulasOn("述职报告")];
  };
  expect((await write())[0]).toBe(false);
  const { rows } = sheetOf(await host.data(), "党建设置");
  const row = rows.findIndex((cells) => cells?.[1]?.value === "总是写成数值");
  expect(rows[row]?.[2]?.value).toBe("否");
  const cell = `C${String(row + 1)}`;
  await host.user.type("党建设置", cell, "是");
  expect(await write()).toEqual([true, 0]);
  expect(await write()).toEqual([true, 0]);
  await host.user.type("党建设置", cell, "否");
  const [valuesOnly, formulas] = await write();
  expect(valuesOnly).toBe(false);
  expect(formulas).toBeGreaterThan(10);
});
