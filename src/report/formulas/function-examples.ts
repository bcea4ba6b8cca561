/**
 * An example of every custom function, with small sheets that it refers to and invented names: what the documentation
 * shows, and what the self-test has Excel calculate.
 */
import type { functionNames } from "./function-names";

export interface ExampleSheet {
  readonly name: string;
  readonly values: readonly (readonly (string | number | null)[])[];
}

export const exampleSheets: readonly ExampleSheet[] = [
  {
    name: "企业台账",
    values: [
      ["企业名称", "所属园区", "经营状态", "是否建立党组织", "正式党员数"],
      ["甲禾食品有限公司", "北园", "投产", "是", 4],
      ["乙丰建材有限公司", "北园", "在建", "否", 0],
      ["丙源机械有限公司", "南园", "投产", "否", 1],
      ["丁康药业有限公司", "南园", "在建", "是", 3],
      [null, null, null, null, null],
      [null, null, null, null, null],
    ],
  },
  {
    name: "津贴表",
    values: [
      ["党组织名称", "书记姓名", "月数", "实发金额"],
      ["甲禾食品党支部", "韦一", 12, 1800],
      ["丁康药业党支部", "黄二", 4, 600],
      ["合计", null, null, 2400],
    ],
  },
  {
    name: "指标",
    values: [
      ["编号", "指标", "数值", "单位", "口径", "分子", "分母", "上年", "比上年", "说明"],
      ["enterprise.total", "企业总数", 50, "家", "台账全部企业", "—", "—", "—", "—", ""],
      ["enterprise.operating", "投产企业", 42, "家", "已投产", "—", "—", "—", "—", ""],
    ],
  },
];

type ExampleValue = string | number;

export interface FunctionExample {
  /** As it is typed: `=DJ.大写金额(1000.5)`. */
  readonly formula: string;
  /** What it gives; a table by its first rows. */
  readonly gives: ExampleValue | readonly (readonly ExampleValue[])[];
}

export const functionExamples: Readonly<Record<keyof typeof functionNames, FunctionExample>> = {
  COVERAGE: { formula: '=DJ.覆盖率(企业台账!A1:E7,"投产")', gives: 0.5 },
  FIGURE: { formula: '=DJ.指标值("enterprise.total","","","","","",企业台账!A1:E7)', gives: 4 },
  FIGURES: {
    formula: '=DJ.指标表("","","","园区","","",企业台账!A1:E7)',
    gives: [["编号", "指标", "单位", "北园", "南园"]],
  },
  FIGURE_LIST: {
    formula: '=DJ.指标名单("已覆盖企业数","","","","","企业台账",企业台账!A1:E7)',
    gives: [
      ["名称", "园区", "工作表", "行", "计入", "数量"],
      ["甲禾食品有限公司", "北园", "企业台账", 2, "是", 1],
      ["丁康药业有限公司", "南园", "企业台账", 5, "是", 1],
    ],
  },
  SUBSIDY_TOTAL: { formula: '=DJ.补贴合计("","","",津贴表!A1:D4)', gives: 2400 },
  ALLOWANCE_MONTHS: { formula: '=DJ.津贴月数("2023-5-18","","2023-1-1","2023-12-31")', gives: 8 },
  ALLOWANCE_AMOUNT: { formula: '=DJ.津贴金额("2023-5-18","","2023-1-1","2023-12-31",150)', gives: 1200 },
  AWARD_AMOUNT: { formula: "=DJ.奖励金额(93)", gives: 4000 },
  CAPITAL_AMOUNT: { formula: "=DJ.大写金额(1000.5)", gives: "壹仟元伍角整" },
  TERM_END: { formula: '=DJ.届满日期("2022年3月")', gives: "2025年3月" },
  FORMATION_ADVICE: { formula: '=DJ.组建建议(企业台账!A1:E7,"丙源机械有限公司")', gives: "挂靠组建" },
  FOUR_CLEAR: { formula: '=DJ.四清完整度(企业台账!A1:E7,"甲禾食品有限公司")', gives: 0.2 },
  CREDIT_CODE_CHECK: { formula: '=DJ.信用代码校验("91350100M000100Y43")', gives: "正确" },
  ID_CHECK: { formula: '=DJ.身份证校验("11010519491231002X")', gives: "正确" },
  NORMAL_DATE: { formula: '=DJ.规范日期("2023年5月")', gives: "2023年5月" },
  MASK: { formula: '=DJ.信息脱敏("13812345678")', gives: "138****5678" },
  PARAGRAPH: {
    formula: '=DJ.生成段落("园区共有企业{企业总数}家。",指标!A1:J3)',
    gives: "园区共有企业50家。",
  },
};
