/** FMT-16: an enterprise's name with a slip, on sheets where no other rule looks for it in the ledger. */
import { tidyName } from "../../../reading/cells/folding";
import { valueAt } from "../../../reading/cells/grid";
import { fixTitles } from "../../fixes/fix-titles";
import { meantEnterprise } from "../../fixes/name-slip";
import { at, ledgerRule, recordText, type Situation, type Spot } from "../../rule-definition";
import { columnsOf, type Column } from "../cells/columns";
import { isTyped } from "../../fixes/column-words";

/** MEM-09 and ISS-06 look there. */
const LOOKED_UP: ReadonlySet<string> = new Set([
  "member.enterprise",
  "problem.enterprise",
  "enterprise.name",
]);

export const misspeltEnterprises = ledgerRule(
  {
    id: "FMT-16",
    title: "企业名称像是写错了一个字",
    severity: "info",
    why: "名称写错一个字，就对不上企业台账里的那一家。",
    authority: "办公惯例",
    needs: [["enterprise.name"]],
  },
  function* (situation) {
    for (const column of situation.ledger.current.flatMap(columnsOf)) {
      const { table, field, spec } = column;
      if (LOOKED_UP.has(`${table.register}.${field}`)) continue;
      if (spec.kind === "enterpriseName" || spec.kind === "enterpriseList") yield* spotsIn(column, situation);
    }
  },
);

function* spotsIn(column: Column, { ledger, cross }: Situation): Iterable<Spot | null> {
  const { table, field } = column;
  const [letter = 0] = column.column.columns;
  for (const entry of table.entries) {
    const value = column.column.values[entry.index];
    const names: readonly unknown[] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    const before = valueAt(table.grid, entry.row, letter);
    if (typeof before !== "string") continue;
    for (const name of names) {
      if (typeof name !== "string" || isKnown(name, cross)) continue;
      const meant = meantEnterprise(name, cross, ledger);
      if (meant === null) continue;
      const after = before.split(name).join(meant);
      yield at(entry, field, `${recordText(entry)}写的“${name}”在企业台账中找不到，是不是“${meant}”？`, {
        actual: name,
        expected: meant,
        ...(before.includes(name) && isTyped(column, entry.index)
          ? { fix: { title: fixTitles.enterpriseName, before, after } }
          : {}),
      });
      // One fix for a cell: what it becomes may have another slip, told next time.
      break;
    }
  }
}

function isKnown(name: string, { enterpriseNames }: Situation["cross"]): boolean {
  const found = enterpriseNames.find(tidyName(name));
  return found.kind === "found" && found.obvious;
}
