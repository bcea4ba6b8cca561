/** 河西园6家、南湖园7家企业建立了党组织: what is said before and behind the row is said of each of its numbers. */
import type { Quantity } from "../quantities/quantity";
import type { ParkMention } from "./park-mentions";

export interface ParkRun {
  /** The first and the last number of the row, by their places in the text's order. */
  readonly first: number;
  readonly last: number;
}

const BETWEEN = /^[、，,；;和与及 ]*$/;
const BEFORE_NUMBER = /^[（(:： ]?(?:有|为|是|达|共|分别)?$/;

/** For each number that stands in such a row, the row. */
export function parkRuns(
  even: string,
  quantities: readonly Quantity[],
  mentions: readonly ParkMention[],
): ReadonlyMap<number, ParkRun> {
  const runs = new Map<number, ParkRun>();
  let first: number | null = null;
  let place = 0;
  const close = (last: number): void => {
    if (first !== null && last > first)
      for (let index = first; index <= last; index++) runs.set(index, { first, last });
    first = null;
  };
  quantities.forEach((quantity, index) => {
    while ((mentions[place + 1]?.end ?? Infinity) <= quantity.offset) place++;
    const mention = mentions[place];
    const isNamed =
      mention !== undefined &&
      mention.end <= quantity.offset &&
      BEFORE_NUMBER.test(even.slice(mention.end, quantity.offset));
    const before = quantities[index - 1];
    const goesOn =
      isNamed &&
      first !== null &&
      before !== undefined &&
      before.end <= mention.start &&
      before.counter === quantity.counter &&
      BETWEEN.test(even.slice(before.end, mention.start).replace(/^[）)]/, ""));
    if (!goesOn) {
      close(index - 1);
      if (isNamed) first = index;
    }
  });
  close(quantities.length - 1);
  return runs;
}
