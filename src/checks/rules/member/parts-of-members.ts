/** MEM-01, -10: full, probationary and other kinds of members against all of an enterprise. */
import { entriesOf } from "../../../ledger/model";
import { builtOnce } from "../../../ledger/once";
import { fold } from "../../../reading/cells/folding";
import { cellText, valueAt } from "../../../reading/cells/grid";
import type { Entry, Table } from "../../../reading/table";
import { saysNothing } from "../../blank-cells";
import { at, ledgerRule, recordRule, recordText, type Spot } from "../../rule-definition";
import { certainCount } from "./counts";

type EnterpriseEntry = Entry<"enterprise">;

function partsSpot<R extends "enterprise" | "organisation">(entry: Entry<R>): Spot | null {
  const members = certainCount(entry, "members");
  const full = certainCount(entry, "fullMembers");
  const probationary =
    certainCount(entry, "probationaryMembers") ?? (saysNothing(entry, "probationaryMembers") ? 0 : null);
  if (members === null || full === null || probationary === null || members === full + probationary)
    return null;
  const sum = String(full + probationary);
  return at(
    entry,
    "members",
    `${recordText(entry)}党员总数${String(members)}，正式${String(full)}加预备${String(probationary)}却是${sum}，请核对这三个数`,
    { actual: String(members), expected: sum },
  );
}

export const partsAgainstWhole = ledgerRule(
  {
    id: "MEM-01",
    title: "党员总数不等于正式加预备",
    severity: "error",
    why: "党员只有正式和预备两类，三个数对不上，报表里的党员数就有两种说法。",
    authority: "《中国共产党章程》第七条；办公惯例",
    needs: [
      ["enterprise.members", "enterprise.fullMembers", "enterprise.probationaryMembers"],
      ["organisation.members", "organisation.fullMembers", "organisation.probationaryMembers"],
    ],
  },
  function* ({ ledger }) {
    for (const entry of entriesOf(ledger, "enterprise")) yield partsSpot(entry);
    for (const entry of entriesOf(ledger, "organisation")) yield partsSpot(entry);
  },
);

export const moreManagers = recordRule(
  "enterprise",
  {
    id: "MEM-10",
    title: "党员分类之和大于总数",
    severity: "error",
    why: "管理层、技术骨干、一线职工党员都是本企业党员的一部分，加起来不会超过总数。",
    authority: "办公惯例",
    needs: [["enterprise.members", "enterprise.managerMembers"]],
  },
  (entry) => {
    const members = certainCount(entry, "members");
    const managers = entry.value("managerMembers");
    if (members === null || managers === null || entry.problem("managerMembers") !== null) return null;
    const parts = managers + otherKinds(entry);
    if (parts <= members) return null;
    return at(
      entry,
      "managerMembers",
      `${recordText(entry)}管理层等各类党员共${String(parts)}人，超过党员总数${String(members)}人，请核对`,
      { actual: String(parts), expected: `不超过${String(members)}` },
    );
  },
);

/** Members that columns outside our fields count as experts or workers. */
function otherKinds(entry: EnterpriseEntry): number {
  return kindColumns(entry.table).reduce((sum, column) => {
    const text = /^\d+/.exec(fold(cellText(valueAt(entry.table.grid, entry.row, column))));
    return sum + (text === null ? 0 : Number(text[0]));
  }, 0);
}

const kindColumns = builtOnce((table: Table<"enterprise">): readonly number[] =>
  table.recognition.evidence
    .filter(({ field, header }) => field === null && header.includes("党员") && /技术骨干|一线/.test(header))
    .map(({ column }) => column),
);
