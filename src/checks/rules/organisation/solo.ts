/** ORG-04, -12, -20: organisations that an enterprise formed alone. */
import { coverageOf } from "../../../ledger/coverage";
import { builtOnce } from "../../../ledger/once";
import { fold } from "../../../reading/cells/folding";
import type { Ledger } from "../../../ledger/model";
import type { Entry } from "../../../reading/table";
import { repeatedBy } from "../enterprise/collisions";
import { enterpriseKey, modeOf, type CrossReference, type OrganisationGroup } from "../../cross-reference";
import type { Rule } from "../../finding";
import { fullMembersOf } from "../member/member-counts";
import { wasFullMember } from "../member/member";
import { resemblanceOf } from "./organisation-resemblance";
import { rosterOf } from "../member/roster";
import { at, ledgerRule, otherRecordText, recordRule, recordText, type Spot } from "../../rule-definition";

type EnterpriseEntry = Entry<"enterprise">;

const soloTooSmall = recordRule(
  "enterprise",
  {
    id: "ORG-04",
    title: "单独组建但正式党员不足3名",
    severity: "error",
    why: "正式党员3人以上才能单独成立党支部，不足的应联合组建或挂靠。",
    authority: "《中国共产党章程》第三十条；《中国共产党支部工作条例（试行）》第四条",
    needs: [["enterprise.formationMode", "enterprise.fullMembers"]],
  },
  (entry, { ledger }) => {
    const full = fullMembersOf(entry);
    if (full === null || full >= 3 || modeOf(entry) !== "solo" || !coverageOf(entry).covered) return null;
    const wasEnough = formerFullMembers(entry, ledger) >= 3;
    return at(
      entry,
      "formationMode",
      `${recordText(entry)}单独组建党组织，正式党员只有${String(full)}名，不足3名，请核对党员数，或调整为联合组建、挂靠`,
      {
        actual: `正式党员${String(full)}名`,
        expected: "3名以上",
        ...(wasEnough ? { severity: "warning" } : {}),
      },
    );
  },
);

/**
 * Full members of the enterprise when the organisation was founded, as the roster has them; 0 unless some of them
 * have gone since.
 */
function formerFullMembers(entry: EnterpriseEntry, ledger: Ledger): number {
  const founded = entry.value("organisationFoundedOn");
  if (founded === null) return 0;
  const people = (rosterOf(ledger).byEnterprise.get(entry) ?? []).filter((member) =>
    wasFullMember(member, founded.day),
  );
  return people.some((member) => member.value("relationHere") === "no") ? people.length : 0;
}

const twoOfOne = ledgerRule(
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

const organisationEnd = /(?:支部|总支|党委|委员会)$/;

/** Two organisations in the cell of one enterprise. */
function secondName(entry: EnterpriseEntry): Spot | null {
  const written = entry.raw("organisationName");
  const names = new Set(
    written
      .split(/[、，,；;\n]/)
      .map((name) => fold(name))
      .filter((name) => organisationEnd.test(name)),
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

const nameOfAnother = ledgerRule(
  {
    id: "ORG-20",
    title: "单独组建的党组织名称与企业不符",
    severity: "warning",
    why: "单独组建的党组织以企业命名，名称不像的多半填串了行。",
    authority: "办公惯例",
    needs: [["enterprise.name", "enterprise.organisationName", "enterprise.formationMode"]],
  },
  function* ({ cross }) {
    const resembles = resemblanceOf(cross);
    for (const entry of cross.enterprises) {
      if (modeOf(entry) !== "solo" || !coverageOf(entry).covered) continue;
      const name = entry.value("organisationName");
      if (name === null || resembles(entry, name)) continue;
      yield at(
        entry,
        "organisationName",
        `${recordText(entry)}单独组建，党组织名称“${name}”却不像这家企业的，请核对是否填串了行`,
        { actual: name },
      );
    }
  },
);

export const soloRules: readonly Rule[] = [soloTooSmall, twoOfOne, nameOfAnother];
