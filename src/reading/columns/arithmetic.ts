/** What a vague header means, told by arithmetic: months times rate is the amount in every row. */
import { fieldSpec, registerSpec, type Law, type RegisterId } from "../../registers";
import type { ColumnFacts } from "./column-facts";
import type { ColumnVerdict } from "./column-verdict";
import { readNumber } from "../cells/numbers";
import { arithmeticWeights } from "../weights";

const NEARLY = 1e-6;

/**
 * Verdicts of which those that would be asked, or mean nothing, are settled where a law of the register holds in
 * every row; and those are asked that hold money of another register too. `answered` columns stay as they are.
 */
export function settleByArithmetic(
  register: RegisterId,
  verdicts: readonly ColumnVerdict[],
  answered: ReadonlySet<ColumnFacts>,
): readonly ColumnVerdict[] {
  const { laws = [] } = registerSpec(register);
  const own = askAboutMixedSums(register, verdicts, answered);
  return own.map((verdict) => {
    if (verdict.field !== null || answered.has(verdict.facts)) return verdict;
    const telling = verdict.candidates.length > 0 ? laws : laws.filter(({ by }) => by === "product");
    const proofs = telling.flatMap((law) => proofsOf(register, law, verdict, own));
    const [proof] = proofs;
    return proof !== undefined && proofs.every(({ field }) => field === proof.field) ? proof : verdict;
  });
}

/** Sums behind a column of other money (岗位津贴, 绩效奖励, 实发金额) that are more than what the rate gives. */
function askAboutMixedSums(
  register: RegisterId,
  verdicts: readonly ColumnVerdict[],
  answered: ReadonlySet<ColumnFacts>,
): readonly ColumnVerdict[] {
  const { laws = [], moneyOfOthers } = registerSpec(register);
  if (moneyOfOthers === undefined) return verdicts;
  const amounts = new Set(laws.map(({ result }) => result));
  const products = laws.filter(({ by }) => by === "product");
  return verdicts.map((verdict, index) => {
    if (verdict.field === null || !amounts.has(verdict.field) || answered.has(verdict.facts)) return verdict;
    const other = verdicts
      .slice(0, index)
      .find(({ field, facts }) => field === null && isMoneyOfOthers(facts, moneyOfOthers));
    if (other === undefined || !holdsAtLeast(verdict.facts, other.facts)) return verdict;
    const factsOf = (term: string): ColumnFacts | undefined =>
      verdicts.find(({ field }) => field === term)?.facts;
    if (products.some((law) => holds(law, [verdict.facts, ...law.of.map(factsOf)]))) return verdict;
    const reason = `里面可能含有“${other.facts.leaf?.plain ?? ""}”，请确认是不是${fieldSpec(register, verdict.field)?.title ?? ""}`;
    return { ...verdict, field: null, reasons: [reason], candidates: [verdict.field] };
  });
}

function isMoneyOfOthers(
  facts: ColumnFacts,
  { words, unless }: { readonly words: readonly string[]; readonly unless: readonly string[] },
): boolean {
  const header = facts.leaf?.plain ?? "";
  const says = (word: string): boolean => header.includes(word);
  return words.some(says) && !unless.some(says);
}

/** True where every row's sum is at least the part, and some part is none of nothing. */
function holdsAtLeast(sum: ColumnFacts, part: ColumnFacts): boolean {
  const parts = part.cells.map((_, row) => numberIn(part, row) ?? 0);
  return (
    parts.some((amount) => amount > 0) &&
    parts.every((amount, row) => (numberIn(sum, row) ?? amount) >= amount)
  );
}

/** The fields of the law that the column must be, were it one of them: those with which every row obeys. */
function proofsOf(
  register: RegisterId,
  law: Law,
  verdict: ColumnVerdict,
  verdicts: readonly ColumnVerdict[],
): readonly ColumnVerdict[] {
  const terms = [law.result, ...law.of];
  return terms.flatMap((field) => {
    if (verdicts.some((other) => other.field === field)) return [];
    const others = terms.filter((term) => term !== field);
    const columns = others.map((term) => verdicts.find((other) => other.field === term)?.facts);
    const known = columns.filter((facts) => facts !== undefined);
    if (known.length < others.length) return [];
    const factsOf = (term: string): ColumnFacts | undefined =>
      term === field ? verdict.facts : known[others.indexOf(term)];
    if (!holds(law, terms.map(factsOf))) return [];
    const title = fieldSpec(register, field)?.title ?? field;
    const names = known.map((facts) => `“${facts.leaf?.plain ?? ""}”`).join("和");
    return [
      {
        ...verdict,
        field,
        score: arithmeticWeights.proven,
        reasons: [`每一行的数与${names}都对得上，正是${title}`],
        candidates: [],
      },
    ];
  });
}

/** True where every row with all of its numbers obeys the law, and sums are not always the same. */
function holds(law: Law, [result, one, other]: readonly (ColumnFacts | undefined)[]): boolean {
  if (!result || !one || !other) return false;
  const seen = new Set<string>();
  const isProduct = law.by === "product";
  for (let row = 0; row < result.cells.length; row++) {
    const numbers = [result, one, other].map((facts) => numberIn(facts, row));
    const [total, a, b] = numbers;
    if (total == null || a == null || b == null) continue;
    const expected = isProduct ? a * b : law.by === "sum" ? a + b : a - b;
    if (Math.abs(expected - total) > NEARLY * Math.max(1, Math.abs(total))) return false;
    if (isProduct ? Math.abs(a) > 1 && Math.abs(b) > 1 : a !== 0 && b !== 0)
      seen.add(isProduct ? String(row) : numbers.join());
  }
  return seen.size >= arithmeticWeights.enoughRows;
}

function numberIn(facts: ColumnFacts, row: number): number | null {
  const { value, problem } = readNumber(facts.cells[row] ?? null, {
    unitFactor: facts.leaf?.unitFactor ?? 1,
    mayBeNegative: true,
  });
  return problem === null ? value : null;
}
