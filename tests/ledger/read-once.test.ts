/** Sheets of a file that is open are read once for all that is asked of it (ADR 14); what is another sheet is not. */
import { officeBook, officeLedger } from "../../src/jobs/office-ledger";
import type { Grid } from "../../src/reading/cells/grid";

function sheet(name: string, count: number): Grid {
  const rows = Array.from({ length: count }, (_, index) => [
    `甲禾第${String(index)}食品有限公司`,
    "投产",
    index,
  ]);
  return {
    sheet: name,
    firstRow: 1,
    firstColumn: 1,
    values: [["2023年园区企业台账"], ["企业名称", "经营状态", "党员总数"], ...rows],
  };
}

test("the same sheets give the same book, however they are handed over", () => {
  const grids = [sheet("企业台账", 5), sheet("另一张", 4)];
  expect(officeBook([...grids])).toBe(officeBook(grids));
  expect(officeLedger(grids).ledger).toBe(officeLedger([...grids]).ledger);
});

test.each<readonly [string, (grids: readonly Grid[]) => readonly Grid[]]>([
  ["a sheet read anew", ([one, other]) => [...(one ? [one] : []), ...(other ? [{ ...other }] : [])]],
  ["a sheet less", ([one]) => (one ? [one] : [])],
  ["a sheet more", (grids) => [...grids, sheet("第三张", 3)]],
  ["another order", (grids) => [...grids].reverse()],
])("%s: read again", (_, changed) => {
  const grids = [sheet("企业台账", 5), sheet("另一张", 4)];
  const before = officeBook(grids);
  expect(officeBook(changed(grids))).not.toBe(before);
  expect(officeBook(grids).book.tables.length).toBe(before.book.tables.length);
});

test("a workbook without a sheet is read as often as it is asked", () => {
  expect(officeBook([]).book.tables).toEqual([]);
});
