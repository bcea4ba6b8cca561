/** Our custom functions' names: the namespace, and the Chinese name of each id. Ids never change (CONTRACT 5). */
export const functionNamespace = "DJ";

export const functionNames = {
  COVERAGE: "覆盖率",
  FIGURE: "指标值",
  FIGURES: "指标表",
  FIGURE_LIST: "指标名单",
  SUBSIDY_TOTAL: "补贴合计",
  ALLOWANCE_MONTHS: "津贴月数",
  ALLOWANCE_AMOUNT: "津贴金额",
  AWARD_AMOUNT: "奖励金额",
  CAPITAL_AMOUNT: "大写金额",
  TERM_END: "届满日期",
  FORMATION_ADVICE: "组建建议",
  FOUR_CLEAR: "四清完整度",
  CREDIT_CODE_CHECK: "信用代码校验",
  ID_CHECK: "身份证校验",
  NORMAL_DATE: "规范日期",
  MASK: "信息脱敏",
  PARAGRAPH: "生成段落",
} as const;

/** A formula as a user types it: the stored form `_xldudf_DJ_FIGURES(` becomes `DJ.指标表(`. */
export function shownFormula(formula: string): string {
  return formula.replace(/_xldudf_DJ_([A-Z_]+)(?=\()/g, (stored, id: string) =>
    id in functionNames ? `${functionNamespace}.${functionNames[id as keyof typeof functionNames]}` : stored,
  );
}
