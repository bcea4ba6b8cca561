/** The children of whom a record of places at school tells. */
import { fold } from "../reading/cells/folding";
import { readPersonList, statedPeople } from "../reading/cells/lists";
import { isMasked } from "../reading/labels/example-rows";
import type { Entry } from "../reading/table";
import { personKey } from "./names/names";

/** How many there are: a cell may name several (韦小一、韦小二), or only say so (两个孩子 is one record, 2人 are two). */
export function childrenIn(entry: Entry<"schooling">): number {
  const written = entry.raw("child");
  if (written === "") return 1;
  return Math.max(1, readPersonList(written).length, statedPeople(written) ?? 0);
}

/**
 * By what each of them is known: name and parent, or the parent's enterprise where no parent is named, so that a child
 * on the lists of two terms is one. Whose name is hidden (韦某某) or left out is another in every row.
 */
export function childKeys(entry: Entry<"schooling">): readonly string[] {
  const names = readPersonList(entry.raw("child"));
  const parent = fold(entry.value("employee") ?? entry.value("enterprise") ?? "");
  return Array.from({ length: childrenIn(entry) }, (_, index) => {
    const name = names[index];
    return name === undefined || parent === "" || isMasked(name)
      ? [entry.sheet, entry.row, index].join("|")
      : `${personKey(name)}|${parent}`;
  });
}
