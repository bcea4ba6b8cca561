/** Numbers and figures are matched together: in each sentence by the best total. */
import { bestAssignment } from "../../reading/columns/assignment";
import { isTrueOf } from "../verdicts/sameness";
import type { Candidate, Tie } from "./tie";

/** What it counts for that the number is the figure's, this year's or last year's. */
const FITS = 0.12;
const FITS_LAST_YEAR = 0.06;
/** The same, where few other numbers could be it by chance: 66.67%. */
const FITS_LAST_YEAR_CLOSELY = 0.14;

/** In each sentence a figure is of one number at most; the sum of all scores is the greatest possible. */
export function assigned(ties: readonly Tie[]): readonly Tie[] {
  const result = [...ties];
  const groups = new Map<string, number[]>();
  ties.forEach((tie, index) => {
    if (!takesPart(tie)) return;
    const key = `${String(tie.sentence)}|${tie.park?.parks.join("、") ?? ""}|${tie.cell?.columnHead ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  for (const group of groups.values())
    for (let start = 0; start < group.length; start += MOST_TOGETHER)
      assignTogether(group.slice(start, start + MOST_TOGETHER), ties, result);
  return result;
}

/** More numbers than these are no sentence. */
const MOST_TOGETHER = 40;

/** Only a number that may be this year's of ours competes for a figure. */
function takesPart({ candidates, context, isLoose }: Tie): boolean {
  return (
    !isLoose &&
    candidates.length > 0 &&
    context.change === null &&
    context.isOurs &&
    !context.isRule &&
    !context.isQuoted &&
    context.time !== "last" &&
    context.time !== "other"
  );
}

function assignTogether(group: readonly number[], ties: readonly Tie[], result: Tie[]): void {
  const figures = [
    ...new Set(group.flatMap((index) => ties[index]?.candidates.map(({ figure }) => figure) ?? [])),
  ];
  const column = new Map(figures.map((figure, index) => [figure, index]));
  const weights = group.map((index) => {
    const row = new Array<number>(figures.length).fill(0);
    const tie = ties[index];
    for (const candidate of tie?.candidates ?? [])
      if (tie !== undefined) row[column.get(candidate.figure) ?? 0] = weightOf(candidate, tie);
    return row;
  });
  // Squares: two faint matches are not worth a clear one.
  const chosen = bestAssignment(weights.map((row) => row.map((weight) => weight * weight)));
  const owned = new Set(chosen.filter((one) => one >= 0));
  group.forEach((index, row) => {
    const tie = ties[index];
    const own = chosen[row] ?? -1;
    const figure = figures[own];
    if (tie === undefined) return;
    const best = tie.candidates.find((candidate) => candidate.figure === figure) ?? null;
    const rest = (weights[row] ?? []).filter((_, at) => at !== own && !owned.has(at));
    const margin = best === null ? 0 : (weights[row]?.[own] ?? 0) - Math.max(0, ...rest);
    result[index] = { ...tie, best, margin };
  });
}

function weightOf({ figure, score }: Candidate, { quantity, park }: Tie): number {
  if (park !== null) return score;
  if (isTrueOf(quantity, figure)) return score + FITS;
  if (figure.previous === null || !isTrueOf(quantity, { value: figure.previous })) return score;
  return score + (quantity.manner.decimals > 0 ? FITS_LAST_YEAR_CLOSELY : FITS_LAST_YEAR);
}
