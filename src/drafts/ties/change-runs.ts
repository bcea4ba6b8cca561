/** 分别增加2家、3家、1家: changes told side by side, each of the number in its place before them. */
import type { Tie } from "./tie";

const BESIDE = /^(?:[、，和与及]|以及)$/;
const RESPECTIVELY = /(?:分别|依次|各)[^，。；、\d]{0,6}$/;
const LONGEST = 12;
/** More than these are no row that anybody writes. */
const MOST = 20;

export interface ChangeRun {
  /** The place of its first among the ties. */
  readonly first: number;
  readonly count: number;
}

/** The verb before the first of the row is said of the others as well. */
export function withChangeRuns(ties: readonly Tie[], even: string): readonly Tie[] {
  const result: Tie[] = [];
  /** The change that the row goes on with. */
  let row: Tie["context"]["change"] = null;
  for (const tie of ties) {
    const before = result.at(-1);
    const goesOn = row !== null && before !== undefined && isBeside(before, tie, even);
    const { offset } = tie.quantity;
    if (!goesOn)
      row = RESPECTIVELY.test(even.slice(Math.max(0, offset - LONGEST), offset)) ? tie.context.change : null;
    result.push(
      goesOn && tie.context.change === null ? { ...tie, context: { ...tie.context, change: row } } : tie,
    );
  }
  return result;
}

/** The row of changes that one stands in; a row of its own where none stands beside it. */
export function changeRun(ties: readonly Tie[], index: number, even: string): ChangeRun {
  const goesOn = (at: number): boolean => {
    const [one, next] = [ties[at], ties[at + 1]];
    if (one === undefined || next === undefined) return false;
    return one.context.change !== null && next.context.change !== null && isBeside(one, next, even);
  };
  let first = index;
  let last = index;
  while (index - first < MOST && goesOn(first - 1)) first--;
  while (last - index < MOST && goesOn(last)) last++;
  return { first, count: last - first + 1 };
}

function isBeside(one: Tie, next: Tie, even: string): boolean {
  return (
    one.sentence === next.sentence &&
    one.quantity.counter === next.quantity.counter &&
    BESIDE.test(even.slice(one.quantity.end, next.quantity.offset))
  );
}
