/** Which findings are handed to a park or an enterprise. */
import { runChecks } from "../../src/checks/run";
import { findingsWithin, hasEnterprise, type FindingScope } from "../../src/checks/finding-scope";
import { readLedger } from "../../src/ledger/model";
import { parseCase } from "./case-file";

const { grids, settings, context } = parseCase(`
# 企业台账
2022年临江县工业园区企业台账
序号|企业名称|所属园区|经营状态|职工总数|党员总数|正式党员|预备党员|是否建立党组织|党组织名称|组建方式
1|临江禾丰食品有限公司|核心园|已投产|30|4|3|0|是|禾丰食品党支部|单独
2|临江源盛建材有限公司|河西园|已投产|30|3|2|0|是|河西联合党支部|联合
3|临江恒泰机械有限公司|河西园|已投产|30|3|2|0|是|河西联合党支部|联合
4|||已投产|30|5|3|0|否||
# 河西园
2022年河西园企业台账
序号|企业名称|经营状态|职工总数|党员总数|正式党员|预备党员
1|临江金泰包装有限公司|已投产|30|4|3|0
# 党组织台账
临江县工业园区党组织台账
序号|党组织名称|成立时间|覆盖企业数|书记
1|禾丰食品党支部|2024-05-01|1|韦志强
2|河西联合党支部|2024-05-01|2|卢海燕
3|查无此部党支部|2024-05-01|1|农建国
# 问题
2023年协调解决企业问题台账
序号|企业名称|问题描述|受理时间|是否办结|办结时间
1|禾丰食品|用水|2023-05-01|是|2023-04-01
2|源盛建材|用水|2023-05-01|是|2023-04-01
3|临江飞仙贸易有限公司|用水|2023-05-01|是|2023-04-01
# 书记津贴
2023年度党组织书记岗位津贴发放表
序号|党组织名称|书记姓名|月数|标准（元/月）|应发金额（元）
1|禾丰食品党支部|韦志强|12|150|1500
2|河西联合党支部|卢海燕|12|150|1500
`);

const ledger = readLedger(grids, settings);
const { findings } = runChecks(ledger, context);

/** Rule and cell of what is handed on, of these rules alone. */
function within(scope: FindingScope): readonly string[] {
  const told = ["MEM-01", "ENT-17", "ORG-17", "ISS-01", "SUB-04"];
  return findingsWithin(ledger, findings, scope)
    .filter(({ rule }) => told.includes(rule))
    .map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`);
}

test("a park gets its enterprises' rows on every sheet, and the titles of sheets that are its own", () => {
  expect(within({ park: "核心园" })).toEqual([
    "MEM-01 企业台账!F3",
    "ORG-17 党组织台账!C3",
    "ISS-01 问题!F3",
    "SUB-04 书记津贴!F3",
  ]);
  expect(within({ park: "河西园" })).toEqual([
    "MEM-01 企业台账!F4",
    "MEM-01 企业台账!F5",
    "ENT-17 河西园!A1",
    "MEM-01 河西园!E3",
    "ORG-17 党组织台账!C4",
    "ISS-01 问题!F4",
    "SUB-04 书记津贴!F4",
  ]);
  expect(within({ park: "那桐园" })).toEqual([]);
});

test("an enterprise gets its own rows, those that name it, and those of its organisation", () => {
  expect(within({ enterprise: "禾丰食品" })).toEqual([
    "MEM-01 企业台账!F3",
    "ORG-17 党组织台账!C3",
    "ISS-01 问题!F3",
    "SUB-04 书记津贴!F3",
  ]);
  expect(within({ enterprise: "临江恒泰机械有限公司" })).toEqual([
    "MEM-01 企业台账!F5",
    "ORG-17 党组织台账!C4",
    "SUB-04 书记津贴!F4",
  ]);
});

test("an enterprise outside the ledger gets what names it, and is known to be none of the ledger's", () => {
  expect(within({ enterprise: "飞仙贸易" })).toEqual(["ISS-01 问题!F5"]);
  expect(hasEnterprise(ledger, "飞仙贸易")).toBe(false);
  expect(hasEnterprise(ledger, "禾丰食品")).toBe(true);
});
