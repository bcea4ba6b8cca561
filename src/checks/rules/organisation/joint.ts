/** ORG-05, -07, -08, -09: the enterprises of one organisation against one another. */
import { startOfMonth } from "../../../reading/cells/dates";
import type { Entry } from "../../../reading/table";
import { personKey } from "../../../ledger/names/names";
import { parkAssignment } from "../../../ledger/parks";
import { dissenters } from "../enterprise/collisions";
import { enterpriseKey, modeOf, type CrossReference, type OrganisationGroup } from "../../cross-reference";
import type { Rule } from "../../finding";
import { fullMembersOf } from "../member/member-counts";
import { at, ledgerRule, otherRecordText, recordText, type Spot } from "../../rule-definition";

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

const jointOfOne = ledgerRule(
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

const jointTooSmall = ledgerRule(
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

const jointAcrossParks = ledgerRule(
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
      const parkOf = (entry: EnterpriseEntry): string | null => parks.of(entry as Entry);
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

type SharedField = "secretary" | "organisationFoundedOn" | "formationMode";

interface SharedFact {
  readonly field: SharedField;
  readonly inRecord: "secretary" | "foundedOn" | "formationMode";
  readonly called: string;
}

const sharedFacts: readonly SharedFact[] = [
  { field: "secretary", inRecord: "secretary", called: "书记" },
  { field: "organisationFoundedOn", inRecord: "foundedOn", called: "成立时间" },
  { field: "formationMode", inRecord: "formationMode", called: "组建方式" },
];

/** What an entry says of a fact, comparable: a date only as exact as the least exact of those compared. */
function saidOf(
  entry: EnterpriseEntry | Entry<"organisation">,
  fact: SharedFact,
  byMonth: boolean,
): string | null {
  const value = valueOf(entry, fact);
  if (value === null) return null;
  if (typeof value === "string") return fact.field === "secretary" ? personKey(value) : value;
  if (value.precision === "year") return null;
  return String(byMonth ? startOfMonth(value.day) : value.day);
}

function valueOf(entry: EnterpriseEntry | Entry<"organisation">, { field, inRecord }: SharedFact) {
  return entry.table.register === "enterprise"
    ? (entry as EnterpriseEntry).value(field)
    : (entry as Entry<"organisation">).value(inRecord);
}

function rawOf(entry: EnterpriseEntry | Entry<"organisation">, { field, inRecord }: SharedFact): string {
  return entry.table.register === "enterprise"
    ? (entry as EnterpriseEntry).raw(field)
    : (entry as Entry<"organisation">).raw(inRecord);
}

function isInexact(entry: EnterpriseEntry | Entry<"organisation">, fact: SharedFact): boolean {
  const value = valueOf(entry, fact);
  return typeof value === "object" && value !== null && value.precision !== "day";
}

const rowsDisagree = ledgerRule(
  {
    id: "ORG-09",
    title: "同一党组织各行说法不一",
    severity: "error",
    why: "同一个党组织只有一个书记、一个成立时间、一种组建方式，各行不同就有一行错了。",
    authority: "办公惯例",
    needs: [
      ["enterprise.organisationName", "enterprise.secretary"],
      ["enterprise.organisationName", "enterprise.organisationFoundedOn"],
      ["enterprise.organisationName", "enterprise.formationMode"],
    ],
  },
  function* ({ cross }) {
    for (const group of cross.organisations) {
      const living = group.records.filter((record) => record.value("dissolvedOn") === null);
      const voters = [...group.own, ...living];
      for (const fact of sharedFacts) yield* disagreements(group, voters, fact);
    }
  },
);

function* disagreements(
  group: OrganisationGroup,
  voters: readonly (EnterpriseEntry | Entry<"organisation">)[],
  fact: SharedFact,
): Iterable<Spot | null> {
  const byMonth = voters.some((entry) => isInexact(entry, fact));
  for (const { entry, agreed } of dissenters(voters, (voter) => saidOf(voter, fact, byMonth))) {
    const isRecord = entry.table.register === "organisation";
    const message = `${recordText(entry)}${isRecord ? "" : `所属“${group.name}”`}的${fact.called}是“${rawOf(entry, fact)}”，${otherRecordText(entry, agreed)}却是“${rawOf(agreed, fact)}”，请核对后改成一致`;
    const details = { actual: rawOf(entry, fact), expected: rawOf(agreed, fact) };
    yield isRecord
      ? at(entry as Entry<"organisation">, fact.inRecord, message, details)
      : at(entry as EnterpriseEntry, fact.field, message, details);
  }
}

export const jointRules: readonly Rule[] = [jointOfOne, jointTooSmall, jointAcrossParks, rowsDisagree];
