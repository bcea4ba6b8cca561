import { registerSpec, type FieldSpec, type Kind, type RegisterId } from "../../registers";
import { answersNamed } from "../headers/answer-headers";
import { cellText } from "../cells/grid";
import type { ColumnFacts } from "./column-facts";
import { matchHeader } from "../headers/header-dictionary";

/** One field kept in several neighbouring columns, each of which is one answer: 已建 | 未建 with ticks. */
export interface AnswerColumns {
  readonly field: string;
  /** Each column with the canonical value that a tick in it gives. */
  readonly columns: readonly { readonly facts: ColumnFacts; readonly tickMeans: string }[];
  readonly reason: string;
}

const TICK = /^(?:[√✓✔☑●○vV]|1|是|有)$/;

function isTicked(facts: ColumnFacts): boolean {
  return facts.samples.every((value) => TICK.test(cellText(value, false)));
}

/** True ticks, not the number 1, which may just as well be a count. */
function hasRealTicks(columns: readonly ColumnFacts[]): boolean {
  return columns.some((facts) => facts.samples.some((value) => /^[√✓✔☑●○vV]$/.test(cellText(value))));
}

function parentOf(facts: ColumnFacts): readonly string[] {
  return facts.path.slice(0, -1);
}

function sameParent(a: ColumnFacts, b: ColumnFacts): boolean {
  return parentOf(a).join("/") === parentOf(b).join("/");
}

interface Run {
  readonly kind: Kind;
  readonly columns: readonly { readonly facts: ColumnFacts; readonly tickMeans: string }[];
}

/** Runs of neighbouring columns whose leaves are different answers of one kind and whose cells are ticks. */
function runsOfAnswers(facts: readonly ColumnFacts[]): readonly Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < facts.length;) {
    const kinds = answersNamed(facts[start]?.leaf?.plain ?? "").map(({ kind }) => kind);
    const candidates = kinds
      .map((kind) => runFrom(facts, start, kind))
      .filter((run) => run.columns.length >= 2);
    const longest = candidates.sort((a, b) => b.columns.length - a.columns.length)[0];
    if (longest) runs.push(longest);
    start += longest?.columns.length ?? 1;
  }
  return runs;
}

function runFrom(facts: readonly ColumnFacts[], start: number, kind: Kind): Run {
  const columns: { facts: ColumnFacts; tickMeans: string }[] = [];
  for (let i = start; i < facts.length; i++) {
    const next = facts[i];
    const before = columns.at(-1)?.facts;
    const value = answersNamed(next?.leaf?.plain ?? "").find((answer) => answer.kind === kind)?.value;
    if (!next || value === undefined || !isTicked(next)) break;
    if (before && (next.column !== before.column + 1 || !sameParent(before, next))) break;
    if (columns.some((column) => column.tickMeans === value)) break;
    columns.push({ facts: next, tickMeans: value });
  }
  return { kind, columns };
}

function fieldFor(
  register: RegisterId,
  kind: Kind,
  columns: readonly ColumnFacts[],
): { field: string; reason: string } | null {
  const fields = Object.entries(registerSpec(register).fields).filter(([, spec]) => spec.kind === kind);
  const isOfKind = (field: string): boolean => fields.some(([name]) => name === field);
  const first = columns[0];
  const parents = first ? parentOf(first) : [];
  const leaves = columns.map((facts) => facts.leaf?.plain ?? "").join("");
  const byParent = parents.length > 0 ? matchHeader(register, parents) : [];
  const byLeaves = matchHeader(register, [leaves]);
  const match = [...byParent, ...byLeaves].find((found) => found.score >= 0.6 && isOfKind(found.field));
  if (match) return { field: match.field, reason: match.reason };
  const only = fields[0];
  if (fields.length === 1 && only && hasRealTicks(columns))
    return { field: only[0], reason: `几列分别打勾，本表只有“${only[1].title}”是这样填的` };
  return null;
}

/** Shorter headers are words (入园) and no names. */
const SHORTEST_NAME = 3;

/** Neighbouring columns of ticks, each headed by the name of a place: 城东园 | 河西园. */
function runsOfNames(register: RegisterId, facts: readonly ColumnFacts[]): readonly AnswerColumns[] {
  const fields = Object.entries<FieldSpec>(registerSpec(register).fields);
  return fields.flatMap(([field, { kind, title, endings = [] }]) => {
    if (kind !== "text" || endings.length === 0) return [];
    const ends = (name: string): boolean => endings.some((end) => name.endsWith(end));
    return namedRuns(facts, ends).map((columns) => ({
      field,
      columns,
      reason: `几列分别打勾，表头是各个${title}的名称`,
    }));
  });
}

function namedRuns(
  facts: readonly ColumnFacts[],
  ends: (name: string) => boolean,
): readonly Run["columns"][] {
  const runs: { readonly facts: ColumnFacts; readonly tickMeans: string }[][] = [];
  for (const one of facts) {
    const name = one.leaf?.plain ?? "";
    if (name.length < SHORTEST_NAME || !ends(name) || !isTicked(one)) continue;
    const run = runs.at(-1);
    const before = run?.at(-1)?.facts;
    const goesOn = before !== undefined && one.column === before.column + 1 && sameParent(before, one);
    if (goesOn) run?.push({ facts: one, tickMeans: name });
    else runs.push([{ facts: one, tickMeans: name }]);
  }
  return runs.filter((run) => run.length >= 2 && hasRealTicks(run.map((column) => column.facts)));
}

/** Fields of a register that are kept in several columns of ticks. */
export function findAnswerColumns(
  register: RegisterId,
  facts: readonly ColumnFacts[],
): readonly AnswerColumns[] {
  return [...runsOfNames(register, facts), ...answersOfKinds(register, facts)];
}

function answersOfKinds(register: RegisterId, facts: readonly ColumnFacts[]): readonly AnswerColumns[] {
  return runsOfAnswers(facts).flatMap(({ kind, columns }) => {
    const found = fieldFor(
      register,
      kind,
      columns.map((column) => column.facts),
    );
    return found ? [{ ...found, columns }] : [];
  });
}
