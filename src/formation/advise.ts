/** Which enterprise should form what (DOMAIN 4.6). Proposals for people; nothing is ever written to a ledger. */
import type { FormationMode } from "../registers";
import { coverageOf } from "../ledger/coverage";
import { fold } from "../reading/cells/folding";
import type { Ledger } from "../ledger/model";
import { organisationsOf } from "../ledger/organisations";
import { parkAssignment } from "../ledger/parks";
import { coverageRow, enterpriseRecords, valueAcross, type EnterpriseRecord } from "../ledger/enterprises";
import { sheetNotes } from "../ledger/sheets/sheet-notes";
import { jointGroups, leastFullMembers, mostUnits, sumOf, type JointCandidate } from "./joint-groups";

export interface EnterpriseAdvice {
  readonly name: string;
  /** How it stands now, in words. */
  readonly current: string;
  /** What to do, in words. */
  readonly advice: string;
  readonly reason: string;
}

export interface JointGroup {
  readonly enterprises: readonly string[];
  readonly fullMembers: number;
}

/** CONTRACT 4, verb `advise`. */
export interface Advice {
  readonly enterprises: readonly EnterpriseAdvice[];
  readonly jointGroups: readonly JointGroup[];
  /** What it owes to the choice of sheets, a sentence each: sheets left out, and what is still asked of them. */
  readonly notes: readonly string[];
}

interface Recommended {
  readonly advice: string;
  readonly reason: string;
}

interface Situation extends JointCandidate {
  readonly record: EnterpriseRecord;
  readonly mode: FormationMode | null;
  readonly covered: boolean;
  /** Full members whose relations are in the firm; `known` where the ledger tells. */
  readonly known: boolean;
  /** Which column the number was taken from, where it isn't the plain one. */
  readonly source: string;
}

/** Advice for every enterprise of the ledger in its order, and the joint branches that could be formed. */
export function advise(ledger: Ledger): Advice {
  const situations = enterpriseRecords(ledger).map((record) => situationOf(ledger, record));
  const groups = jointGroups(situations.filter(mayJoin));
  const context: AdviceContext = {
    groupOf: new Map(groups.flatMap((group) => group.map((member) => [member, group] as const))),
    hostOf: hostFinder(situations),
    unitsOf: unitCounter(ledger),
  };
  return {
    enterprises: situations.map((situation) => ({
      name: situation.name,
      current: currentText(situation),
      ...recommend(situation, context),
    })),
    jointGroups: groups.map((group) => ({
      enterprises: group.map(({ name }) => name),
      fullMembers: sumOf(group),
    })),
    notes: notesOf(ledger),
  };
}

function notesOf(ledger: Ledger): readonly string[] {
  const asked = ledger.questions.filter(({ register }) => register === "enterprise");
  return [...sheetNotes(ledger, ["enterprise"]), ...asked.map(({ reason }) => reason)].map(
    (note) => `${note}。`,
  );
}

interface AdviceContext {
  readonly groupOf: ReadonlyMap<Situation, readonly Situation[]>;
  /** An existing organisation in the same park or township to be attached to; `null` where there is none. */
  readonly hostOf: (situation: Situation) => string | null;
  /** Own units of the organisation that the enterprise names, and their full members. */
  readonly unitsOf: (situation: Situation) => { readonly units: number; readonly fullMembers: number };
}

function situationOf(ledger: Ledger, record: EnterpriseRecord): Situation {
  const { covered, mode } = coverageOf(coverageRow(record));
  const full = fullMembersOf(record);
  return {
    record,
    name: valueAcross(record, "name") ?? "",
    covered,
    mode: covered ? mode : null,
    fullMembers: full?.count ?? 0,
    known: full !== null,
    source: full?.source ?? "",
    park: parkAssignment(ledger).of(record.entry),
    township: textKey(valueAcross(record, "township")),
    industry: textKey(valueAcross(record, "industry")),
  };
}

function textKey(text: string | null): string | null {
  return text === null ? null : fold(text);
}

/** Full members with relations in the firm; without that column all full ones, else members less probationary. */
function fullMembersOf(record: EnterpriseRecord): { readonly count: number; readonly source: string } | null {
  const full = countOf(record, "fullMembers");
  const here = countOf(record, "membersHere");
  if (full !== null && here !== null && here < full)
    return { count: here, source: "（按组织关系在本企业的计）" };
  if (full !== null) return { count: full, source: "" };
  const members = countOf(record, "members");
  const probationary = countOf(record, "probationaryMembers");
  if (members === null || probationary === null) return null;
  return { count: Math.max(0, members - probationary), source: "（按党员总数减预备党员计）" };
}

