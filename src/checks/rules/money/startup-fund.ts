/** SUB-07: start-up funds, once for each organisation that is new in the year (DOMAIN 4.4). */
import { entriesOf } from "../../../ledger/model";
import { yearOf } from "../../../reading/cells/dates";
import { fold } from "../../../reading/cells/folding";
import type { Entry } from "../../../reading/table";
import { amountOn } from "../../../subsidy/rates";
import { isNothing } from "../../blank-cells";
import { modeOf, type CrossReference, type OrganisationGroup } from "../../cross-reference";
import { dateText } from "../../date-order";
import {
  at,
  ledgerRule,
  otherRecordText,
  recordText,
  sheetRecordText,
  type Situation,
  type Spot,
} from "../../rule-definition";

type FundEntry = Entry<"startupFund">;

export const notEntitled = ledgerRule(
  {
    id: "SUB-07",
    title: "启动资金重复或发给不符合条件的党组织",
    severity: "error",
    why: "启动资金一个新成立的党组织只拨一次：按党组织而不按企业，挂靠的和往年成立的不拨。",
    authority: "本县新成立两新党组织启动资金配套办法",
    needs: [["startupFund.organisation"]],
  },
  function* (situation) {
    const firsts = new Map<string, FundEntry>();
    const paid = new Map<string, number>();
    for (const entry of entriesOf(situation.ledger, "startupFund")) {
      const text = entry.raw("organisation");
      if (isNothing(text) || entry.value("amount") === 0) continue;
      const found = situation.cross.organisationNames.find(text);
      const key = found.kind === "found" ? found.item.name : situation.cross.organisationNames.key(text);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, entry);
      const together = (paid.get(key) ?? 0) + (entry.value("amount") ?? Infinity);
      paid.set(key, together);
      const message =
        first === undefined || isOneStandard(together, first, situation)
          ? reasonAgainst(entry, situation)
          : `与${otherRecordText(entry, first)}是同一个党组织，启动资金只拨一次`;
      yield message === null ? null : fundSpot(entry, message);
    }
  },
);

/** True where the rows together are no more than what one organisation gets: parts of it, for each of its units. */
function isOneStandard(together: number, first: FundEntry, { ledger }: Situation): boolean {
  const day = first.value("approvedOn")?.day ?? first.value("paidOn")?.day ?? Infinity;
  return together <= amountOn(ledger.settings.startupStandards, day);
}

function fundSpot(entry: FundEntry, reason: string): Spot | null {
  return at(entry, "organisation", `${recordText(entry)}${reason}，请核对是否应当拨付`, {
    actual: entry.raw("organisation"),
  });
}

const ATTACHED_REASON = "是挂靠组建，没有新成立党组织，不拨启动资金";

function reasonAgainst(entry: FundEntry, situation: Situation): string | null {
  const { cross, ledger } = situation;
  if (entry.value("formationMode") === "attached") return ATTACHED_REASON;
  const found = cross.organisationNames.find(entry.raw("organisation"));
  if (found.kind === "several") return null;
  if (found.kind === "none") return unknownReason(entry, cross, ledger.tables.length);
  return foundedElsewhen(entry, found.item, situation);
}

/** Paid to an enterprise instead of an organisation, or to an organisation that nobody knows. */
function unknownReason(entry: FundEntry, cross: CrossReference, tables: number): string | null {
  const meant = cross.enterpriseNames.find(entry.raw("organisation"));
  if (meant.kind === "found" && !/支部|党委|总支/.test(fold(entry.raw("organisation"))))
    return reasonAgainstEnterprise(meant.item, cross);
  const isComparable = tables > 1 && cross.organisations.length > 0;
  return isComparable ? "在党组织台账和企业台账中都找不到" : null;
}

/** An enterprise stands for the organisation that it has alone. */
function reasonAgainstEnterprise(enterprise: Entry<"enterprise">, cross: CrossReference): string | null {
  const group = cross.organisationOf(enterprise);
  if (group === null)
    return cross.organisations.length > 0 ? "是企业名称，企业台账中没有登记它的党组织" : null;
  if (modeOf(enterprise) === "attached") return ATTACHED_REASON;
  return modeOf(enterprise) === "joint"
    ? `是联合党支部“${group.name}”中的企业，启动资金按党组织拨付，不按企业拨付`
    : null;
}

/** Days by which an approval may lie apart from the founding that it approved. */
const APPROVAL_DAYS = 183;

function foundedElsewhen(
  entry: FundEntry,
  group: OrganisationGroup,
  { year, ledger }: Situation,
): string | null {
  const fundYear = entry.table.recognition.context.year ?? year;
  const record = group.records.find((candidate) => candidate.value("foundedOn") !== null);
  const unit = group.own.find((candidate) => candidate.value("organisationFoundedOn") !== null);
  const founded = record?.value("foundedOn") ?? unit?.value("organisationFoundedOn") ?? null;
  if (fundYear === null || founded === null || yearOf(founded.day) === fundYear) return null;
  const approved = entry.value("approvedOn");
  const isNear = approved !== null && Math.abs(approved.day - founded.day) <= APPROVAL_DAYS;
  if (isNear && ledger.settings.startupDate === "approved" && yearOf(approved.day) === fundYear) return null;
  const source = record ?? unit;
  const where = source === undefined ? "" : `（见${sheetRecordText(source)}）`;
  const named = fold(entry.raw("organisation")) === fold(group.name) ? "" : `即“${group.name}”，`;
  return `${named}成立于${dateText(founded)}${where}，不是${String(fundYear)}年新成立的`;
}
