import type { RegisterSpec } from "./kinds";

/** 机构编制情况表 */
export const staffing = {
  title: "机构编制情况表",
  titleWords: ["编制", "机构编制"],
  required: [["quota"], ["actual", "vacancy"]],
  fields: {
    seq: { kind: "sequence", title: "序号", synonyms: [] },
    unit: { kind: "text", title: "单位", synonyms: [] },
    kind: { kind: "text", title: "编制性质", synonyms: [] },
    quota: { kind: "count", title: "核定编制", synonyms: [] },
    actual: { kind: "count", title: "实有人数", synonyms: [] },
    seconded: { kind: "count", title: "借调人数", synonyms: [] },
    vacancy: { kind: "count", title: "空编", synonyms: [] },
    remark: { kind: "text", title: "备注", synonyms: [] },
  },
} as const satisfies RegisterSpec;
