/** ORG-05 to -08: the enterprises of one joint branch: how many, with how many members, where. */
import { parkAssignment } from "../../../ledger/parks";
import type { Entry } from "../../../reading/table";
import { dissenters } from "../../collisions";
import { enterpriseKey, modeOf, type CrossReference, type OrganisationGroup } from "../../cross-reference";
import { at, ledgerRule, recordRule, recordText } from "../../rule-definition";
import { fullMembersOf } from "../member/counts";

type EnterpriseEntry = Entry<"enterprise">;

/** An enterprise and an outside unit may form one together: the ledger then shows only the enterprise. */
function hasOutsideUnits(group: OrganisationGroup, cross: CrossReference): boolean {
  const villages = group.own.some((entry) => /村|社区/.test(entry.raw("formationMode")));
  const listed = group.records.flatMap((record) => record.value("coveredEnterprises") ?? []);
  return villages || listed.some((name) => cross.enterpriseNames.find(name).kind === "none");
}

function jointGroups(cross: CrossReference): readonly OrganisationGroup[] {
  return cross.organisations.filter((group) => group.own.some((entry) => modeOf(entry) === "joint"));
}

export const jointOfOne = ledgerRule(
  {
    id: "ORG-05",
    title: "联合组建只有一家企业",
    severity: "error",
    why: "联合党支部至少由两家单位组成，只有一家的，组建方式或党组织名称填错了。",
    authority: "《中国共产党支部工作条例（试行）》第五条",
    needs: [["enterprise.formationMode", "enterprise.organisationName"]],
  },
  function* ({ cross }) {
    for (const group of jointGroups(cross)) {
      const different = new Set(group.own.map((entry) => enterpriseKey(entry, cross) ?? String(entry.row)));
      const [entry] = group.own;
      if (different.size > 1 || entry === undefined || hasOutsideUnits(group, cross)) continue;
      yield at(
        entry,
        "formationMode",
        `${recordText(entry)}填的是联合组建，但台账中属于“${group.name}”的只有这一家，请核对组建方式，或补填其他企业的党组织名称`,
        { actual: entry.raw("formationMode") },
      );
    }
  },
);

export const jointTooSmall = ledgerRule(
  {
    id: "ORG-07",
    title: "联合党支部正式党员合计不足3名",
    severity: "error",
    why: "联合党支部同样要有3名以上正式党员，不足的应并入其他党支部。",
    authority: "《中国共产党支部工作条例（试行）》第四条、第五条",
    needs: [["enterprise.formationMode", "enterprise.organisationName", "enterprise.fullMembers"]],
  },
  function* ({ cross }) {
    for (const group of jointGroups(cross)) {
      const counts = group.own.map(fullMembersOf);
      const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
      if (group.own.length < 2 || counts.includes(null) || sum >= 3 || hasOutsideUnits(group, cross))
        continue;
      for (const entry of group.own)
        yield at(
          entry,
          "formationMode",
          `${recordText(entry)}所属“${group.name}”由${String(group.own.length)}家企业联合组建，正式党员合计只有${String(sum)}名，不足3名，请核对各家党员数，或调整组建方式`,
          { actual: `正式党员合计${String(sum)}名`, expected: "3名以上" },
        );
    }
  },
);

export const jointAcrossParks = ledgerRule(
  {
    id: "ORG-08",
    title: "联合党支部的企业不在同一园区",
    severity: "warning",
    why: "联合组建按地域相邻、便于管理的原则，跨园区的多半是园区或党组织名称填错了。",
    authority: "《中国共产党支部工作条例（试行）》第五条",
    needs: [["enterprise.park", "enterprise.formationMode", "enterprise.organisationName"]],
  },
  function* ({ ledger, cross }) {
    const parks = parkAssignment(ledger);
    for (const group of jointGroups(cross)) {
      const parkOf = (entry: EnterpriseEntry): string | null => parks.of(entry);
      for (const { entry, value, agreedValue } of dissenters(group.own, parkOf))
        yield at(
          entry,
          "park",
          `${recordText(entry)}在${value}，同属“${group.name}”的其他企业在${agreedValue}，请核对园区和党组织名称`,
          { actual: value, expected: agreedValue },
        );
    }
  },
);

/** The branch regulations speak of five units that one joint branch covers at most. */
const MOST_JOINT_UNITS = 5;

export const tooManyUnits = recordRule(
  "organisation",
  {
    id: "ORG-06",
    title: "联合党支部覆盖企业超过5家",
    severity: "warning",
    why: "联合党支部覆盖单位一般不超过5个，过多的应当拆分。",
    authority: "《中国共产党支部工作条例（试行）》第五条",
    needs: [
      ["organisation.coveredCount", "organisation.formationMode"],
      ["organisation.coveredCount", "organisation.type"],
      ["organisation.coveredCount", "enterprise.formationMode"],
    ],
  },
  (entry, { cross }) => {
    const written = entry.value("coveredCount");
    const group = cross.groupOfRecord(entry);
    if (written === null || !isJoint(entry, group)) return null;
    const units = Math.max(written - (group?.attached.length ?? 0), group?.own.length ?? 0);
    if (units <= MOST_JOINT_UNITS) return null;
    return at(
      entry,
      "coveredCount",
      `${recordText(entry)}是联合党支部，覆盖企业${String(units)}家，一般不超过${String(MOST_JOINT_UNITS)}家，请核对，或研究拆分`,
      { actual: String(units), expected: `不超过${String(MOST_JOINT_UNITS)}家` },
    );
  },
);

/** By its own record; by the ledger where the record doesn't say. */
function isJoint(entry: Entry<"organisation">, group: OrganisationGroup | null): boolean {
  const mode = entry.value("formationMode");
  if (mode === "joint" || entry.value("type") === "jointBranch") return true;
  return mode === null && group !== null && group.own.some((own) => modeOf(own) === "joint");
}
