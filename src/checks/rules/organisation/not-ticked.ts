/** ORG-02: an organisation's name beside a tick that says there is none. */
import { coverageOf } from "../../../ledger/coverage";
import { fold } from "../../../reading/cells/folding";
import { at, recordRule, recordText } from "../../rule-definition";

export const namedButNotTicked = recordRule(
  "enterprise",
  {
    id: "ORG-02",
    title: "有党组织名称却填未建",
    severity: "warning",
    why: "填了名称又填未建，统计时按未建计，企业会漏出覆盖数。",
    authority: "办公惯例",
    needs: [["enterprise.hasOrganisation", "enterprise.organisationName"]],
  },
  (entry) => {
    const name = entry.raw("organisationName");
    if (!coverageOf(entry).contradiction || /^(拟|待|筹|未|无|计划|正在)|撤/.test(fold(name))) return null;
    return at(
      entry,
      "hasOrganisation",
      `${recordText(entry)}填了党组织“${name}”，“是否建立党组织”却填了“${entry.raw("hasOrganisation")}”，请改为已建，或删去党组织名称`,
      { actual: entry.raw("hasOrganisation"), expected: "是" },
    );
  },
);
