/** Rows that hold no record, whatever columns there are, and records that stand where nobody looks (CONTRACT 8). */
import { recognise } from "../../src/reading/recognise";
import { defaultSettings } from "../../src/reading/settings/settings";
import { sheetOf } from "./sheet-text";

function rowsOf(text: string) {
  const [table] = recognise(sheetOf(text), defaultSettings);
  return {
    data: table?.dataRows,
    skipped: table?.skippedRows.map(({ row, kind }) => `${String(row)}${kind}`).join(" "),
    stray: table?.stray.map(
      ({ row, below, counts }) => `${String(row)} ${below}${counts ? "" : " not counted"}`,
    ),
  };
}

const head = `
临江县工业园区企业台账（2023年）
序号|企业名称|所属园区|经营状态|职工总数|党员总数|是否建立党组织|备注`;
const records = `
1|临江禾丰食品有限公司|城东园|已投产|20|2|有|
2|临江源盛建材有限公司|城东园|在建|30|3|无|`;
const below = (lines: string): string => `${head}${records}\n${lines}`;
const withoutNumbers = (text: string): string => text.replace(/^(?:序号|\d*)\|/gm, "");

describe("examples", () => {
  test.each([
    ["in the column of numbers", "示例|临江恒泰机械有限公司|城西园|已投产|50|5|有|"],
    ["in brackets there", "（例）|临江恒泰机械有限公司|城西园|已投产|50|5|有|"],
    ["in the remark", "1|临江恒泰机械有限公司|城西园|已投产|50|5|有|示例，填报时请删除"],
    ["in the remark, as a sentence", "|临江恒泰机械有限公司|城西园|已投产|50|5|有|此行为填写样例"],
    ["before the name", "0|例：临江恒泰机械有限公司|城西园|已投产|50|5|有|"],
    ["behind the name", "1|临江恒泰机械有限公司（范例）|城西园|已投产|50|5|有|"],
    ["a name left open", "1|某某食品有限公司|城西园|已投产|50|5|有|"],
    ["a name of crosses", "1|××县××食品有限公司|城西园|已投产|50|5|有|"],
    ["a name of letters", "1|XX有限公司|城西园|已投产|50|5|有|"],
    ["an enterprise called so", "1|示例企业|城西园|已投产|50|5|有|"],
  ])("%s", (_, line) => {
    expect(rowsOf(`${head}\n${line}${records}`)).toMatchObject({ data: [4, 5], skipped: "3note" });
    const isMarkedByNumber = !/^\d*\|/.test(line);
    if (!isMarkedByNumber) expect(rowsOf(withoutNumbers(`${head}\n${line}${records}`)).data).toEqual([4, 5]);
  });

  test("below the records too", () => {
    expect(rowsOf(below("3|示例企业|城西园|已投产|50|5|有|")).data).toEqual([3, 4]);
  });

  test("somebody called 张三 in the first row, and the numbers begin again behind him", () => {
    const roster = `
      党员花名册
      序号|姓名|性别|入党时间|所在党支部
      1|张三|男|2010-07-01|城东园党支部
      1|覃海棠|女|2012-07-01|城东园党支部
      2|韦长林|男|2015-07-01|城东园党支部`;
    expect(rowsOf(roster).data).toEqual([4, 5]);
    expect(rowsOf(roster.replace("1|覃", "2|覃").replace("2|韦", "3|韦")).data).toEqual([3, 4, 5]);
  });

  test("a list whose names are hidden has no examples", () => {
    const hidden = `${head}
1|临江××食品有限公司|城东园|已投产|20|2|有|
2|临江××建材有限公司|城东园|在建|30|3|无|
3|临江××机械有限公司|城西园|停产|40|4|无|`;
    expect(rowsOf(hidden).data).toEqual([3, 4, 5]);
    const roster = `
      党员花名册
      姓名|性别|入党时间|所在党支部
      韦某某|男|2010-07-01|城东园党支部
      覃某|女|2012-07-01|城东园党支部`;
    expect(rowsOf(roster).data).toEqual([3, 4]);
  });

  test("words that only look like it", () => {
    const names = `${head}
1|临江XXL服饰有限公司|城东园|已投产|20|2|有|例会每月一次
2|临江源盛建材有限公司|城东园|在建|30|3|无|示范企业`;
    expect(rowsOf(names).data).toEqual([3, 4]);
  });
});

