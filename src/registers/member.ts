import type { RegisterSpec } from "./kinds";

/** 党员花名册 */
export const member = {
  title: "党员花名册",
  titleWords: ["党员花名册", "花名册", "党员名册", "党员信息", "党员名单"],
  required: [["name"], ["joinedOn", "memberType", "fullMemberOn", "partyPost", "organisation", "idNumber"]],
  fields: {
    seq: { kind: "sequence", title: "序号", synonyms: [] },
    name: { kind: "personName", title: "姓名", synonyms: [] },
    sex: { kind: "sex", title: "性别", synonyms: [] },
    ethnicity: { kind: "text", title: "民族", synonyms: [] },
    bornOn: { kind: "date", title: "出生年月", synonyms: [] },
    nativePlace: { kind: "text", title: "籍贯", synonyms: [] },
    education: { kind: "text", title: "学历", synonyms: [] },
    idNumber: { kind: "idNumber", title: "身份证号", synonyms: [], personal: "idNumber" },
    joinedOn: { kind: "date", title: "入党时间", synonyms: [] },
    fullMemberOn: { kind: "date", title: "转正时间", synonyms: [] },
    memberType: { kind: "memberType", title: "党员类别", synonyms: [] },
    enterprise: { kind: "enterpriseName", title: "所在企业", synonyms: [] },
    organisation: { kind: "organisationName", title: "所在党组织", synonyms: [] },
    partyPost: { kind: "text", title: "党内职务", synonyms: [] },
    job: { kind: "text", title: "工作岗位", synonyms: [] },
    phone: { kind: "phone", title: "联系电话", synonyms: [], personal: "phone" },
    relationHere: { kind: "yesNo", title: "组织关系是否转入", synonyms: [] },
    remark: { kind: "text", title: "备注", synonyms: [] },
  },
} as const satisfies RegisterSpec;
