/** SUB-01: somebody is paid who is no secretary of the organisation. */
import { entriesOf, tablesOf } from "../../../ledger/model";
import { endOfMonth } from "../../../reading/cells/dates";
import type { Table } from "../../../reading/table";
import type { DayNumber } from "../../../registers";
import type { Period } from "../../../subsidy/months";
import { isNothing } from "../../blank-cells";
import type { OrganisationGroup } from "../../cross-reference";
import {
  at,
  ledgerRule,
  recordText,
  sheetRecordText,
  type Situation,
  type Spot,
} from "../../rule-definition";
import {
  groupOf,
  monthCount,
  organisationText,
  periodOf,
  periodOfPayee,
  rowsByGroup,
  secretariesOf,
  secretaryKey,
  type AllowanceEntry,
  type PayeeEntry,
} from "./payee";

/**
 * The payee may have been secretary before the present one: the row says when the payee left, or the post changed
 * hands within what is paid for, and the row asks for nothing later.
 */
function mayBeFormer(entry: PayeeEntry, group: OrganisationGroup, situation: Situation): boolean {
  const { year } = situation;
  const allowance = entry.table.register === "allowance" ? (entry as AllowanceEntry) : null;
  if (allowance !== null && allowance.value("tenureTo") !== null) return true;
  const period = periodOfPayee(entry, year);
  if (period === null) return false;
  if (allowance !== null && sharesThePeriod(allowance, period, group, situation)) return true;
  const since = allowance?.value("tenureFrom")?.day ?? -Infinity;
  return takenOverOn(allowance, group, situation).some((day) => {
    const asksForLater = allowance !== null && asksBeyond(allowance, period, day);
    return day > period.first && !asksForLater && since < day;
  });
}

/**
 * When the secretaries took office, by the organisation's records; without dates there, by their rows of the sheet,
 * or of the sheets of other quarters.
 */
function takenOverOn(
  entry: AllowanceEntry | null,
  group: OrganisationGroup,
  situation: Situation,
): readonly DayNumber[] {
  const recorded = group.records.flatMap((record) => record.value("tenureFrom")?.day ?? []);
  if (recorded.length > 0 || entry === null) return recorded;
  return tablesOf(situation.ledger, "allowance")
    .flatMap((table) => rowsOfSecretaries(table, group, situation))
    .flatMap((row) => row.value("tenureFrom")?.day ?? periodOf(row, situation.year)?.first ?? []);
}

/** The sheet's rows that pay the secretaries themselves. */
function rowsOfSecretaries(
  table: Table<"allowance">,
  group: OrganisationGroup,
  { cross }: Situation,
): readonly AllowanceEntry[] {
  const secretaries = secretariesOf(group);
  return (rowsByGroup(table, cross).get(group) ?? []).filter((row) =>
    secretaries.includes(secretaryKey(row)),
  );
}

/** The sheet pays a secretary too, and both together get no more months than there are: one followed the other. */
function sharesThePeriod(
  entry: AllowanceEntry,
  period: Period,
  group: OrganisationGroup,
  situation: Situation,
): boolean {
  const months = entry.value("months");
  return rowsOfSecretaries(entry.table, group, situation).some((row) => {
    const others = row.value("months");
    return months !== null && months > 0 && others !== null && months + others <= monthCount(period);
  });
}

/** By the row's own period; where only the sheet has one, by the months that are asked for. */
function asksBeyond(entry: AllowanceEntry, period: Period, day: DayNumber): boolean {
  const months = entry.value("months");
  if (entry.value("period") !== null || months === null) return period.last > endOfMonth(day);
  return months > monthCount({ first: period.first, last: day });
}

export const notSecretary = ledgerRule(
  {
    id: "SUB-01",
    title: "领取人不是该党组织书记",
    severity: "error",
    why: "岗位津贴和绩效奖励只发给在任（或当时在任）的书记。",
    authority: "本县书记岗位津贴发放办法；办公惯例",
    needs: [
      ["allowance.secretary", "allowance.organisation", "organisation.secretary"],
      ["allowance.secretary", "allowance.organisation", "enterprise.secretary"],
      ["award.secretary", "award.organisation", "organisation.secretary"],
    ],
  },
  function* (situation) {
    const { ledger } = situation;
    for (const entry of entriesOf(ledger, "allowance")) yield payeeSpot(entry, situation);
    for (const entry of entriesOf(ledger, "award")) yield payeeSpot(entry, situation);
  },
);

function payeeSpot(entry: PayeeEntry, situation: Situation): Spot | null {
  const name = (entry as AllowanceEntry).raw("secretary");
  const group = groupOf(entry, situation.cross);
  if (group === null || isNothing(name)) return null;
  const key = secretaryKey(entry);
  const secretaries = secretariesOf(group);
  if (secretaries.length === 0 || secretaries.includes(key) || mayBeFormer(entry, group, situation))
    return null;
  const source = group.records[0] ?? group.own[0];
  const where = source === undefined ? "" : `（见${sheetRecordText(source)}）`;
  return at(
    entry as AllowanceEntry,
    "secretary",
    `${recordText(entry as AllowanceEntry)}领取“${organisationText(entry)}”的款项，但该党组织书记是${secretaries.join("、")}${where}，请核对领取人`,
    { actual: name, expected: secretaries.join("、") },
  );
}
