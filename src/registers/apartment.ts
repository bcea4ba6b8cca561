import type { RegisterSpec } from "./kinds";

/** 人才公寓入住登记表 */
export const apartment = {
  title: "人才公寓入住登记表",
  titleWords: ["人才公寓", "公寓入住", "公寓", "入住登记"],
  required: [["room"], ["occupant", "movedInOn", "talentCategory"]],
  fields: {
    seq: { kind: "sequence", title: "序号", synonyms: [] },
    building: { kind: "text", title: "楼栋", synonyms: [] },
    room: { kind: "text", title: "房号", synonyms: [] },
    layout: { kind: "text", title: "户型", synonyms: [] },
    area: { kind: "number", title: "面积", synonyms: [] },
    capacity: { kind: "count", title: "可住人数", synonyms: [] },
    enterprise: { kind: "enterpriseName", title: "入住单位", synonyms: [] },
    occupant: { kind: "personList", title: "入住人员", synonyms: [] },
    sex: { kind: "sex", title: "性别", synonyms: [] },
    idNumber: { kind: "idNumber", title: "身份证号", synonyms: [], personal: "idNumber" },
    talentCategory: { kind: "text", title: "人才类别", synonyms: [] },
    movedInOn: { kind: "date", title: "入住时间", synonyms: [] },
    contractEndsOn: { kind: "deadline", title: "合同到期", synonyms: [] },
    movedOutOn: { kind: "date", title: "退租时间", synonyms: [] },
    rent: { kind: "money", title: "月租金", synonyms: [] },
    remark: { kind: "text", title: "备注", synonyms: [] },
  },
} as const satisfies RegisterSpec;
