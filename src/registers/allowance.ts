import type { RegisterSpec } from "./kinds";

/** 书记岗位津贴发放表 */
export const allowance = {
  title: "书记岗位津贴发放表",
  titleWords: ["津贴", "岗位津贴", "津贴发放"],
  required: [
    ["secretary", "organisation"],
    ["months", "monthlyRate", "amountDue", "amountPaid"],
    ["monthlyRate", "months", "period", "amountDue"],
  ],
  fields: {
    seq: { kind: "sequence", title: "序号", synonyms: [] },
    organisation: { kind: "organisationName", title: "党组织名称", synonyms: [] },
    secretary: { kind: "personName", title: "书记姓名", synonyms: [] },
    idNumber: { kind: "idNumber", title: "身份证号", synonyms: [], personal: "idNumber" },
    tenureFrom: { kind: "date", title: "任职时间", synonyms: [] },
    tenureTo: { kind: "date", title: "离任时间", synonyms: [] },
    period: { kind: "period", title: "发放时段", synonyms: [] },
    months: { kind: "number", title: "月数", synonyms: [] },
    monthlyRate: { kind: "money", title: "标准", synonyms: [] },
    amountDue: { kind: "money", title: "应发金额", synonyms: [] },
    deduction: { kind: "money", title: "扣发金额", synonyms: [] },
    amountPaid: { kind: "money", title: "实发金额", synonyms: [] },
    bankAccount: { kind: "account", title: "银行账号", synonyms: [], personal: "account" },
    signature: { kind: "text", title: "领款人签字", synonyms: [] },
    civilServant: { kind: "yesNo", title: "是否公职人员", synonyms: [] },
    remark: { kind: "text", title: "备注", synonyms: [] },
  },
} as const satisfies RegisterSpec;
