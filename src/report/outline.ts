/**
 * The yearly report's outline (DOMAIN 5), in our own words. Data: an expert can reword a template or move a
 * paragraph here, and the office can do the same on its sheet. Syntax of templates: template.ts.
 */
import type { ParagraphLevel } from "./paragraph";

export type OutlineLevel = ParagraphLevel;

export interface OutlineParagraph {
  /** Kept on the sheet, so that regenerating finds the paragraph again. */
  readonly id: string;
  readonly level: OutlineLevel;
  readonly template: string;
}

export const yearlyReport: readonly OutlineParagraph[] = [
  {
    id: "标题",
    level: "title",
    template: "{报告年度}年{单位名称}抓基层党建工作述职报告",
  },
  {
    id: "概况1",
    level: "body",
    template:
      "截至{截止日期}，{园区名称}共有企业{企业总数}家〔投产企业数=企业总数：，均已投产运营｜，其中投产运营{投产企业数}家〔在建企业数>0：、在建{在建企业数}家〕〔停产企业数>0：、停产{停产企业数}家〕〔其他企业数>0：、其他状态{其他企业数}家〕〕〔，企业总数{企业总数:较上年}〕。",
  },
  {
    id: "概况2",
    level: "body",
    template:
      "〔已覆盖企业数=0：目前尚无企业建立党组织。｜已有{已覆盖企业数}家企业建立党组织〔（{组建构成}）〕〔，共有党组织{党组织总数}个〕〔，党员{党员总数}名〕；按全部企业计算，党组织覆盖率为{党组织覆盖率}〔，{党组织覆盖率:较上年}〕〔；按投产企业计算为{投产企业覆盖率}〕。〕",
  },
  { id: "一", level: "heading1", template: "一、主要工作情况" },
  { id: "一1", level: "heading2", template: "1.摸清底数，扩大党的组织覆盖" },
  {
    id: "台账",
    level: "body",
    template:
      "〔四清摸底企业数>0：逐户走访{四清摸底企业数}家企业，建立“四个清”档案，〔四清完成企业数=四清摸底企业数：全部做到底数清楚｜{四清完成企业数}家信息完整，完成率{四清完成率}〕〔；信息缺项主要是{四清缺项}〕。〕",
  },
  {
    id: "组建",
    level: "body",
    template:
      "〔新建党组织数=0：本年没有新建党组织〔拟单独组建企业数>0：，重点做好组建准备〕。｜本年新建党组织{新建党组织数}个〔新增覆盖企业数>0：，新增覆盖企业{新增覆盖企业数}家〕。〕〔拟单独组建企业数>0：正在推进{拟单独组建企业}单独成立党支部。〕〔拟联合组建企业数>0：正在推进{拟联合组建企业}成立联合党支部。〕",
  },
];
