import type { Verdict } from "./verdict";

/** What each verdict is called, what a person should look at first. */
export const verdictTitles: Readonly<Record<Verdict, string>> = {
  differs: "不符",
  lastYear: "上年数",
  unknown: "不确定",
  agrees: "一致",
  notData: "不是数据",
};
