/** What a sequence number should be, where the rows above and below leave no doubt. */
import { formulaAt, valueAt } from "../../reading/cells/grid";
import type { Entry, Table } from "../../reading/table";
import type { Fix } from "../finding";
import { fixTitles } from "./fix-titles";

export interface WrongNumber {
  readonly entry: Entry;
  readonly expected: number;
  readonly fix: Omit<Fix, "sheet" | "cell">;
}

/** Most rows must be numbered one after the other for the others to be slips. */
const MOST_RUN_ON = 0.7;
const FEWEST_ROWS = 4;

/**
 * Rows whose number is not the one after the row above, in a table that is numbered through. Where a row may be missing
 * nothing is said: renumbering would hide it.
 */
export function numberedWrongly(table: Table): readonly WrongNumber[] {
  const column = (table.fields as Table<"enterprise">["fields"]).seq;
  const [letter] = column?.columns ?? [];
  const { entries, grid } = table;
  if (column === undefined || letter === undefined || entries.length < FEWEST_ROWS) return [];
  const numbers = column.values;
  const first = startOf(numbers);
  if (first === null) return [];
  const wrong = entries.filter(({ index }) => numbers[index] !== first + index);
  if (wrong.length === 0 || mayHaveLostRows(numbers, first) || isShuffled(wrong, numbers, first)) return [];
  return wrong.flatMap((entry) => {
    const before = valueAt(grid, entry.row, letter);
    if (typeof before === "object" && before !== null) return [];
    if (formulaAt(grid, entry.row, letter) !== null) return [];
    const after = first + entry.index;
    // As the column has it: 7 as a text among texts.
    const asText = typeof valueAt(grid, entries[neighbourOf(entry.index)]?.row ?? 0, letter) === "string";
    return [
      {
        entry,
        expected: after,
        fix: { title: fixTitles.sequence, before, after: asText ? String(after) : after },
      },
    ];
  });
}

function neighbourOf(index: number): number {
  return index === 0 ? 1 : index - 1;
}

/** The number of the first row: that from which most rows run on. */
function startOf(numbers: readonly (number | null)[]): number | null {
  const starts = numbers.map((number, index) => (number === null ? null : number - index));
  const start = majorityOf(starts);
  if (start === null || !Number.isInteger(start)) return null;
  const runOn = starts.filter((one) => one === start).length;
  return runOn >= numbers.length * MOST_RUN_ON ? start : null;
}

/** The only number that more than half of them can be (Boyer and Moore's vote); whether it is, is to be counted. */
function majorityOf(numbers: readonly (number | null)[]): number | null {
  let candidate: number | null = null;
  let votes = 0;
  for (const number of numbers) {
    if (number === null) continue;
    if (votes === 0) candidate = number;
    votes += number === candidate ? 1 : -1;
  }
  return candidate;
}

/** True where the numbers jump up at the beginning or the end: rows may be missing there. */
function mayHaveLostRows(numbers: readonly (number | null)[], first: number): boolean {
  const last = numbers.length - 1;
  return (numbers[0] ?? first) < first || (numbers[last] ?? 0) > first + last;
}

/** True where nothing is missing and nothing twice: the rows have been sorted, and each keeps its number. */
function isShuffled(wrong: readonly Entry[], numbers: readonly (number | null)[], first: number): boolean {
  const written = new Set(wrong.map(({ index }) => numbers[index]));
  return wrong.every(({ index }) => written.has(first + index));
}
