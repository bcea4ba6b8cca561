import {
  neighbours,
  fieldSpec,
  registerIds,
  registerSpec,
  type Kind,
  type RegisterId,
} from "../../registers";
import { holdsFirms } from "../columns/column-candidates";
import type { ColumnFacts } from "../columns/column-facts";
import { mapColumns, type Answers } from "../columns/column-map";
import { settleByValues } from "../columns/telling-values";
import type { ColumnVerdict } from "../columns/column-verdict";
import { isAnswerHeader } from "../headers/answer-headers";
import { isTimeHeader, matchHeader, type WordMatch } from "../headers/header-dictionary";
import type { KindDoubt } from "../recognition";
import { neighbourOfHeader } from "./header-evidence";
import { isMinorField, judge, likeliest, requiredFor, type Judgement } from "./judge";
import { titledOnly } from "./titled-only";
import { titleEvidence, type TableWords, type TitleEvidence } from "./title-evidence";
import { registerWeights } from "../weights";

/** A register for a table, and how well it fits. */
export interface RegisterChoice {
  readonly register: RegisterId;
  readonly score: number;
  readonly verdicts: readonly ColumnVerdict[];
}

/** What became of a table: a register, a question, or neither. */
export interface KindVerdict {
  readonly choice: RegisterChoice | null;
  readonly doubt: KindDoubt | null;
  /** What a table without register seems to be, as the office calls it; `null` where that is not known. */
  readonly seems: string | null;
}

interface Judged extends RegisterChoice {
  readonly judgement: Judgement;
}

const CANDIDATES_AT_MOST = 3;

/** What a column of ticks answers stands above it: 拟建方式 over 单独. */
function askedAbove(register: RegisterId, { leaf, path }: ColumnFacts): readonly WordMatch[] {
  return leaf !== null && isAnswerHeader(leaf.plain) ? matchHeader(register, path.slice(0, -1)) : [];
}

/** Cheap look before the assignment: could each required group be met at all? */
function couldBe(register: RegisterId, columns: readonly ColumnFacts[], title: TitleEvidence): boolean {
  const possible = new Set(
    columns.flatMap((facts) =>
      [...matchHeader(register, facts.path), ...askedAbove(register, facts)]
        .filter((match) => match.score >= 0.4)
        .map((match) => match.field),
    ),
  );
  const telling = columns.some((facts) => facts.samples.length > 1 && facts.shape("creditCode") >= 0.9);
  const isToldByValues = (kind: Kind | undefined): boolean =>
    kind === "creditCode" ? telling : kind !== undefined && columns.some((facts) => holdsFirms(facts, kind));
  return requiredFor(register, title).every((group) =>
    group.some((field) => possible.has(field) || isToldByValues(fieldSpec(register, field)?.kind)),
  );
}

/** Parts of the number beside them (男 | 女 | 小计), as parts of a year are. */
const PARTS_OF_PEOPLE: ReadonlySet<string> = new Set(["男", "女", "男性", "女性"]);

function weightOf(verdict: ColumnVerdict): number {
  const { field, facts } = verdict;
  const isPart =
    facts.leaf !== null &&
    (isTimeHeader(facts.leaf) || (facts.path.length > 1 && PARTS_OF_PEOPLE.has(facts.leaf.plain)));
  if (field === null && isPart) return 0;
  if (verdict.field !== null) return isMinorField(verdict.field) ? registerWeights.minorField : 1;
  return neighbourOfHeader(verdict.facts) === null ? 1 : registerWeights.foreignHeader;
}

function titleBonus(register: RegisterId, title: TitleEvidence): number {
  const hit = title.registers.get(register);
  return hit === undefined
    ? 0
    : registerWeights.titleBonus + registerWeights.titleBonusACharacter * hit.length;
}

/** Score by columns and title, and the share of the headed columns that are fields or are asked about. */
function scoreOf(
  register: RegisterId,
  verdicts: readonly ColumnVerdict[],
  title: TitleEvidence,
): { readonly score: number; readonly coverage: number } {
  let [matched, asked, total] = [0, 0, 0];
  for (const verdict of verdicts) {
    const weight = weightOf(verdict);
    if (verdict.facts.leaf !== null) total += weight;
    if (verdict.field !== null) matched += weight * verdict.score;
    else if (verdict.candidates.length > 0) asked += weight;
  }
  const coverage = total === 0 ? 0 : Math.min(1, (matched + asked) / total);
  if (matched < registerWeights.leastMatched) return { score: 0, coverage };
  const score =
    (registerWeights.coverageShare * matched) / total +
    (registerWeights.sizeShare * matched) / (matched + registerWeights.halfSize) +
    titleBonus(register, title);
  return { score, coverage };
}

