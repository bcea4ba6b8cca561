/** ORG-10, -11: the organisations that attached enterprises name as their host. */
import { coverageOf } from "../../../ledger/coverage";
import { tablesOf } from "../../../ledger/model";
import { fold } from "../../../reading/cells/folding";
import type { Entry } from "../../../reading/table";
import { isNothing, saysNothing } from "../../blank-cells";
import { isAttached, type CrossReference, type OrganisationGroup } from "../../cross-reference";
import { at, ledgerRule, otherRecordText, recordText, tablesWith } from "../../rule-definition";

type EnterpriseEntry = Entry<"enterprise">;

/** Hosts outside the park, which no ledger of ours lists. */
const OUTSIDE_HOST = /村|社区|街道|镇|乡|机关|局|协会|商会|市场|党工委|县委|区委|市委/;

const COLLECTIVE_HOST = /园区|综合|区域|产业园|工业园/;

export const hostMissing = ledgerRule(
  {
    id: "ORG-10",
    title: "挂靠的党组织没填或不存在",
    severity: "error",
    why: "挂靠必须有挂靠对象，而且那个党组织要真实存在。",
    authority: "办公惯例",
    needs: [["enterprise.hostOrganisation", "enterprise.formationMode"]],
  },
  function* (situation) {
    const { cross, ledger } = situation;
    const hasSheet = tablesOf(ledger, "organisation").length > 0;
    for (const table of tablesWith(situation, "enterprise", "hostOrganisation")) {
      const attached = table.entries.filter((entry) => isAttached(entry) && coverageOf(entry).covered);
      const isUsed = attached.some((entry) => !saysNothing(entry, "hostOrganisation"));
      for (const entry of attached) {
        const host = entry.raw("hostOrganisation");
        if (isNothing(host)) {
          if (isUsed)
            yield at(
              entry,
              "hostOrganisation",
              `${recordText(entry)}填的是挂靠，但没有填挂靠在哪个党组织，请补填`,
            );
          continue;
        }
        if (OUTSIDE_HOST.test(fold(host))) continue;
        if (cross.organisationNames.find(host).kind !== "none") continue;
        const enterprise = hostEnterprise(host, cross);
        if (enterprise !== null && coverageOf(enterprise).covered) continue;
        yield at(
          entry,
          "hostOrganisation",
          `${recordText(entry)}挂靠的“${host}”在${hasSheet ? "党组织台账和企业台账中都" : "企业台账中"}找不到，请核对名称`,
          // A branch of the park's own may stand on a sheet that is not in this workbook.
          {
            actual: host,
            ...(!hasSheet && COLLECTIVE_HOST.test(fold(host)) ? { severity: "info" as const } : {}),
          },
        );
      }
    }
  },
);

export const hostAttached = ledgerRule(
  {
    id: "ORG-11",
    title: "挂靠的党组织自己也是挂靠的",
    severity: "error",
    why: "挂靠对象应是独立的党组织。挂靠再挂靠，等于没有党组织。",
    authority: "办公惯例",
    needs: [["enterprise.hostOrganisation", "enterprise.formationMode"]],
  },
  function* ({ cross }) {
    const dependent = dependentOrganisations(cross);
    for (const entry of cross.enterprises) {
      const host = entry.value("hostOrganisation");
      if (host === null || !isAttached(entry) || !coverageOf(entry).covered) continue;
      const found = cross.organisationNames.find(host);
      const reason = found.kind === "found" ? dependent.get(found.item) : attachedHost(host, entry, cross);
      if (reason === undefined) continue;
      yield at(
        entry,
        "hostOrganisation",
        `${recordText(entry)}挂靠的“${host}”自己也是挂靠的（见${otherRecordText(entry, reason)}），请改填真正的挂靠对象`,
        { actual: host },
      );
    }
  },
);

/** The enterprise that a host is named after: 禾丰食品, or 禾丰食品党支部 where there is no such organisation. */
function hostEnterprise(host: string, { enterpriseNames, organisationNames }: CrossReference) {
  for (const name of [host, organisationNames.key(host)]) {
    const found = enterpriseNames.find(name);
    if (found.kind === "found") return found.item;
  }
  return null;
}

/** An enterprise named as host that is attached to another itself. */
function attachedHost(
  host: string,
  entry: EnterpriseEntry,
  cross: CrossReference,
): EnterpriseEntry | undefined {
  const enterprise = hostEnterprise(host, cross);
  if (enterprise === null || enterprise === entry) return undefined;
  return isAttached(enterprise) && coverageOf(enterprise).covered ? enterprise : undefined;
}

/** Organisations that are attached to another one themselves, with the record that says so. */
function dependentOrganisations(
  cross: CrossReference,
): ReadonlyMap<OrganisationGroup, EnterpriseEntry | Entry<"organisation">> {
  const dependent = new Map<OrganisationGroup, EnterpriseEntry | Entry<"organisation">>();
  for (const group of cross.organisations) {
    const record = group.records.find((candidate) => candidate.value("formationMode") === "attached");
    if (record !== undefined) dependent.set(group, record);
  }
  for (const entry of cross.enterprises) {
    const own = entry.value("organisationName");
    const host = entry.value("hostOrganisation");
    if (own === null || host === null || !isAttached(entry)) continue;
    const mine = cross.organisationNames.find(own);
    const theirs = cross.organisationNames.find(host);
    if (
      mine.kind === "found" &&
      theirs.kind === "found" &&
      mine.item !== theirs.item &&
      mine.item.own.length === 0
    )
      dependent.set(mine.item, entry);
  }
  return dependent;
}
