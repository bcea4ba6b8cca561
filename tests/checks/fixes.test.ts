/** Which cells a rule offers to mend, and by what; never a number of a person, a phone, an account, a child's name. */
import fc from "fast-check";
import { runChecks } from "../../src/checks/run";
import type { Fix } from "../../src/checks/finding";
import { cellPosition, type CellValue, type Grid } from "../../src/reading/cells/grid";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { day } from "../ledger-builder";

const context = { year: 2023, asOf: day("2023-12-31") };

function grid(sheet: string, title: string, header: string, rows: readonly (readonly CellValue[])[]): Grid {
  const heads = header.split("|");
  const wide = (cells: readonly CellValue[]): CellValue[] =>
    Array.from({ length: heads.length }, (_, index) => cells[index] ?? null);
  return { sheet, firstRow: 1, firstColumn: 1, values: [wide([title]), heads, ...rows.map(wide)] };
}

function fixesOf(...grids: readonly Grid[]): readonly Fix[] {
  const { findings } = runChecks(readLedger(grids, defaultSettings), context);
  return findings.flatMap(({ fix }) => fix ?? []);
}

const roster = (id: CellValue, phone: CellValue): Grid =>
  grid("党员", "园区党员花名册", "序号|姓名|身份证号|入党时间|党员类别|所在企业|联系电话", [
    [1, "韦志强", "450123198501010013", "2008-07-01", "正式", "禾丰食品", "13800001234"],
    [2, "卢海燕", id, "2008-07-01", "正式", "禾丰食品", phone],
  ]);
const payments = (id: CellValue, account: CellValue): Grid =>
  grid("津贴", "2023年书记岗位津贴发放表", "序号|党组织名称|书记姓名|身份证号|月数|标准|应发金额|银行账号", [
    [1, "禾丰食品党支部", "韦志强", "450123198501010013", 12, 150, 1800, "6217001234567890123"],
    [2, "源盛建材党支部", "卢海燕", id, 12, 150, 1800, account],
  ]);
const schooling = (child: CellValue): Grid =>
  grid("就学", "职工子女就学情况表", "序号|企业名称|职工姓名|子女姓名|年龄|就读年级|办理结果", [
    [1, "禾丰食品", "韦志强", child, 7, "一年级", "已安排"],
    [2, "禾丰食品", "卢海燕", "卢小小", 7, "一年级", "已安排"],
  ]);
const ledger = (phone: CellValue): Grid =>
  grid("企业", "工业园区企业台账", "序号|企业名称|经营状态|党员总数|出资人|联系电话", [
    [1, "临江禾丰食品有限公司", "已投产", 3, "张三", phone],
    [2, "临江源盛建材有限公司", "已投产", 3, "李四", "13800001235"],
  ]);

/** Cells that people fill in all the ways that a fix elsewhere would mend. */
const untidy = fc
  .tuple(
    fc.constantFrom(
      "450123198501010013",
      "４５０１２３１９８５０１０１００１３",
      "13800001234",
      "１３８０００",
      "韦 小",
      "O1I23",
    ),
    fc.constantFrom("", " ", "　", "I", "O", "０"),
  )
  .chain(([text, extra]) =>
    fc.constantFrom<CellValue>(text + extra, extra + text, `${text.slice(0, 3)}${extra}${text.slice(3)}`),
  );

test("none on numbers of persons, phones, accounts and names of children, whatever stands there", () => {
  fc.assert(
    fc.property(untidy, untidy, untidy, (one, other, third) => {
      const grids = [roster(one, other), payments(third, one), schooling(other), ledger(third)];
      const personal: Readonly<Record<string, readonly string[]>> = {
        党员: ["C", "G"],
        津贴: ["D", "H"],
        就学: ["D"],
        企业: ["F"],
      };
      for (const { sheet, cell } of fixesOf(...grids))
        expect(personal[sheet] ?? []).not.toContain(cell.replace(/\d+/, ""));
    }),
    { numRuns: 150 },
  );
});

test("what is offered names the cell as it stands, and what it becomes leaves nothing to mend", () => {
  const counts = fc.constantFrom<CellValue>("６４", "64", " 64", "1,200", "０", "64人", 64, null);
  const names = fc.constantFrom(
    "临江 禾丰食品有限公司",
    "临江禾丰食品有限公司",
    " 禾丰食品有限公司",
    "禾丰２厂",
  );
  const codes = fc.constantFrom<CellValue>(
    "91450199MA5P1I111U",
    "91450199MA5P11111U",
    "91450199MA5P1O111U",
    null,
  );
  const dates = fc.constantFrom<CellValue>(
    "2019年5月8日",
    "2019.5.8",
    43_593,
    "2019年5月",
    "5月8日",
    "预计2024年1月1日",
  );
  let offered = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(names, codes, dates, counts), { minLength: 1, maxLength: 5 }), (drawn) => {
      const dated = Array.from({ length: 25 }, (_, index): CellValue[] => [
        index + 10,
        `临江${"甲乙丙丁戊"[index % 5] ?? ""}${"禾源盛能达"[Math.floor(index / 5)] ?? ""}食品有限公司`,
        null,
        43_000 + index,
        30,
      ]);
      const sheet = grid("企业", "工业园区企业台账", "序号|企业名称|统一社会信用代码|投产时间|职工总数", [
        ...dated,
        ...drawn.map((cells, index) => [index + 50, ...cells]),
      ]);
      const fixes = fixesOf(sheet);
      offered += fixes.length;
      const values = sheet.values.map((row) => [...row]);
      for (const { cell, before, after } of fixes) {
        const { row, column } = cellPosition(cell) ?? { row: 0, column: 0 };
        expect(values[row - 1]?.[column - 1]).toBe(before);
        expect(after).not.toBe(before);
        const line = values[row - 1];
        if (line !== undefined) line[column - 1] = after;
      }
      const cells = new Set(fixes.map(({ cell }) => cell));
      const again = fixesOf({ ...sheet, values });
      expect(again.filter(({ cell }) => cells.has(cell))).toEqual([]);
    }),
    { numRuns: 100 },
  );
  expect(offered).toBeGreaterThan(50);
});
