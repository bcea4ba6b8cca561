import { fieldSpec, registerSpec, type FieldSpec, type Kind, type RegisterId } from "../../registers";
import { endingsOf } from "../../registers/forming-words";
import type { ColumnFacts } from "./column-facts";
import { cellText } from "../cells/grid";
import {
  ambiguousKinds,
  isCompanyFor,
  isMoment,
  isPastMoment,
  matchHeader,
  needsCompany,
} from "../headers/header-dictionary";
import { columnWeights, mapWeights } from "../weights";

/** A field that a column may be, with the score of header and values together. */
export interface Candidate {
  readonly field: string;
  readonly score: number;
  /** Agreement of the values with the field's kind, 0 to 1; `null` without values. */
  readonly shape: number | null;
  readonly reasons: readonly string[];
}

/** Values of these kinds are known for certain whatever the header says: they carry check digits. */
const TELLING_KINDS: ReadonlySet<Kind> = new Set<Kind>(["creditCode", "idNumber"]);
/** Anything can be a text: such a kind neither gains nor loses by its values. */
const SHAPELESS_KINDS: ReadonlySet<Kind> = new Set<Kind>(["text", "sequence"]);
const TICKED_KINDS: ReadonlySet<Kind> = new Set<Kind>(["operatingStatus", "closed"]);
const COUNT_UNITS = new Set(["人", "名", "家", "个", "户", "人次", "次", "件", "项", "套", "场次", "场"]);
const MONEY_UNITS = new Set([
  "元",
  "万元",
  "千元",
  "亿元",
  "百万元",
  "人民币元",
  "元/月",
  "元/人",
  "元/月/人",
  "元/年",
]);
const FIRM_KINDS: ReadonlySet<Kind> = new Set<Kind>(["enterpriseName", "enterpriseList"]);
const NUMBER_KINDS = new Set<Kind>(["count", "number", "money"]);
const NAME_KINDS = new Set<Kind>([
  "enterpriseName",
  "enterpriseList",
  "organisationName",
  "personName",
  "personList",
  "text",
]);

interface Weighed {
  readonly score: number;
  readonly shape: number | null;
  readonly reason: string | null;
}

/** Lets the values speak for or against a field; those of a column that holds two facts can only speak for it. */
function weighShape(spec: FieldSpec, score: number, column: ColumnFacts, isMixed: boolean): Weighed {
  if (column.samples.length === 0) return { score, shape: null, reason: null };
  const { kind, alsoHolds = [] } = spec;
  const shape = column.shape(kind);
  if (SHAPELESS_KINDS.has(kind)) {
    // Numbers alone are rooms and codes where a header says so, and no words about a person (出资人党员).
    const isNumbers =
      kind === "text" && shape <= columnWeights.shapeContradicts && score < columnWeights.namedPlainly;
    return isNumbers
      ? { score: score * columnWeights.contradicted, shape, reason: "列里的值不像这一项" }
      : { score, shape, reason: null };
  }
  if (shape >= columnWeights.shapeFits)
    return { score: score + columnWeights.bonus, shape, reason: "列里的值也像这一项" };
  if (shape > columnWeights.shapeContradicts || isMixed || isTicked(kind, column))
    return { score, shape, reason: null };
  const isNamed = score >= columnWeights.namedPlainly;
  if (isNamed && alsoHolds.some((other) => column.shape(other) > columnWeights.shapeContradicts))
    return { score, shape, reason: null };
  const certainty =
    column.samples.length >= columnWeights.fewSamples
      ? columnWeights.contradicted
      : columnWeights.contradictedByOne;
  return { score: score * certainty, shape, reason: "列里的值不像这一项" };
}

/** 是否投产 and 是否办结 are answered by ticks as well as by words. */
function isTicked(kind: Kind, column: ColumnFacts): boolean {
  if (!TICKED_KINDS.has(kind) || column.leaf?.plain.startsWith("是否") !== true) return false;
  return column.samples.every((value) => /^[√✓✔☑●○1]$/.test(cellText(value)));
}

