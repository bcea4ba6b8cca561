/** A cell far from the table makes Excel's used range as large as the sheet: time goes with what is written. */
import { readWorkbook } from "../../src/excel/read-workbook";
import { runExcel } from "../../src/excel/run";
import type { Outcome } from "../../src/actions/workbook/outcome";
import type { Grid } from "../../src/reading/cells/grid";
import { smallParts, worksheet, zipOf } from "../package/rich-package";
import { opened } from "./sample-book";

const TABLE =
  '<row r="1"><c r="A1" t="str"><v>企业名称</v></c><c r="B1" t="str"><v>党员总数</v></c></row>' +
  '<row r="2" hidden="1"><c r="A2" t="str"><v>禾丰食品有限公司</v></c><c r="B2"><f>1+1</f><v>2</v></c></row>';

async function read(stray: string, row = 1_048_576): Promise<Outcome<Grid | undefined>> {
  const inside = `<sheetData>${TABLE}<row r="${String(row)}">${stray}</row></sheetData>`;
  const host = await opened(zipOf(smallParts(inside, { "xl/worksheets/sheet1.xml": worksheet(inside) })));
  const grid = await runExcel(
    async (context) => (await readWorkbook(context, "full")).sheets.map((sheet) => sheet.grid)[0],
  );
  host.close();
  return grid;
}

test("spaces in the last row make a sheet no larger", async () => {
  expect(await read('<c r="Z1048576" t="str"><v xml:space="preserve"> </v></c>')).toEqual({
    ok: true,
    value: {
      sheet: "表",
      firstRow: 1,
      firstColumn: 1,
      values: [
        ["企业名称", "党员总数"],
        ["禾丰食品有限公司", 2],
      ],
      formulas: [
        [null, null],
        [null, "=1+1"],
      ],
      numberFormats: [
        ["General", "General"],
        ["General", "General"],
      ],
      hiddenRows: new Set([2]),
    },
  });
});

test("what stands in a far row is read where it stands", async () => {
  const outcome = await read('<c r="C1000000"><v>7</v></c>', 1_000_000);
  const { values = [] } = (outcome.ok ? outcome.value : undefined) ?? {};
  expect([values.length, values[0], values[5], values.at(-1)]).toEqual([
    1_000_000,
    ["企业名称", "党员总数", null],
    [null, null, null],
    [null, null, 7],
  ]);
});

test("what stands in the last corner is told, and what to do", async () => {
  expect(await read('<c r="XFD1048576"><v>7</v></c>')).toMatchObject({
    ok: false,
    problem: { code: "tooLarge", message: expect.stringMatching(/“表”.*XFD1048576.*删去/) as string },
  });
});