/** A blank is 0; `null` where there is no such column or the cell can't be read. */
function countOf(
  record: EnterpriseRecord,
  field: "members" | "fullMembers" | "membersHere" | "probationaryMembers" | "employees",
): number | null {
  const rows = [record.entry, ...record.also].filter((row) => row.has(field));
  if (rows.length === 0) return null;
  const value = valueAcross(record, field);
  return value ?? (rows.every((row) => row.problem(field) === null) ? 0 : null);
}

const MODE_TEXTS: Readonly<Record<FormationMode, string>> = {
  solo: "单独组建",
  joint: "联合组建",
  attached: "挂靠组建",
  regional: "区域性党组织覆盖",
  none: "未建",
  planned: "拟建",
};

function currentText({ record, covered, mode }: Situation): string {
  if (covered) return mode === null ? "已建（组建方式未填）" : MODE_TEXTS[mode];
  return coverageRow(record).value("hasOrganisation") === "planned" ? "拟建" : "未建";
}

/** Without an organisation or alone with too few: with one or two full members it looks for others. */
function mayJoin(situation: Situation): boolean {
  const { known, covered, mode, fullMembers, record } = situation;
  const alone = !covered || mode === "solo";
  const few = fullMembers >= 1 && fullMembers < leastFullMembers;
  return known && alone && few && outsideBase(record) === null;
}

const BODY_FIELDS = [
  ["hasPremises", "实体"],
  ["hasStaff", "人员"],
  ["hasBusiness", "经营活动"],
] as const;

/** Why an enterprise is not advised on: gone, not here yet, without a body, or not known to have one. */
function outsideBase(record: EnterpriseRecord): Recommended | null {
  const status = valueAcross(record, "operatingStatus");
  if (status === "closed") return { advice: "不纳入基数", reason: "企业已注销、迁出或倒闭" };
  if (status === "planned") return { advice: "不纳入基数", reason: "企业拟入园，尚未落户" };
  const lacking = BODY_FIELDS.filter(([field]) => valueAcross(record, field) === "no");
  if (lacking.length > 0)
    return { advice: "不纳入基数", reason: `无${lacking.map(([, word]) => word).join("、无")}` };
  const unknown = BODY_FIELDS.filter(
    ([field]) => record.entry.has(field) && valueAcross(record, field) === null,
  );
  if (unknown.length === 0) return null;
  const words = unknown.map(([, word]) => `有无${word}`).join("、");
  return { advice: "先核实", reason: `${words}没有填或看不懂，核实后再定` };
}

function recommend(situation: Situation, context: AdviceContext): Recommended {
  const outside = outsideBase(situation.record);
  if (outside !== null) return outside;
  if (!situation.known) return { advice: "先核实", reason: "台账里没有正式党员数或看不懂，核实后再定" };
  if (situation.fullMembers >= leastFullMembers) return withEnough(situation);
  return situation.fullMembers > 0 ? withFew(situation, context) : withNone(situation, context);
}

const COMMITTEE_FROM = 100;
const GENERAL_BRANCH_FROM = 50;
const BRANCH_COMMITTEE_FROM = 7;

function withEnough(situation: Situation): Recommended {
  const { fullMembers, source, covered, mode, record } = situation;
  const has = `有正式党员${String(fullMembers)}名${source}`;
  const form = formFor(fullMembers);
  if (covered && mode === "solo") return { advice: keptForm(fullMembers), reason: `${has}，已单独组建` };
  if (covered && mode !== null)
    return { advice: `可改为${form}`, reason: `${has}，现为${MODE_TEXTS[mode]}，已具备单独组建条件` };
  if (covered) return { advice: "补填组建方式", reason: `${has}，已建党组织但组建方式没有填` };
  const building = valueAcross(record, "operatingStatus") === "building";
  const temporary = building ? "；在建项目工期6个月以上的，可先建临时党支部" : "";
  return { advice: form, reason: `应建未建：${has}，达到3名应当单独组建${temporary}` };
}

function formFor(fullMembers: number): string {
  if (fullMembers >= COMMITTEE_FROM) return "单独建立党委（可设，报上级批准）";
  if (fullMembers >= GENERAL_BRANCH_FROM) return "单独建立党总支（可设，报上级批准）";
  return fullMembers >= BRANCH_COMMITTEE_FROM ? "单独建立党支部，设支部委员会" : "单独建立党支部";
}

function keptForm(fullMembers: number): string {
  if (fullMembers >= COMMITTEE_FROM) return "可改设党委（报上级批准）";
  if (fullMembers >= GENERAL_BRANCH_FROM) return "可改设党总支（报上级批准）";
  return fullMembers >= BRANCH_COMMITTEE_FROM ? "保持单独组建，设支部委员会" : "保持单独组建";
}

