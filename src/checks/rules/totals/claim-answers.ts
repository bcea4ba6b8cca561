/** What the records answer to a number that a total row states, and which rule speaks where it is another. */
import type { MemberType } from "../../../registers";
import { isMember } from "../../../ledger/members";
import { isClosed } from "../../../ledger/problems";
import { sessionKeys } from "../../../ledger/sessions";
import { coverageOf } from "../../../ledger/coverage";
import { fold } from "../../../reading/cells/folding";
import type { Entry, Table } from "../../../reading/table";
import type { RuleId } from "../../rule-ids";
import { isOfAll, isOfCoverage, partOf, statusIn } from "./claim-subject";
import { flatsOf, standsEmpty } from "../../../ledger/flats";
import { tenantsOf } from "../services/rooms";
import { sumOver } from "./sums";
import type { Claim } from "./claims";

export interface Answer {
  readonly rule: RuleId;
  /** Numbers that would be right; the first is what most would count. */
  readonly accepted: readonly number[];
  /** What was counted, for the message. */
  readonly counted: string;
}

/** Units of enterprises and organisations. */
export const units: readonly string[] = ["家", "户", "个", ""];
/** Units of problems. */
export const pieces: readonly string[] = ["件", "个", "项", "条"];
const PERSONS = ["人", "名"];

/** `null` where the claim is of something that can't be counted here. */
export function answerOf(table: Table, claim: Claim, rows: readonly number[]): Answer | null {
  const inScope = new Set(rows);
  const entries = table.entries.filter((entry) => inScope.has(entry.row));
  switch (table.register) {
    case "enterprise":
      return enterpriseAnswer(entries as Entry<"enterprise">[], claim);
    case "organisation":
      return countsRecords(claim, "organisations", ["name", "seq"], ["个", ""])
        ? recordAnswer("ENT-14", entries, "党组织")
        : null;
    case "member":
      return memberAnswer(entries as Entry<"member">[], claim);
    case "training":
      return trainingAnswer(table, entries as Entry<"training">[], claim, rows);
    case "problem":
      return problemAnswer(entries as Entry<"problem">[], claim);
    case "apartment":
      return apartmentAnswer(entries as Entry<"apartment">[], claim);
    case "schooling":
      return schoolingAnswer(entries as Entry<"schooling">[], claim);
    case "allowance":
    case "award":
      return payeeAnswer(entries, claim);
    case "startupFund":
      return countsRecords(claim, "organisations", ["organisation", "seq"], ["个", "家", ""])
        ? recordAnswer("SUB-09", entries, "党组织")
        : null;
    default:
      return null;
  }
}

export function isAnswered({ accepted }: Answer, { number }: Claim): boolean {
  return accepted.includes(number);
}

/** A number of records: stated of the whole, with a unit that fits, in a column that names records or in none. */
function countsRecords(
  claim: Claim,
  things: Parameters<typeof isOfAll>[1],
  fields: readonly string[],
  fitting: readonly string[],
): boolean {
  const fits = claim.field === null || fields.includes(claim.field);
  const isPlain = claim.unit === "" && claim.about === "" && claim.field !== fields[0];
  return fits && isOfAll(claim, things) && fitting.includes(claim.unit) && !isPlain;
}

/** A number of enterprises, all of them. */
export function countsEnterprises(claim: Claim): boolean {
  return countsRecords(claim, "enterprises", ["name", "seq"], units);
}

function recordAnswer(rule: RuleId, entries: readonly unknown[], counted: string): Answer {
  return { rule, accepted: [entries.length], counted };
}

function count<T>(entries: readonly T[], holds: (entry: T) => boolean): number {
  return entries.filter(holds).length;
}

function different(texts: readonly string[]): number {
  return new Set(texts.map(fold).filter((text) => text !== "")).size;
}

function enterpriseAnswer(entries: readonly Entry<"enterprise">[], claim: Claim): Answer | null {
  if (!units.includes(claim.unit)) return null;
  const named = statusIn(claim);
  if (named !== null && entries.some((entry) => entry.has("operatingStatus"))) {
    const having = count(entries, (entry) => entry.value("operatingStatus") === named.status);
    return { rule: "ENT-14", accepted: [having], counted: `${named.word}的企业` };
  }
  const isBelow = claim.field === "hasOrganisation" || claim.field === "organisationName";
  if (isOfCoverage(claim) || (isBelow && isOfAll(claim, "enterprises")))
    return coverageAnswer(entries, claim);
  if (claim.field === "aboveScale" && isOfAll(claim, "enterprises")) {
    const above = count(entries, (entry) => entry.value("aboveScale") === "yes");
    return { rule: "ENT-14", accepted: [above], counted: "规上企业" };
  }
  return countsEnterprises(claim) ? recordAnswer("ENT-14", entries, "企业") : null;
}

/** Enterprises with an organisation or without, or the organisations that they name. */
function coverageAnswer(entries: readonly Entry<"enterprise">[], claim: Claim): Answer {
  const rule = "ENT-14";
  const covered = entries.filter((entry) => coverageOf(entry).covered);
  if (saysNot(claim)) {
    const ticked = count(entries, (entry) => entry.value("hasOrganisation") === "no");
    return { rule, accepted: [entries.length - covered.length, ticked], counted: "未建党组织的企业" };
  }
  const isOfOrganisations = claim.unit === "个" || (claim.field === "organisationName" && claim.unit === "");
  if (!isOfOrganisations) return { rule, accepted: [covered.length], counted: "已建党组织的企业" };
  const organisations = different(covered.map((entry) => entry.raw("organisationName")));
  return { rule, accepted: [organisations, covered.length], counted: "党组织" };
}

