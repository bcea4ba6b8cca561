/** MEM-11: a member whose organisational relation is kept elsewhere. */
import { at, recordRule, recordText } from "../../rule-definition";

export const relationsElsewhere = recordRule(
  "member",
  {
    id: "MEM-11",
    title: "组织关系未转入",
    severity: "info",
    why: "组织关系不在本企业的党员按流动党员管理，不计入成立党支部所需的正式党员。",
    authority: "办公惯例",
    needs: [["member.relationHere"]],
  },
  (entry) => {
    if (entry.value("relationHere") !== "no") return null;
    return at(entry, "relationHere", `${recordText(entry)}的组织关系未转入，请确认是否按流动党员登记`, {
      actual: entry.raw("relationHere"),
    });
  },
);
