/** SUB-02: money for an organisation that is unknown or dissolved. */
import { entriesOf } from "../../../ledger/model";
import { isNothing } from "../../blank-cells";
import type { OrganisationGroup } from "../../cross-reference";
import { dateText } from "../../date-order";
import { at, ledgerRule, recordText, type Situation, type Spot } from "../../rule-definition";
import { isDissolved } from "../organisation/dissolved";
import { organisationText, periodOfPayee, type AllowanceEntry, type PayeeEntry } from "./payee";

export const unknownOrganisation = ledgerRule(
  {
    id: "SUB-02",
    title: "发放的党组织不存在或已撤销",
    severity: "error",
    why: "不存在或已撤销的党组织不能发津贴。",
    authority: "本县书记岗位津贴发放办法；办公惯例",
    needs: [
      ["allowance.organisation", "organisation.name"],
      ["allowance.organisation", "enterprise.organisationName"],
    ],
  },
  function* (situation) {
    const { ledger } = situation;
    for (const entry of entriesOf(ledger, "allowance")) yield organisationSpot(entry, situation);
    for (const entry of entriesOf(ledger, "award")) yield organisationSpot(entry, situation);
  },
);

function organisationSpot(entry: PayeeEntry, situation: Situation): Spot | null {
  const text = organisationText(entry);
  const row = entry as AllowanceEntry;
  if (isNothing(text) || situation.cross.organisations.length === 0) return null;
  const found = situation.cross.organisationNames.find(text);
  if (found.kind === "several") {
    const names = found.items.slice(0, 3).map(({ name }) => `“${name}”`);
    return at(row, "organisation", `${recordText(row)}的党组织“${text}”可能是${names.join("、")}，请写全称`, {
      severity: "info",
      actual: text,
    });
  }
  if (found.kind === "none")
    return at(
      row,
      "organisation",
      `${recordText(row)}的党组织“${text}”在党组织台账和企业台账中都找不到，请核对名称`,
      {
        actual: text,
      },
    );
  const dissolved = dissolvedBefore(entry, found.item, situation);
  return dissolved === null
    ? null
    : at(row, "organisation", `${recordText(row)}的党组织“${text}”已于${dissolved}撤销，不应再发放，请核对`, {
        actual: text,
      });
}

function dissolvedBefore(entry: PayeeEntry, group: OrganisationGroup, situation: Situation): string | null {
  const first = periodOfPayee(entry, situation.year)?.first ?? situation.asOf;
  const record = group.records.find((candidate) => isDissolved(candidate, first));
  const day = record?.value("dissolvedOn") ?? null;
  return day === null ? null : dateText(day);
}
