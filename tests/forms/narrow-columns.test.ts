/** Days and numbers in columns that are too narrow for them: written smaller, where Excel would show ###. */
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { readBook } from "../../package/workbook/reader";
import { writeBook } from "../../package/workbook/writer";
import { fillOwnSheet } from "../../src/actions/forms/fill-form";
import type { Workbook } from "../../src/actions/workbook/workbook";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { fillForm } from "../../src/jobs/fill";
import { endOfYear } from "../../src/reading/cells/dates";
import type { Grid } from "../../src/reading/cells/grid";
import { environment, opened, sampleBytes, sheetOf, valueOf, year } from "../actions/sample-book";
import { openedFile } from "../file/opened-file";

const ledger: Grid = {
  sheet: "启动资金",
  firstRow: 1,
  firstColumn: 1,
  values: [
    ["序号", "党组织名称", "组建方式", "批复时间", "拨付金额（元）", "拨付时间"],
    [1, "中共嘉木家居有限公司支部委员会", "单独组建", "2023-05-18", 1234567, "2023-11-20"],
  ],
};

const FORM = ["党组织名称", "批复时间", "拨付时间（年/月/日）", "拨付金额（元）", "组建方式"];

/** The filled row of a form whose columns are so wide; money with separators and decimals. */
function rowIn(width: number) {
  const sheet = sheetOfRows("表", [["启动资金拨付情况表"], FORM], {
    rows: [
      ["启动资金拨付情况表"].map((value) => ({ value })),
      FORM.map((value) => ({ value, style: 1 })),
      FORM.map((_, at) => ({ value: null, style: at === 3 ? 2 : 1 })),
    ],
    columnWidths: new Map(FORM.map((_, at) => [at, at === 0 ? 30 : width])),
  });
  const borders = ["top", "bottom", "left", "right"] as const;
  const styles = [{ fontSize: 11 }, { borders, wrap: true }, { borders, numberFormat: "#,##0.00" }];
  const report = fillForm({
    grids: [ledger],
    form: newBook({ sheets: [sheet], styles }),
    wish: { year: 2023, asOf: endOfYear(2023) },
    today: endOfYear(2023),
    withIds: false,
    file: true,
  });
  if ("problem" in report) throw new Error(report.problem);
  const { data } = readBook(report.file ?? new Uint8Array());
  return data.sheets[0]?.rows[2]?.map((cell) => ({
    value: cell?.value,
    ...data.styles[cell?.style ?? 0],
  }));
}

test("a day and a long number in a narrow column are written smaller, a short number and a text are not", () => {
  const row = rowIn(8);
  expect(row?.map(({ shrink }) => shrink === true)).toEqual([false, true, true, true, false]);
  expect(row?.map(({ wrap }) => wrap === true)).toEqual([true, false, false, false, true]);
  expect(row?.map(({ numberFormat }) => numberFormat)).toEqual([
    undefined,
    "yyyy-mm-dd",
    "yyyy/mm/dd",
    "#,##0.00",
    undefined,
  ]);
  expect(row?.[3]?.value).toBe(1_234_567);
});

test("so it is in a copy of a sheet, in Excel and in a file", async () => {
  const { data, original } = readBook(sampleBytes());
  const styles = [...data.styles, { borders: ["top", "bottom", "left", "right"] as const }];
  const ruled = { value: null, style: styles.length - 1 };
  const form = sheetOfRows("县里的表", [], {
    rows: [
      [{ value: "党组织情况表" }],
      ["党组织名称", "成立时间"].map((value) => ({ ...ruled, value })),
      [ruled, ruled],
    ],
  });
  const book = writeBook(original, { ...data, sheets: [...data.sheets, form], styles });
  const wish = { sheet: "县里的表", wish: year, withIds: false, write: true };
  const host = await opened(book);
  const excel: Workbook = {
    ...excelWorkbook,
    // What Excel hands over as a file comes through the page's library, which host/tests/page.test.ts asks.
    open: (sitting) => excelWorkbook.open((one) => sitting({ ...one, file: () => host.save() })),
  };
  valueOf(await fillOwnSheet({ ...environment, workbook: excel }, wish));
  const file = openedFile(book);
  valueOf(await fillOwnSheet(file.environment, wish));
  const [inExcel, inFile] = [await host.data(), file.workbook.data].map((after) =>
    sheetOf(after, "县里的表（已填）")
      .rows.slice(2)
      .map((line) => line?.slice(0, 2).map((cell) => [cell?.value, after.styles[cell?.style ?? 0]?.shrink])),
  );
  host.close();
  expect(inExcel).toEqual(inFile);
  // A month fits, a day does not.
  expect(inExcel?.slice(0, 2).map((line) => line?.[1])).toEqual([
    [expect.any(Number), undefined],
    [expect.any(Number), true],
  ]);
});

test("where there is room, the look stays the form's", () => {
  expect(rowIn(13)?.some(({ shrink }) => shrink === true)).toBe(false);
});
