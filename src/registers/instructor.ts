import type { RegisterSpec } from "./kinds";

/** 党建指导员联系表 */
export const instructor = {
  title: "党建指导员联系表",
  titleWords: ["党建指导员", "指导员", "联络员"],
  required: [["name"], ["enterprises", "visits", "assignedOn"]],
  fields: {
    seq: { kind: "sequence", title: "序号", synonyms: [] },
    name: { kind: "personName", title: "指导员姓名", synonyms: [] },
    unit: { kind: "text", title: "所在单位及职务", synonyms: [] },
    phone: { kind: "phone", title: "联系电话", synonyms: [], personal: "phone" },
    enterprises: { kind: "enterpriseList", title: "联系企业", synonyms: [] },
    assignedOn: { kind: "date", title: "派驻时间", synonyms: [] },
    visits: { kind: "count", title: "走访次数", synonyms: [] },
    lastVisitOn: { kind: "date", title: "最近走访时间", synonyms: [] },
    solved: { kind: "count", title: "协助解决问题数", synonyms: [] },
    remark: { kind: "text", title: "备注", synonyms: [] },
  },
} as const satisfies RegisterSpec;
