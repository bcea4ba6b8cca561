/** Which field of which record each head of a form asks for: recognition by the same words as a ledger's. */
import { fold } from "../../reading/cells/folding";
import { columnCandidates } from "../../reading/columns/column-candidates";
import { mapColumns } from "../../reading/columns/column-map";
import type { ColumnFacts } from "../../reading/columns/column-facts";
import type { ColumnVerdict } from "../../reading/columns/column-verdict";
import { matchHeader } from "../../reading/headers/header-dictionary";
import { conceptOf, headerText } from "../../reading/headers/header-text";
import { headerKeys } from "../../reading/headers/signature";
import { fieldSpec, registerIds, registerSpec, type RegisterId } from "../../registers";
import { codeHeads } from "../../registers/form-words";
import type { HeadColumn } from "../layout/heads";

/** Whose field it is: the record's own, or that of a record that belongs with it; `led`: of the organisation that a person leads. */
export type Via =
  | "own"
  | "enterprise"
  | "organisation"
  | "secretary"
  | "led"
  | "allowance"
  | "startupFund"
  | "award"
  | "plan";

export type Target =
  | { readonly kind: "seq" }
  | {
      readonly kind: "field";
      readonly register: RegisterId;
      readonly field: string;
      readonly via: Via;
      /** How many the list names is asked, not who. */
      readonly counts?: true;
    }
  | { readonly kind: "ask"; readonly candidates: readonly string[] }
  | { readonly kind: "left"; readonly reason: string };

const PLAIN_MATCH = 0.9;

/** The target that a candidate names. */
export function fieldNamed(name: string): Exclude<Target, { kind: "seq" }> {
  const [register, field = ""] = name.split(".");
  const known = registerIds.find((id) => id === register);
  return known === undefined || fieldSpec(known, field) === undefined
    ? { kind: "left", reason: `台账里没有“${name}”这一项` }
    : { kind: "field", register: known, field, via: "own" };
}

/** A head without values below it, as recognition looks at columns. */
function factsOf({ column, path }: HeadColumn): ColumnFacts {
  const leaf = path.at(-1);
  return {
    column,
    path,
    said: fold(path.join("")),
    leaf: leaf === undefined ? null : headerText(leaf),
    samples: [],
    cells: [],
    shape: () => 0,
  };
}

export function verdictsFor(register: RegisterId, columns: readonly HeadColumn[]): readonly ColumnVerdict[] {
  const facts = columns.map(factsOf);
  return withCalled(
    register,
    mapColumns(register, facts, headerKeys(facts.map(({ path }) => path)), new Map()),
  );
}

/** 受助党组织, 联合支部名称 first in a list that has no plainer name are what its records are called by. */
function withCalled(register: RegisterId, verdicts: readonly ColumnVerdict[]): readonly ColumnVerdict[] {
  const { calledBy } = registerSpec(register);
  const first = verdicts.find(({ field, facts }) => field !== "seq" && !isSequence(facts.path));
  if (first === undefined || first.field !== null) return verdicts;
  if (verdicts.some(({ field }) => field !== null && calledBy.includes(field))) return verdicts;
  const field = calledBy.find((one) => endsAs(register, one, first.facts.leaf?.concept ?? ""));
  if (field === undefined) return verdicts;
  return verdicts.map((one) => (one === first ? { ...one, field, score: PLAIN_MATCH, candidates: [] } : one));
}

const NAMED_KINDS: ReadonlySet<string> = new Set(["enterpriseName", "organisationName"]);

function endsAs(register: RegisterId, field: string, concept: string): boolean {
  const spec = fieldSpec(register, field);
  if (spec === undefined || !NAMED_KINDS.has(spec.kind)) return false;
  const names = [spec.title, ...spec.synonyms].map((name) => conceptOf(name));
  return names.some((name) => name.length >= 2 && concept !== name && concept.endsWith(name));
}

/** Where else to look, from which records. */
const BESIDE: Readonly<
  Partial<Record<RegisterId, readonly { readonly via: Via; readonly register: RegisterId }[]>>
