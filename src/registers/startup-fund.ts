import type { RegisterSpec } from "./kinds";

/** 启动资金拨付表 */
export const startupFund = {
  title: "启动资金拨付表",
  titleWords: ["启动资金", "启动经费", "拨付"],
  required: [["organisation"], ["amount", "standard"]],
  fields: {
    seq: { kind: "sequence", title: "序号", synonyms: [] },
    organisation: { kind: "organisationName", title: "新成立党组织名称", synonyms: [] },
    formationMode: { kind: "formationMode", title: "组建方式", synonyms: [] },
    approvedOn: { kind: "date", title: "批复时间", synonyms: [] },
    approvalNumber: { kind: "text", title: "批复文号", synonyms: [] },
    coveredEnterprises: { kind: "enterpriseList", title: "覆盖企业", synonyms: [] },
    standard: { kind: "money", title: "拨付标准", synonyms: [] },
    amount: { kind: "money", title: "拨付金额", synonyms: [] },
    paidOn: { kind: "date", title: "拨付时间", synonyms: [] },
    account: { kind: "account", title: "收款账户", synonyms: [], personal: "account" },
    handler: { kind: "personName", title: "经办人", synonyms: [] },
    remark: { kind: "text", title: "备注", synonyms: [] },
  },
} as const satisfies RegisterSpec;
