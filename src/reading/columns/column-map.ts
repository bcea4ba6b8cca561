import type { ColumnVerdict } from "./column-verdict";
import { fieldSpec, type RegisterId } from "../../registers";
import { summedWords } from "../../registers/forming-words";
import { findAnswerColumns, type AnswerColumns } from "./answer-columns";
import { findLevelColumns } from "./level-columns";
import { settleByArithmetic } from "./arithmetic";
import { bestAssignment } from "./assignment";
import { columnCandidates, type Candidate } from "./column-candidates";
import type { ColumnFacts } from "./column-facts";
import { oneOf } from "../cells/patterns";
import { ambiguousKinds } from "../headers/header-dictionary";
import { withoutDue } from "./paid-columns";
import { mapWeights } from "../weights";
import { sameAtTimes, sumGroups } from "./sum-groups";

/** Answers of a user about columns of this table: header key → field, `null` for none of ours. */
export type Answers = ReadonlyMap<string, string | null>;

const CANDIDATES_AT_MOST = 6;
const SUMMED_UP = new RegExp(`^(?:${oneOf(summedWords)})`);
/** Of columns that say by their heads together what they are. */
const TOGETHER_SCORE = 0.95;

interface Situation {
  readonly register: RegisterId;
  readonly columns: readonly ColumnFacts[];
  readonly candidates: readonly (readonly Candidate[])[];
  /** Column index → chosen candidate. */
  readonly chosen: readonly (Candidate | null)[];
}

function assign(candidates: readonly (readonly Candidate[])[]): readonly (Candidate | null)[] {
  const fields = [...new Set(candidates.flat().map((candidate) => candidate.field))];
  const position = new Map(fields.map((field, i) => [field, i]));
  const weights = candidates.map((list) => {
    const row = new Array<number>(fields.length).fill(0);
    for (const candidate of list)
      if (candidate.score >= mapWeights.mention)
        row[position.get(candidate.field) ?? 0] =
          candidate.score ** 2 * (candidate.score < mapWeights.accept ? mapWeights.ofAQuestion : 1);
    return row;
  });
  const result = bestAssignment(weights);
  return candidates.map(
    (list, i) => list.find((candidate) => position.get(candidate.field) === result[i]) ?? null,
  );
}

/** True where the values decide between two fields: they fit the one kind and the other can be anything. */
function valuesDecide(register: RegisterId, winner: Candidate, rival: Candidate): boolean {
  const rivalKind = fieldSpec(register, rival.field)?.kind;
  const winnerKind = fieldSpec(register, winner.field)?.kind;
  return rivalKind === "text" && winnerKind !== "text" && (winner.shape ?? 0) >= 0.8;
}

/** Other fields that this column could be just as well. */
function rivalsOf(situation: Situation, index: number, winner: Candidate): readonly Candidate[] {
  const leaf = situation.columns[index]?.leaf;
  const margin =
    leaf && ambiguousKinds(leaf) && winner.score < mapWeights.clear
      ? mapWeights.tieOfVagueHeaders
      : mapWeights.tie;
  return (situation.candidates[index] ?? []).filter((rival) => {
    if (rival.field === winner.field || rival.score < winner.score - margin) return false;
    if (valuesDecide(situation.register, winner, rival)) return false;
    const holder = situation.chosen.findIndex((candidate) => candidate?.field === rival.field);
    const held = holder < 0 ? null : situation.chosen[holder];
    return !held || held.score < rival.score - mapWeights.tieOfColumns;
  });
}

/** Other columns that could be this field just as well. */
function hasTwin(situation: Situation, index: number, winner: Candidate): boolean {
  if (fieldSpec(situation.register, winner.field)?.kind === "text") return false;
  return situation.candidates.some((list, other) => {
    if (other === index) return false;
    const same = list.find((candidate) => candidate.field === winner.field);
    if (!same || same.score < winner.score - mapWeights.tieOfColumns) return false;
    const chosen = situation.chosen[other];
    return !chosen || chosen.score < mapWeights.accept;
  });
}

function ask(facts: ColumnFacts, candidates: readonly Candidate[], reason: string): ColumnVerdict {
  const fields = [...new Set(candidates.map((candidate) => candidate.field))].slice(0, CANDIDATES_AT_MOST);
  return { facts, field: null, score: candidates[0]?.score ?? 0, reasons: [reason], candidates: fields };
}

function unmatched(facts: ColumnFacts, reasons: readonly string[] = []): ColumnVerdict {
  return { facts, field: null, score: 0, reasons, candidates: [] };
}

