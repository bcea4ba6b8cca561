/** 这29家都是单独建的吗？ What points back at a number of the same paragraph is that very one, known or not. */
import { chosen, fits, isOfNow } from "./choosing";
import type { Tie } from "./tie";

const POINTS_BACK = /(?:这|那|该|上述|以上|前述|前面的?)(?:些)?$/;
const FARTHEST = 8;
/** Words that told the number the first time. */
const CLEAR = 0.5;

/** Ties every number that points back at an equal one to that one's figure. */
export function withToldAgain(ties: readonly Tie[], even: string): readonly Tie[] {
  const result = [...ties];
  ties.forEach((tie, index) => {
    const { quantity, best, cell } = tie;
    if (cell !== null || quantity.sort === "rate" || !isOfNow(tie) || tie.park !== null) return;
    if (!POINTS_BACK.test(even.slice(Math.max(0, quantity.offset - 4), quantity.offset))) return;
    if (best !== null && fits(tie, best.figure)) return;
    for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at--) {
      const before = result[at];
      if (before === undefined || even.slice(before.quantity.end, quantity.offset).includes("\n")) return;
      const isCountedSo = quantity.sort === "bare" || before.quantity.counter === quantity.counter;
      if (before.quantity.value !== quantity.value || !isCountedSo) continue;
      const isClear = before.best !== null && before.best.score >= CLEAR && isOfNow(before);
      result[index] =
        isClear && before.park === null ? chosen(tie, before.best) : { ...tie, best: null, candidates: [] };
      return;
    }
  });
  return result;
}