> = {
  enterprise: [
    { via: "plan", register: "formationPlan" },
    { via: "organisation", register: "organisation" },
    { via: "secretary", register: "member" },
    { via: "award", register: "award" },
  ],
  organisation: [
    { via: "secretary", register: "member" },
    { via: "allowance", register: "allowance" },
    { via: "startupFund", register: "startupFund" },
    { via: "award", register: "award" },
    { via: "enterprise", register: "enterprise" },
  ],
  member: [
    { via: "enterprise", register: "enterprise" },
    { via: "organisation", register: "organisation" },
    { via: "led", register: "organisation" },
    { via: "award", register: "award" },
    { via: "allowance", register: "allowance" },
  ],
  problem: [{ via: "enterprise", register: "enterprise" }],
  apartment: [{ via: "enterprise", register: "enterprise" }],
  schooling: [{ via: "enterprise", register: "enterprise" }],
  formationPlan: [{ via: "enterprise", register: "enterprise" }],
  attendance: [{ via: "enterprise", register: "enterprise" }],
  allowance: [
    { via: "organisation", register: "organisation" },
    { via: "secretary", register: "member" },
  ],
  startupFund: [{ via: "organisation", register: "organisation" }],
  award: [
    { via: "organisation", register: "organisation" },
    { via: "secretary", register: "member" },
  ],
};

/** Facts that are so plainly of the other record that its head need not name it. */
const PLAINLY: Readonly<Partial<Record<Via, readonly string[]>>> = {
  enterprise: [
    "park",
    "township",
    "industry",
    "operatingStatus",
    "aboveScale",
    "creditCode",
    "legalRepresentative",
  ],
  organisation: [
    "superiorOrganisation",
    "formationMode",
    "secretary",
    "approvalNumber",
    "primaryManager",
    "lastElectionOn",
    "nextElectionOn",
    "coveredEnterprises",
    "coveredCount",
  ],
  secretary: ["idNumber"],
  led: ["tenureFrom", "tenureTo"],
  allowance: ["bankAccount", "monthlyRate", "months"],
  award: ["grade", "score"],
};
const TOPICS: Readonly<Partial<Record<Via, RegExp>>> = {
  enterprise: /企业|公司/,
  organisation: /党组织|支部|书记/,
  secretary: /书记/,
  allowance: /津贴/,
  startupFund: /启动/,
  award: /考核|奖励/,
  plan: /拟|计划/,
};
/** Registers whose rows are an organisation's or its secretary's, so that its members are its own. */
const OF_ORGANISATIONS: ReadonlySet<RegisterId> = new Set<RegisterId>(["allowance", "startupFund", "award"]);
/** What a plan's row tells of the enterprise that is to get an organisation. */
const OF_PLANNED: readonly string[] = ["members", "fullMembers", "probationaryMembers", "employees"];
const OF_SECRETARIES: ReadonlySet<RegisterId> = new Set<RegisterId>(["allowance", "award"]);
const OF_PERSON: readonly string[] = ["sex", "ethnicity", "bornOn", "education", "joinedOn", "fullMemberOn"];
const MEMBER_COUNTS: readonly string[] = ["members", "fullMembers", "probationaryMembers"];

/** The target of each head. `prefix`: what the form's records are, where its heads leave that out (书记 over 姓名). */
export function targetsOf(
  register: RegisterId,
  columns: readonly HeadColumn[],
  prefix: string | null = null,
): readonly Target[] {
  const prefixed = prefix === null ? columns : columns.map((one) => withPrefix(register, one, prefix));
  const shown = prefixed.map((one) => ({ ...one, path: countedPath(register, one.path) }));
  const byColumn = new Map(verdictsFor(register, shown).map((verdict) => [verdict.facts.column, verdict]));
  const targets = shown.map((head) => targetOf(register, head, byColumn.get(head.column)));
  const taken = new Set(
    targets.flatMap((target) => (target.kind === "field" ? [`${target.via}.${target.field}`] : [])),
  );
  return targets.map((target, at) => {
    const head = shown[at];
    if (head === undefined || (target.kind !== "left" && target.kind !== "ask")) return target;
    const beside = besideOf(register, head) ?? besideOfPrefix(register, head, prefix);
    if (target.kind === "ask" && beside?.via !== "plan") return target;
    if (beside === null || taken.has(`${beside.via}.${beside.field}`)) return target;
    return beside;
  });
}

