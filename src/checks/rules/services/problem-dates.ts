/** ISS-01 to -03: when a problem was taken up, was due and was closed. */
import type { Entry } from "../../../reading/table";
import { saysNothing } from "../../blank-cells";
import { dateText, isCertainlyBefore } from "../../date-order";
import { at, recordRule, recordText } from "../../rule-definition";

export const closedTooEarly = recordRule(
  "problem",
  {
    id: "ISS-01",
    title: "办结时间早于受理时间",
    severity: "error",
    why: "先受理后办结，倒过来一定有一个时间填错了。",
    authority: "办公惯例",
    needs: [["problem.closedOn", "problem.receivedOn"]],
  },
  (entry) => {
    const closed = entry.value("closedOn");
    const received = entry.value("receivedOn");
    if (closed === null || received === null || !isCertainlyBefore(closed, received)) return null;
    return at(
      entry,
      "closedOn",
      `${recordText(entry)}的问题${dateText(received)}受理，办结时间却是${dateText(closed)}，请核对`,
      { actual: dateText(closed) },
    );
  },
);

export const closedWithoutDate = recordRule(
  "problem",
  {
    id: "ISS-02",
    title: "已办结但没有办结时间",
    severity: "warning",
    why: "没有办结时间，就无法证明在本年度、在时限内办结。",
    authority: "办公惯例",
    needs: [["problem.closedOn", "problem.closed"]],
  },
  (entry) =>
    entry.value("closed") === "yes" && saysNothing(entry, "closedOn")
      ? at(entry, "closedOn", `${recordText(entry)}的问题已办结，但没有填办结时间，请补填`)
      : null,
);

function isOpen(entry: Entry<"problem">): boolean {
  if (entry.value("closedOn") !== null) return false;
  const closed = entry.value("closed");
  return closed === "no" || closed === "partial" || (closed === null && saysNothing(entry, "closed"));
}

export const overdue = recordRule(
  "problem",
  {
    id: "ISS-03",
    title: "超过办理时限未办结",
    severity: "warning",
    why: "超期未办的问题要督办，已办结的要及时更新台账。",
    authority: "办公惯例",
    needs: [["problem.dueOn", "problem.closed"]],
  },
  (entry, { asOf }) => {
    const due = entry.value("dueOn");
    if (asOf === null || due === null || due.day >= asOf || !isOpen(entry)) return null;
    return at(
      entry,
      "dueOn",
      `${recordText(entry)}的问题办理时限${dateText(due)}已过，仍未办结，请督办；已办结的请更新办理情况`,
      { actual: dateText(due) },
    );
  },
);
