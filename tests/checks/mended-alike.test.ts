/** What is mended in a workbook without a contradiction says the same as before. */
import fc from "fast-check";
import { runChecks } from "../../src/checks/run";
import { cellPosition, type Grid } from "../../src/reading/cells/grid";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import type { Fix } from "../../src/checks/finding";
import type { FieldColumn, Table } from "../../src/reading/table";
import { day } from "../ledger-builder";
import { cleanCase } from "../planted/measure";

const runs = process.env["CI"] === "true" ? 100 : 15;

function mended(grid: Grid, fixes: readonly Fix[]): Grid {
  const values = grid.values.map((row) => [...row]);
  for (const { cell, after } of fixes.filter(({ sheet }) => sheet === grid.sheet)) {
    const { row, column } = cellPosition(cell) ?? { row: 0, column: 0 };
    const line = values[row - grid.firstRow];
    if (line !== undefined) line[column - grid.firstColumn] = after;
  }
  return { ...grid, values };
}

/** Values by field; of texts what is left without spaces. */
function said(tables: readonly Table[]): unknown {
  return tables.map(({ register, fields }) => [
    register,
    Object.entries<FieldColumn | undefined>(fields).map(([field, column]) => [
      field,
      column?.values.map((value) => (typeof value === "string" ? value.replace(/\s/g, "") : value)),
    ]),
  ]);
}

test("all fixes of a clean workbook together change no value that is read", () => {
  const property = fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (seed) => {
    const grids = cleanCase(seed, "wild").book.sheets.map(({ grid }) => grid);
    const ledger = readLedger(grids, defaultSettings);
    const { findings } = runChecks(ledger, { year: 2023, asOf: day("2023-12-31") });
    const fixes = findings.flatMap(({ fix, moreFixes = [] }) => [fix ?? [], moreFixes].flat());
    const after = readLedger(
      grids.map((grid) => mended(grid, fixes)),
      defaultSettings,
    );
    expect(said(after.tables)).toEqual(said(ledger.tables));
  });
  fc.assert(property, { numRuns: runs, seed: 1, endOnFailure: true });
});
