/** The children of whom a record of places at school tells. */
import { registerIds, registerSpec, type FieldOf, type RegisterId } from "../registers";
import { fold } from "../reading/cells/folding";
import { readPersonList, statedPeople } from "../reading/cells/lists";
import { isMasked } from "../reading/labels/example-rows";
import type { Entry } from "../reading/table";
import { personKey } from "./names/names";
import { perEntry } from "./once";

/** The registers that have columns of children's names, and which these are. */
const WITH_CHILDREN: ReadonlyMap<RegisterId, readonly FieldOf<RegisterId>[]> = new Map(
  registerIds
    .map((register) => [register, childFields(register)] as const)
    .filter(([, fields]) => fields.length > 0),
);

function childFields(register: RegisterId): readonly FieldOf<RegisterId>[] {
  return Object.entries(registerSpec(register).fields).flatMap(([field, { personal }]) =>
    personal === "childName" ? [field as FieldOf<RegisterId>] : [],
  );
}

/** True for a register that has a column of children's names. */
export function namesChildren(register: RegisterId): boolean {
  return WITH_CHILDREN.has(register);
}

/** The children whom a record names; none in a register without such a column. */
export const childrenNamed = perEntry((entry: Entry): readonly string[] =>
  (WITH_CHILDREN.get(entry.table.register) ?? []).flatMap((field) => readPersonList(entry.raw(field))),
);

/** How many there are: a cell may name several (韦小一、韦小二), or only say so (两个孩子 is one record, 2人 are two). */
function childrenIn(entry: Entry<"schooling">, names: readonly string[]): number {
  const written = entry.raw("child");
  if (written === "") return 1;
  return Math.max(1, names.length, statedPeople(written) ?? 0);
}

/**
 * By what each of them is known: name and parent, or the parent's enterprise where no parent is named, so that a child
 * on the lists of two terms is one. Whose name is hidden (韦某某) or left out is another in every row.
 */
export function childKeys(entry: Entry<"schooling">): readonly string[] {
  const names = childrenNamed(entry);
  const parent = fold(entry.value("employee") ?? entry.value("enterprise") ?? "");
  return Array.from({ length: childrenIn(entry, names) }, (_, index) => {
    const name = names[index];
    return name === undefined || parent === "" || isMasked(name)
      ? [entry.sheet, entry.row, index].join("|")
      : `${personKey(name)}|${parent}`;
  });
}
