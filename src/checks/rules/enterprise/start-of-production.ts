/** ENT-07, -11: when an enterprise began to produce, against its status and the day of the report. */
import type { Entry } from "../../../reading/table";
import { filledShare, saysNothing } from "../../blank-cells";
import { dateText, isCertainlyAfter } from "../../date-order";
import {
  at,
  ledgerRule,
  recordRule,
  recordText,
  tablesWith,
  type Situation,
  type Spot,
} from "../../rule-definition";

type EnterpriseEntry = Entry<"enterprise">;

function startSpot(entry: EnterpriseEntry, { asOf }: Situation, usuallyFilled: boolean): Spot | null {
  const status = entry.value("operatingStatus");
  const started = entry.value("startedOn");
  if (status === "operating" && usuallyFilled && saysNothing(entry, "startedOn"))
    return at(entry, "startedOn", `${recordText(entry)}已投产，但没有填投产时间，请补填`);
  if (status !== "building" || started === null || started.planned === true || isStartOfBuilding(entry))
    return null;
  if (asOf === null || isCertainlyAfter(started, asOf)) return null;
  return at(
    entry,
    "startedOn",
    `${recordText(entry)}经营状态是在建，投产时间却填了${dateText(started)}，请核对：已投产的改经营状态，未投产的清空投产时间`,
    { actual: dateText(started) },
  );
}

/** A column headed 开工 alone keeps when building began, not when production did. */
function isStartOfBuilding({ table }: EnterpriseEntry): boolean {
  return /^(?!.*投产).*开工/.test(table.fields.startedOn?.header ?? "");
}

export const startAgainstStatus = ledgerRule(
  {
    id: "ENT-07",
    title: "投产时间与经营状态矛盾",
    severity: "warning",
    why: "在建企业不会有已经过去的投产时间，投产企业应当有投产时间。",
    authority: "办公惯例",
    needs: [["enterprise.startedOn", "enterprise.operatingStatus"]],
  },
  function* (situation) {
    for (const table of tablesWith(situation, "enterprise", "startedOn")) {
      const operating = table.entries.filter((entry) => entry.value("operatingStatus") === "operating");
      const usuallyFilled = filledShare(operating, "startedOn") >= 0.5;
      for (const entry of table.entries) yield startSpot(entry, situation, usuallyFilled);
    }
  },
);

export const startInFuture = recordRule(
  "enterprise",
  {
    id: "ENT-11",
    title: "投产时间在统计截止日之后",
    severity: "warning",
    why: "已经投产的企业，投产时间不会在将来，多半是年份敲错了。",
    authority: "办公惯例",
    needs: [["enterprise.startedOn"]],
  },
  (entry, { asOf }) => {
    const started = entry.value("startedOn");
    if (asOf === null || started === null || started.planned === true || !isCertainlyAfter(started, asOf))
      return null;
    const status = entry.value("operatingStatus");
    const mayBePlan = status === "building" || status === "planned";
    return at(
      entry,
      "startedOn",
      `${recordText(entry)}的投产时间${dateText(started)}在统计截止日之后，请核对年份；若是计划投产，请写成“预计${dateText(started)}”`,
      { actual: dateText(started), ...(mayBePlan ? { severity: "info" } : {}) },
    );
  },
);
