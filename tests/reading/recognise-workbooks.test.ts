import { columnLetters } from "../../src/reading/cells/grid";
import { recognise } from "../../src/reading/recognise";
import type { TableRecognition } from "../../src/reading/recognition";
import { defaultSettings } from "../../src/reading/settings/settings";
import { describeShared, sharedWorkbooks } from "../shared-workbooks";
import { loadGrids } from "./load-workbook";

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

describeShared("recognition of the shared workbooks", () => {
  test.each(sharedWorkbooks)("$name", ({ name, expected }) => {
    const sheets = expected.recognise.sheets as readonly unknown[] as readonly ExpectedSheet[];
    const tables = loadGrids(name).flatMap((grid) => recognise(grid, defaultSettings));
    expect(tables.map((table) => `${table.sheet}: ${table.register ?? "null"}`)).toEqual(
      sheets.map((sheet) => `${sheet.sheet}: ${sheet.register ?? "null"}`),
    );
    sheets.forEach((sheet, i) => {
      const table = tables[i];
      if (!table) throw new Error(`no table for ${sheet.sheet}`);
      expect(shown(table, sheet)).toEqual(sheet);
      if (sheet.columns !== undefined)
        expect({ sheet: sheet.sheet, ask: table.ask }).toEqual({ sheet: sheet.sheet, ask: [] });
    });
  });
});
