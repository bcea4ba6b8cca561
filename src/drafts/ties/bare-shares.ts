/** 企业46家。其中：1.核心园9家，党员17人；2.河西园10家…: where nothing else is said, parks have so many enterprises. */
import type { Known } from "../known-figure";
import { isTrueOf } from "../verdicts/sameness";
import { chosen, isOfNow } from "./choosing";
import type { Tie } from "./tie";

const FIGURE = "enterprise.total";
/** Parks that must be told so, and each of them with its own number. */
const ENOUGH = 3;
/** Words that say more than this say what is counted. */
const SAYS = 0.35;
const CLEAR = 0.8;
const BEHIND_NAME = /[园区][：:]?(?:有|共|为)?$/;

/** Ties bare numbers of parks to the number of their enterprises, where it is true of every one of them. */
export function withBareShares(ties: readonly Tie[], even: string, known: Known): readonly Tie[] {
  const figure = known.figures.find(({ id }) => id === FIGURE);
  const bare = new Set(ties.filter((tie) => isBare(tie, even)));
  const parks = new Set([...bare].flatMap(({ park }) => park?.parks ?? []));
  const areAll = [...bare].every(({ quantity, park }) => {
    const value = known.ofPark(park?.parks[0] ?? "").get(FIGURE);
    return value !== undefined && isTrueOf(quantity, { value });
  });
  if (figure === undefined || parks.size < ENOUGH || !areAll) return ties;
  return ties.map((tie) => (bare.has(tie) ? chosen(tie, { figure, score: CLEAR }) : tie));
}

function isBare(tie: Tie, even: string): boolean {
  const { quantity, park, candidates, cell } = tie;
  return (
    cell === null &&
    park?.isSure === true &&
    park.parks.length === 1 &&
    isOfNow(tie) &&
    (quantity.counter === "家" || quantity.counter === "户") &&
    candidates.every(({ score }) => score < SAYS) &&
    BEHIND_NAME.test(even.slice(Math.max(0, quantity.offset - 4), quantity.offset))
  );
}