function consider(
  register: RegisterId,
  columns: readonly ColumnFacts[],
  keys: readonly string[],
  answers: Answers,
  title: TitleEvidence,
): Judged | null {
  if (!couldBe(register, columns, title)) return null;
  const verdicts = mapColumns(register, columns, keys, answers);
  const { score, coverage } = scoreOf(register, verdicts, title);
  if (score < registerWeights.accept) return null;
  const judgement = judge(register, title, verdicts, coverage);
  return judgement === null ? null : { register, score, verdicts, judgement };
}

/** 这张像企业问题台账，也像安全检查台账，是哪一种？ */
function doubtOf(doubtful: readonly Judged[]): KindDoubt | null {
  const [best] = doubtful;
  if (best === undefined) return null;
  const candidates = doubtful
    .filter(({ score }) => score >= best.score - registerWeights.asGood)
    .slice(0, CANDIDATES_AT_MOST)
    .map(({ register }) => register);
  const other = doubtful.map(({ judgement }) => judgement.neighbour).find((id) => id !== null) ?? null;
  const names = [
    ...candidates.map((register) => registerSpec(register).title),
    ...(other === null ? [] : [neighbours[other].title]),
  ];
  const reason =
    names.length === 1
      ? `这张有些像${names.join("")}，但标题和表头都没有说清楚，是不是？`
      : `这张像${names.join("，也像")}，是哪一种？`;
  return { candidates, reason };
}

/** What a table seems to be, by its title or else by its headers. */
function seemsToBe(columns: readonly ColumnFacts[], title: TitleEvidence): string | null {
  const found = likeliest(
    [...title.neighbours],
    columns.flatMap((facts) => neighbourOfHeader(facts) ?? []),
  );
  return found === null ? null : neighbours[found].title;
}

/** Columns that their values tell, where the header does not; verdicts and keys stand in the columns' order. */
function byValues(
  register: RegisterId,
  verdicts: readonly ColumnVerdict[],
  keys: readonly string[],
  answers: Answers,
): readonly ColumnVerdict[] {
  const answered = new Set(
    verdicts.filter((_, index) => answers.has(keys[index] ?? "")).map(({ facts }) => facts),
  );
  return settleByValues(register, verdicts, {
    isSettled: (facts) => answered.has(facts),
    isForeign: (facts) => neighbourOfHeader(facts) !== null,
  });
}

/** A table of which the user has said what it is; `null` for none of ours. */
export function asTold(
  register: RegisterId | null,
  columns: readonly ColumnFacts[],
  keys: readonly string[],
  answers: Answers,
): KindVerdict {
  if (register === null) return { choice: null, doubt: null, seems: null };
  const verdicts = byValues(register, mapColumns(register, columns, keys, answers), keys, answers);
  return { choice: { register, score: 1, verdicts }, doubt: null, seems: null };
}

/** What a table is: one of ours, something that has to be asked, or a sheet of another subject. */
export function chooseRegister(
  columns: readonly ColumnFacts[],
  keys: readonly string[],
  answers: Answers,
  words: TableWords,
): KindVerdict {
  const nothing: KindVerdict = { choice: null, doubt: null, seems: null };
  if (columns.filter((facts) => facts.leaf !== null).length < 2) return nothing;
  const title = titleEvidence(words);
  const judged = registerIds
    .flatMap((register) => consider(register, columns, keys, answers, title) ?? [])
    .sort((a, b) => b.score - a.score);
  // Whoever told us what a column means has settled that the table is ours.
  const isSettled = answers.size > 0;
  const ours = judged.find(
    ({ judgement: { answer } }) => answer === "yes" || (isSettled && answer === "doubt"),
  );
  const doubtful = judged.filter(({ judgement: { answer } }) => answer === "doubt");
  const isNamed = ours !== undefined && title.namedAbove.has(ours.register);
  const isOutdone =
    !isSettled &&
    doubtful.some(
      ({ register, score }) => score > (ours?.score ?? 0) && (!isNamed || title.namedAbove.has(register)),
    );
  if (ours !== undefined && !isOutdone) {
    const verdicts = byValues(ours.register, ours.verdicts, keys, answers);
    return { ...nothing, choice: { ...ours, verdicts } };
  }
  const doubt =
    doubtOf(judged.filter(({ judgement: { answer } }) => answer !== "no")) ??
    titledOnly(title, (register) => mapColumns(register, columns, keys, answers));
  return { choice: null, doubt, seems: seemsToBe(columns, title) };
}