/** Candidates of a column whose field is not held by a better column. */
function openCandidates(situation: Situation, index: number): readonly Candidate[] {
  return (situation.candidates[index] ?? []).filter((candidate) => {
    const holder = situation.chosen.findIndex((chosen) => chosen?.field === candidate.field);
    return holder === -1 || holder === index;
  });
}

function judgeVague(situation: Situation, index: number, facts: ColumnFacts): ColumnVerdict | null {
  const open = openCandidates(situation, index).filter((candidate) => candidate.score >= mapWeights.mention);
  const best = open[0];
  if (!best || best.score >= mapWeights.accept) return null;
  const [only] = open;
  if (open.length === 1 && only && (only.shape === null || only.shape >= 0.5))
    return {
      facts,
      field: only.field,
      score: mapWeights.accept,
      reasons: [...only.reasons, "但本表只有这一项说得通"],
      candidates: [],
    };
  return ask(facts, open, `表头“${facts.leaf?.plain ?? ""}”可以指好几项，请选定`);
}

function judge(situation: Situation, index: number): ColumnVerdict {
  const facts = situation.columns[index];
  if (!facts) throw new RangeError(`no column ${String(index)}`);
  const winner = situation.chosen[index] ?? null;
  if (facts.leaf && ambiguousKinds(facts.leaf)) {
    const vague = judgeVague(situation, index, facts);
    if (vague) return vague;
  }
  if (!winner) return hasLostTwin(situation, index) ?? unmatched(facts);
  const rivals = rivalsOf(situation, index, winner);
  if (rivals.length > 0) return ask(facts, [winner, ...rivals], "有几项同样说得通，请选定");
  if (winner.score < mapWeights.accept) {
    if (winner.shape !== null && winner.shape <= 0.1 && winner.score < mapWeights.mention)
      return unmatched(facts, winner.reasons);
    return ask(facts, openCandidates(situation, index), "只是有些像，请确认");
  }
  if (hasTwin(situation, index, winner)) return ask(facts, [winner], "有两列同样像这一项，请选定");
  return {
    facts,
    field: winner.field,
    score: Math.min(1, winner.score),
    reasons: winner.reasons,
    candidates: [],
  };
}

/** 联系人1 and 联系人2: no better values make one of them the one that is meant. */
function sayTheSame(one: ColumnFacts | undefined, other: ColumnFacts): boolean {
  const above = ({ path }: ColumnFacts): string => path.slice(0, -1).join("/");
  return one?.leaf?.plain === other.leaf?.plain && one !== undefined && above(one) === above(other);
}

/** A column that lost its field to an equal one is asked like that one. */
function hasLostTwin(situation: Situation, index: number): ColumnVerdict | null {
  const best = situation.candidates[index]?.[0];
  const facts = situation.columns[index];
  if (
    !best ||
    !facts ||
    best.score < mapWeights.accept ||
    fieldSpec(situation.register, best.field)?.kind === "text"
  )
    return null;
  const at = situation.chosen.findIndex((chosen) => chosen?.field === best.field);
  const holder = situation.chosen[at];
  return holder &&
    (holder.score <= best.score + mapWeights.tieOfColumns || sayTheSame(situation.columns[at], facts))
    ? ask(facts, [best], "有两列同样像这一项，请选定")
    : null;
}

/** Columns of a field that may stand in several (签到上午, 签到下午): every one that says the field plainly. */
function severalOf(situation: Situation, verdicts: readonly ColumnVerdict[]): readonly ColumnVerdict[] {
  return verdicts.map((verdict, index) => {
    if (verdict.field !== null) return verdict;
    const best = situation.candidates[index]?.[0];
    if (
      !best ||
      best.score < mapWeights.accept ||
      fieldSpec(situation.register, best.field)?.several !== true
    )
      return verdict;
    return {
      facts: verdict.facts,
      field: best.field,
      score: Math.min(1, best.score),
      reasons: best.reasons,
      candidates: [],
    };
  });
}

function verdictsOfAnswers(found: readonly AnswerColumns[]): readonly ColumnVerdict[] {
  return found.flatMap(({ field, columns, reason }) =>
    columns.map(({ facts, tickMeans }) => ({
      facts,
      field,
      score: TOGETHER_SCORE,
      reasons: [reason, "这一列打勾表示表头所写的答案"],
      candidates: [],
      tickMeans,
    })),
  );
}

function verdictsOfLevels(register: RegisterId, free: readonly ColumnFacts[]): readonly ColumnVerdict[] {
  const found = findLevelColumns(register, free);
  if (found === null) return [];
  const { field, columns, isMixed } = found;
  return columns.map((facts) => ({
    facts,
    field: isMixed ? null : field,
    score: TOGETHER_SCORE,
    reasons: [isMixed ? "几列分层写名称，有的行写了两级，请选定" : "几列分层写名称，一行只写一级"],
    candidates: isMixed ? [field] : [],
  }));
}

