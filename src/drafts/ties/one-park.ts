/** 云溪轻工产业园党建工作情况报告: a chapter or a text of one park, of which only the title says so. */
import type { Known } from "../known-figure";
import { isTrueOf } from "../verdicts/sameness";
import { isOfNow } from "./choosing";
import type { Tie } from "./tie";

/** So many numbers must be the park's own and not those of all, */
const ENOUGH = 4;
/** and so many times more of them than of those that are all parks' alone. */
const CLEARLY_MORE = 4;
const CLEAR = 0.5;

/** Where the numbers under a park's title are that park's, every number under it is said of that park. */
export function ofOnePark(ties: readonly Tie[], known: Known): readonly Tie[] {
  const counts = new Map<string, { own: number; others: number }>();
  for (const tie of ties) {
    const park = titled(tie);
    if (park === null || tie.best === null || tie.best.score < CLEAR || !isOfNow(tie)) continue;
    const count = counts.get(park) ?? { own: 0, others: 0 };
    counts.set(park, count);
    const own = known.ofPark(park).get(tie.best.figure.id);
    const isOwn = own !== undefined && isTrueOf(tie.quantity, { value: own });
    const isOfAll = isTrueOf(tie.quantity, tie.best.figure);
    if (isOwn && !isOfAll) count.own++;
    if (isOfAll && !isOwn) count.others++;
  }
  return ties.map((tie) => {
    const park = titled(tie);
    const count = park === null ? undefined : counts.get(park);
    return tie.park !== null &&
      count !== undefined &&
      count.own >= ENOUGH &&
      count.own > count.others * CLEARLY_MORE
      ? { ...tie, park: { ...tie.park, isSure: true } }
      : tie;
  });
}

function titled({ park }: Tie): string | null {
  return park !== null && !park.isSure ? (park.parks[0] ?? null) : null;
}