/** A unit in the header speaks for numbers and against names: 覆盖企业（家）. */
function weighUnit(kind: Kind, unit: string | undefined): number {
  if (unit === undefined) return 1;
  if (NAME_KINDS.has(kind) && (COUNT_UNITS.has(unit) || MONEY_UNITS.has(unit))) return 0.6;
  if (kind === "money" && COUNT_UNITS.has(unit)) return 0.5;
  if (kind === "count" && MONEY_UNITS.has(unit)) return 0.5;
  if (NUMBER_KINDS.has(kind) || unit === "%") return 1;
  return MONEY_UNITS.has(unit) ? 0.6 : 1;
}

class Candidates {
  readonly best = new Map<string, Candidate>();

  constructor(
    private readonly register: RegisterId,
    private readonly column: ColumnFacts,
  ) {}

  add(field: string, wordScore: number, reason: string, isMixed = false): void {
    const spec = fieldSpec(this.register, field);
    if (!spec) return;
    const unitWeight = weighUnit(spec.kind, this.column.leaf?.unit);
    const weighed = weighShape(spec, wordScore * unitWeight, this.column, isMixed);
    const before = this.best.get(field);
    if (before && before.score >= weighed.score) return;
    const reasons = weighed.reason === null ? [reason] : [reason, weighed.reason];
    this.best.set(field, { field, score: weighed.score, shape: weighed.shape, reasons });
  }
}

/** What the column to the left holds by its own words; `null` where they name no field. */
function kindOfLeft(register: RegisterId, left: ColumnFacts): Kind | null {
  const best = matchHeader(register, left.path)[0];
  return best === undefined ? null : (fieldSpec(register, best.field)?.kind ?? null);
}

/** 业主及电话 has its phone already. */
function holdsPhone(left: ColumnFacts): boolean {
  return left.leaf?.written.includes("电话") === true || left.leaf?.written.includes("手机") === true;
}

/** How surely a header goes on with what the one to its left says; `null` where it does not at all. */
function tieToLeft(register: RegisterId, facts: ColumnFacts, left: ColumnFacts): number | null {
  const kind = kindOfLeft(register, left);
  // 业主单位 is the enterprise, although 业主 in it is a person.
  if (kind === "enterpriseName") return null;
  if (facts.leaf === null || ambiguousKinds(facts.leaf)?.includes("phone") !== true)
    return columnWeights.leftNeighbour;
  if (holdsPhone(left)) return null;
  return kind === null || kind === "personName" ? columnWeights.leftNeighbour : columnWeights.leftTopic;
}

/** 电话 to the right of 出资人 may be 出资人电话. */
function addByLeftNeighbour(
  register: RegisterId,
  facts: ColumnFacts,
  left: ColumnFacts,
  into: Candidates,
): void {
  if (facts.path.length !== 1 || left.path.length !== 1) return;
  if (!facts.leaf || !left.leaf || ambiguousKinds(facts.leaf) === null) return;
  const tie = tieToLeft(register, facts, left);
  if (tie === null) return;
  const { plain } = facts.leaf;
  // 职工姓名 has its 姓名 already.
  if (left.leaf.plain.endsWith(plain)) return;
  const joined = [
    ...matchHeader(register, [left.leaf.plain + plain]),
    ...matchHeader(register, [left.leaf.plain, plain]),
  ];
  const best = Math.max(...joined.map((match) => match.score));
  for (const match of joined) {
    if (match.score === best && best >= columnWeights.neighbourMatch)
      into.add(
        match.field,
        tie,
        `紧跟在“${left.leaf.plain}”后面，合起来是“${left.leaf.plain}${facts.leaf.plain}”`,
      );
  }
}

function addAmbiguous(register: RegisterId, facts: ColumnFacts, into: Candidates): void {
  if (!facts.leaf) return;
  const kinds = ambiguousKinds(facts.leaf);
  if (kinds === null) return;
  for (const [field, spec] of Object.entries(registerSpec(register).fields)) {
    if (kinds.includes(spec.kind))
      into.add(field, columnWeights.ambiguous, `表头“${facts.leaf.plain}”太笼统`);
  }
}

