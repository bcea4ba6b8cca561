/** SCH-01: places at school that the office counts as settled. Children's names never appear. */
import { saysNothing } from "../../blank-cells";
import { at, recordRule, recordText } from "../../rule-definition";

export const settledByThemselves = recordRule(
  "schooling",
  {
    id: "SCH-01",
    title: "自行解决的计入了协调解决",
    severity: "warning",
    why: "家长自行解决的，不算园区协调解决，报数时要扣除。",
    authority: "办公惯例",
    needs: [["schooling.result"]],
  },
  (entry) => {
    if (entry.value("result") !== "byThemselves") return null;
    const isSettled = !saysNothing(entry, "assignedSchool");
    return at(
      entry,
      "result",
      `${recordText(entry)}的子女就学是“${entry.raw("result")}”，不计入协调解决人数，请核对办理结果，或移出本表`,
      { actual: entry.raw("result"), ...(isSettled ? {} : { severity: "info" }) },
    );
  },
);
