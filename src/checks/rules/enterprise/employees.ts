/** ENT-12, -13: employees that are none though the enterprise produces, or fewer than its members. */
import { at, recordRule, recordText } from "../../rule-definition";

export const nobodyEmployed = recordRule(
  "enterprise",
  {
    id: "ENT-12",
    title: "投产企业职工为0",
    severity: "warning",
    why: "正常生产的企业不会没有职工，0 多半是漏报。",
    authority: "办公惯例",
    needs: [["enterprise.employees", "enterprise.operatingStatus"]],
  },
  (entry) => {
    if (entry.value("operatingStatus") !== "operating" || entry.value("employees") !== 0) return null;
    return at(entry, "employees", `${recordText(entry)}已投产，职工总数却是0，请核对后补填`, { actual: "0" });
  },
);

export const moreMembersThanEmployees = recordRule(
  "enterprise",
  {
    id: "ENT-13",
    title: "党员比职工多",
    severity: "error",
    why: "党员是职工的一部分，党员数大于职工数，两个数里至少有一个错了。",
    authority: "办公惯例",
    needs: [["enterprise.employees", "enterprise.members"]],
  },
  (entry) => {
    const members = entry.value("members");
    const employees = entry.value("employees");
    if (members === null || employees === null || members <= employees) return null;
    if (entry.problem("members") !== null || entry.problem("employees") !== null) return null;
    const here = entry.value("membersHere") ?? members - (entry.value("membersElsewhere") ?? 0);
    return at(
      entry,
      "employees",
      `${recordText(entry)}职工${String(employees)}人、党员${String(members)}人，党员比职工多，请核对这两个数`,
      { actual: String(employees), severity: here <= employees ? "warning" : "error" },
    );
  },
);
