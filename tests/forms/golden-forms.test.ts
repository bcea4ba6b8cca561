/** Forms as superiors send them, those beside the checkout and our own: every cell right, nothing of theirs harmed. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CellData, SheetData } from "../../package/book";
import { readBook } from "../../package/workbook/reader";
import { styleKey } from "../../package/styles/style-keys";
import { cellPosition } from "../../src/reading/cells/grid";
import { sharedWorkbooks } from "../shared-workbooks";
import { filled } from "./filled-form";
import { differences, type FormExpectation } from "./form-expectation";

const folders = ["../../../shared/forms", "golden"].map((folder) => path.resolve(__dirname, folder));

const forms = folders.flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(".expected.json"))
        .map((file) => ({
          folder,
          name: `${path.basename(folder)}/${file.replace(".expected.json", "")}`,
          expected: JSON.parse(readFileSync(path.join(folder, file), "utf8")) as FormExpectation,
        }))
    : [],
);

function cellAt(sheet: SheetData | undefined, row: number, column: number): CellData | undefined {
  return sheet?.rows[row]?.[column];
}

/** What of the form is another thing now than what was to be written. */
function harm(
  before: ReturnType<typeof readBook>["data"],
  after: typeof before,
  inserted: number,
): readonly string[] {
  return before.sheets.flatMap((sheet, at) => {
    const now = after.sheets[at];
    const told: string[] = [];
    if (now?.isProtected !== sheet.isProtected) told.push(`${sheet.name}: protection`);
    if (now?.choices.length !== sheet.choices.length) told.push(`${sheet.name}: lists`);
    if ((now?.merges.length ?? 0) < sheet.merges.length) told.push(`${sheet.name}: merges`);
    sheet.rows.forEach((line, row) => {
      line?.forEach((cell, column) => {
        const places = [row, row + inserted].map((place) => cellAt(now, place, column));
        const isThere = places.some(
          (other) =>
            (cell?.value === null || other?.value === cell?.value || cell?.formula !== undefined) &&
            (cell?.formula === undefined) === (other?.formula === undefined),
        );
        const isStyled = places.some((other) => {
          const [was, is] = [before.styles[cell?.style ?? 0] ?? {}, after.styles[other?.style ?? 0] ?? {}];
          const isDate = was.numberFormat === undefined && /y/.test(is.numberFormat ?? "");
          const isWritten = cell?.value == null && typeof other?.value === "number";
          const allowed = {
            ...was,
            ...(isDate ? { numberFormat: is.numberFormat } : {}),
            // Its column is too narrow: tests/forms/narrow-columns.test.ts.
            ...(isWritten && is.shrink === true ? { shrink: true, wrap: false } : {}),
          };
          return styleKey(allowed) === styleKey(is);
        });
        if (!isThere || !isStyled) told.push(`${sheet.name}!${String(row + 1)},${String(column + 1)}`);
      });
    });
    return told;
  });
}

const here = sharedWorkbooks.length > 0 ? forms : [];

(here.length > 0 ? describe : describe.skip)("forms", () => {
  it.each(here.length > 0 ? here : forms.slice(0, 1))("$name", ({ folder, expected }) => {
    const file = path.join(folder, expected.form);
    const report = filled(file, expected);
    if ("problem" in report) throw new Error(report.problem);
    const { wrong, missing, unlisted } = differences(expected, report);
    expect({ wrong, missing, unlisted }).toEqual({ wrong: [], missing: [], unlisted: [] });

    const before = readBook(new Uint8Array(readFileSync(file))).data;
    const after = readBook(report.file ?? new Uint8Array()).data;
    const inserted = report.sheets
      .flatMap((sheet) => sheet.inserted)
      .reduce((sum, { count }) => sum + count, 0);
    expect(harm(before, after, inserted)).toEqual([]);
    for (const { sheet, cells } of report.sheets)
      for (const { cell, value } of cells) {
        const place = cellPosition(cell) ?? { row: 1, column: 1 };
        const written = cellAt(
          after.sheets.find(({ name }) => name === sheet),
          place.row - 1,
          place.column - 1,
        );
        if (typeof written?.value === typeof value) expect(written?.value).toBe(value);
      }
  });
});