/** 已建/未建: the head of one column for both. */
const BOTH_ANSWERS = /(?:已建?|是|有)[/、或](?:未建?|否|无)/;

/** 未建立党组织5家, or a number below a column for those without. */
function saysNot({ about, field, header }: Claim): boolean {
  return (
    /未|没有|无/.test(about) ||
    (field === "hasOrganisation" && /^(?:.*[/\s])?(?:未|否|无)/.test(header) && !BOTH_ANSWERS.test(header))
  );
}

function memberAnswer(entries: readonly Entry<"member">[], claim: Claim): Answer | null {
  if (!PERSONS.includes(claim.unit)) return null;
  const ofType = (type: MemberType, counted: string): Answer => ({
    rule: "ENT-14",
    accepted: [count(entries, (entry) => entry.value("memberType") === type)],
    counted,
  });
  if (/^正式(?:党员)?$/.test(partOf(claim))) return ofType("full", "正式党员");
  if (/^预备(?:党员)?$/.test(partOf(claim))) return ofType("probationary", "预备党员");
  if (!isOfAll(claim, "members")) return null;
  // Whoever lists people who left or are no members yet may count them among the listed.
  return { rule: "ENT-14", accepted: [count(entries, isMember), entries.length], counted: "登记的党员" };
}

function trainingAnswer(
  table: Table,
  entries: readonly Entry<"training">[],
  claim: Claim,
  rows: readonly number[],
): Answer | null {
  if (claim.unit === "人次") {
    const attended = sumOver(table, "attended", rows);
    return attended === null || !isOfAll(claim, "attendances")
      ? null
      : { rule: "TRN-02", accepted: [attended], counted: "各场实到人数之和" };
  }
  if (!["场次", "场", "期", "次"].includes(claim.unit) || !isOfAll(claim, "sessions")) return null;
  const sessions = new Set(entries.flatMap(sessionKeys)).size;
  return { rule: "TRN-01", accepted: [sessions], counted: "培训" };
}

function problemAnswer(entries: readonly Entry<"problem">[], claim: Claim): Answer | null {
  if (!pieces.includes(claim.unit)) return null;
  const part = partOf(claim);
  const ofCategory = count(entries, (entry) => fold(entry.raw("category")) === part);
  if (part !== "" && ofCategory > 0)
    return { rule: "ISS-05", accepted: [ofCategory], counted: `${part}类问题` };
  if (/^已?(?:办结|解决)(?:问题)?$/.test(part)) {
    return { rule: "ISS-05", accepted: [count(entries, isClosed)], counted: "办结的问题" };
  }
  return isOfAll(claim, "problems") ? recordAnswer("ISS-05", entries, "登记的问题") : null;
}

/** A number of flats, all of them. */
export function countsFlats(claim: Claim): boolean {
  return (claim.unit === "套" || claim.unit === "间") && isOfAll(claim, "flats");
}

/** A number of people who live in them, all of them. */
export function countsTenants(claim: Claim): boolean {
  return PERSONS.includes(claim.unit) && isOfAll(claim, "tenants");
}

function apartmentAnswer(entries: readonly Entry<"apartment">[], claim: Claim): Answer | null {
  if (countsFlats(claim)) {
    const rooms = new Set(entries.flatMap(flatsOf)).size;
    const livedIn = new Set(entries.filter((entry) => !standsEmpty(entry)).flatMap(flatsOf)).size;
    return { rule: "ENT-14", accepted: [rooms, livedIn], counted: "住房" };
  }
  if (!countsTenants(claim)) return null;
  const tenants = entries.reduce((sum, entry) => sum + tenantsOf(entry), 0);
  return { rule: "ENT-14", accepted: [tenants], counted: "入住人员" };
}

function schoolingAnswer(entries: readonly Entry<"schooling">[], claim: Claim): Answer | null {
  if (!PERSONS.includes(claim.unit) || !isOfAll(claim, "children")) return null;
  const settled = count(entries, (entry) => entry.value("result") === "settled");
  return { rule: "ENT-14", accepted: [entries.length, settled], counted: "登记的子女" };
}

function payeeAnswer(entries: readonly Entry[], claim: Claim): Answer | null {
  if (!countsRecords(claim, "payees", ["secretary", "seq", "organisation"], [...PERSONS, "个"])) return null;
  const payees = entries as readonly (Entry<"allowance"> | Entry<"award">)[];
  const paid = count(payees, (entry) => paidTo(entry) > 0);
  const names = different(payees.map((entry) => (entry as Entry<"allowance">).raw("secretary")));
  return { rule: "SUB-09", accepted: [entries.length, paid, names], counted: "领取人" };
}

function paidTo(entry: Entry<"allowance"> | Entry<"award">): number {
  const award = entry as Entry<"award">;
  const allowance = entry as Entry<"allowance">;
  return (
    (entry.table.register === "award"
      ? award.value("amount")
      : (allowance.value("amountPaid") ?? allowance.value("amountDue"))) ?? 0
  );
}
