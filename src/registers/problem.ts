import type { RegisterSpec } from "./kinds";

/** 协调解决企业问题台账 */
export const problem = {
  title: "协调解决企业问题台账",
  titleWords: ["问题台账", "企业问题", "诉求", "协调解决", "涉企问题"],
  required: [
    ["enterprise", "seq"],
    ["description"],
    ["closed", "progress", "category", "channel", "responsibleUnit", "dueOn"],
  ],
  fields: {
    seq: { kind: "sequence", title: "序号", synonyms: [] },
    enterprise: { kind: "enterpriseName", title: "企业名称", synonyms: [] },
    description: { kind: "text", title: "反映问题", synonyms: [] },
    category: { kind: "text", title: "问题类别", synonyms: [] },
    channel: { kind: "text", title: "收集渠道", synonyms: [] },
    receivedOn: { kind: "date", title: "收集时间", synonyms: [] },
    responsibleUnit: { kind: "text", title: "责任单位", synonyms: [] },
    responsiblePerson: { kind: "personName", title: "责任人", synonyms: [] },
    dueOn: { kind: "deadline", title: "办理时限", synonyms: [] },
    progress: { kind: "text", title: "办理进展", synonyms: [] },
    closed: { kind: "closed", title: "是否办结", synonyms: [] },
    closedOn: { kind: "date", title: "办结时间", synonyms: [] },
    satisfaction: { kind: "text", title: "企业满意度", synonyms: [] },
    writtenOff: { kind: "text", title: "销号情况", synonyms: [] },
    remark: { kind: "text", title: "备注", synonyms: [] },
  },
} as const satisfies RegisterSpec;