function addByShapeAlone(register: RegisterId, facts: ColumnFacts, into: Candidates): void {
  if (facts.samples.length < columnWeights.fewSamples) return;
  for (const [field, spec] of Object.entries(registerSpec(register).fields)) {
    if (TELLING_KINDS.has(spec.kind) && facts.shape(spec.kind) >= columnWeights.tellingShape)
      into.add(field, columnWeights.byShapeAlone, `列里的值是${spec.title}（校验位正确）`);
  }
}

/** 支部类型 over 单独 and 联合 says how the organisations were formed: no kind of organisation is called so. */
function addModes(register: RegisterId, { samples, shape }: ColumnFacts, into: Candidates): void {
  const type = [...into.best.values()].find(
    ({ field }) => fieldSpec(register, field)?.kind === "organisationType",
  );
  if (type === undefined || samples.length === 0 || shape("organisationName") > 0) return;
  if (shape("formationMode") < columnWeights.tellingShape) return;
  for (const [field, { kind }] of Object.entries(registerSpec(register).fields))
    if (kind === "formationMode") into.add(field, type.score, "列里的值是组建方式");
  into.best.delete(type.field);
}

/** True for full names of firms below a header that ends as such names' headers do: 就职企业, 监护人单位, 企业法定名称. */
export function holdsFirms({ leaf, samples, shape }: ColumnFacts, kind: Kind): boolean {
  if (leaf === null || samples.length < columnWeights.fewSamples || !FIRM_KINDS.has(kind)) return false;
  const isNamedSo = (endingsOf[kind] ?? []).some((ending) => leaf.concept.endsWith(ending));
  return isNamedSo && shape(kind) >= columnWeights.tellingShape;
}

/** Firms are the register's enterprise, where no word of the header says what else they are. */
function addByNames(register: RegisterId, facts: ColumnFacts, into: Candidates): void {
  if ([...into.best.values()].some(({ score }) => score >= mapWeights.accept)) return;
  for (const [field, { kind, title }] of Object.entries(registerSpec(register).fields))
    if (holdsFirms(facts, kind)) into.add(field, columnWeights.byNames, `列里的值是企业全称，像${title}`);
}

/** 党员数 over 上年末 and 本年末: the same at different times. Where several may be meant they are asked as twins. */
function addAtMoments(register: RegisterId, { path }: ColumnFacts, into: Candidates): void {
  const leaf = path.at(-1) ?? "";
  if (path.length < 2 || !isMoment(leaf)) return;
  for (const { field, score, reason } of matchHeader(register, path.slice(0, -1))) {
    if (fieldSpec(register, field)?.kind !== "count" || score < columnWeights.namedPlainly) continue;
    into.add(
      field,
      isPastMoment(leaf) ? columnWeights.atPastMoment : columnWeights.atMoment,
      `${reason}，“${leaf}”是它的时点`,
    );
  }
}

/** 成立时间 without a parent is the organisation's only in the company of the organisation's other columns. */
function weighCompany(
  register: RegisterId,
  facts: ColumnFacts,
  field: string,
  around: readonly ColumnFacts[],
): number {
  if (facts.path.length !== 1 || !facts.leaf || !needsCompany(register, field, facts.leaf)) return 1;
  return around.some((other) => isCompanyFor(register, field, other.path))
    ? columnWeights.withCompany
    : columnWeights.withoutCompany;
}

/** Fields of a register that a column may be, the best first. `around` are the columns next to it. */
export function columnCandidates(
  register: RegisterId,
  facts: ColumnFacts,
  around: readonly ColumnFacts[],
): readonly Candidate[] {
  const candidates = new Candidates(register, facts);
  for (const match of matchHeader(register, facts.path)) {
    const weight = weighCompany(register, facts, match.field, around);
    candidates.add(match.field, match.score * weight, match.reason, match.isMixed);
  }
  const left = around.find((other) => other.column === facts.column - 1);
  if (left) addByLeftNeighbour(register, facts, left, candidates);
  addAmbiguous(register, facts, candidates);
  addAtMoments(register, facts, candidates);
  addByShapeAlone(register, facts, candidates);
  addModes(register, facts, candidates);
  addByNames(register, facts, candidates);
  return [...candidates.best.values()].sort((a, b) => b.score - a.score);
}
