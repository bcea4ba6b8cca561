/** 受理30件、办结26件，手上还有4件: what is left of a whole when all its other parts are told. */
import { partitions } from "../../figures/relations";
import type { Known, KnownFigure } from "../known-figure";
import { chosen, isOfNow } from "./choosing";
import type { Tie } from "./tie";

/** Said of what is left. */
const LEFT =
  /(?:其余|其它|其他|剩(?:余|下)?|余下?|另外?|还(?:有|差|剩|缺)?|尚(?:有|缺|差|余)?|仍(?:有|缺)?|手[上头里])[^，。；、\d]{0,8}$/;
const FARTHEST = 8;
/** Words that tell the whole and the other parts. */
const CLEAR = 0.5;
const BY_THE_OTHERS = 0.85;
const LONGEST = 16;

/** Ties a number that nothing else is said of to the part that its sentence has not told yet. */
export function withRemainders(ties: readonly Tie[], even: string, known: Known): readonly Tie[] {
  return ties.map((tie, index) => {
    const { quantity, cell, best, isUnsaid } = tie;
    if (cell !== null || !isOfNow(tie) || quantity.sort !== "count") return tie;
    if (best !== null && best.score >= (isUnsaid ? CLEAR : BY_THE_OTHERS)) return tie;
    if (!LEFT.test(even.slice(Math.max(0, quantity.offset - LONGEST), quantity.offset))) return tie;
    const figure = leftOver(ties, index, known);
    // 还有6条在办 says itself what is left, though not of what.
    if (!isUnsaid && best?.figure !== figure) return tie;
    return figure === null ? tie : chosen(tie, { figure, score: BY_THE_OTHERS });
  });
}

function leftOver(ties: readonly Tie[], index: number, known: Known): KnownFigure | null {
  const here = ties[index];
  const said = new Set<string>();
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at--) {
    const one = ties[at];
    if (one === undefined || here === undefined || one.sentence !== here.sentence) break;
    if (one.best !== null && one.best.score >= CLEAR && isOfNow(one) && one.quantity.sort !== "rate")
      said.add(one.best.figure.id);
  }
  for (const { whole, parts } of partitions) {
    if (!said.has(whole)) continue;
    const held = parts.flatMap((part) => known.figures.filter(({ id }) => id === part));
    const rest = held.filter(({ id, value }) => !said.has(id) && value !== null && value !== 0);
    const [left] = rest;
    const isOnly = rest.length === 1 && parts.some((part) => said.has(part));
    if (left !== undefined && isOnly && left.said.with.includes(here?.quantity.counter ?? "")) return left;
  }
  return null;
}
