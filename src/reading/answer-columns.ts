import { registerSpec, type Kind, type RegisterId } from "../registers";
import { kindsAnsweredBy } from "./answer-headers";
import { cellText } from "./grid";
import type { ColumnFacts } from "./column-facts";
import { matchHeader } from "./header-dictionary";
import { parseValue } from "./values";

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

/** Runs of neighbouring columns whose leaves are answers of one kind and whose cells are ticks. */
function runsOfAnswers(
  facts: readonly ColumnFacts[],
): readonly { kind: Kind; columns: readonly ColumnFacts[] }[] {
  const runs: { kind: Kind; columns: ColumnFacts[] }[] = [];
  for (let start = 0; start < facts.length;) {
    const run = longestRun(facts, start);
    if (run) runs.push(run);
    start += run?.columns.length ?? 1;
  }
  return runs;
}

function longestRun(
  facts: readonly ColumnFacts[],
  start: number,
): { kind: Kind; columns: ColumnFacts[] } | null {
  const first = facts[start];
  if (!first?.leaf || !isTicked(first)) return null;
  let kinds = kindsAnsweredBy(first.leaf.plain);
  const columns = [first];
  for (let i = start + 1; i < facts.length; i++) {
    const next = facts[i];
    if (!next?.leaf || next.column !== (columns.at(-1)?.column ?? 0) + 1 || !sameParent(first, next)) break;
    const shared = kindsAnsweredBy(next.leaf.plain).filter((kind) => kinds.includes(kind));
    const repeats = columns.some((facts_) => facts_.leaf?.plain === next.leaf?.plain);
    if (shared.length === 0 || repeats || !isTicked(next)) break;
    kinds = shared;
    columns.push(next);
  }
  const kind = kinds[0];
  return kind !== undefined && columns.length >= 2 ? { kind, columns } : null;
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

/** Fields of a register that are kept in several columns of ticks. */
export function findAnswerColumns(
  register: RegisterId,
  facts: readonly ColumnFacts[],
): readonly AnswerColumns[] {
  return runsOfAnswers(facts).flatMap(({ kind, columns }) => {
    const found = fieldFor(register, kind, columns);
    const answers = columns.flatMap((column) => {
      const { value } = parseValue(kind, column.leaf?.plain ?? "", { year: null });
      return typeof value === "string" ? [{ facts: column, tickMeans: value }] : [];
    });
    return found && answers.length === columns.length ? [{ ...found, columns: answers }] : [];
  });
}
