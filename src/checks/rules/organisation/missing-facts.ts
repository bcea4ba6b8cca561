/** ORG-01, -03: covered enterprises whose organisation has no name, or no day of founding. */
import { coverageOf } from "../../../ledger/coverage";
import { saysNothing } from "../../blank-cells";
import { isAttached } from "../../cross-reference";
import { at, ledgerRule, recordText, tablesWith } from "../../rule-definition";

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
      for (const entry of table.entries) {
        if (entry.value("hasOrganisation") !== "yes" || !saysNothing(entry, "organisationName")) continue;
        if (isAttached(entry) && entry.has("hostOrganisation") && !saysNothing(entry, "hostOrganisation"))
          continue;
        yield at(
          entry,
          "organisationName",
          `${recordText(entry)}填了已建党组织，但没有填党组织名称，请补填名称或改为未建`,
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
      for (const entry of table.entries) {
        if (!coverageOf(entry).covered || isAttached(entry) || entry.value("organisationName") === null)
          continue;
        if (!saysNothing(entry, "organisationFoundedOn")) continue;
        yield at(
          entry,
          "organisationFoundedOn",
          `${recordText(entry)}已建“${entry.raw("organisationName")}”，但没有填成立时间，请按批复文件补填`,
        );
      }
    }
  },
);
