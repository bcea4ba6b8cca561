import { compareFigures, countFigures, previousFigures } from "../../src/figures";
import { snapshotHeader } from "../../src/figures/snapshots";
import { endOfYear } from "../../src/reading/cells/dates";
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";

const period = { year: 2023, asOf: endOfYear(2023) };

function grid(sheet: string, rows: readonly (readonly CellValue[])[]): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  return { sheet, firstRow: 1, firstColumn: 1, values };
}

function enterprises(year: number, covered: readonly string[]): Grid {
  return grid(`${String(year)}年`, [
    [`${String(year)}年工业园区企业台账`],
    ["序号", "企业名称", "经营状态", "党员总数", "是否建立党组织"],
    ...covered.map((tick, index) => [
      index + 1,
      `第${"甲乙丙丁戊"[index] ?? ""}电子有限公司`,
      "投产",
      3,
      tick,
    ]),
  ]);
}

const dues = grid("补贴", [
  ["2022年书记岗位津贴发放表"],
  ["序号", "党组织名称", "书记姓名", "月数", "标准", "应发金额"],
  [1, "甲支部", "张某", 12, 150, 1800],
]);

const snapshots = grid("历年指标", [
  ["历年指标"],
  [...snapshotHeader],
  [2022, "coverage.all", "党组织覆盖率", 0.25, "率", "", "2022-12-31"],
]);

const valueOf = (grids: readonly Grid[], kept: Grid | null, id: string): unknown =>
  previousFigures(readLedger(grids, defaultSettings), period, kept)?.values.get(id);

describe("last year's figures", () => {
  const both = [enterprises(2023, ["是", "是", "是", "否"]), enterprises(2022, ["是", "否"])];

  test("are those that were kept", () => {
    expect(valueOf(both, snapshots, "coverage.all")).toBe(0.25);
  });

  test("else come from the workbook's own sheets of last year", () => {
    const ledger = readLedger(both, defaultSettings);
    const before = previousFigures(ledger, period, null);
    expect(before?.source).toBe("sheets");
    const figures = compareFigures(countFigures(ledger, period), before?.values ?? null);
    expect(figures.find(({ id }) => id === "coverage.all")).toMatchObject({
      value: 0.75,
      previous: 0.5,
      change: 0.25,
    });
  });

  test("never from a sheet whose title nobody renewed: it may be this year's", () => {
    expect(valueOf([enterprises(2022, ["是", "否"])], null, "coverage.all")).toBeUndefined();
    expect(valueOf([enterprises(2023, ["是"]), dues], null, "subsidy.allowance.total")).toBeUndefined();
  });

  test("are not made up for a register that has no sheet of last year", () => {
    expect(valueOf([...both, dues], null, "member.roster")).toBeUndefined();
  });

  test("of a year that nobody knows are not looked for", () => {
    const ledger = readLedger(both, defaultSettings);
    expect(previousFigures(ledger, { year: null, asOf: null }, snapshots)).toBeNull();
  });
});
