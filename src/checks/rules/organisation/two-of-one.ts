/** ORG-12: two organisations that one enterprise formed alone. */
import { coverageOf } from "../../../ledger/coverage";
import { builtOnce } from "../../../ledger/once";
import { fold } from "../../../reading/cells/folding";
import type { Entry } from "../../../reading/table";
import { repeatedBy } from "../../collisions";
import { enterpriseKey, modeOf, type CrossReference, type OrganisationGroup } from "../../cross-reference";
import { at, ledgerRule, otherRecordText, recordText, type Spot } from "../../rule-definition";

type EnterpriseEntry = Entry<"enterprise">;

export const twoOfOne = ledgerRule(
  {
    id: "ORG-12",
    title: "一家企业有两个单独组建的党组织",
    severity: "warning",
    why: "一家企业只会单独组建一个党组织，两个不同的名称里有一个填错了，或企业重复登记。",
    authority: "办公惯例",
    needs: [["enterprise.organisationName", "enterprise.formationMode"]],
  },
  function* ({ cross }) {
    const solo = cross.enterprises.filter((entry) => modeOf(entry) === "solo" && coverageOf(entry).covered);
    for (const rows of repeatedBy(solo, (entry) => enterpriseKey(entry, cross))) {
      const [first, ...others] = rows;
      for (const entry of others) {
        if (cross.organisationOf(entry) === cross.organisationOf(first)) continue;
        yield at(
          entry,
          "organisationName",
          `${recordText(entry)}单独组建了“${entry.raw("organisationName")}”，${otherRecordText(entry, first)}却是“${first.raw("organisationName")}”，请核对`,
        );
      }
    }
    for (const entry of solo) yield secondName(entry) ?? secondRecord(entry, cross);
  },
);

const ORGANISATION_END = /(?:支部|总支|党委|委员会)$/;

/** Two organisations in the cell of one enterprise. */
function secondName(entry: EnterpriseEntry): Spot | null {
  const written = entry.raw("organisationName");
  const names = new Set(
    written
      .split(/[、，,；;\n]/)
      .map((name) => fold(name))
      .filter((name) => ORGANISATION_END.test(name)),
  );
  if (names.size < 2) return null;
  return at(
    entry,
    "organisationName",
    `${recordText(entry)}单独组建，却填了${String(names.size)}个党组织（${[...names].map((name) => `“${name}”`).join("")}），请核对`,
    { actual: written },
  );
}

/** Another organisation's record claims the enterprise as its own alone. */
function secondRecord(entry: EnterpriseEntry, cross: CrossReference): Spot | null {
  const own = cross.organisationOf(entry);
  const claim = soloClaims(cross)
    .get(entry)
    ?.find(({ group }) => group !== own);
  if (claim === undefined || own === null || own.records.length === 0) return null;
  return at(
    entry,
    "organisationName",
    `${recordText(entry)}单独组建了“${own.name}”，${otherRecordText(entry, claim.record)}也把它列为单独组建的企业，请核对`,
  );
}

interface SoloClaim {
  readonly group: OrganisationGroup;
  readonly record: Entry<"organisation">;
}

/** For each enterprise the solo organisations whose record covers it and no other. */
const soloClaims = builtOnce((cross: CrossReference): ReadonlyMap<EnterpriseEntry, readonly SoloClaim[]> => {
  const claims = new Map<EnterpriseEntry, SoloClaim[]>();
  for (const group of cross.organisations)
    for (const record of group.records) {
      const [name, ...others] = record.value("coveredEnterprises") ?? [];
      if (record.value("formationMode") !== "solo" || name === undefined || others.length > 0) continue;
      const found = cross.enterpriseNames.find(name);
      if (found.kind !== "found") continue;
      claims.set(found.item, [...(claims.get(found.item) ?? []), { group, record }]);
    }
  return claims;
});
