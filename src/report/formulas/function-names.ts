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

/**
 * Stands for an argument that is not given. Parameters before a repeating one can't be optional in functions.json, and
 * Excel may take an empty place there as a missing argument (office-js #710).
 */
export const noArgument = '""';

/**
 * A function of ours however Excel, or another add-in that took it for its own (office-js #2568), has written it:
 * `_xldudf_DJ_FIGURES(`, `[2]!_xldudf_DJ_指标表(`, `'C:\\…\\x.xlam'!dj.figures(`.
 */
const SPELLINGS =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'!|\[\d+\]!)?(?<![\p{L}\p{N}_.])(?:_xldudf_DJ_|DJ\.)([\p{L}\p{N}_]+)(?=\()/giu;

const NAMES_BY_SPELLING: ReadonlyMap<string, string> = new Map(
  Object.entries(functionNames).flatMap(([id, name]) => [
    [id, name],
    [name, name],
  ]),
);

/** A formula as a user types it, whatever has become of our functions' names in it. */
export function shownFormula(formula: string): string {
  return formula.replace(SPELLINGS, (found, spelling: string | undefined) => {
    const name = NAMES_BY_SPELLING.get(spelling?.toUpperCase() ?? "");
    return name === undefined ? found : `${functionNamespace}.${name}`;
  });
}
