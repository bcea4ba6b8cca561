/** While a column is an open question, nothing is said to be missing that may stand in it. */
import { runChecks } from "../../src/checks/run";
import { readLedger } from "../../src/ledger/model";
import { parseCase } from "./case-file";

const withHeader = (header: string): string => `year 2023
# 企业台账
临江县工业园区企业台账
序号|企业名称|入园时间|是否建立党组织|党建指导员
1|临江禾丰食品有限公司|2023-03-01|否|
2|临江源盛建材有限公司|2023-03-01|否|
3|临江能达电子有限公司|2023-03-01|否|李敏
# 党建指导员
党建指导员一览表
序号|指导员姓名|所在单位|${header}|派驻时间
1|韦强|县委组织部|禾丰食品|2023-03-01
2|李敏|县委组织部|能达电子|2023-03-01
`;

function check(header: string): { readonly found: readonly string[]; readonly notRun: readonly unknown[] } {
  const { grids, settings, context } = parseCase(withHeader(header));
  const { findings, notRun } = runChecks(readLedger(grids, settings), context);
  const isInstructors = ({ rule }: { readonly rule: string }): boolean => /^INS-0[14]$/.test(rule);
  return {
    found: findings.filter(isInstructors).map(({ rule, cell }) => `${rule} ${cell}`),
    notRun: notRun.filter(isInstructors),
  };
}

test("an enterprise whose instructor may stand in a column that is asked about", () => {
  expect(check("联系企业")).toEqual({ found: ["INS-01 E4", "INS-04 E4"], notRun: [] });
  expect(check("所联系")).toEqual({
    found: [],
    notRun: ["INS-01", "INS-04"].map((rule) => ({ rule, missing: ["instructor.enterprises"] })),
  });
});