function verdictOfAnswer(facts: ColumnFacts, field: string | null): ColumnVerdict {
  const reasons = [field === null ? "已由使用者指定为无关的列" : "已由使用者指定"];
  return { facts, field, score: field === null ? 0 : 1, reasons, candidates: [] };
}

/**
 * One best assignment of a table's columns to the fields of a register. `keys` are the columns' header keys, by
 * which a user's answers are found; these win over everything.
 */
export function mapColumns(
  register: RegisterId,
  columns: readonly ColumnFacts[],
  keys: readonly string[],
  answers: Answers,
): readonly ColumnVerdict[] {
  const answered = new Map<ColumnFacts, ColumnVerdict>();
  columns.forEach((facts, i) => {
    const answer = answers.get(keys[i] ?? "");
    if (answer === undefined || (answer !== null && !fieldSpec(register, answer))) return;
    answered.set(facts, verdictOfAnswer(facts, answer));
  });
  const free = columns.filter((facts) => !answered.has(facts));
  const ticked = [
    ...verdictsOfAnswers(findAnswerColumns(register, free)),
    ...verdictsOfLevels(register, free),
  ];
  const settled = new Map([
    ...answered,
    ...ticked.map((verdict): [ColumnFacts, ColumnVerdict] => [verdict.facts, verdict]),
  ]);
  const taken = new Set([...settled.values()].map((verdict) => verdict.field));
  const open = columns.filter((facts) => !settled.has(facts));
  const candidates = candidatesOf(register, columns, open).map((list) =>
    list.filter((candidate) => !taken.has(candidate.field)),
  );
  const paid = withoutDue(register, open, candidates);
  const repeated = sameAtTimes(open);
  const alone = paid.map((list, index) => (isIn(repeated, open[index]) ? [] : list));
  const situation = { register, columns: open, candidates: alone, chosen: assign(alone) };
  const judged = severalOf(
    situation,
    open.map((facts, index) => {
      const asked = isIn(repeated, facts)
        ? (candidates[index] ?? []).filter(
            (candidate) => isWorthAsking(candidate) && !isSummedUp(candidate, open, candidates),
          )
        : [];
      if (isIn(repeated, facts) && asked.length === 0) return unmatched(facts);
      return asked.length > 0 ? ask(facts, asked, "同一项按时间分了几列，请选定") : judge(situation, index);
    }),
  );
  const byFacts = new Map([
    ...settled,
    ...judged.map((verdict): [ColumnFacts, ColumnVerdict] => [verdict.facts, verdict]),
  ]);
  return settleByArithmetic(
    register,
    columns.flatMap((facts) => byFacts.get(facts) ?? []),
    new Set(answered.keys()),
  );
}

/** True where another column holds the sum of all its times: 累计拨付. */
function isSummedUp(
  { field }: Candidate,
  columns: readonly ColumnFacts[],
  candidates: readonly (readonly Candidate[])[],
): boolean {
  return candidates.some(
    (list, index) =>
      SUMMED_UP.test(columns[index]?.leaf?.plain ?? "") &&
      list.some((other) => other.field === field && other.score >= mapWeights.accept),
  );
}

function isIn(some: ReadonlySet<ColumnFacts>, facts: ColumnFacts | undefined): boolean {
  return facts !== undefined && some.has(facts);
}

function isWorthAsking({ score }: Candidate): boolean {
  return score >= mapWeights.mention;
}

/** What each open column may be; parts of a sum that is itself a field are none. */
function candidatesOf(
  register: RegisterId,
  columns: readonly ColumnFacts[],
  open: readonly ColumnFacts[],
): readonly (readonly Candidate[])[] {
  const { sums, parts } = sumGroups(register, open);
  const own = new Map(
    open.map((facts) => {
      const path = sums.get(facts) ?? facts.path;
      return [facts, columnCandidates(register, { ...facts, path }, around(columns, facts))];
    }),
  );
  const isRead = (facts: ColumnFacts): boolean => (own.get(facts)?.[0]?.score ?? 0) >= mapWeights.accept;
  return open.map((facts) => {
    const sum = parts.get(facts);
    return sum !== undefined && isRead(sum) ? [] : (own.get(facts) ?? []);
  });
}

function around(columns: readonly ColumnFacts[], facts: ColumnFacts): readonly ColumnFacts[] {
  const at = columns.indexOf(facts);
  return [columns[at - 1], columns[at + 1], columns[at - 2]].filter((other) => other !== undefined);
}
