import { runChecks } from "../../src/checks/run";
import { countFigures } from "../../src/figures";
import { daysFromCivil } from "../../src/reading/cells/dates";
import { tablesOf } from "../../src/ledger/model";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { sheetOf } from "./sheet-text";

/** An enterprise with two branches, its own columns merged over both rows; the sums typed below. */
const merged = `
工业园区非公企业党建台账
序号|企业名称|经营状态|职工总数|党员总数|正式党员|是否建立党组织|党组织名称|组建方式|书记
1|金星鞋业有限公司|投产|80|4|4|是|金星鞋业第一党支部|单独|秦岱
||||3|3||金星鞋业第二党支部|单独|池渊
2|安和纸业有限公司|投产|51|3|3|是|安和纸业党支部|单独|章延
合计|2家||131|10|10||||
`;

function ledgerOf(text: string) {
  return readLedger([sheetOf(text, "台账")], defaultSettings);
}

function figureOf(text: string, id: string) {
  const figures = countFigures(ledgerOf(text), { year: 2023, asOf: null });
  const found = figures.find((figure) => figure.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
}

test("an enterprise over two rows is one record, and its counts are those of both rows", () => {
  const [table] = tablesOf(ledgerOf(merged), "enterprise");
  expect(table?.entries.map((entry) => entry.row)).toEqual([3, 5]);
  expect(table?.entries.map((entry) => entry.value("members"))).toEqual([7, 3]);
  expect(table?.furtherRows.map((entry) => [entry.row, entry.value("name")])).toEqual([
    [4, "金星鞋业有限公司"],
  ]);
  expect(table?.furtherRows[0]?.goesOnWith).toBe(table?.entries[0]);
});

test.each([
  ["enterprise.total", 2],
  ["enterprise.covered", 2],
  ["member.total", 10],
  ["member.full", 10],
  ["organisation.total", 3],
])("%s is %d", (id, value) => {
  expect(figureOf(merged, id).value).toBe(value);
});

test("the cells that were counted reach to the last row, also where that goes on with a record", () => {
  const last = merged.replace(/\n2\|.*/, "").replace(/\n合计.*/, "");
  expect(figureOf(last, "member.total")).toMatchObject({ value: 7, cells: ["台账!E3:E4"] });
});

test("typed totals agree with the rows of both kinds, and no name is found missing", () => {
  const { findings } = runChecks(ledgerOf(merged), { year: 2023, asOf: daysFromCivil(2023, 12, 31) });
  const rules = findings.map(({ rule }) => rule);
  expect(rules).not.toContain("ENT-14");
  expect(rules).not.toContain("ENT-01");
});

test("a count that can't be read in the second row leaves no sum in silence", () => {
  const figure = figureOf(merged.replace("||||3|3||", "||||三四个|3||"), "member.total");
  expect(figure.value).toBeNull();
  expect(figure.reason).toContain("E4");
});
