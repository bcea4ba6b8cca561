/** What the records answer to a number that a total row states, and which rule speaks where it is another. */
import type { OperatingStatus } from "../registers";
import { coverageOf } from "./known-coverage";
import { fold } from "../reading/folding";
import type { Entry, Table } from "../reading/ledger";
import { tenantsOf, roomOf } from "./rooms";
import { sessionKey } from "./sessions";
import { sumOver } from "./total-sums";
import type { Claim } from "./total-claims";

export interface Answer {
  readonly rule: string;
  /** Numbers that would be right; the first is what most would count. */
  readonly accepted: readonly number[];
  /** What was counted, for the message. */
  readonly counted: string;
}

/** Words before a number that speak of the whole. */
const whole = /^(?:合计|总计|共计|小计|累计|总共|共有|共|计|本页小计|企业|园区企业|企业总数|总数)?$/;

const statusWords: readonly { readonly pattern: RegExp; readonly status: OperatingStatus }[] = [
  { pattern: /未投产|在建|筹建|建设/, status: "building" },
  { pattern: /停产|停工|歇业|停业/, status: "suspended" },
  { pattern: /投产|运营|在产|正常/, status: "operating" },
];

/** `null` where the claim is of something that can't be counted here. */
export function answerOf(table: Table, claim: Claim, rows: readonly number[]): Answer | null {
  const inScope = new Set(rows);
  const entries = table.entries.filter((entry) => inScope.has(entry.row));
  switch (table.register) {
    case "enterprise":
      return enterpriseAnswer(entries as Entry<"enterprise">[], claim);
    case "organisation":
      return countsRecords(claim, ["name", "seq"], ["个", ""])
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
      return countsRecords(claim, ["organisation", "seq"], ["个", "家", ""])
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
function countsRecords(claim: Claim, fields: readonly string[], units: readonly string[]): boolean {
  const fits = claim.field === null || fields.includes(claim.field);
  const isPlain = claim.unit === "" && claim.about === "" && claim.field !== fields[0];
  return fits && whole.test(claim.about) && units.includes(claim.unit) && !isPlain;
}

function recordAnswer(rule: string, entries: readonly unknown[], counted: string): Answer {
  return { rule, accepted: [entries.length], counted };
}

function count<T>(entries: readonly T[], holds: (entry: T) => boolean): number {
  return entries.filter(holds).length;
}

function different(texts: readonly string[]): number {
  return new Set(texts.map(fold).filter((text) => text !== "")).size;
}

function enterpriseAnswer(entries: readonly Entry<"enterprise">[], claim: Claim): Answer | null {
  const status = statusOf(claim);
  const rule = "ENT-14";
  if (status !== null && entries.some((entry) => entry.has("operatingStatus")))
    return {
      rule,
      accepted: [count(entries, (entry) => entry.value("operatingStatus") === status)],
      counted: `${claim.about}的企业`,
    };
  const covered = count(entries, (entry) => coverageOf(entry).covered);
  const organisations = different(
    entries.filter((entry) => coverageOf(entry).covered).map((entry) => entry.raw("organisationName")),
  );
  const isOfOrganisations = claim.field === "hasOrganisation" || /党组织|已建|覆盖|建立/.test(claim.about);
  if (isOfOrganisations && saysNot(claim)) {
    const ticked = count(entries, (entry) => entry.value("hasOrganisation") === "no");
    return { rule, accepted: [entries.length - covered, ticked], counted: "未建党组织的企业" };
  }
  if (isOfOrganisations)
    return {
      rule,
      accepted: claim.unit === "个" ? [organisations, covered] : [covered],
      counted: claim.unit === "个" ? "党组织" : "已建党组织的企业",
    };
  if (claim.field === "organisationName")
    return { rule, accepted: claim.unit === "家" ? [covered] : [organisations, covered], counted: "党组织" };
  if (claim.field === "aboveScale" && ["家", "户", "个", ""].includes(claim.unit))
    return {
      rule,
      accepted: [count(entries, (entry) => entry.value("aboveScale") === "yes")],
      counted: "规上企业",
    };
  return countsRecords(claim, ["name", "seq"], ["家", "户", "个", ""])
    ? recordAnswer(rule, entries, "企业")
    : null;
}

/** 未建立党组织5家, or a number below a column for those without. */
function saysNot({ about, field, header }: Claim): boolean {
  return (
    /未|没有|无/.test(about) || (field === "hasOrganisation" && /^(?:.*[/\s])?(?:未|否|无)/.test(header))
  );
}

function statusOf({ about, unit }: Claim): OperatingStatus | null {
  if (!["家", "户", "个", ""].includes(unit)) return null;
  return statusWords.find(({ pattern }) => pattern.test(about))?.status ?? null;
}

/** The whole and its parts as one total row states them: enterprises by status, problems by category. */
export function statusParts(
  table: Table,
  claims: readonly Claim[],
): { readonly rule: string; readonly whole: Claim | null; readonly parts: readonly Claim[] } {
  if (table.register === "problem") {
    const pieces = claims.filter(({ unit }) => ["件", "个", "项", "条"].includes(unit));
    return {
      rule: "ISS-05",
      whole: pieces.find(({ about }) => whole.test(about)) ?? null,
      parts: pieces.filter(({ about }) => categoriesOf(table).has(about.replace(/^其中/, ""))),
    };
  }
  const parts = table.register === "enterprise" ? claims.filter((claim) => statusOf(claim) !== null) : [];
  return {
    rule: "ENT-06",
    whole: claims.find((claim) => countsRecords(claim, ["name", "seq"], ["家", "户", "个", ""])) ?? null,
    parts,
  };
}

function categoriesOf(table: Table): ReadonlySet<string> {
  return new Set((table.entries as readonly Entry<"problem">[]).map((entry) => fold(entry.raw("category"))));
}

function memberAnswer(entries: readonly Entry<"member">[], claim: Claim): Answer | null {
  if (claim.unit !== "人" && claim.unit !== "名") return null;
  const rule = "ENT-14";
  if (claim.about.includes("正式"))
    return {
      rule,
      accepted: [count(entries, (entry) => entry.value("memberType") === "full")],
      counted: "正式党员",
    };
  if (claim.about.includes("预备"))
    return {
      rule,
      accepted: [count(entries, (entry) => entry.value("memberType") === "probationary")],
      counted: "预备党员",
    };
  const isWhole = whole.test(claim.about) || /^(?:合计|共计|共有|共)?党员(?:总数)?$/.test(claim.about);
  return isWhole ? recordAnswer(rule, entries, "登记的党员") : null;
}

function trainingAnswer(
  table: Table,
  entries: readonly Entry<"training">[],
  claim: Claim,
  rows: readonly number[],
): Answer | null {
  if (claim.unit === "人次") {
    const attended = sumOver(table, "attended", rows);
    return attended === null || !entries.some((entry) => entry.has("attended"))
      ? null
      : { rule: "TRN-02", accepted: [attended], counted: "各场实到人数之和" };
  }
  if (!["场次", "场", "期", "次"].includes(claim.unit)) return null;
  const sessions = new Set(entries.map((entry) => sessionKey(entry) ?? String(entry.row))).size;
  return { rule: "TRN-01", accepted: [sessions], counted: "培训" };
}

function problemAnswer(entries: readonly Entry<"problem">[], claim: Claim): Answer | null {
  if (!["件", "个", "项", "条"].includes(claim.unit)) return null;
  const rule = "ISS-05";
  const category = claim.about.replace(/^其中/, "");
  const ofCategory = count(entries, (entry) => fold(entry.raw("category")) === category);
  if (category !== "" && ofCategory > 0)
    return { rule, accepted: [ofCategory], counted: `${category}类问题` };
  if (/办结|已解决/.test(claim.about) && !/未/.test(claim.about))
    return {
      rule,
      accepted: [count(entries, (entry) => entry.value("closed") === "yes")],
      counted: "办结的问题",
    };
  return whole.test(claim.about) ? recordAnswer(rule, entries, "登记的问题") : null;
}

function apartmentAnswer(entries: readonly Entry<"apartment">[], claim: Claim): Answer | null {
  const rule = "ENT-14";
  if (claim.unit === "套" || claim.unit === "间")
    return {
      rule,
      accepted: [new Set(entries.flatMap((entry) => roomOf(entry) ?? [])).size],
      counted: "住房",
    };
  if (claim.unit !== "人" && claim.unit !== "名") return null;
  const tenants = entries.reduce((sum, entry) => sum + tenantsOf(entry), 0);
  return { rule, accepted: [tenants], counted: "入住人员" };
}

function schoolingAnswer(entries: readonly Entry<"schooling">[], claim: Claim): Answer | null {
  if ((claim.unit !== "人" && claim.unit !== "名") || !whole.test(claim.about)) return null;
  const settled = count(entries, (entry) => entry.value("result") === "settled");
  return { rule: "ENT-14", accepted: [entries.length, settled], counted: "登记的子女" };
}

function payeeAnswer(entries: readonly Entry[], claim: Claim): Answer | null {
  if (!countsRecords(claim, ["secretary", "seq", "organisation"], ["人", "名", "个"])) return null;
  const payees = entries as readonly (Entry<"allowance"> | Entry<"award">)[];
  const paid = count(payees, (entry) => paidTo(entry) > 0);
  const persons = different(payees.map((entry) => (entry as Entry<"allowance">).raw("secretary")));
  return { rule: "SUB-09", accepted: [entries.length, paid, persons], counted: "领取人" };
}

function paidTo(entry: Entry<"allowance"> | Entry<"award">): number {
  return entry.table.register === "award"
    ? ((entry as Entry<"award">).value("amount") ?? 0)
    : ((entry as Entry<"allowance">).value("amountPaid") ??
        (entry as Entry<"allowance">).value("amountDue") ??
        0);
}
