/** A text written in the new year calls the report's year 去年: its own date tells that, else its numbers. */
import type { KnownFigure } from "../known-figure";
import { isTrueOf } from "../verdicts/sameness";
import type { Tie } from "./tie";

/** So many numbers said of 去年 must be this year's, and so many times more than are last year's alone. */
const ENOUGH = 3;
const CLEARLY_MORE = 2;
const CLEAR = 0.5;
const SMALL = 9;

/** Whether 去年 is the year of the ledgers. */
export function callsItLastYear(ties: readonly Tie[], even: string, year: number): boolean {
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
  if (isDatedLater(even, year)) return ours > before;
  return ours >= ENOUGH && ours > before * CLEARLY_MORE;
}

const FIRST_LINES = 4;
const LAST_LINES = 2;
/** （2024年1月10日） on a line of its own, or where and when a talk was held. */
const DATE_LINE =
  /^[（(]?(?:(?:时间|日期)[:：])?(20\d{2})年\d{1,2}月(?:\d{1,2}日)?(?:[上下]午|晚上?)?[）)]?$/;

/** Dated in the year after, and not by its title a document of the ledgers' own. */
function isDatedLater(even: string, year: number): boolean {
  const lines = even
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const first = lines.slice(0, FIRST_LINES);
  if (first.some((line) => line.includes(`${String(year)}年`))) return false;
  return [...first, ...lines.slice(-LAST_LINES)].some(
    (line) => DATE_LINE.exec(line)?.[1] === String(year + 1),
  );
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
  const words = before.match(/去年|前年|上年|上一年|往年|\d{4}年/g) ?? [];
  return words.at(-1) === "去年";
}
