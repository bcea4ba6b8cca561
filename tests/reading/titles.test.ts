/** The title of a sheet, whatever else stands in its cell. */
import { recognise } from "../../src/reading/recognise";
import { defaultSettings } from "../../src/reading/settings";
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
