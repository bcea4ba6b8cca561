/** Running the catalogue: which rules run, in what order findings come. */
import { rules } from "../../src/checks";
import { runChecks } from "../../src/checks/run";
import { readLedger } from "../../src/ledger/model";
import type { Finding } from "../../src/checks/finding";
import { unwritten } from "../../scripts/stubs/placeholder";
import { withSettings } from "../ledger-builder";
import { parseCase } from "./case-file";

/** Findings on two sheets; on the first in three rows, in row 4 at two columns, one of them with two rules. */
const workbook = `
# 企业台账
临江县工业园区企业台账
序号|企业名称|统一社会信用代码|经营状态|职工总数|党员总数|正式党员|预备党员
1|临江禾丰食品有限公司|91450199MA5L103771|已投产|30|4|3|1
2|临江源盛建材有限公司|91450199MA5L103772|已投产|3|5|3|1
3|临江恒泰机械有限公司|91450199MA5N1074XX|旺季|30|4|3|1
4|临江瑞祥木业有限公司|91450199MA5L103772|已投产|30|4|3|1
# 花名册
临江县工业园区企业党员花名册
序号|姓名|入党时间|转正时间|党员类别|所在企业
1|韦志强|2012-06-20|2012-06-20|正式|临江禾丰食品有限公司
2|卢海燕|2024-06-20||正式|临江飞仙贸易有限公司
`;

function read(text: string) {
  const { grids, settings, context } = parseCase(text);
  return { grids, context, ledger: readLedger(grids, settings) };
}

function placesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`);
}

test("rules stand in the order of the groups and their numbers", () => {
  const groups = [...new Set(rules.map(({ id }) => id.slice(0, 3)))];
  expect(groups).toEqual([
    "ENT",
    "MEM",
    "ORG",
    "SUB",
    "TRN",
    "ISS",
    "APT",
    "SCH",
    "STF",
    "INS",
    "DAT",
    "FMT",
  ]);
  for (const group of groups) {
    const numbers = rules.filter(({ id }) => id.startsWith(group)).map(({ id }) => Number(id.slice(4)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }
});

test("findings come by sheet, row, column and rule", () => {
  const { ledger, context } = read(workbook);
  expect(placesOf(runChecks(ledger, context).findings)).toEqual([
    "MEM-02 企业台账!F2",
    "MEM-02 企业台账!F3",
    "ENT-04 企业台账!C4",
    "ENT-13 企业台账!E4",
    "MEM-01 企业台账!F4",
    "MEM-02 企业台账!F4",
    "ENT-05 企业台账!D5",
    "MEM-02 企业台账!F5",
    "ENT-02 企业台账!C6",
    "ENT-04 企业台账!C6",
    "MEM-02 企业台账!F6",
    "MEM-06 花名册!D3",
    "DAT-02 花名册!C4",
    "MEM-09 花名册!F4",
  ]);
});

test("a rule that lacks its columns is not run and names what its first choice lacks", () => {
  const { ledger, context } = read(workbook);
  const missing = new Map(runChecks(ledger, context).notRun.map((notRun) => [notRun.rule, notRun.missing]));
  expect(missing.get("ENT-09")).toEqual(["enterprise.park"]);
  expect(missing.get("ENT-10")).toEqual(["enterprise.aboveScale", "enterprise.revenue"]);
  expect(missing.get("MEM-03")).toEqual(["member.idNumber"]);
  expect(missing.get("MEM-05")).toEqual(["member.bornOn"]);
  expect(missing.get("ORG-06")?.[0]).toBe("organisation.coveredCount");
  expect(missing.has("ENT-13")).toBe(false);
  expect(missing.has("DAT-01")).toBe(false);
});

test("one group alone finds what the whole run finds of it", () => {
  const { ledger, context } = read(workbook);
  const whole = runChecks(ledger, context);
  const members = runChecks(ledger, context, { onlyGroup: "MEM" });
  expect(members.findings.length + members.notRun.length).toBeGreaterThan(0);
  expect(members.findings).toEqual(whole.findings.filter(({ rule }) => rule.startsWith("MEM")));
  expect(members.notRun).toEqual(whole.notRun.filter(({ rule }) => rule.startsWith("MEM")));
});

describe("the day as of which things are judged", () => {
  const dated = read(`
# 企业台账
临江县工业园区企业台账
序号|企业名称|经营状态|投产时间|入园时间|职工总数|党建指导员|是否建立党组织
1|临江禾丰食品有限公司|在建|2022-05-01|2023-11-01|30||否
2|临江源盛建材有限公司|已投产|2024-05-01|2019-03-01|30|李敏|否
# 党组织台账
临江县工业园区党组织台账
序号|党组织名称|成立时间|下次换届时间|书记姓名|撤销时间
1|禾丰食品党支部|2024-05-01|2023-05-01|韦志强|
2|源盛建材党支部|2019-05-01|2025-05-01||2024-05-01
# 花名册
临江县工业园区企业党员花名册
序号|姓名|入党时间|党员类别|所在企业
1|韦志强|2021-06-20|预备|禾丰食品
2|卢海燕|2024-06-20|正式|源盛建材
# 企业问题
2023年协调解决企业问题台账
序号|企业名称|问题描述|受理时间|办理时限|是否办结
1|禾丰食品|变压器容量不够|2023-03-05|2023-04-20|否
`);
  const ofDays = ["ENT-07", "ENT-11", "MEM-07", "ORG-17", "ORG-21", "ORG-22", "ISS-03", "INS-04", "DAT-02"];

  function found(year: number | null, asOf: number | null, settings = dated.ledger.settings) {
    const { findings } = runChecks(withSettings(dated.ledger, settings), { year, asOf });
    return ofDays.filter((id) => findings.some(({ rule }) => rule === id));
  }

  test("is the one asked for", () => {
    expect(found(2023, dated.context.asOf)).toEqual(ofDays);
  });

  test("is else the one in the settings, else the end of the year", () => {
    const { asOf } = dated.context;
    expect(found(null, null, { ...dated.ledger.settings, asOf })).toEqual(ofDays);
    expect(found(2023, null)).toEqual(ofDays);
    expect(found(null, null, { ...dated.ledger.settings, year: 2023 })).toEqual(ofDays);
    expect(found(2022, null, { ...dated.ledger.settings, asOf })).toEqual(ofDays);
  });

  test("without one nothing is said that depends on it", () => {
    expect(found(null, null)).toEqual([]);
  });
});

test("no rule says what a stub says", () => {
  const texts = rules.flatMap(({ title, why, authority }) => [title, why, authority]);
  expect(texts.filter((text) => text.includes(unwritten))).toEqual([]);
});
