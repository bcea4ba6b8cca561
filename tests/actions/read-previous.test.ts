/** Last year's workbook as a file that the user chose: read like one that is open, or refused with a reason. */
import { writeXlsx } from "hucre/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { countFigures } from "../../src/actions/figures/count-figures";
import type { FiguresReport } from "../../src/jobs/results";
import { gridsOf } from "../../src/actions/read-and-compute";
import { readPrevious } from "../../src/actions/figures/read-previous";
import { recognitionJob } from "../../src/jobs/recognition";
import { sheetsOfFile } from "../../src/jobs/workbook-file";
import { readWorkbook } from "../../src/excel/read-workbook";
import type { Grid } from "../../src/reading/cells/grid";
import { describeShared, sharedWorkbook, sharedWorkbooks } from "../shared-workbooks";
import { environment, opened, sampleBytes, year } from "./sample-book";

async function gridsOfFile(bytes: Uint8Array): Promise<readonly Grid[]> {
  const sheets = await sheetsOfFile(bytes);
  if ("problem" in sheets) throw new Error(sheets.problem);
  return sheets.grids;
}

async function gridsInExcel(bytes: Uint8Array): Promise<readonly Grid[]> {
  const host = await opened(bytes);
  const content = await host.Excel.run((context) => readWorkbook(context, "values"));
  host.close();
  return gridsOf(content);
}

async function counted(previous: readonly Grid[]): Promise<FiguresReport> {
  const outcome = await countFigures(environment, { ...year, previous });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

async function problemWith(name: string, bytes: Uint8Array): Promise<string> {
  const outcome = await readPrevious(environment, { name, bytes });
  return outcome.ok ? "" : outcome.problem.message;
}

describeShared("a workbook from a file", () => {
  test.each(sharedWorkbooks.map(({ name }) => name))("%s is recognised as in Excel", async (name) => {
    const bytes = sharedWorkbook(name).bytes();
    const [file, excel] = [await gridsOfFile(bytes), await gridsInExcel(bytes)];
    const asked = { wish: {}, today: environment.today };
    expect(recognitionJob({ grids: file, ...asked })).toEqual(recognitionJob({ grids: excel, ...asked }));
  });

  test("gives the same figures of last year as one that is open", async () => {
    const bytes = sharedWorkbook("2022-previous").bytes();
    const [file, excel] = [await gridsOfFile(bytes), await gridsInExcel(bytes)];
    const host = await opened(sharedWorkbook("2023-clean").bytes());
    const report = await counted(file);
    expect(report.figures).toEqual((await counted(excel)).figures);
    expect(report.previous).toEqual({ source: "workbook", problem: null });
    expect(report.figures.filter(({ previous }) => typeof previous === "number").length).toBeGreaterThan(30);
    host.close();
  });

  test("of another year is compared, and said to be of another year", async () => {
    const host = await opened(sharedWorkbook("2022-previous").bytes());
    const report = await counted(await gridsOfFile(sharedWorkbook("2023-clean").bytes()));
    expect(report.previous?.problem).toContain("不是2022年");
    host.close();
  });
});

describe("cells of a file", () => {
  const cellsOf = async (cells: readonly string[]): Promise<Uint8Array> => {
    const parts = unzipSync(await writeXlsx({ sheets: [{ name: "台账", rows: [["标题"]] }] }));
    const part = Object.keys(parts).find((name) => name.endsWith("sheet1.xml")) ?? "";
    const rows = cells.map((cell, index) => `<row r="${String(index + 2)}">${cell}</row>`).join("");
    const text = strFromU8(parts[part] ?? new Uint8Array()).replace("</row>", `</row>${rows}`);
    return zipSync({ ...parts, [part]: strToU8(text) });
  };

  test("dates are Excel's numbers, also of 1900, of hours and of minutes", async () => {
    const serials = [1, 5, 59, 61, 45_000, 45_000.5, 0.25];
    const columns = [{ header: "日期", key: "day", numFmt: "yyyy-mm-dd" }];
    const data = serials.map((day) => ({ day }));
    const [grid] = await gridsOfFile(await writeXlsx({ sheets: [{ name: "a", columns, data }] }));
    expect(grid?.values.slice(1).map(([day]) => day)).toEqual(serials);
  });

  test("errors are errors, a formula's empty text is a blank", async () => {
    const [grid] = await gridsOfFile(
      await cellsOf([
        '<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
        '<c r="A3" t="str"><f>""</f><v></v></c>',
        '<c r="A4"><f>1+1</f><v>2</v></c>',
      ]),
    );
    expect(grid?.values.map(([value]) => value)).toEqual(["标题", { error: "#DIV/0!" }, null, 2]);
  });

  test("a formula without a stored result would be a blank, so the file is refused", async () => {
    const bytes = await cellsOf(['<c r="A2"><v>5</v></c>', '<c r="A3"><f>A2+1</f></c>']);
    expect(await problemWith("2022.xlsx", bytes)).toMatch(/“2022.xlsx”：.*“台账”A3.*保存一次/);
  });
});

describe("a file that cannot be used", () => {
  test.each([
    ["is empty", new Uint8Array()],
    ["is no workbook", strToU8("<html></html>".repeat(100))],
    [
      "is an old .xls",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
    ],
    ["is cut off", sampleBytes().subarray(0, 4000)],
    ["is another sort of archive", zipSync({ "a.txt": strToU8("a") })],
  ])("%s", async (_, bytes) => {
    expect(await problemWith("上年.xls", bytes)).toMatch(/^“上年.xls”：这个文件读不了/);
  });

  test("has no ledger", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "值班",
          rows: [
            ["日期", "值班人"],
            ["1日", "甲"],
          ],
        },
      ],
    });
    expect(await problemWith("值班表.xlsx", bytes)).toContain("没有认出任何台账");
  });
});
