import type { Outline } from "./outline";
import {
  instructors,
  management,
  pipeline,
  plans,
  services,
  shortcomings,
  signature,
  situation,
  survey,
} from "./shared";

/**
 * 半年报告: the same figures at the middle of the year. No awards, which come once a year, no money that is only
 * known for the whole year, and changes of what is there alone: half a year's work is not compared with a whole
 * one's. The words for the period follow the cut-off, so that no title lies when somebody moves it.
 */
export const halfYearReport: Outline = {
  sheet: "半年报告",
  takesPassages: true,
  paragraphs: [
    { id: "标题", level: "title", template: "{报告年度}年{统计时段}〔{单位名称}〕抓基层党建工作情况报告" },
    ...situation,
    { id: "一", level: "heading1", template: "一、{统计时段}主要工作" },
    survey,
    {
      id: "组建",
      level: "body",
      template: `〔新建党组织数=0：{统计时段}没有新建党组织。｜{统计时段}新建党组织{新建党组织数}个〔新增覆盖企业数>0：，新增覆盖企业{新增覆盖企业数}家〕。〕${pipeline}`,
    },
    instructors,
    management,
    {
      id: "培训",
      level: "body",
      template:
        "〔培训场次=0：{统计时段}没有组织专题培训。｜组织党组织书记参加各级培训{培训场次}场次〔培训人次>0：、{培训人次}人次〕〔参训书记数>0：，覆盖书记{参训书记数}名〕。〕",
    },
    ...services,
    { id: "特色", level: "body", template: "〔{特色做法}〕" },
    { id: "二", level: "heading1", template: "二、存在的问题和原因" },
    ...shortcomings,
    { id: "三", level: "heading1", template: "三、下一步工作打算" },
    ...plans,
    ...signature,
  ],
};
