/** ORG-01, -03: covered enterprises whose organisation has no name, or no day of founding. */
import { coverageOf } from "../../../ledger/coverage";
import { fold } from "../../../reading/cells/folding";
import type { Entry, Table } from "../../../reading/table";
import type { FieldOf } from "../../../registers";
import { saysNothing } from "../../blank-cells";
import { isAttached, modeOf } from "../../cross-reference";
import { at, ledgerRule, recordText, tablesWith } from "../../rule-definition";

type EnterpriseEntry = Entry<"enterprise">;

/**
 * True where the table may fill the field once for the rows of one joint organisation, as merged cells leave it: a
 * blank below a filled joint row then means the same. A value that such rows repeat shows that the table doesn't.
 */
function fillsOnce(table: Table<"enterprise">, field: FieldOf<"enterprise">): boolean {
  let said = new Set<string>();
  let above: string | null = null;
  for (const entry of table.entries) {
    if (modeOf(entry) !== "joint") {
      said = new Set();
      above = null;
      continue;
    }
    const text = saysNothing(entry, field) ? null : fold(entry.raw(field));
    if (text !== null && (above !== null || said.has(text))) return false;
    if (text !== null) said.add(text);
    above = text;
  }
  return true;
}

/** A blank that is filled by a row above of the same joint organisation. */
function isFilledAbove(entry: EnterpriseEntry, field: FieldOf<"enterprise">, once: boolean): boolean {
  if (!once || modeOf(entry) !== "joint") return false;
  for (let index = entry.index - 1; index >= 0; index--) {
    const above = entry.table.entries[index];
    if (above === undefined || modeOf(above) !== "joint") return false;
    if (!saysNothing(above, field)) return true;
  }
  return false;
}

export const nameMissing = ledgerRule(
  {
    id: "ORG-01",
    title: "已建党组织但没有名称",
    severity: "error",
    why: "说已建就要说得出是哪个党组织，否则覆盖率没有依据。",
    authority: "办公惯例",
    needs: [["enterprise.hasOrganisation", "enterprise.organisationName"]],
  },
  function* (situation) {
    for (const table of tablesWith(situation, "enterprise", "organisationName")) {
      const once = fillsOnce(table, "organisationName");
      for (const entry of table.entries) {
        if (entry.value("hasOrganisation") !== "yes" || !saysNothing(entry, "organisationName")) continue;
        if (isAttached(entry) && entry.has("hostOrganisation") && !saysNothing(entry, "hostOrganisation"))
          continue;
        const isFilled = isFilledAbove(entry, "organisationName", once);
        yield at(
          entry,
          "organisationName",
          `${recordText(entry)}填了已建党组织，但没有填党组织名称，请补填名称或改为未建`,
          isFilled ? { severity: "info" } : {},
        );
      }
    }
  },
);

export const foundedMissing = ledgerRule(
  {
    id: "ORG-03",
    title: "党组织没有成立时间",
    severity: "warning",
    why: "没有成立时间，就无法统计本年新建数，也无法推算届满时间。",
    authority: "《中国共产党支部工作条例（试行）》第六条：设立须经批复",
    needs: [["enterprise.organisationFoundedOn", "enterprise.organisationName"]],
  },
  function* (situation) {
    for (const table of tablesWith(situation, "enterprise", "organisationFoundedOn")) {
      const once = fillsOnce(table, "organisationFoundedOn");
      for (const entry of table.entries) {
        if (!coverageOf(entry).covered || isAttached(entry) || entry.value("organisationName") === null)
          continue;
        if (
          !saysNothing(entry, "organisationFoundedOn") ||
          isFilledAbove(entry, "organisationFoundedOn", once)
        )
          continue;
        yield at(
          entry,
          "organisationFoundedOn",
          `${recordText(entry)}已建“${entry.raw("organisationName")}”，但没有填成立时间，请按批复文件补填`,
        );
      }
    }
  },
);
