import type { RegisterSpec } from "./kinds";

/** 职工子女就学情况表 */
export const schooling = {
  title: "职工子女就学情况表",
  titleWords: ["子女就学", "子女入学", "就学"],
  required: [
    ["child", "employee"],
    ["result", "assignedSchool", "wishedSchool", "grade"],
  ],
  fields: {
    seq: { kind: "sequence", title: "序号", synonyms: [] },
    enterprise: { kind: "enterpriseName", title: "企业名称", synonyms: [] },
    employee: { kind: "personName", title: "职工姓名", synonyms: [] },
    child: { kind: "personName", title: "子女姓名", synonyms: [], personal: "childName" },
    age: { kind: "number", title: "年龄", synonyms: [] },
    grade: { kind: "text", title: "就读年级", synonyms: [] },
    wishedSchool: { kind: "text", title: "意向学校", synonyms: [] },
    assignedSchool: { kind: "text", title: "安排学校", synonyms: [] },
    handledOn: { kind: "date", title: "办理时间", synonyms: [] },
    result: { kind: "schoolingResult", title: "办理结果", synonyms: [] },
    remark: { kind: "text", title: "备注", synonyms: [] },
  },
} as const satisfies RegisterSpec;
