import type { RegisterSpec } from "./kinds";

/** 培训情况汇总表 */
export const training = {
  title: "培训情况汇总表",
  titleWords: ["培训情况", "培训汇总", "培训统计", "培训班"],
  required: [["title"], ["attended", "organiser", "attendees", "expected", "hours"]],
  fields: {
    seq: { kind: "sequence", title: "序号", synonyms: [] },
    title: { kind: "text", title: "培训名称", synonyms: [] },
    organiser: { kind: "text", title: "主办单位", synonyms: [] },
    heldOn: { kind: "date", title: "培训时间", synonyms: [] },
    place: { kind: "text", title: "地点", synonyms: [] },
    expected: { kind: "count", title: "应到人数", synonyms: [] },
    attended: { kind: "count", title: "实到人数", synonyms: [] },
    attendees: { kind: "personList", title: "参训人员", synonyms: [] },
    hours: { kind: "number", title: "学时", synonyms: [] },
    remark: { kind: "text", title: "备注", synonyms: [] },
  },
} as const satisfies RegisterSpec;
