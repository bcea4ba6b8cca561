/** What a vague header means, told by arithmetic: months times rate is the amount in every row. */
import { fieldSpec, registerSpec, type Law, type RegisterId } from "../registers";
import type { ColumnFacts } from "./column-facts";
import type { ColumnVerdict } from "./column-map";
import { readNumber } from "./numbers";

/** Rows that must obey, and differ among themselves, before they prove anything. */
const ENOUGH_ROWS = 2;
const PROVEN = 0.9;
const NEARLY = 1e-6;

/** Verdicts of which those that would be asked are settled where a law of the register holds in every row. */
export function settleByArithmetic(
  register: RegisterId,
  verdicts: readonly ColumnVerdict[],
): readonly ColumnVerdict[] {
  const { laws = [] } = registerSpec(register);
  return verdicts.map((verdict) => {
    if (verdict.candidates.length === 0) return verdict;
    const proofs = laws.flatMap((law) => proofsOf(register, law, verdict, verdicts));
    const [proof] = proofs;
    return proof !== undefined && proofs.every(({ field }) => field === proof.field) ? proof : verdict;
  });
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
        score: PROVEN,
        reasons: [`每一行的数与${names}都对得上，正是${title}`],
        candidates: [],
      },
    ];
  });
}

/** True where every row with all of its numbers obeys the law, and these are not always the same. */
function holds(law: Law, [result, one, other]: readonly (ColumnFacts | undefined)[]): boolean {
  if (!result || !one || !other) return false;
  const seen = new Set<string>();
  for (let row = 0; row < result.cells.length; row++) {
    const numbers = [result, one, other].map((facts) => numberIn(facts, row));
    const [total, a, b] = numbers;
    if (total == null || a == null || b == null) continue;
    const expected = law.by === "product" ? a * b : law.by === "sum" ? a + b : a - b;
    if (Math.abs(expected - total) > NEARLY * Math.max(1, Math.abs(total))) return false;
    if (a !== 0 && b !== 0) seen.add(numbers.join());
  }
  return seen.size >= ENOUGH_ROWS;
}

function numberIn(facts: ColumnFacts, row: number): number | null {
  const { value, problem } = readNumber(facts.cells[row] ?? null, {
    unitFactor: facts.leaf?.unitFactor ?? 1,
  });
  return problem === null ? value : null;
}
