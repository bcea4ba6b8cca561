/** ORG-*: organisation and mode as each enterprise's row gives them. */
import type { FieldOf } from "../../../registers";
import { coverageOf } from "../../../ledger/coverage";
import { builtOnce } from "../../../ledger/once";
import { fold } from "../../../reading/cells/folding";
import type { Entry, Table } from "../../../reading/table";
import { saysNothing } from "../cells/blank-cells";
import { isAttached, modeOf, type CrossReference } from "../../cross-reference";
import type { Rule } from "../../finding";
import { fullMembersOf, rowsWithTheTotal } from "../member/member-counts";
import {
  at,
  ledgerRule,
  otherRecordText,
  recordRule,
  recordText,
  tablesWith,
  type Spot,
} from "../../rule-definition";

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

const nameMissing = ledgerRule(
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

const namedButNotTicked = recordRule(
  "enterprise",
  {
    id: "ORG-02",
    title: "有党组织名称却填未建",
    severity: "warning",
    why: "填了名称又填未建，统计时按未建计，企业会漏出覆盖数。",
    authority: "办公惯例",
    needs: [["enterprise.hasOrganisation", "enterprise.organisationName"]],
  },
  (entry) => {
    const name = entry.raw("organisationName");
    if (!coverageOf(entry).contradiction || /^(拟|待|筹|未|无|计划|正在)|撤/.test(fold(name))) return null;
    return at(
      entry,
      "hasOrganisation",
      `${recordText(entry)}填了党组织“${name}”，“是否建立党组织”却填了“${entry.raw("hasOrganisation")}”，请改为已建，或删去党组织名称`,
      { actual: entry.raw("hasOrganisation"), expected: "是" },
    );
  },
);

const foundedMissing = ledgerRule(
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

const couldStandAlone = ledgerRule(
  {
    id: "ORG-15",
    title: "正式党员3名以上仍联合或挂靠",
    severity: "warning",
    why: "有3名以上正式党员的企业应当单独成立党支部。",
    authority: "《中国共产党章程》第三十条；《中国共产党支部工作条例（试行）》第四条",
    needs: [["enterprise.formationMode", "enterprise.fullMembers"]],
  },
  function* ({ cross }) {
    for (const entry of cross.enterprises) {
      const mode = modeOf(entry);
      const full = fullMembersOf(entry);
      if (
        full === null ||
        full < 3 ||
        !coverageOf(entry).covered ||
        (mode !== "joint" && mode !== "attached")
      )
        continue;
      const group = cross.organisationOf(entry);
      if (group !== null && rowsWithTheTotal(group).includes(entry)) continue;
      yield at(
        entry,
        "formationMode",
        `${recordText(entry)}有正式党员${String(full)}名，组建方式仍是“${entry.raw("formationMode")}”，可以单独成立党支部，请研究调整`,
        { actual: entry.raw("formationMode"), expected: "单独组建" },
      );
    }
  },
);

const inIdleEnterprise = recordRule(
  "enterprise",
  {
    id: "ORG-16",
    title: "停产、注销企业仍有党组织",
    severity: "warning",
    why: "企业停产或注销后，党组织应及时调整或撤销，防止“边建边散”。",
    authority: "《中国共产党支部工作条例（试行）》第七条",
    needs: [["enterprise.operatingStatus", "enterprise.organisationName"]],
  },
  (entry) => {
    const status = entry.value("operatingStatus");
    if ((status !== "suspended" && status !== "closed") || !coverageOf(entry).covered) return null;
    return at(
      entry,
      "operatingStatus",
      `${recordText(entry)}经营状态是“${entry.raw("operatingStatus")}”，仍登记有党组织“${entry.raw("organisationName")}”，请核对经营状态，或调整党组织`,
      { actual: entry.raw("operatingStatus") },
    );
  },
);

const plannedCounted = ledgerRule(
  {
    id: "ORG-18",
    title: "拟建的党组织被当作已建",
    severity: "warning",
    why: "拟建、待批的党组织还没有成立，不能计入覆盖数。",
    authority: "中办发〔2012〕11号关于党的组织覆盖的统计口径",
    needs: [["enterprise.hasOrganisation"]],
  },
  function* ({ cross }) {
    for (const entry of cross.enterprises) yield plannedSpot(entry, cross);
  },
);

const isPlan = /^(拟|待建|待批|筹建|正在组建)/;

function plannedSpot(entry: EnterpriseEntry, cross: CrossReference): Spot | null {
  const tick = entry.value("hasOrganisation");
  if (
    tick === "yes" &&
    (entry.value("formationMode") === "planned" || isPlan.test(fold(entry.raw("organisationName"))))
  )
    return at(
      entry,
      "hasOrganisation",
      `${recordText(entry)}的党组织还是拟建，“是否建立党组织”却填了“${entry.raw("hasOrganisation")}”，请改为拟建`,
      { actual: entry.raw("hasOrganisation"), expected: "拟建" },
    );
  if (tick !== "planned") return null;
  const record = listedByRecords(cross).get(entry);
  const founded = entry.value("organisationFoundedOn");
  const isFounded = founded !== null && founded.planned !== true;
  if (record === undefined && !isFounded) return null;
  const evidence =
    record === undefined
      ? `却填了党组织成立时间“${entry.raw("organisationFoundedOn")}”`
      : `${otherRecordText(entry, record)}却把它计入覆盖企业`;
  return at(
    entry,
    "hasOrganisation",
    `${recordText(entry)}的党组织还是“${entry.raw("hasOrganisation")}”，${evidence}，请核对：已成立的改为已建，未成立的不能计入`,
    { actual: entry.raw("hasOrganisation") },
  );
}

/** For each enterprise an organisation's record that lists it as covered. */
const listedByRecords = builtOnce((cross: CrossReference) => {
  const listed = new Map<EnterpriseEntry, Entry<"organisation">>();
  for (const record of cross.organisations.flatMap((group) => group.records))
    for (const name of record.value("coveredEnterprises") ?? []) {
      const found = cross.enterpriseNames.find(name);
      if (found.kind === "found") listed.set(found.item, record);
    }
  return listed;
});

export const formationRules: readonly Rule[] = [
  nameMissing,
  namedButNotTicked,
  foundedMissing,
  couldStandAlone,
  inIdleEnterprise,
  plannedCounted,
];
