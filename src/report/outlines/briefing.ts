import type { Outline } from "./outline";
import { signature } from "./shared";

/** 简报: a page at most, so no lists of names; the one longer text is the office's own. */
export const briefing: Outline = {
  sheet: "简报",
  limit: 600,
  paragraphs: [
    { id: "标题", level: "title", template: "〔{园区名称}〕党建工作简报" },
    {
      id: "要情",
      level: "body",
      template:
        "截至{截止日期}，〔企业总数=0：园区尚无企业入园｜园区共有企业{企业总数}家〔已覆盖企业数=0：，尚无企业建立党组织｜，其中{已覆盖企业数}家建立党组织〔党组织覆盖率>0：，党组织覆盖率{党组织覆盖率}〕〕〔党员总数>0：，共有党员{党员总数}名〕〕。",
    },
    { id: "变化", level: "body", template: "〔{变化情况}。〕" },
    { id: "特色", level: "body", template: "〔{特色做法}〕" },
    {
      id: "进展",
      level: "body",
      template:
        "〔任一：{报告年度}年{统计时段}，〔新建党组织数>0：新建党组织{新建党组织数}个，〕〔培训场次>0：组织培训{培训场次}场次，〕〔受理企业问题数>0：受理企业诉求{受理企业问题数}件〔办结企业问题数>0：、办结{办结企业问题数}件〕，〕〔人才公寓套数>0：提供人才公寓{人才公寓套数}套，〕〔解决子女就学人数>0：解决职工子女就学{解决子女就学人数}名，〕〕",
    },
    {
      id: "下步",
      level: "body",
      template:
        "〔任一：下一步，〔应建未建企业数>0：推动{应建未建企业数}家应建未建企业组建党组织，〕〔届满未换届党组织数>0：督促{届满未换届党组织数}个届满党组织换届，〕〔空白企业数>0：在{空白企业数}家无党员企业加强入党积极分子培养，〕〔未办结企业问题数>0：跟踪办理{未办结企业问题数}件企业诉求，〕〕",
    },
    ...signature,
  ],
};
