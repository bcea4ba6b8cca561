/** SUB-12: more paid than is due. */
import { yuanText } from "../../../subsidy/money";
import { at, recordRule, recordText } from "../../rule-definition";

export const overpaid = recordRule(
  "allowance",
  {
    id: "SUB-12",
    title: "实发大于应发",
    severity: "error",
    why: "实发金额等于应发减扣发，不会比应发多。",
    authority: "办公惯例",
    needs: [["allowance.amountPaid", "allowance.amountDue"]],
  },
  (entry) => {
    const paid = entry.value("amountPaid");
    const due = entry.value("amountDue");
    if (paid === null || due === null) return null;
    const deduction = Math.max(0, entry.value("deduction") ?? 0);
    const most = due - deduction;
    if (paid <= most) return null;
    const less = deduction === 0 ? "" : `、扣发${yuanText(deduction)}`;
    return at(
      entry,
      "amountPaid",
      `${recordText(entry)}应发${yuanText(due)}${less}，实发却是${yuanText(paid)}，请核对`,
      { actual: yuanText(paid), expected: yuanText(most) },
    );
  },
);
