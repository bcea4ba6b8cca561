import { registerSpec, type FieldGroups, type NeighbourId, type RegisterId } from "../../registers";
import type { ColumnVerdict } from "../columns/column-verdict";
import { weigh, type Evidence } from "./evidence";
import type { TitleEvidence } from "./title-evidence";
import { judgeWeights } from "../weights";

/** Is a table this register? `doubt` is asked and never counted. */
export interface Judgement {
  readonly answer: "yes" | "doubt" | "no";
  /** What it may be instead; `null` where nothing is named. */
  readonly neighbour: NeighbourId | null;
}

/** Fields that stand in any table and tell nothing of it. */
export function isMinorField(field: string): boolean {
  return field === "seq" || field === "remark";
}

/** The groups of fields that must be there, under this title. */
export function requiredFor(register: RegisterId, title: TitleEvidence): FieldGroups {
  const { required, requiredIfTitled } = registerSpec(register).identity;
  return requiredIfTitled && title.registers.has(register) ? requiredIfTitled : required;
}

/** The groups of which the table has no field, nor a column that may be one. */
export function groupsLacking(groups: FieldGroups, verdicts: readonly ColumnVerdict[]): FieldGroups {
  const has = (field: string): boolean =>
    verdicts.some(
      (verdict) =>
        verdict.score >= judgeWeights.requiredScore &&
        (verdict.field === field || (verdict.field === null && verdict.candidates.includes(field))),
    );
  return groups.filter((group) => !group.some(has));
}

function answerOf(evidence: Evidence): Judgement["answer"] {
  const { title, own, coverage, titled, against } = evidence;
  const named = title === "named";
  const facts = own + (title === null ? 0 : judgeWeights.titleFacts[title]);
  if (titled.length > 0) return askIf(named || own >= judgeWeights.ownAgainstTitle);
  if (!evidence.hasSubject) return askIf(named || (title !== null && own > 0));
  if (against > 0) {
    if (own > 0 && facts > against * (named ? judgeWeights.sureIfNamed : judgeWeights.sureIfNotNamed))
      return "yes";
    return askIf(facts > against || (named && own > 0));
  }
  if (evidence.isTitledOtherwise) return askIf(own >= judgeWeights.ownAgainstTitle);
  if (coverage >= neededCoverage(title, facts)) return "yes";
  return askIf(named || (facts > 0 && coverage >= judgeWeights.worthAsking));
}

function askIf(isWorthIt: boolean): Judgement["answer"] {
  return isWorthIt ? "doubt" : "no";
}

function neededCoverage(title: Evidence["title"], facts: number): number {
  const byFacts = judgeWeights.coveredByFacts[facts] ?? 0;
  return title === null ? byFacts : Math.min(byFacts, judgeWeights.coveredByTitle[title]);
}

/** Of the neighbours that a title names the one of which most headers speak, or the last; else that of the headers. */
export function likeliest(
  titled: readonly NeighbourId[],
  headed: readonly NeighbourId[],
): NeighbourId | null {
  const count = (id: NeighbourId): number => headed.filter((other) => other === id).length;
  const all = titled.length > 0 ? [...titled].reverse() : headed;
  return [...all].sort((a, b) => count(b) - count(a))[0] ?? null;
}

/**
 * Judges whether a table is a register, from the register's own declaration and those of its neighbours; `null` where
 * the fields are missing without which it could not be.
 */
export function judge(
  register: RegisterId,
  title: TitleEvidence,
  verdicts: readonly ColumnVerdict[],
  coverage: number,
): Judgement | null {
  if (groupsLacking(requiredFor(register, title), verdicts).length > 0) return null;
  const evidence = weigh(register, title, verdicts, coverage);
  return { answer: answerOf(evidence), neighbour: likeliest(evidence.titled, evidence.headed) };
}
