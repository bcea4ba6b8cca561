import { columnLetters } from "../../src/reading/grid";
import { recognise } from "../../src/reading/recognise";
import type { TableRecognition } from "../../src/reading/recognition";
import { defaultSettings } from "../../src/reading/settings";
import { hasSharedWorkbooks, loadExpected, loadGrids } from "./load-workbook";

interface ExpectedSheet {
  readonly sheet: string;
  readonly register: string | null;
  readonly headerRows?: readonly number[];
  readonly dataRows?: readonly number[];
  readonly columns?: Readonly<Record<string, string | readonly string[]>>;
  readonly skippedRows?: readonly { readonly row: number; readonly kind: string }[];
  readonly ask?: readonly { readonly column: string }[];
  readonly unmatched?: readonly string[];
}

interface Expected {
  readonly recognise: { readonly sheets: readonly ExpectedSheet[] };
}

function shown(table: TableRecognition, expected: ExpectedSheet): ExpectedSheet {
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([field, list]) => {
      const letters = list.map(columnLetters);
      return [field, letters.length === 1 ? (letters[0] ?? "") : letters];
    }),
  );
  const all: ExpectedSheet = {
    sheet: table.sheet,
    register: table.register,
    headerRows: table.headerRows,
    dataRows: table.dataRows,
    columns,
    skippedRows: table.skippedRows,
    ask: table.ask.map(({ column }) => ({ column: columnLetters(column) })),
    unmatched: table.unmatched.map(({ column }) => columnLetters(column)),
  };
  const asserted = Object.keys(expected);
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => asserted.includes(key)),
  ) as unknown as ExpectedSheet;
}

const workbooks = [
  "2022-previous",
  "2023-clean",
  "2023-messy",
  "2023-errors",
  "two-ledgers",
  "small-park",
  "foreign",
];
const runs = hasSharedWorkbooks() || process.env.CI === "true" ? describe : describe.skip;
if (!hasSharedWorkbooks()) console.warn("没有 ../shared/workbooks，跳过用样例工作簿的测试。");

runs("recognition of the shared workbooks", () => {
  test.each(workbooks)("%s", (name) => {
    const grids = loadGrids(name);
    const expected = loadExpected(name) as Expected;
    const tables = grids.flatMap((grid) => recognise(grid, defaultSettings));
    expect(tables.map((table) => `${table.sheet}: ${table.register ?? "null"}`)).toEqual(
      expected.recognise.sheets.map((sheet) => `${sheet.sheet}: ${sheet.register ?? "null"}`),
    );
    expected.recognise.sheets.forEach((sheet, i) => {
      const table = tables[i];
      if (!table) throw new Error(`no table for ${sheet.sheet}`);
      expect(shown(table, sheet)).toEqual(sheet);
      if (sheet.columns !== undefined)
        expect({ sheet: sheet.sheet, ask: table.ask }).toEqual({ sheet: sheet.sheet, ask: [] });
    });
  });
});
