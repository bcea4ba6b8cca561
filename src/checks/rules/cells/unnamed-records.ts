/** FMT-17: a row with data and without what the record is called by. Enterprises have ENT-01. */
import { registerSpec, type FieldOf, type RegisterId } from "../../../registers";
import { entriesOf, tablesOf } from "../../../ledger/model";
import type { Entry } from "../../../reading/table";
import { saysNothing, saysSomething } from "../../blank-cells";
import { at, fieldTitle, ledgerRule, type Spot } from "../../rule-definition";

/** Of the others a record may well have no name: an empty flat, a post that is vacant. */
const NAMED: readonly RegisterId[] = ["organisation", "member", "instructor", "training", "startupFund"];
const ACCOMPANYING = new Set<string>(["seq", "park", "remark"]);
const ENOUGH_CELLS = 2;

export const unnamedRecords = ledgerRule(
  {
    id: "FMT-17",
    title: "记录没有名称",
    severity: "warning",
    why: "一行有数据却没有党组织名称、姓名或培训名称，统计仍把它算作一条，也无法与其他表核对；公寓有入住时间而没有入住人员的，统计按空房计。",
    authority: "办公惯例",
    needs: [],
  },
  function* ({ ledger }) {
    for (const register of NAMED)
      for (const table of tablesOf(ledger, register)) for (const entry of table.entries) yield spotOf(entry);
    for (const entry of entriesOf(ledger, "apartment")) yield withoutTenant(entry);
  },
);

/** Somebody moved into a flat in which nobody stands: it counts as empty. */
function withoutTenant(entry: Entry<"apartment">): Spot | null {
  const isLivedIn = entry.value("movedInOn") !== null && entry.value("movedOutOn") === null;
  if (!isLivedIn || !entry.isBlank("occupant") || entry.people("occupant") > 0) return null;
  return at(
    entry,
    "occupant",
    `第${String(entry.row)}行有入住时间，但没有填${fieldTitle("apartment", "occupant")}，统计按空房计，请补填`,
  );
}

function spotOf(entry: Entry): Spot | null {
  const { register, fields } = entry.table;
  const name = registerSpec(register).calledBy[0] as FieldOf<RegisterId>;
  if (!saysNothing(entry, name)) return null;
  const filled = Object.keys(fields).filter(
    (field) =>
      field !== name && !ACCOMPANYING.has(field) && saysSomething(entry, field as FieldOf<RegisterId>),
  );
  if (filled.length < ENOUGH_CELLS) return null;
  const title = fieldTitle(register, name);
  return at(
    entry,
    name,
    `第${String(entry.row)}行有数据，但没有填${title}，统计仍算一条，请补填；若是多余的行，请删除`,
  );
}
