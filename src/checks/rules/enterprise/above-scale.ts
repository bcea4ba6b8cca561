/** ENT-10: the tick 规上 against the revenue. */
import { at, recordRule, recordText } from "../../rule-definition";

/** Fen: 20 million yuan of yearly revenue in industry. */
const SCALE_REVENUE = 2_000_000_000;

const NOT_INDUSTRY = /零售|批发|餐饮|住宿|酒店|服务|软件|(?<!电子)信息|物流|运输|建筑|房地产|贸易|商贸/;

export const scaleAgainstRevenue = recordRule(
  "enterprise",
  {
    id: "ENT-10",
    title: "是否规上与营业收入不一致",
    severity: "info",
    why: "工业企业年主营业务收入2000万元及以上为规上。以统计部门名录为准，这里只作提醒。",
    authority: "国家统计局规模以上工业企业划分标准",
    needs: [["enterprise.aboveScale", "enterprise.revenue"]],
  },
  (entry) => {
    const revenue = entry.value("revenue");
    const above = entry.value("aboveScale");
    if (revenue === null || revenue <= 0 || above === null || entry.problem("revenue") !== null) return null;
    if (NOT_INDUSTRY.test(`${entry.raw("industry")}${entry.raw("mainBusiness")}${entry.raw("name")}`))
      return null;
    const reaches = revenue >= SCALE_REVENUE;
    if (above === "planned" || (above === "yes") === reaches) return null;
    return at(
      entry,
      "aboveScale",
      `${recordText(entry)}营业收入${reaches ? "达到" : "不到"}2000万元，“是否规上”却填了“${entry.raw("aboveScale")}”，请按统计部门名录核对`,
      { actual: entry.raw("aboveScale") },
    );
  },
);