const COUNT_UNIT = /^(?:人|名|家|个|户|件|项|条|套|间|次|人次|场次)$/;

/** 联建企业（家） asks for a number as 联建企业数 does, where the words alone would be names. */
function countedPath(register: RegisterId, path: readonly string[]): readonly string[] {
  const leaf = headerText(path.at(-1) ?? "");
  if (leaf.unit === undefined || !COUNT_UNIT.test(leaf.unit)) return path;
  const isCount = (field: string): boolean => fieldSpec(register, field)?.kind === "count";
  const [plain] = matchHeader(register, path);
  if (plain !== undefined && plain.score >= PLAIN_MATCH && isCount(plain.field)) return path;
  const counted = [...path.slice(0, -1), `${leaf.plain}数`];
  const [best] = matchHeader(register, counted);
  return best !== undefined && best.score >= PLAIN_MATCH && isCount(best.field) ? counted : path;
}

function withPrefix(register: RegisterId, head: HeadColumn, prefix: string): HeadColumn {
  const path = [prefix, ...head.path];
  const [best] = matchHeader(register, path);
  return best !== undefined && best.score >= PLAIN_MATCH ? { ...head, path } : head;
}

function isSequence(path: readonly string[]): boolean {
  const { concept, plain } = headerText(path.at(-1) ?? "");
  return concept === "序号" || plain === "序" || codeHeads.includes(plain);
}

/** Heads that reading may take for a field where it has no better one, and that ask for something else all the same. */
function asksOther(path: readonly string[], field: string): boolean {
  const leaf = headerText(path.at(-1) ?? "").plain;
  if (/住址|地址/.test(leaf)) return true;
  const isOfStaff = path.slice(0, -1).some((text) => headerText(text).concept.includes("职工"));
  return isOfStaff && field !== "employees";
}

/** 联系企业数 asks how many the list of 联系企业 names. */
function lengthOfList(register: RegisterId, path: readonly string[]): Target | null {
  const leaf = headerText(path.at(-1) ?? "");
  const list =
    /^(.{2,}?)(?:总数|个数|家数|户数|数量|数)$/.exec(leaf.plain)?.[1] ??
    (leaf.unit === "家" ? leaf.plain : "");
  if (list === "") return null;
  const [best] = matchHeader(register, [...path.slice(0, -1), list]);
  if (best === undefined || best.score < PLAIN_MATCH) return null;
  if (fieldSpec(register, best.field)?.kind !== "enterpriseList") return null;
  return { kind: "field", register, field: best.field, via: "own", counts: true };
}

function targetOf(register: RegisterId, { path }: HeadColumn, verdict: ColumnVerdict | undefined): Target {
  if (isSequence(path)) return { kind: "seq" };
  const said = path.join("/");
  const length =
    verdict?.field === null && verdict.candidates.length === 0 ? lengthOfList(register, path) : null;
  if (length !== null) return length;
  if (verdict === undefined) return { kind: "left", reason: `没有“${said}”这一项` };
  const { field, candidates } = verdict;
  // What the ledger remarks was not said to whoever sent the form.
  if (field === "remark") return { kind: "left", reason: `“${said}”由填表人填写` };
  if (field === "seq") return { kind: "seq" };
  if (field !== null && !asksOther(path, field)) return { kind: "field", register, field, via: "own" };
  if (field === null && candidates.length > 0)
    return { kind: "ask", candidates: candidates.map((one) => `${register}.${one}`) };
  return { kind: "left", reason: `${registerSpec(register).title}里没有“${said}”这一项` };
}

