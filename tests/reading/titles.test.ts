/** The title of a sheet, whatever else stands in its cell. */
import { recognise } from "../../src/reading/recognise";
import { defaultSettings } from "../../src/reading/settings/settings";
import { day } from "../ledger-builder";
import { sheetOf } from "./sheet-text";

const HEADER = "序号|姓名|性别|身份证号码|入党时间|党员类别";

function contextOf(...lines: readonly string[]) {
  const [table] = recognise(sheetOf([...lines, HEADER, "1|韦敏|女|||正式党员"].join("\n")), defaultSettings);
  return table?.context;
}

test.each([
  "2022年园区党员花名册（截至2022年12月31日）",
  "园区党员花名册（截止时间：2022年12月31日）",
  "截至2022年12月31日园区企业党员花名册",
  "2022年园区党员花名册（单位：人）",
])("%s is a title", (title) => {
  expect(contextOf(title)).toMatchObject({ title: title.normalize("NFKC"), titleRow: 1 });
});

test.each([
  "统计截止时间：2023年12月31日",
  "（截至2023年12月31日）",
  "截至2023年12月31日",
  "单位：人",
  "（单位：人）",
  "填报单位（盖章）：临江县管委会",
  "填报单位：临江县管委会|截至2023年12月31日",
])("%s is none", (line) => {
  expect(contextOf(line)?.title).toBe("");
  expect(contextOf("园区党员花名册", line)).toMatchObject({ title: "园区党员花名册", titleRow: 1 });
});

test("a title tells the day as of which it holds", () => {
  expect(contextOf("园区党员花名册（截至2023年11月30日）")?.asOf).toBe(day("2023-11-30"));
});

test("tables beside one another have titles that say as of when they hold", () => {
  const sheet = sheetOf(`
    2023年园区机构编制情况表（截至2023年12月31日）||||临江县党建指导员联系表（截至2023年12月31日）|||
    单位名称|核定编制|实有人数||派驻时间|指导员|联系企业|走访次数
    园区管委会|10|6||2023-02-20|苏伟|博顺建材、瑞昌建材|8
    招商局|5|4||合计|||8`);
  const tables = recognise(sheet, defaultSettings);
  expect(tables.map(({ register, dataRows }) => [register, dataRows])).toEqual([
    ["staffing", [3, 4]],
    ["instructor", [3]],
  ]);
});

test.each([
  "制表日期：2024年1月5日",
  "填报时间：2024.1.5",
  "打印日期 2024年1月5日",
  "报送时间：|2024年1月5日",
  "填报单位：临江县管委会|填表日期：2024年1月5日",
])("%s tells when the sheet was made, not what it is for", (line) => {
  expect(contextOf("园区党员花名册", line)).toMatchObject({ year: null, quarter: null, asOf: null });
  expect(contextOf("2023年园区党员花名册", line)).toMatchObject({ year: 2023 });
});

test("a title may say when it was made", () => {
  expect(contextOf("园区党员花名册（制表日期：2024年1月5日）")).toMatchObject({ year: null });
});

test.each([
  ["2022-2023年度园区党员花名册", { from: 2022, to: 2023 }],
  ["2022年至2023年园区党员花名册", { from: 2022, to: 2023 }],
  ["2022—2023年园区党员花名册", { from: 2022, to: 2023 }],
])("%s is of two years, and of none of them alone", (title, years) => {
  expect(contextOf(title)).toMatchObject({ year: null, years });
});

test.each(["2022年12月-2023年2月园区党员花名册", "2022-2023学年园区党员花名册", "2023年园区党员花名册"])(
  "%s is of no two years",
  (title) => {
    expect(contextOf(title)?.years).toBeUndefined();
  },
);
