import type { RegisterSpec } from "./kinds";

/** 履职考核及绩效奖励表 */
export const award = {
  title: "履职考核及绩效奖励表",
  titleWords: ["绩效奖励", "履职考核", "考核评分", "考核奖励", "考核及奖励"],
  required: [["secretary"], ["score", "grade", "amount"]],
  fields: {
    seq: { kind: "sequence", title: "序号", synonyms: [] },
    secretary: { kind: "personName", title: "书记姓名", synonyms: [] },
    organisation: { kind: "organisationName", title: "党组织名称", synonyms: [] },
    score: { kind: "number", title: "考核得分", synonyms: [] },
    grade: { kind: "grade", title: "等次", synonyms: [] },
    amount: { kind: "money", title: "奖励金额", synonyms: [] },
    veto: { kind: "text", title: "否决事项", synonyms: [] },
    publicity: { kind: "text", title: "公示结果", synonyms: [] },
    remark: { kind: "text", title: "备注", synonyms: [] },
  },
} as const satisfies RegisterSpec;
