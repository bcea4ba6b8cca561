import type { RegisterSpec } from "./kinds";

/** 汇总报表 */
export const summary = {
  title: "汇总报表",
  titleWords: ["汇总报表", "季度报表", "年度汇总", "统计报表", "分园区统计"],
  required: [["park"], ["enterprises"], ["organisationEnterprises", "organisations", "members", "operating"]],
  fields: {
    seq: { kind: "sequence", title: "序号", synonyms: [] },
    park: { kind: "text", title: "园区", synonyms: [] },
    enterprises: { kind: "count", title: "企业总数", synonyms: [] },
    operating: { kind: "count", title: "投产企业数", synonyms: [] },
    building: { kind: "count", title: "在建企业数", synonyms: [] },
    suspended: { kind: "count", title: "停产企业数", synonyms: [] },
    aboveScale: { kind: "count", title: "规上企业数", synonyms: [] },
    organisationEnterprises: { kind: "count", title: "建立党组织企业数", synonyms: [] },
    solo: { kind: "count", title: "单独组建企业数", synonyms: [] },
    joint: { kind: "count", title: "联合组建企业数", synonyms: [] },
    attached: { kind: "count", title: "挂靠组建企业数", synonyms: [] },
    organisations: { kind: "count", title: "党组织数", synonyms: [] },
    members: { kind: "count", title: "党员数", synonyms: [] },
    fullMembers: { kind: "count", title: "正式党员数", synonyms: [] },
    probationaryMembers: { kind: "count", title: "预备党员数", synonyms: [] },
    newOrganisations: { kind: "count", title: "新建党组织数", synonyms: [] },
    dissolvedOrganisations: { kind: "count", title: "撤销党组织数", synonyms: [] },
    instructors: { kind: "count", title: "指导员数", synonyms: [] },
    coverage: { kind: "number", title: "覆盖率", synonyms: [] },
    remark: { kind: "text", title: "备注", synonyms: [] },
  },
} as const satisfies RegisterSpec;
