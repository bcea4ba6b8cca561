/** A text written in the new year calls the report's year 去年: which year that is, its numbers tell. */
import type { KnownFigure } from "../known-figure";
import { isTrueOf } from "../verdicts/sameness";
import type { Tie } from "./tie";

/** So many numbers said of 去年 must be this year's, and so many times more than are last year's alone. */
const ENOUGH = 3;
const CLEARLY_MORE = 2;
const CLEAR = 0.5;
const SMALL = 9;

/** Whether 去年 is the year of the ledgers. */
export function callsItLastYear(ties: readonly Tie[], even: string): boolean {
  let ours = 0;
  let before = 0;
  for (const tie of ties) {
    if (tie.context.time !== "last" || !isSaidOfLastYear(even, tie)) continue;
    const [best] = tie.candidates;
    if (best === undefined || best.score < CLEAR || isSmall(tie)) continue;
    const [isNow, wasThen] = [agrees(tie, best.figure.value), agrees(tie, best.figure.previous)];
    if (wasThen && !isNow) before++;
    if (isNow && !wasThen) ours++;
  }
  return ours >= ENOUGH && ours > before * CLEARLY_MORE;
}

function isSmall({ quantity: { sort, value, manner } }: Tie): boolean {
  return sort === "rate" ? manner.decimals === 0 : value <= SMALL;
}

function agrees({ quantity }: Tie, value: KnownFigure["value"]): boolean {
  return value !== null && isTrueOf(quantity, { value });
}

const LONGEST = 120;

/** The last word of a year before the number is 去年. */
function isSaidOfLastYear(even: string, { quantity: { offset } }: Tie): boolean {
  const before = even.slice(Math.max(0, offset - LONGEST), offset);
  const words = before.match(/去年|上年|上一年|往年|\d{4}年/g) ?? [];
  return words.at(-1) === "去年";
}
