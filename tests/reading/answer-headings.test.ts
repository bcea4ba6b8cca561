/** Headings between the records that say how those below them stand (CONTRACT 8): 一、投产企业, 二、预备党员. */
import { countFigures } from "../../src/figures";
import { readLedger, tablesOf } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import type { RegisterId } from "../../src/registers";
import { sheetOf } from "./sheet-text";

function entriesOf(text: string, register: RegisterId = "enterprise") {
  const [table] = tablesOf(readLedger([sheetOf(text, "台账")], defaultSettings), register);
  return table?.entries ?? [];
}

const said = (text: string, field: string, register: RegisterId = "enterprise") =>
  entriesOf(text, register).map((entry) => [entry.row, entry.value(field as never)]);

const flat = (first: string, second: string): string => `
临江县核心园企业台账
序号|企业名称|职工总数|党员总数|是否建立党组织
${first}
1|临江甲禾食品有限公司|20|3|是
2|临江乙源木业有限公司|30|2|否
${second}
3|临江丙盛家居有限公司|30|2|否`;

test.each([
  ["in the first column", "一、投产企业（2家）||||", "二、在建企业（1家）||||"],
  ["in the column of names", "|一、投产企业（2家）|||", "|二、在建企业|||"],
  ["without a number", "|投产企业|||", "|在建企业|||"],
  ["beside its number", "一|已投产|||", "二|在建项目|||"],
])("a status %s is the status of the records below it, and no park", (_, first, second) => {
  const text = flat(first, second);
  expect(said(text, "operatingStatus")).toEqual([
    [4, "operating"],
    [5, "operating"],
    [7, "building"],
  ]);
  expect(new Set(entriesOf(text).map((entry) => entry.park))).toEqual(new Set(["临江县核心园"]));
});

test("figures count by it", () => {
  const ledger = readLedger([sheetOf(flat("一、投产企业||||", "二、停产企业||||"), "台账")], defaultSettings);
  const figures = countFigures(ledger, { year: 2023, asOf: null });
  const valueOf = (id: string) => figures.find((figure) => figure.id === id)?.value;
  expect([valueOf("enterprise.operating"), valueOf("enterprise.suspended"), valueOf("park.count")]).toEqual([
    2, 1, 1,
  ]);
});

test("what a record's own cell says goes before the heading", () => {
  const text = `
园区企业台账
序号|企业名称|经营状态|职工总数|党员总数
一、投产企业||||
1|临江甲禾食品有限公司||20|3
2|临江乙源木业有限公司|停产|30|2
二、在建企业||||
3|临江丙盛家居有限公司||30|2`;
  expect(said(text, "operatingStatus").map(([, status]) => status)).toEqual([
    "operating",
    "suspended",
    "building",
  ]);
});

test("parks and statuses stand one within the other", () => {
  const text = `
园区企业台账
序号|企业名称|职工总数|党员总数|是否建立党组织
一、城东园||||
（一）投产企业||||
1|临江甲禾食品有限公司|20|3|是
（二）在建企业||||
2|临江乙源木业有限公司|30|2|否
二、城西园||||
3|临江丙盛家居有限公司|30|2|否
（一）投产企业||||
4|临江丁能材料有限公司|30|2|否`;
  expect(said(text, "operatingStatus").map(([, status], i) => [entriesOf(text)[i]?.park, status])).toEqual([
    ["城东园", "operating"],
    ["城东园", "building"],
    ["城西园", null],
    ["城西园", "operating"],
  ]);
});

test("headings of one level end one another, whatever they say", () => {
  const text = flat("一、投产企业||||", "二、规上企业||||");
  expect(said(text, "operatingStatus").map(([, status]) => status)).toEqual(["operating", "operating", null]);
  expect(said(text, "aboveScale").map(([, answer]) => answer)).toEqual([null, null, "yes"]);
});

test.each([
  ["建设路片区", "经营开发区"],
  ["新建工业园", "投产路集中区"],
])("a place is a place, whatever words are in it: %s", (first, second) => {
  const text = flat(`一、${first}||||`, `二、${second}||||`);
  expect(entriesOf(text).map((entry) => entry.park)).toEqual([first, first, second]);
  expect(said(text, "operatingStatus").map(([, status]) => status)).toEqual([null, null, null]);
});

test("a roster's headings say who is on probation", () => {
  const text = `
党员花名册
序号|姓名|性别|所在党支部|入党时间
一、正式党员||||
1|韦明|男|甲禾党支部|2001.5
2|覃芳|女|甲禾党支部|2003.5
二、预备党员||||
3|黄健|男|甲禾党支部|2023.5`;
  expect(said(text, "memberType", "member").map(([, type]) => type)).toEqual([
    "full",
    "full",
    "probationary",
  ]);
});

test("a roster's parts of those who are no members yet, or no more, hold none", () => {
  const text = `
园区党员花名册
序号|姓名|性别|入党时间|党员类别|所在党组织
一、正式党员（1名）|||||
1|韦敏|男|2005.7.1|正式|禾丰食品党支部
二、入党积极分子|||||
2|梁秀|女|||禾丰食品党支部
三、发展对象|||||
3|陆山|男|||禾丰食品党支部
四、转出人员|||||
4|农志|男|2011.7.1||禾丰食品党支部`;
  const ledger = readLedger([sheetOf(text, "花名册")], defaultSettings);
  const figures = countFigures(ledger, { year: 2023, asOf: null });
  expect(figures.find(({ id }) => id === "member.roster")?.value).toBe(1);
});
