/** Last year's workbook as a file that the user chose: read like one that is open, or refused with a reason. */
import { utils, write } from "@e965/xlsx";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { countFigures } from "../../src/actions/figures/count-figures";
import type { FiguresReport } from "../../src/jobs/results";
import { gridsOf } from "../../src/actions/read-and-compute";
import { readPrevious } from "../../src/actions/figures/read-previous";
import { recognitionJob } from "../../src/jobs/recognition";
import { sheetsOfFile } from "../../src/jobs/workbook-file";
import { readWorkbook } from "../../src/excel/read-workbook";
import type { Grid } from "../../src/reading/cells/grid";
import { refusedFiles } from "../package/refused-files";
import { smallParts, zipOf, type Parts } from "../package/rich-package";
import { describeShared, sharedWorkbook, sharedWorkbooks } from "../shared-workbooks";
import { environment, opened, year } from "./sample-book";

function gridsOfFile(bytes: Uint8Array): readonly Grid[] {
  const sheets = sheetsOfFile(bytes);
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
    const [file, excel] = [gridsOfFile(bytes), await gridsInExcel(bytes)];
    const asked = { wish: {}, today: environment.today };
    expect(recognitionJob({ grids: file, ...asked })).toEqual(recognitionJob({ grids: excel, ...asked }));
  });

  test("gives the same figures of last year as one that is open", async () => {
    const bytes = sharedWorkbook("2022-previous").bytes();
    const [file, excel] = [gridsOfFile(bytes), await gridsInExcel(bytes)];
    const host = await opened(sharedWorkbook("2023-clean").bytes());
    const report = await counted(file);
    expect(report.figures).toEqual((await counted(excel)).figures);
    expect(report.previous).toEqual({ source: "workbook", problem: null });
    expect(report.figures.filter(({ previous }) => typeof previous === "number").length).toBeGreaterThan(30);
    host.close();
  });

  test("of another year is compared, and said to be of another year", async () => {
    const host = await opened(sharedWorkbook("2022-previous").bytes());
    const report = await counted(gridsOfFile(sharedWorkbook("2023-clean").bytes()));
    expect(report.previous?.problem).toContain("不是2022年");
    host.close();
  });
});

describe("cells of a file", () => {
  /** A file with one sheet 表 of these rows, as XML. */
  const fileOf = (rows: readonly string[], more: Parts = {}): Uint8Array =>
    zipOf(smallParts(`<sheetData>${rows.join("")}</sheetData>`, more));
  const cellsOf = (cells: readonly string[]): Uint8Array =>
    fileOf(cells.map((cell, index) => `<row r="${String(index + 1)}">${cell}</row>`));

  test("dates are the numbers that they are, also those of 1900, of hours and of minutes", () => {
    const serials = [1, 5, 59, 60, 61, 45_000, 45_000.5, 0.25];
    const sheet = utils.aoa_to_sheet(serials.map((v) => [{ t: "n", v, z: "yyyy-mm-dd" }]));
    const bytes = write({ SheetNames: ["a"], Sheets: { a: sheet } }, { type: "buffer", bookType: "xlsx" });
    const [grid] = gridsOfFile(new Uint8Array(bytes as Buffer));
    expect(grid?.values.map(([day]) => day)).toEqual(serials);
    expect(grid?.date1904).toBeUndefined();
  });

  test("days that count from 1904 say so", () => {
    const [grid] = gridsOfFile(newBook({ sheets: [sheetOfRows("a", [[42_131]])], date1904: true }));
    expect(grid).toMatchObject({ values: [[42_131]], date1904: true });
  });

  test("errors are errors, a formula's empty text is a blank, a formula's value is the stored one", () => {
    const [grid] = gridsOfFile(
      cellsOf([
        '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
        '<c r="A2" t="str"><f>""</f><v></v></c>',
        '<c r="A3"><f>1+1</f><v>7</v></c>',
        '<c r="A4" t="b"><v>1</v></c>',
      ]),
    );
    expect(grid?.values.map(([value]) => value)).toEqual([{ error: "#DIV/0!" }, null, 7, true]);
  });

  test("a formula without a stored result would be a blank, so the file is refused", async () => {
    const bytes = cellsOf(['<c r="A1"><v>5</v></c>', '<c r="A2"/><c r="B2"><f>A1+1</f></c>']);
    expect(await problemWith("2022.xlsx", bytes)).toMatch(/“2022.xlsx”：.*“表”B2.*保存一次/);
  });

  test("spaces far below make a sheet no larger; what stands in its last corner is told", async () => {
    const ledger = '<row r="1"><c r="A1" t="inlineStr"><is><t>企业台账</t></is></c></row>';
    const blank = '<row r="1048576"><c r="C1048576" t="str"><v xml:space="preserve"> </v></c></row>';
    expect(gridsOfFile(fileOf([ledger, blank]))[0]?.values).toEqual([["企业台账"]]);
    const corner = fileOf([ledger, '<row r="1048576"><c r="XFD1048576"><v>0</v></c></row>']);
    expect(await problemWith("2022.xlsx", corner)).toMatch(/“表”.*XFD1048576.*删去/);
  });
});

describe("a file that cannot be used says why", () => {
  test.each(refusedFiles)("%s", async (_, bytes, words) => {
    const problem = await problemWith("上年.xls", bytes);
    expect(problem).toMatch(/^“上年.xls”：.*。$/);
    expect(problem).toContain(words);
  });

  test("without a ledger", async () => {
    const rows = [
      ["日期", "值班人"],
      ["1日", "甲"],
    ];
    expect(await problemWith("值班表.xlsx", newBook({ sheets: [sheetOfRows("值班", rows)] }))).toContain(
      "没有认出任何台账",
    );
  });
});
