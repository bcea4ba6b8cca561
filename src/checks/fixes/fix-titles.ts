/**
 * The kinds of slip that are mended at a press: each has one answer, whatever the office would say. None where two
 * cells could be the wrong one, none on masked columns, none in amounts but their sums.
 */
export const fixTitles = {
  total: "合计改成各行之和",
  sequence: "序号按顺序改正",
  unit: "去掉数字后面的单位",
  dateFromText: "文字日期改成日期",
  dateForm: "日期写法与本列统一",
  word: "用词与本列统一",
  tick: "是否、打钩与本列统一",
  parkBlank: "补填园区、乡镇",
  parkForm: "园区、乡镇名称与本列统一",
  vacancy: "空编改成核定减实有",
  fullWidth: "全角数字改为半角",
  numberFromText: "文字数字改成数字",
  spaces: "去掉名称里的空格",
  enterpriseName: "企业名称写错一字",
  codeLetters: "改正代码中混淆的字母和数字",
  codeText: "代码、房号按文字存放",
} as const;

export type FixKind = keyof typeof fixTitles;

export type FixTitle = (typeof fixTitles)[FixKind];
