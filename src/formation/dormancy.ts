/** Organisations that may have come apart (DOMAIN 1.20): the reasons for each, from what the ledgers know. */
import type { DayNumber } from "../registers";
import { coverageOf } from "../ledger/coverage";
import { entriesOf, type Ledger } from "../ledger/model";
import type { Entry } from "../reading/table";
import { organisationsOf, unitsOf, type Organisation } from "../ledger/organisations";
import { termOf, termStatus } from "./term";

export interface DormantOrganisation {
  readonly name: string;
  /** Why it is on the list, in words. */
  readonly reasons: readonly string[];
  readonly sheet: string;
  readonly row: number;
}

/** Organisations at risk on a day, in the order of their sheet; without that sheet in the ledger's. */
export function dormantOrganisations(ledger: Ledger, asOf: DayNumber): readonly DormantOrganisation[] {
  const { all, ofRecord } = organisationsOf(ledger);
  const rows = entriesOf(ledger, "organisation").filter((entry) => isLive(entry, asOf));
  const listed = rows.map((entry) => ({
    name: entry.value("name") ?? "",
    reasons: [...reasonsOfRow(ledger, entry, asOf), ...reasonsOfUnits(ofRecord(entry)?.own ?? [])],
    sheet: entry.sheet,
    row: entry.row,
  }));
  const known = rows.length > 0 ? listed : all.flatMap(fromEnterprises);
  return known.filter(({ reasons }) => reasons.length > 0);
}

function isLive(entry: Entry<"organisation">, asOf: DayNumber): boolean {
  const dissolved = entry.value("dissolvedOn");
  return dissolved === null || dissolved.planned === true || dissolved.day > asOf;
}

function reasonsOfRow(ledger: Ledger, entry: Entry<"organisation">, asOf: DayNumber): readonly string[] {
  const reasons: string[] = [];
  if (termStatus(termOf(entry, ledger.settings), asOf) === "expired") reasons.push("届满未换届");
  if (entry.has("secretary") && entry.value("secretary") === null) reasons.push("书记空缺");
  const left = entry.value("tenureTo");
  if (left !== null && left.day <= asOf) reasons.push("书记已离任");
  return reasons;
}

function fromEnterprises(organisation: Organisation): readonly DormantOrganisation[] {
  const [first] = unitsOf(organisation);
  if (first === undefined) return [];
  const reasons = reasonsOfUnits(organisation.own);
  return [{ name: organisation.name, reasons, sheet: first.sheet, row: first.row }];
}

/** What its own enterprises tell; attached ones bring no members of their own organisation. */
function reasonsOfUnits(own: readonly Entry<"enterprise">[]): readonly string[] {
  const reasons: string[] = [];
  const [only] = own;
  const isSolo = only !== undefined && own.length === 1 && coverageOf(only).mode === "solo";
  if (isSolo && only.has("fullMembers") && (only.value("fullMembers") ?? 0) < 3)
    reasons.push("单独组建但正式党员不足3名");
  const stopped = own.filter((unit) => {
    const status = unit.value("operatingStatus");
    return status === "suspended" || status === "closed";
  });
  if (own.length > 0 && stopped.length === own.length) reasons.push("所在企业已停产或注销");
  return reasons;
}
