/** 去年提了24个、办了21个；今年提了30个、办了28个: each of this year's numbers is of what last year's in its place is. */
import type { Known } from "../known-figure";
import { isTrueOf } from "../verdicts/sameness";
import { chosen, fits, isOfNow } from "./choosing";
import type { Candidate, Tie } from "./tie";

const MOST = 6;
/** Between the two years. */
const NOW = /^[^）)]*(?:今年|本年|当年|现在|目前|如今|年[末底]|\d{4}年)[^）)]*$/;
/** Words that at least one of the two is told by. */
const SAID = 0.3;
const BY_ITS_YEARS = 0.85;

/** Ties every run of this year's numbers to the figures that the run of last year's before it told. */
export function withYearsBeside(ties: readonly Tie[], even: string, known: Known): readonly Tie[] {
  const result = [...ties];
  for (let index = 0; index < ties.length; index++) {
    const length = lastYears(ties, index);
    if (length === 0) continue;
    const now = ties.slice(index + length, index + 2 * length);
    const [last, first] = [ties[index + length - 1], now[0]];
    const between = last === undefined ? "" : even.slice(last.quantity.end, first?.quantity.offset);
    if (NOW.test(between) && now.length === length && now.every((tie, at) => areAlike(ties[index + at], tie)))
      now.forEach((tie, at) => {
        const before = ties[index + at];
        // What is right by its own words needs no other's.
        if (tie.best !== null && fits(tie, tie.best.figure)) return;
        const told = before === undefined ? null : sameOf(before, tie, known);
        if (told !== null) result[index + length + at] = chosen(tie, told);
      });
    index += length - 1;
  }
  return result;
}

/** How many numbers of last year's stand in a row from here on, in one sentence. */
function lastYears(ties: readonly Tie[], index: number): number {
  let length = 0;
  while (length < MOST) {
    const tie = ties[index + length];
    if (tie?.context.time !== "last" || tie.context.change !== null || tie.cell !== null) break;
    if (tie.sentence !== ties[index]?.sentence) break;
    length++;
  }
  return length;
}

function areAlike(before: Tie | undefined, tie: Tie): boolean {
  return (
    before?.sentence === tie.sentence &&
    isOfNow(tie) &&
    tie.context.plan === "no" &&
    tie.quantity.hedge === before.quantity.hedge &&
    tie.cell === null &&
    tie.park === null &&
    before.park === null &&
    tie.quantity.sort === before.quantity.sort &&
    tie.quantity.counter === before.quantity.counter
  );
}

/** The figure of which the one was last year's value; `null` where none or several are. */
function sameOf(before: Tie, tie: Tie, { figures }: Known): Candidate | null {
  const was = figures.flatMap((figure): readonly Candidate[] => {
    const { previous } = figure;
    if (previous === null || !isTrueOf(before.quantity, { value: previous })) return [];
    const scores = [before, tie].map(
      (one) => one.candidates.find((own) => own.figure === figure)?.score ?? 0,
    );
    const score = Math.max(...scores);
    return score < SAID ? [] : [{ figure, score }];
  });
  const best = was.find(({ figure }) => fits(tie, figure)) ?? (was.length === 1 ? was[0] : undefined);
  return best === undefined ? null : { figure: best.figure, score: Math.max(best.score, BY_ITS_YEARS) };
}
