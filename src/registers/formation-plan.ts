import type { RegisterSpec } from "./kinds";

/** 组建推进计划表 */
export const formationPlan = {
  title: "组建推进计划表",
  titleWords: ["组建计划", "推进计划", "组建推进"],
  required: [["enterprise"], ["plannedMode", "plannedOrganisation", "stage"]],
  fields: {
    seq: { kind: "sequence", title: "序号", synonyms: [] },
    enterprise: { kind: "enterpriseName", title: "企业名称", synonyms: [] },
    plannedMode: { kind: "formationMode", title: "拟建方式", synonyms: [] },
    plannedOrganisation: { kind: "organisationName", title: "拟建党组织名称", synonyms: [] },
    dueOn: { kind: "deadline", title: "计划完成时间", synonyms: [] },
    responsible: { kind: "personName", title: "责任人", synonyms: [] },
    stage: { kind: "text", title: "推进阶段", synonyms: [] },
    remark: { kind: "text", title: "备注", synonyms: [] },
  },
} as const satisfies RegisterSpec;
