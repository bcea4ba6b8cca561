/** FMT-08: blanks where a figure needs a value. */
import { coverageOf } from "../../../ledger/coverage";
import { entriesOf, tablesOf, type Ledger } from "../../../ledger/model";
import { isUnsigned } from "../../../ledger/people";
import { attendedAt } from "../../../ledger/sessions";
import type { Entry } from "../../../reading/table";
import { isNothing, saysSomething } from "../../blank-cells";
import { at, fieldTitle, ledgerRule, recordText, type Spot } from "../../rule-definition";

const NEEDED_FIELDS = ["members", "employees", "hasOrganisation", "operatingStatus"] as const;
const TAKEN = {
  members: "按0计",
  employees: "按0计",
  hasOrganisation: "按未建计",
  operatingStatus: "按其他状态计",
} as const;

export const blankCounts = ledgerRule(
  {
    id: "FMT-08",
    title: "统计要用的格子空着",
    severity: "info",
    why: "党员数、职工数空着按0计，是否建立党组织空着按未建计，经营状态空着按其他状态计，实到人数空着按名单或签到计，签到空着按到会计，都没有的培训人次没有数值；确实是0或没有的，请填上。",
    authority: "办公惯例",
    needs: [
      ["enterprise.members"],
      ["enterprise.employees"],
      ["enterprise.hasOrganisation"],
      ["enterprise.operatingStatus"],
      ["training.attended"],
      ["attendance.signedIn"],
    ],
  },
  function* ({ ledger }) {
    for (const entry of entriesOf(ledger, "enterprise"))
      for (const field of NEEDED_FIELDS) yield blankSpot(entry, field);
    for (const session of entriesOf(ledger, "training")) yield attendedSpot(ledger, session);
    for (const table of tablesOf(ledger, "attendance")) yield unsignedSpot(table.entries);
  },
);

/** A 0 is a blank here: nobody holds a session for nobody. */
function attendedSpot(ledger: Ledger, session: Entry<"training">): Spot | null {
  if (!session.has("attended") || session.problem("attended") !== null) return null;
  if ((session.value("attended") ?? 0) > 0) return null;
  const known = attendedAt(ledger, session);
  const taken =
    known === null ? "也没有名单和签到，培训人次没有数值" : `统计时按名单或签到计${String(known)}人`;
  const written = session.raw("attended");
  const found = isNothing(written) ? "没有填" : `写的是“${written}”`;
  return at(
    session,
    "attended",
    `${recordText(session)}的${fieldTitle("training", "attended")}${found}，${taken}，请补填`,
  );
}

/** Told once a sheet: a list printed to be signed has nothing there at all. */
function unsignedSpot(entries: readonly Entry<"attendance">[]): Spot | null {
  const without = entries.filter(isUnsigned);
  const [first] = without;
  if (first === undefined) return null;
  const which = without.length === entries.length ? "一栏都空着" : `有${String(without.length)}人空着`;
  return at(
    first,
    "signedIn",
    `${fieldTitle("attendance", "signedIn")}${which}，统计时仍按到会计；没有来的，请注明请假或缺席`,
  );
}

function blankSpot(entry: Entry<"enterprise">, field: (typeof NEEDED_FIELDS)[number]): Spot | null {
  if (!entry.has(field) || entry.value(field) !== null || saysSomething(entry, field)) return null;
  const isTick = field === "hasOrganisation";
  if (isTick && coverageOf(entry).covered) return null;
  const found = isNothing(entry.raw(field)) ? "没有填" : `写的是“${entry.raw(field)}”`;
  return at(
    entry,
    field,
    `${recordText(entry)}的${fieldTitle("enterprise", field)}${found}，统计时${TAKEN[field]}，请补填`,
  );
}
