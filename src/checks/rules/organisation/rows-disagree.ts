/** ORG-09: rows that say different things of one organisation. */
import { personKey } from "../../../ledger/names/names";
import { startOfMonth } from "../../../reading/cells/dates";
import type { Entry } from "../../../reading/table";
import { dissenters } from "../../collisions";
import type { OrganisationGroup } from "../../cross-reference";
import { at, ledgerRule, otherRecordText, recordText, type Spot } from "../../rule-definition";

type EnterpriseEntry = Entry<"enterprise">;

type SharedField = "secretary" | "organisationFoundedOn" | "formationMode";

interface SharedFact {
  readonly field: SharedField;
  readonly inRecord: "secretary" | "foundedOn" | "formationMode";
  readonly called: string;
}

const SHARED_FACTS: readonly SharedFact[] = [
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

export const rowsDisagree = ledgerRule(
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
      for (const fact of SHARED_FACTS) yield* disagreements(group, voters, fact);
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
