import { columnLetters } from "../../src/reading/cells/grid";
import { recognise } from "../../src/reading/recognise";
import { defaultSettings } from "../../src/reading/settings/settings";
import { foreignCases } from "./foreign-cases";
import { layoutCases } from "./layout-cases";
import { sheetOf } from "./sheet-text";

function letters(list: readonly { readonly column: number }[]): string {
  return list.map(({ column }) => columnLetters(column)).join(" ");
}

describe("layouts as offices keep them", () => {
  test.each(layoutCases)("$name", ({ sheet, text, tables }) => {
    const recognised = recognise(sheetOf(text, sheet), defaultSettings);
    const shown = recognised.map((table) => ({
      register: table.register,
      header: table.headerRows,
      data: table.dataRows,
      skipped: table.skippedRows.map(({ row, kind }) => `${String(row)}${kind}`).join(" "),
      columns: Object.entries(table.columns)
        .map(([field, columns]) => `${field}=${columns.map(columnLetters).join("+")}`)
        .join(" "),
      ask: letters(table.ask),
      unmatched: letters(table.unmatched),
    }));
    expect(shown).toEqual(tables);
  });
});

describe("sheets of other trades", () => {
  test.each(foreignCases)("$name", ({ text }) => {
    expect(recognise(sheetOf(text), defaultSettings).map((table) => table.register)).toEqual([null]);
  });
});
