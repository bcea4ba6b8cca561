import { recognise } from "../../src/reading/recognise";
import { readTables } from "../../src/reading/records";
import { defaultSettings } from "../../src/reading/settings/settings";
import { sheetOf } from "./sheet-text";

function rowsOf(text: string): readonly string[] {
  return recognise(sheetOf(text), defaultSettings).map(
    ({ register, headerRows, dataRows, skippedRows }) =>
      `${register ?? "null"} ${headerRows.join(",")} | ${dataRows.join(",")} | ${skippedRows.map(({ row, kind }) => `${String(row)}${kind}`).join(" ")}`,
  );
}

test("a title and a header of two rows, printed again on the second page", () => {
  const text = `
2023年园区企业党建台账
序号|企业名称|党员情况||是否建立党组织
||总数|正式|
1|金星鞋业有限公司|4|4|是
2|安和纸业有限公司|3|2|是
本页小计||7|6|
2023年园区企业党建台账（续）
序号|企业名称|党员情况||是否建立党组织
||总数|正式|
3|福源饲料有限公司|1|1|否
合计||8|7|
`;
  expect(rowsOf(text)).toEqual([
    "enterprise 2,3 | 4,5,10 | 6subtotal 7repeatedHeader 8repeatedHeader 9repeatedHeader 11total",
  ]);
  const grid = sheetOf(text);
  const [table] = readTables(grid, recognise(grid, defaultSettings), defaultSettings);
  expect(table?.entries.map((entry) => entry.park)).toEqual([null, null, null]);
});

test("parents over each of their columns, and words in both rows, where no cells are merged", () => {
  expect(
    rowsOf(`
园区企业党建台账
序号|企业名称|党员情况|党员情况|是否建立党组织
序号|企业名称|总数|正式|是否建立党组织
1|金星鞋业有限公司|4|4|是
2|安和纸业有限公司|3|2|是
`),
  ).toEqual(["enterprise 2,3 | 4,5 | "]);
});

test("an empty column is no gap between two tables", () => {
  expect(
    rowsOf(`
2023年组建推进计划表
企业名称||拟建方式|拟建党组织名称
金星鞋业有限公司||单独|金星鞋业党支部
安和纸业有限公司||联合|东区联合党支部
`),
  ).toEqual(["formationPlan 2 | 3,4 | "]);
});

test("one list that goes on to the right has one title", () => {
  expect(
    rowsOf(`
2023年履职考核及绩效奖励表
序号|书记|总分|奖励金额||序号|书记|总分|奖励金额
1|秦岱|92|3000||3|章延|95|6000
2|池渊|90|2000||4|汪澄|91|2000
`),
  ).toEqual(["award 2 | 3,4 | ", "award 2 | 3,4 | "]);
});

test("a second table may begin with parents in its first header row", () => {
  expect(
    rowsOf(`
机构编制情况表
机构名称|编制性质|核定编制|实有人数
党政办公室|行政|5|4
合计||5|4

职工子女就学情况表
基本情况|基本情况|基本情况|办理情况|办理情况
企业名称|职工姓名|子女姓名|安排学校|办理结果
金星鞋业有限公司|秦岱|秦小雨|第一小学|已安排
`),
  ).toEqual(["staffing 2 | 3 | 4total", "schooling 7,8 | 9 | "]);
});

test("a phone beside what somebody thinks may be anybody's", () => {
  const [table] = recognise(
    sheetOf(`
园区企业党建台账
企业名称|党员数|是否建立党组织|出资人对党建态度|联系电话
金星鞋业有限公司|4|是|支持|13700000001
安和纸业有限公司|3|否|一般|13700000002
`),
    defaultSettings,
  );
  expect(table?.ask).toMatchObject([{ column: 5, candidates: ["contactPhone", "investorPhone"] }]);
});

test("a heading above a header of three rows that is printed again heads what stands below it", () => {
  const text = `
园区企业党建台账
序号|基本情况||党员情况|||是否建立党组织
|登记类型|企业名称|总数|其中||
||||正式|预备|
一、城东园
1|民营|金星鞋业有限公司|4|4|0|是
|二、城西园
序号|基本情况||党员情况|||是否建立党组织
|登记类型|企业名称|总数|其中||
||||正式|预备|
2|民营|安和纸业有限公司|3|2|1|是
3|民营|福源饲料有限公司|1|1|0|否`;
  const grid = sheetOf(text);
  const [table] = readTables(grid, recognise(grid, defaultSettings), defaultSettings);
  expect(table?.entries.map((entry) => entry.park)).toEqual(["城东园", "城西园", "城西园"]);
});
