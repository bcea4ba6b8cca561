/** After an edit only rules that look at the edited sheets run again; what comes out is what a whole run gives. */
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { checkSince, rules } from "../../src/checks";
import { officeLedger } from "../../src/jobs/office-ledger";
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import { day } from "../ledger-builder";
import { sharedWorkbooks } from "../shared-workbooks";
import { workbookGrids } from "./workbook-grids";

const context = { year: 2023, asOf: day("2023-12-31") };
const runs = process.env["CI"] === "true" ? 40 : 6;

const sample = readFileSync(path.join(__dirname, "../../samples/示例台账.xlsx"));
const books: readonly (readonly [string, readonly Grid[]])[] = [
  ["the sample", workbookGrids(sample)],
  ...sharedWorkbooks
    .filter(({ name }) => name.startsWith("2023-"))
    .map((workbook) => [workbook.name, workbookGrids(workbook.bytes())] as const),
];

interface Edit {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A cell gets another value: one of another cell of its column, a blank, or something that fits nowhere. */
function edited(grids: readonly Grid[], { sheet, row, column, value }: Edit): readonly Grid[] {
  const at = sheet % grids.length;
  return grids.map((grid, index) => {
    if (index !== at || grid.values.length === 0) return grid;
    const rows = grid.values.length;
    const wide = grid.values[0]?.length ?? 1;
    const target = [row % rows, column % wide] as const;
    const other = grid.values[(row * 7 + 3) % rows]?.[target[1]] ?? null;
    const next = value === "other" ? other : value;
    return {
      ...grid,
      values: grid.values.map((cells, r) =>
        r === target[0] ? cells.map((cell, c) => (c === target[1] ? next : cell)) : cells,
      ),
    };
  });
}

const edits = fc.array(
  fc.record({
    sheet: fc.nat(),
    row: fc.nat(),
    column: fc.nat(),
    value: fc.constantFrom<CellValue>("other", "other", "other", null, 0, 99, "无", "2023.13", "乱写"),
  }),
  { minLength: 1, maxLength: 3 },
);

function whole(grids: readonly Grid[]) {
  return checkSince(grids, officeLedger(grids).ledger, context, null);
}

test.each(books)("%s: after any edits the result is that of a whole run", (_, grids) => {
  const before = whole(grids);
  fc.assert(
    fc.property(edits, (changes) => {
      let memory = before;
      let now = grids;
      for (const change of changes) {
        now = edited(now, change);
        memory = checkSince(now, officeLedger(now).ledger, context, memory);
      }
      expect(memory).toEqual(whole(now));
    }),
    { numRuns: runs },
  );
});

test("an edit on one sheet spares the rules of others", () => {
  const [, grids] = books[0] ?? ["", []];
  const ledger = officeLedger(grids).ledger;
  const memory = whole(grids);
  const spies = rules.map((rule) => jest.spyOn(rule, "test"));
  const ran = (): string[] =>
    rules.filter((_, index) => (spies[index]?.mock.calls.length ?? 0) > 0).map(({ id }) => id);
  checkSince(grids, ledger, context, memory);
  expect(ran()).toEqual([]);
  const sheet = ledger.tables.find(({ register }) => register === "problem")?.grid.sheet;
  const at = grids.findIndex((grid) => grid.sheet === sheet);
  const now = edited(grids, { sheet: at, row: 5, column: 2, value: "别的" });
  checkSince(now, officeLedger(now).ledger, context, memory);
  expect(ran().some((id) => id.startsWith("ISS-"))).toBe(true);
  expect(ran().filter((id) => /^(?:APT|STF|SUB|TRN)-/.test(id) && id !== "SUB-09")).toEqual([]);
  for (const spy of spies) spy.mockRestore();
});

test("another period, other settings, another sheet: everything runs again", () => {
  const [, grids] = books[0] ?? ["", []];
  const memory = whole(grids);
  const ledger = officeLedger(grids).ledger;
  const later = { year: 2023, asOf: day("2023-06-30") };
  expect(checkSince(grids, ledger, later, memory)).toEqual(checkSince(grids, ledger, later, null));
  const fewer = grids.slice(1);
  expect(checkSince(fewer, officeLedger(fewer).ledger, context, memory)).toEqual(whole(fewer));
});
