import type { CellValue, Grid } from "../../src/reading/cells/grid";
import { recognise } from "../../src/reading/recognise";
import { readTables } from "../../src/reading/records";
import { defaultSettings } from "../../src/reading/settings/settings";
import { sheetOf } from "./sheet-text";

function gridOf(values: readonly (readonly CellValue[])[]): Grid {
  return { sheet: "Sheet1", firstRow: 1, firstColumn: 1, values };
}

function read(grid: Grid): readonly (string | null)[] {
  const tables = recognise(grid, defaultSettings);
  readTables(grid, tables, defaultSettings);
  return tables.map((table) => table.register);
}

const ledger = `
序号|企业名称|经营状态|党员总数|是否建立党组织
1|甲禾食品有限公司|投产|5|是
2|乙源木业有限公司|在建|1|否
`;

/** The ledger, set into a larger grid of blanks. */
function withBlanks(rows: number, columns: number): Grid {
  const small = sheetOf(ledger).values;
  const blank: readonly CellValue[] = new Array<CellValue>(columns).fill(null);
  const wide = small.map((row) => [...row, ...blank.slice(row.length)]);
  return gridOf([...wide, ...new Array<readonly CellValue[]>(rows - wide.length).fill(blank)]);
}

describe("grids of any kind", () => {
  test("nothing at all", () => {
    expect(read(gridOf([]))).toEqual([null]);
    expect(read(gridOf([[]]))).toEqual([null]);
    expect(read(gridOf([[null, null]]))).toEqual([null]);
  });

  test.each<CellValue>([1, "企业名称", true, { error: "#N/A" }, ""])("one cell: %p", (value) => {
    expect(read(gridOf([[value]]))).toEqual([null]);
  });

  test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])("a header that is %s", (header) => {
    const rows = sheetOf(ledger).values.map((row, index) => [...row, index === 0 ? header : "甲"]);
    expect(read(gridOf(rows))).toEqual(["enterprise"]);
  });

  test("16,384 columns, all of them written", () => {
    const header = Array.from({ length: 16_384 }, (_, i) => (i % 2 === 0 ? "党员总数" : "企业名称"));
    const row = Array.from({ length: 16_384 }, (_, i) => i);
    const started = performance.now();
    expect(read(gridOf([header, row, row]))).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test("formatted but empty to row 1,048,576", () => {
    const grid = withBlanks(1_048_576, 5);
    const started = performance.now();
    expect(read(grid)).toEqual(["enterprise"]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test("formatted but empty to column XFD", () => {
    expect(read(withBlanks(200, 16_384))).toEqual(["enterprise"]);
  });

  test("errors in every cell, and errors among the records", () => {
    const error = { error: "#REF!" };
    expect(
      read(
        gridOf([
          [error, error],
          [error, error],
        ]),
      ),
    ).toEqual([null]);
    const values = sheetOf(ledger).values.map((row, i) => (i === 2 ? row.map(() => error) : row));
    const grid = gridOf(values);
    const [table] = readTables(grid, recognise(grid, defaultSettings), defaultSettings);
    expect(table?.entries).toHaveLength(2);
    expect(table?.fields).toHaveProperty("members");
    expect(table?.entries[1]?.problem("seq")).toBe("cellError");
  });

  test("10,000 characters in a cell", () => {
    const long = "党员".repeat(5000);
    expect(
      read(
        gridOf([
          [long, long],
          [long, 1],
        ]),
      ),
    ).toEqual([null]);
    const values = sheetOf(ledger).values.map((row, i) => (i === 1 ? [...row.slice(0, 4), long] : row));
    expect(read(gridOf(values))).toEqual(["enterprise"]);
  });

  test("rows of unequal length", () => {
    expect(
      read(
        gridOf([["序号", "企业名称", "党员总数", "经营状态"], [1], [], [2, "甲禾食品有限公司", 5, "投产"]]),
      ),
    ).toEqual(["enterprise"]);
  });

  test("blanks that arrive as 0, as they do on the desktop", () => {
    const text = `
企业党建台账||||||
序号|企业名称|党员情况|||党组织情况|
||总数|正式|预备|是否建立|书记
1|甲禾食品有限公司|5|5||是|韦某
2|乙源木业有限公司|1|1||否|
合计||6||||
`;
    const blanks = sheetOf(text);
    const zeros = { ...blanks, values: blanks.values.map((row) => row.map((value) => value ?? 0)) };
    const [inPane, inFormula] = [blanks, zeros].map((grid) => recognise(grid, defaultSettings));
    expect(inFormula).toEqual(inPane);
  });
});

describe("our own sheets", () => {
  test("a sheet with our mark is never a ledger", () => {
    const values = [["指标（本表由加载项生成，可重新生成）", null], ...sheetOf(ledger).values];
    expect(read(gridOf(values))).toEqual([null]);
  });
});

describe("answers of the user", () => {
  const text = `
序号|企业名称|负责人|党员总数|是否建立党组织
1|甲禾食品有限公司|韦某|5|是
2|乙源木业有限公司|黄某|1|否
`;
  const grid = sheetOf(text);
  const [before] = recognise(grid, defaultSettings);

  test("the vague header is asked", () => {
    expect(before?.ask.map(({ header }) => header)).toEqual(["负责人"]);
    expect(before?.columns).not.toHaveProperty("secretary");
  });

  test("an answer is kept by signature and header, wherever the column has moved to", () => {
    const corrections = [{ signature: before?.signature ?? "", header: "负责人", field: "secretary" }];
    const moved = {
      ...grid,
      values: [...grid.values, [3, "丙盛家居制品厂", "李某", 2, "是"]].map((row) => [
        row[2] ?? null,
        row[0] ?? null,
        row[1] ?? null,
        row[3] ?? null,
        row[4] ?? null,
      ]),
    };
    const [after] = recognise(moved, { ...defaultSettings, corrections });
    expect(after?.signature).toBe(before?.signature);
    expect(after?.columns.secretary).toEqual([1]);
    expect(after?.ask).toEqual([]);
  });

  test("the key of a column whose header has strokes and brackets serves for an answer", () => {
    const sheet = sheetOf(`
序号|企业名称|负责人（法人/经理）|党员总数|是否建立党组织
1|甲禾食品有限公司|韦某|5|是
2|乙源木业有限公司|黄某|1|否
`);
    const [asked] = recognise(sheet, defaultSettings);
    const header = asked?.evidence.find(({ column }) => column === 3)?.key ?? "";
    const corrections = [{ signature: asked?.signature ?? "", header, field: "legalRepresentative" }];
    const [after] = recognise(sheet, { ...defaultSettings, corrections });
    expect(after?.columns.legalRepresentative).toEqual([3]);
  });

  test("a column may be declared none of ours", () => {
    const corrections = [{ signature: before?.signature ?? "", header: "党员总数", field: null }];
    const [after] = recognise(grid, { ...defaultSettings, corrections });
    expect(after?.columns).not.toHaveProperty("members");
    expect(after?.unmatched.map(({ header }) => header)).toEqual(["党员总数"]);
  });
});
