/** FMT-08: blanks where a figure needs a value. */
import { coverageOf } from "../../../ledger/coverage";
import { entriesOf } from "../../../ledger/model";
import type { Entry } from "../../../reading/table";
import { isNothing, saysSomething } from "../../blank-cells";
import { at, fieldTitle, ledgerRule, recordText, type Spot } from "../../rule-definition";

const neededFields = ["members", "employees", "hasOrganisation"] as const;

export const blankCounts = ledgerRule(
  {
    id: "FMT-08",
    title: "统计要用的格子空着",
    severity: "info",
    why: "党员数、职工数空着按0计，是否建立党组织空着按未建计；确实是0或没有的，请填上。",
    authority: "办公惯例",
    needs: [["enterprise.members"], ["enterprise.employees"], ["enterprise.hasOrganisation"]],
  },
  function* ({ ledger }) {
    for (const entry of entriesOf(ledger, "enterprise"))
      for (const field of neededFields) yield blankSpot(entry, field);
  },
);

function blankSpot(entry: Entry<"enterprise">, field: (typeof neededFields)[number]): Spot | null {
  if (!entry.has(field) || entry.value(field) !== null || saysSomething(entry, field)) return null;
  const isTick = field === "hasOrganisation";
  if (isTick && coverageOf(entry).covered) return null;
  const taken = isTick ? "按未建计" : "按0计";
  const found = isNothing(entry.raw(field)) ? "没有填" : `写的是“${entry.raw(field)}”`;
  return at(
    entry,
    field,
    `${recordText(entry)}的${fieldTitle("enterprise", field)}${found}，统计时${taken}，请补填`,
  );
}
