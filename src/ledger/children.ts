/** The children of whom a record of places at school tells. */
import { readPersonList, statedPeople } from "../reading/cells/lists";
import type { Entry } from "../reading/table";

/** How many there are: a cell may name several (韦小一、韦小二), or only say so (两个孩子 is one record, 2人 are two). */
export function childrenIn(entry: Entry<"schooling">): number {
  const written = entry.raw("child");
  if (written === "") return 1;
  return Math.max(1, readPersonList(written).length, statedPeople(written) ?? 0);
}
