/** ENT-08: an enterprise in the base that has no premises, no staff and no business. */
import { at, recordRule, recordText } from "../../rule-definition";

export const countedWithoutSubstance = recordRule(
  "enterprise",
  {
    id: "ENT-08",
    title: "“三有”全无却纳入基数",
    severity: "warning",
    why: "无实体、无人员、无经营活动的企业不应算进党建覆盖的基数，否则覆盖率偏低。",
    authority: "中办发〔2012〕11号关于实体运营企业的统计口径",
    needs: [["enterprise.inBase", "enterprise.hasPremises", "enterprise.hasStaff", "enterprise.hasBusiness"]],
  },
  (entry) => {
    const none = (["hasPremises", "hasStaff", "hasBusiness"] as const).every(
      (field) => entry.value(field) === "no",
    );
    if (!none || entry.value("inBase") !== "yes") return null;
    return at(
      entry,
      "inBase",
      `${recordText(entry)}无实体、无人员、无经营活动，却纳入了党建基数，请核对后改为否，或改正前三项`,
      { actual: entry.raw("inBase"), expected: "否" },
    );
  },
);
