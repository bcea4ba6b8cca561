import type { RegisterSpec } from "./kinds";

/** 培训签到表 */
export const attendance = {
  title: "培训签到表",
  titleWords: ["签到"],
  required: [["name"], ["signedIn"]],
  fields: {
    seq: { kind: "sequence", title: "序号", synonyms: [] },
    session: { kind: "text", title: "培训班次", synonyms: [] },
    name: { kind: "personName", title: "姓名", synonyms: [] },
    enterprise: { kind: "enterpriseName", title: "单位", synonyms: [] },
    organisation: { kind: "organisationName", title: "党组织", synonyms: [] },
    post: { kind: "text", title: "职务", synonyms: [] },
    phone: { kind: "phone", title: "电话", synonyms: [], personal: "phone" },
    signedIn: { kind: "text", title: "签到", synonyms: [] },
    remark: { kind: "text", title: "备注", synonyms: [] },
  },
} as const satisfies RegisterSpec;
