/** ENT-05: an operating status that is none. */
import { saysSomething } from "../../blank-cells";
import { columnsOf } from "../cells/columns";
import { meantFix } from "../cells/unknown-words";
import { at, recordRule, recordText } from "../../rule-definition";

export const unknownStatus = recordRule(
  "enterprise",
  {
    id: "ENT-05",
    title: "经营状态看不懂",
    severity: "warning",
    why: "经营状态决定企业算投产、在建还是停产，看不懂的写法无法计入任何一类。",
    authority: "办公惯例",
    needs: [["enterprise.operatingStatus"]],
  },
  (entry) => {
    if (entry.problem("operatingStatus") === null || !saysSomething(entry, "operatingStatus")) return null;
    const column = columnsOf(entry.table).find(({ spec }) => spec.kind === "operatingStatus");
    return at(
      entry,
      "operatingStatus",
      `${recordText(entry)}的经营状态写的是“${entry.raw("operatingStatus")}”，看不出是投产、在建还是停产，请改用这些写法`,
      {
        actual: entry.raw("operatingStatus"),
        expected: "投产、在建、停产、注销或拟入园",
        ...(column === undefined ? {} : meantFix(column, entry.index)),
      },
    );
  },
);