test.each([
  "以下空白",
  "（以下空白）",
  "——以下无正文——",
  "（此页无正文）",
  "本表到此结束",
  "以 下 空 白",
  "余下空白",
])("the list ends with %s", (words) => {
  for (const line of [`|${words}||||||`, `${words}|||||||`, `3|${words}||||||`, `||||${words}|||`])
    expect(rowsOf(below(line)).data).toEqual([3, 4]);
  expect(rowsOf(withoutNumbers(below(`|${words}||||||`))).data).toEqual([3, 4]);
});

test.each(["3|/|/|/|/|/|/|", "3|—|—|—|||—|", "3|无||||||", "|-|-|-|-|-|-|", "3|\\|\\|||||"])(
  "a row of marks names nothing: %s",
  (line) => {
    expect(rowsOf(below(line)).data).toEqual([3, 4]);
    expect(rowsOf(withoutNumbers(below(line))).data).toEqual([3, 4]);
  },
);

test("a flat without a tenant is a flat", () => {
  const flats = `
    人才公寓入住登记表
    序号|楼栋|房号|入住人|所在企业|入住时间
    1|A栋|101|韦长林|临江禾丰食品有限公司|2023-03-01
    2|A栋|102|无|/|
    3|A栋|103|/|/|/`;
  expect(rowsOf(flats).data).toEqual([3, 4, 5]);
});

test.each([
  "甲|乙|1|2|3|4=1+2|5|6",
  "1|2|3|4|5=6+7|6|7|8",
  "'0|'1|'2|'3|3=4+5|'5|'6|'7",
  "(1)|(2)|(3)|(4)|(5)|(6)|(7)=(5)+(6)|(8)",
  "栏次|1|2|3|4|5|6|7",
  "①|②|③|④|⑤|⑥|⑦|⑧",
  "A|B|C|1|2|3=1-2|4|5",
])("a row that numbers the columns: %s", (line) => {
  expect(rowsOf(`${head}\n${line}${records}`)).toMatchObject({ data: [4, 5], skipped: "" });
});

describe("sums", () => {
  const groups = `
临江县工业园区企业台账（2023年）
序号|企业名称|所属园区|经营状态|职工总数|党员总数|是否建立党组织
1|临江禾丰食品有限公司|城东园|已投产|20|2|有
2|临江源盛建材有限公司|城东园|在建|30|3|无
PART-ONE
3|临江丙盛家居制品厂|城西园|停产|40|4|无
4|临江恒泰机械有限公司|城西园|停产|10|1|无
PART-TWO
TOTAL`;
  const written = (one: string, two: string, total: string): string =>
    groups
      .replace("PART-ONE", `|${one}|||50|5|`)
      .replace("PART-TWO", `|${two}|||50|5|`)
      .replace("TOTAL", `|${total}|||100|10|`);

  test.each([
    ["without a word", "", "", ""],
    ["with the parks' names", "城东园", "城西园", "全园区"],
    ["with words for them", "东片企业", "西片企业", "两片企业"],
    ["by usual words", "城东园小计", "城西园分计", "总计"],
    ["by words that need numbers", "城东片汇总", "城西片累计", "Σ"],
  ])("%s", (_, one, two, total) => {
    const expected = { data: [3, 4, 6, 7], skipped: "5subtotal 8subtotal 9total" };
    expect(rowsOf(written(one, two, total))).toMatchObject(expected);
    expect(rowsOf(withoutNumbers(written(one, two, total)))).toMatchObject(expected);
  });

  test("without a word above the records", () => {
    const total = "|||| 50|5|有1家|".replace(" ", "");
    expect(rowsOf(`${head}\n${total}${records}`)).toMatchObject({ data: [4, 5], skipped: "3total" });
    expect(rowsOf(`${head}\n|||2家|50|5||${records}`)).toMatchObject({ data: [4, 5], skipped: "3total" });
    expect(rowsOf(withoutNumbers(`${head}\n||||50|5||${records}`))).toMatchObject({ data: [4, 5] });
  });

  test("without a word, and wrong: it is the total all the same, so that it can be told", () => {
    expect(rowsOf(below("||||52|5||"))).toMatchObject({ data: [3, 4], skipped: "5total" });
  });

  test("a part's numbers above its records head it", () => {
    const { data, skipped } = rowsOf(`
      临江县工业园区企业台账（2023年）
      企业名称|经营状态|职工总数|党员总数
      城东园||50|5
      临江禾丰食品有限公司|已投产|20|2
      临江源盛建材有限公司|在建|30|3
      城西园||50|5
      临江丙盛家居制品厂|停产|40|4
      临江恒泰机械有限公司|停产|10|1`);
    expect([data, skipped]).toEqual([[4, 5, 7, 8], "3section 6section"]);
  });

  test("persons whose amounts happen to add up are persons", () => {
    const { data } = rowsOf(`
      书记岗位津贴发放表（2023年）
      书记姓名|党组织名称|月数|标准|应发金额
      韦长林|禾丰食品党支部|3|150|450
      覃海棠|源盛建材党支部|3|150|450
      黄秋实|恒泰机械党支部|6|150|900`);
    expect(data).toEqual([3, 4, 5]);
  });

  test("a second branch of an enterprise is no sum", () => {
    const { data } = rowsOf(`
      工业园区非公企业党建台账
      序号|企业名称|经营状态|职工总数|党员总数|党组织名称|书记
      1|金星鞋业有限公司|投产|80|4|金星鞋业第一党支部|秦岱
      ||||4|金星鞋业第二党支部|池渊
      2|安和纸业有限公司|投产|51|3|安和纸业党支部|章延`);
    expect(data).toEqual([3, 4, 5]);
  });
});