function besideOf(register: RegisterId, { path }: HeadColumn): Extract<Target, { kind: "field" }> | null {
  for (const { via, register: other } of BESIDE[register] ?? []) {
    const paths =
      via === "secretary" || via === "award"
        ? [path.map((text) => text.replace(/^(?:党支部|党组织)?书记(?:的)?/, "")), path]
        : via === "enterprise"
          ? [path, path.map((text) => text.replace(/^(?:单位|企业|公司)(?:的)?(?=.{2})/, ""))]
          : [path];
    for (const tried of paths) {
      const [best, second] = matchHeader(other, tried);
      if (best === undefined || best.score < PLAIN_MATCH) continue;
      const isTied = second !== undefined && second.score > best.score - 0.03;
      if (isTied || NOBODYS.has(best.field) || !mayBeBeside(register, via, best.field, path)) continue;
      if (fieldSpec(other, best.field) !== undefined)
        return { kind: "field", register: other, field: best.field, via };
    }
  }
  return null;
}

/** 民族 in a list of secretaries is theirs. */
function besideOfPrefix(
  register: RegisterId,
  { column, path }: HeadColumn,
  prefix: string | null,
): ReturnType<typeof besideOf> {
  if (prefix === null) return null;
  return besideOf(register, { column, path: [`${prefix}${path.at(-1) ?? ""}`] });
}

const NOBODYS: ReadonlySet<string> = new Set(["remark", "seq"]);

/** True where the head names the other record, or the field is plainly that record's. */
function mayBeBeside(register: RegisterId, via: Via, field: string, path: readonly string[]): boolean {
  // An enterprise may be assessed too.
  if (register === "enterprise" && via === "award") return TOPICS.secretary?.test(path.join("/")) === true;
  if (TOPICS[via]?.test(path.join("/")) === true) return true;
  // Who is paid and who is assessed is the secretary.
  if (via === "secretary" && OF_SECRETARIES.has(register) && OF_PERSON.includes(field)) return true;
  if (via === "organisation" && OF_ORGANISATIONS.has(register) && MEMBER_COUNTS.includes(field)) return true;
  if (register === "formationPlan" && via === "enterprise" && OF_PLANNED.includes(field)) return true;
  // Of an enterprise's people the secretary is only one.
  return PLAINLY[via]?.includes(field) === true && !(register === "enterprise" && via === "secretary");
}

/** A card's record has its name already: of two readings as good as each other that is not the one. */
function unnamedFirst<C extends { readonly field: string; readonly score: number }>(
  register: RegisterId,
  candidates: readonly C[],
): readonly C[] {
  const { calledBy } = registerSpec(register);
  const [best] = candidates;
  const others = candidates.filter(({ field }) => !calledBy.includes(field));
  const isTied = best !== undefined && (others[0]?.score ?? 0) >= best.score && others[0] !== best;
  return isTied ? others : candidates;
}

/** Candidates of a lone label, as of a card: the field that it plainly is, or those that it may be. */
export function targetOfLabel(register: RegisterId, label: readonly string[]): Target {
  const length = lengthOfList(register, label);
  if (length !== null) return length;
  const path = countedPath(register, label);
  const head: HeadColumn = { column: 1, path };
  const facts = factsOf(head);
  const [best, second] = unnamedFirst(register, columnCandidates(register, facts, []));
  const said = path.join("/");
  if (best !== undefined && best.score >= 0.75 && !asksOther(path, best.field)) {
    if (second !== undefined && second.score > best.score - 0.03)
      return { kind: "ask", candidates: [`${register}.${best.field}`, `${register}.${second.field}`] };
    return { kind: "field", register, field: best.field, via: "own" };
  }
  const beside = besideOf(register, head);
  if (beside !== null) return beside;
  if (best !== undefined && best.score >= 0.5 && !asksOther(path, best.field))
    return { kind: "ask", candidates: [`${register}.${best.field}`] };
  return { kind: "left", reason: `台账里没有“${said}”这一项` };
}
