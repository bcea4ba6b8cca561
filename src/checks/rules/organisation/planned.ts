/** ORG-18: a planned organisation that is taken for one that exists. */
import { builtOnce } from "../../../ledger/once";
import { fold } from "../../../reading/cells/folding";
import type { Entry } from "../../../reading/table";
import type { CrossReference } from "../../cross-reference";
import { at, ledgerRule, otherRecordText, recordText, type Spot } from "../../rule-definition";

type EnterpriseEntry = Entry<"enterprise">;

export const plannedCounted = ledgerRule(
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

const IS_PLAN = /^(拟|待建|待批|筹建|正在组建)/;

function plannedSpot(entry: EnterpriseEntry, cross: CrossReference): Spot | null {
  const tick = entry.value("hasOrganisation");
  if (
    tick === "yes" &&
    (entry.value("formationMode") === "planned" || IS_PLAN.test(fold(entry.raw("organisationName"))))
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