test.each([
  "平均|||||25|2.5",
  "占比||||40%|60%|",
  "上年同期||||45|4|",
  "承前页||||50|5|",
  "填表人|覃海棠|||审核人|韦长林||",
  "经办|||复核|||主管|",
  "制表人：覃海棠|||||2023年12月31日||",
  "分管领导（签字）：|||党工委：||||",
])("what stands below and is no record: %s", (line) => {
  expect(rowsOf(below(line)).data).toEqual([3, 4]);
  expect(rowsOf(withoutNumbers(below(line)).replace(/^\|/gm, "")).data).toEqual([3, 4]);
});

test("what has a record's name and little else below the total is none, and is told", () => {
  const total = "合计|2家|||50|5||";
  expect(rowsOf(below(`${total}\n|临江恒泰机械有限公司|||50|||`))).toMatchObject({
    data: [3, 4],
    stray: ["6 total not counted"],
  });
  expect(rowsOf(below(`${total}\n填报单位|临江恒泰机械有限公司|||50|||`)).stray).toEqual([]);
});

describe("records below the total or the notes", () => {
  const total = "合计|2家|||50|5||";
  const note = "注：职工总数含临时用工。|||||||";
  const numbered = "3|临江恒泰机械有限公司|城西园|已投产|50|5|有|";
  const unnumbered = "|临江恒泰机械有限公司|城西园|已投产|50|5|有|";

  test.each([
    [`${total}\n${numbered}`, [3, 4, 6], ["6 total"]],
    [`${total}\n${unnumbered}`, [3, 4, 6], ["6 total"]],
    [`${total}\n${note}\n${numbered}`, [3, 4, 7], ["7 both"]],
    [`${total}\n${note}\n${unnumbered}`, [3, 4, 7], ["7 both"]],
    [`${note}\n${unnumbered}`, [3, 4, 6], ["6 note"]],
    [`${note}\n|临江恒泰机械有限公司|||50||有|`, [3, 4, 6], ["6 note"]],
  ])("%s", (lines, data, stray) => {
    expect(rowsOf(below(lines))).toMatchObject({ data, stray });
    expect(rowsOf(withoutNumbers(below(lines)).replace("合计", "合计|")).data).toEqual(data);
  });

  test("a list that goes on below a note in its middle has no stray records", () => {
    const { data, stray } = rowsOf(`${head}${records}\n${note}
3|临江恒泰机械有限公司|城西园|已投产|50|5|有|
4|临江瑞祥木业有限公司|城西园|已投产|10|1|有|
合计|4家|||110|11||`);
    expect([data, stray]).toEqual([[3, 4, 6, 7], []]);
  });

  test("what is no record there stays none", () => {
    const { data } = rowsOf(below(`${total}\n用地|3||||||\n其中：规上企业|1||||||\n|覃海棠|审核|||||`));
    expect(data).toEqual([3, 4]);
  });
});
