/** A sheet of the workbook is the form: filled in a copy, in Excel and in a file alike; the office's own stays as it is. */
import { openBook } from "../../host";
import type { BookData, CellData, SheetData, StyleData } from "../../package/book";
import { readBook } from "../../package/workbook/reader";
import { sheetOfRows } from "../../package/workbook/new-book";
import { writeBook } from "../../package/workbook/writer";
import { countFigures } from "../../src/actions/figures/count-figures";
import { fillOwnSheet, sheetsForForms } from "../../src/actions/forms/fill-form";
import type { ActionEnvironment } from "../../src/actions/environment";
import type { Workbook } from "../../src/actions/workbook/workbook";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { environment as inExcel, sampleBytes, sheetOf, valueOf, year } from "../actions/sample-book";
import { openedFile } from "../file/opened-file";

const FORM = "县里的表";
const COPY = "县里的表（已填）";

/** The sample with a form in it: a list with three rows and a sum below them. */
function bytesWithForm(change: (form: SheetData) => SheetData = (form) => form): Uint8Array {
  const { data, original } = readBook(sampleBytes());
  const lines: readonly StyleData[] = [...data.styles, { borders: ["top", "bottom", "left", "right"] }];
  const ruled = lines.length - 1;
  const cell = (value: CellData["value"], formula?: string): CellData => ({
    value,
    style: ruled,
    ...(formula === undefined ? {} : { formula }),
  });
  const form = sheetOfRows(FORM, [["园区企业职工情况统计表"]], {
    rows: [
      [{ value: "园区企业职工情况统计表" }],
      ["序号", "企业名称", "经营状态", "职工总数", "职工数翻倍"].map((head) => cell(head)),
      ...[3, 4, 5].map((row) => [
        cell(null),
        cell(null),
        cell(null),
        cell(null),
        cell(0, `=D${String(row)}*2`),
      ]),
      [cell("合计"), cell(null), cell(null), cell(0, "=SUM(D3:D5)"), cell(0, "=SUM(E3:E5)")],
    ],
    merges: [{ row: 0, column: 0, endRow: 0, endColumn: 4 }],
  });
  const book: BookData = { ...data, sheets: [...data.sheets, change(form)], styles: lines };
  return writeBook(original, book);
}

interface Opened {
  readonly environment: ActionEnvironment;
  readonly data: () => Promise<BookData>;
}

async function asExcel(bytes: Uint8Array): Promise<Opened> {
  const host = await openBook(bytes);
  host.installGlobals();
  // What Excel hands over as a file comes through the page's library, which host/tests/page.test.ts asks.
  const workbook: Workbook = {
    ...excelWorkbook,
    open: (sitting) => excelWorkbook.open((book) => sitting({ ...book, file: () => host.save() })),
  };
  return { environment: { ...inExcel, workbook }, data: host.data };
}

function asFile(bytes: Uint8Array): Promise<Opened> {
  const { environment, workbook } = openedFile(bytes);
  return Promise.resolve({ environment, data: () => Promise.resolve(workbook.data) });
}

const sides = [
  ["Excel", asExcel],
  ["a file", asFile],
] as const;

const wish = { sheet: FORM, wish: year, withIds: false };

function contents({ rows }: SheetData): readonly (readonly unknown[])[] {
  return Array.from(rows, (line) => Array.from(line ?? [], (cell) => cell?.formula ?? cell?.value ?? null));
}

describe.each(sides)("in %s", (_, open) => {
  it("fills a copy beside the form, with rows for every record and sums over all of them", async () => {
    const { environment, data } = await open(bytesWithForm());
    const before = await data();
    expect(valueOf(await sheetsForForms(environment))).toContain(FORM);
    const report = valueOf(await fillOwnSheet(environment, { ...wish, write: true }));
    expect(report.copy?.name).toBe(COPY);
    const after = await data();
    const at = after.sheets.findIndex(({ name }) => name === FORM);
    expect(after.sheets[at + 1]?.name).toBe(COPY);
    for (const sheet of before.sheets) expect(sheetOf(after, sheet.name)).toEqual(sheet);

    const rows = contents(sheetOf(after, COPY));
    const names = contents(sheetOf(before, "企业台账"));
    const records = rows.slice(2, -1);
    const last = records.length + 2;
    expect(records.length).toBeGreaterThan(3);
    expect(records.map(([seq]) => seq)).toEqual(records.map((__, index) => index + 1));
    for (const [, name] of records) expect(names.some((line) => line.includes(name))).toBe(true);
    expect(records.map((line) => line[4])).toEqual(records.map((__, index) => `=D${String(index + 3)}*2`));
    expect(rows.at(-1)?.slice(3, 5)).toEqual([`=SUM(D3:D${String(last)})`, `=SUM(E3:E${String(last)})`]);
  });

  it("counts what it counted before: the copy is none of the office's ledgers", async () => {
    const { environment } = await open(bytesWithForm());
    const before = valueOf(await countFigures(environment, year));
    valueOf(await fillOwnSheet(environment, { ...wish, write: true }));
    const after = valueOf(await countFigures(environment, year));
    expect(after.figures.map(({ id, value }) => [id, value])).toEqual(
      before.figures.map(({ id, value }) => [id, value]),
    );
  });

  it("writes nothing while it is only looked at, and nothing into a protected sheet", async () => {
    const looked = await open(bytesWithForm());
    const before = await looked.data();
    expect(
      valueOf(await fillOwnSheet(looked.environment, { ...wish, write: false })).sheets[0]?.cells.length,
    ).toBeGreaterThan(9);
    expect(await looked.data()).toEqual(before);
    const locked = await open(bytesWithForm((form) => ({ ...form, isProtected: true })));
    expect(await fillOwnSheet(locked.environment, { ...wish, write: true })).toMatchObject({
      ok: false,
      problem: { code: "noForm", message: expect.stringContaining("受保护") as string },
    });
  });
});

it("fills the same cells in Excel and in a file", async () => {
  const copies = await Promise.all(
    sides.map(async ([, open]) => {
      const { environment, data } = await open(bytesWithForm());
      valueOf(await fillOwnSheet(environment, { ...wish, write: true }));
      return contents(sheetOf(await data(), COPY));
    }),
  );
  expect(copies[0]).toEqual(copies[1]);
});
