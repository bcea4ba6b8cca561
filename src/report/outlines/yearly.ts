import type { Outline, OutlineParagraph } from "./outline";
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

const MAIN_WORK: readonly OutlineParagraph[] = [
  { id: "一", level: "heading1", template: "一、主要工作情况" },
  { id: "一1", level: "heading2", template: "1.摸清底数，扩大组织覆盖" },
  survey,
  {
    id: "组建",
    level: "body",
    template: `〔新建党组织数=0：本年没有新建党组织。｜本年新建党组织{新建党组织数}个〔新增覆盖企业数>0：，新增覆盖企业{新增覆盖企业数}家〕〔，新建数{新建党组织数:较上年}〕。〕${pipeline}`,
  },
  instructors,
  { id: "一2", level: "heading2", template: "2.健全机制，提升管理水平" },
  management,
  {
    id: "培训",
    level: "body",
    template:
      "〔培训场次=0：本年没有组织专题培训。｜组织党组织书记参加各级培训{培训场次}场次〔培训人次>0：、{培训人次}人次〕〔参训书记数>0：，覆盖书记{参训书记数}名〕〔，培训人次{培训人次:较上年}〕。〕",
  },
  {
    id: "保障",
    level: "body",
    template:
      "〔启动资金拨付党组织数>0：为{启动资金拨付党组织数}个新成立党组织落实启动资金{启动资金总额}元。〕〔领取津贴书记数>0：〔按每月{津贴月标准}的标准〕发放书记岗位津贴{书记津贴总额}元，惠及书记{领取津贴书记数}名。〕〔绩效奖励人数=0：本年没有发放绩效奖励。｜对{绩效奖励人数}名履职优秀的书记发放绩效奖励{绩效奖励总额}元〔绩效奖励最低金额≠绩效奖励最高金额：，每人{绩效奖励最低金额}～{绩效奖励最高金额}元〕。〕〔补助资金总额>0：补助资金合计{补助资金总额}元〔，{补助资金总额:较上年}〕。〕",
  },
  { id: "一3", level: "heading2", template: "3.靠前服务，助力企业发展" },
  ...services,
  { id: "一4", level: "heading2", template: "4.压实责任，突出特色" },
  { id: "履责", level: "body", template: "〔{履行第一责任人职责}〕" },
  { id: "特色", level: "body", template: "〔{特色做法}〕" },
];

/** 述职报告 (DOMAIN 5), from title to signature. */
export const yearlyReport: Outline = {
  sheet: "述职报告",
  takesPassages: true,
  paragraphs: [
    { id: "标题", level: "title", template: "{报告年度}年〔{单位名称}〕抓基层党建工作述职报告" },
    ...situation,
    { id: "整改", level: "body", template: "〔{上年问题整改}〕" },
    ...MAIN_WORK,
    { id: "二", level: "heading1", template: "二、存在的问题和原因" },
    ...shortcomings,
    { id: "三", level: "heading1", template: "三、下一步工作打算" },
    ...plans,
    ...signature,
  ],
};