function withFew(situation: Situation, context: AdviceContext): Recommended {
  const has = `有正式党员${String(situation.fullMembers)}名${situation.source}，不足3名`;
  const kept = keptJoint(situation, context, has);
  if (kept !== null) return kept;
  const prefix = situation.covered ? "应调整：现为单独组建，" : "";
  const group = context.groupOf.get(situation);
  if (group !== undefined) {
    const others = group.filter((member) => member !== situation).map(({ name }) => name);
    const together = `合计正式党员${String(sumOf(group))}名`;
    return {
      advice: "联合建立党支部",
      reason: `${prefix}${has}；建议与${others.join("、")}联合，${together}`,
    };
  }
  return attached(situation, context, `${prefix}${has}，附近没有可以联合的企业`);
}

/** Joint, attached and regional organisations stay as they are, unless they have too many units or too few members. */
function keptJoint(situation: Situation, context: AdviceContext, has: string): Recommended | null {
  const { covered, mode } = situation;
  if (!covered || mode === "solo") return null;
  if (mode === null) return { advice: "补填组建方式", reason: `${has}，已建党组织但组建方式没有填` };
  if (mode !== "joint") return { advice: `保持${MODE_TEXTS[mode]}`, reason: has };
  const { units, fullMembers } = context.unitsOf(situation);
  if (units > mostUnits) {
    const split = `联合党支部有${String(units)}家企业，一般不超过${String(mostUnits)}家`;
    return { advice: "建议拆分联合党支部", reason: `${has}；${split}` };
  }
  if (fullMembers < leastFullMembers)
    return {
      advice: "应调整联合党支部",
      reason: `${has}；联合党支部合计正式党员${String(fullMembers)}名，不足3名`,
    };
  return { advice: "保持联合组建", reason: `${has}；联合党支部合计正式党员${String(fullMembers)}名` };
}

function withNone(situation: Situation, context: AdviceContext): Recommended {
  const { record, covered, mode } = situation;
  const has = `没有正式党员${situation.source}`;
  if (covered && mode !== "solo")
    return keptJoint(situation, context, has) ?? { advice: "先核实", reason: has };
  if (covered) return attached(situation, context, `应调整：现为单独组建，但${has}`);
  if ((countOf(record, "probationaryMembers") ?? 0) > 0)
    return attached(situation, context, `只有预备党员，${has}；同时做好培养`);
  const employees = countOf(record, "employees") ?? 0;
  const isLarge = employees >= 50 || valueAcross(record, "aboveScale") === "yes";
  if (!isLarge) return { advice: "派党建指导员，先建工会、共青团组织", reason: `${has}，企业规模较小` };
  const why = employees >= 50 ? `职工${String(employees)}人` : "规上企业";
  return { advice: "重点派党建指导员，列入发展党员计划", reason: `${has}，${why}` };
}

function attached(situation: Situation, { hostOf }: AdviceContext, reason: string): Recommended {
  const host = hostOf(situation);
  const to = host === null ? "可挂靠所在乡镇、村（社区）党组织" : `可挂靠${host}`;
  return { advice: "挂靠组建", reason: `${reason}；${to}` };
}

/** The host nearest at hand: a regional or joint organisation, then the largest solo one, of the park or township. */
function hostFinder(situations: readonly Situation[]): AdviceContext["hostOf"] {
  const best = new Map<string, { readonly name: string; readonly rank: number; readonly of: Situation }>();
  for (const situation of situations) {
    const name = valueAcross(situation.record, "organisationName");
    const rank = hostRank(situation);
    if (name === null || rank === null) continue;
    for (const place of placesOf(situation)) {
      const known = best.get(place);
      if (known === undefined || rank > known.rank) best.set(place, { name, rank, of: situation });
    }
  }
  return (situation) => {
    const hosts = placesOf(situation).map((place) => best.get(place));
    return hosts.find((host) => host !== undefined && host.of !== situation)?.name ?? null;
  };
}

function hostRank({ covered, mode, fullMembers }: Situation): number | null {
  if (!covered) return null;
  if (mode === "regional") return 2_000_000;
  if (mode === "joint") return 1_000_000;
  return mode === "solo" && fullMembers >= leastFullMembers ? fullMembers : null;
}

function placesOf({ park, township }: Situation): readonly string[] {
  return [...(park === null ? [] : [`park:${park}`]), ...(township === null ? [] : [`township:${township}`])];
}

function unitCounter(ledger: Ledger): AdviceContext["unitsOf"] {
  const counts = new Map<unknown, { units: number; fullMembers: number }>();
  for (const { own } of organisationsOf(ledger).all) {
    const fullMembers = own.reduce((sum, unit) => sum + (unit.value("fullMembers") ?? 0), 0);
    for (const unit of own) counts.set(unit, { units: own.length, fullMembers });
  }
  return ({ record, fullMembers }) => counts.get(coverageRow(record)) ?? { units: 1, fullMembers };
}
