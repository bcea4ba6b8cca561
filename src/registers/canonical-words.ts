/** The word by which we call each answer, where nobody's own word stands in the cell (CONTRACT 1). */
import type { KindValues } from "./kinds";
import type { WordKind } from "./vocabularies";

export const canonicalWords: { readonly [K in WordKind]: Readonly<Record<KindValues[K], string>> } = {
  yesNo: { yes: "是", no: "否", planned: "拟建" },
  operatingStatus: {
    operating: "投产",
    building: "在建",
    suspended: "停产",
    closed: "注销",
    planned: "拟入园",
    unknown: "不详",
  },
  formationMode: {
    solo: "单独组建",
    joint: "联合组建",
    attached: "挂靠组建",
    regional: "区域组建",
    none: "未建",
    planned: "拟建",
  },
  memberType: {
    full: "正式党员",
    probationary: "预备党员",
    mobile: "流动党员",
    member: "党员",
    transferred: "转出",
    deceased: "去世",
    expelled: "出党",
    none: "不是党员",
  },
  closed: { yes: "是", partial: "部分解决", no: "否" },
  grade: {
    excellent: "优秀",
    good: "良好",
    qualified: "合格",
    barelyQualified: "基本合格",
    unqualified: "不合格",
  },
  sex: { male: "男", female: "女" },
  organisationType: {
    branch: "党支部",
    jointBranch: "联合党支部",
    generalBranch: "党总支",
    committee: "党委",
    temporaryBranch: "临时党支部",
  },
  schoolingResult: { settled: "已安排", pending: "待协调", byThemselves: "自行解决" },
};
