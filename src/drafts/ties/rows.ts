/** 核心园5400元，青岭园4050元，云溪园4500元: what the others of a row are of, the last one is of too. */
import { chosen, isOfNow } from "./choosing";
import type { Known, KnownFigure } from "../known-figure";
import { isTrueOf } from "../verdicts/sameness";
import type { Tie } from "./tie";

/** So many of the row's numbers must be that park's of one figure. */
const ENOUGH = 2;
const BY_THE_ROW = 0.8;
/** A figure that the words speak of at least faintly. */
const LEAST = 0.3;

/** Ties the numbers of a row of parks to the figure that the row is of, where its other numbers are true of it. */
export function withRows(ties: readonly Tie[], known: Known): readonly Tie[] {
  const rows = new Map<string, number[]>();
  ties.forEach((tie, index) => {
    if (tie.park === null || !tie.park.isSure || tie.cell !== null || !isOfNow(tie)) return;
    const key = `${String(tie.sentence)}|${tie.quantity.counter}|${tie.quantity.sort}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [index]);
    else row.push(index);
  });
  const result = [...ties];
  for (const row of rows.values()) {
    const figure = row.length >= ENOUGH ? figureOfRow(row, ties, known) : null;
    if (figure === null) continue;
    for (const index of row) {
      const tie = ties[index];
      if (tie !== undefined && tie.isUnsaid && isFaint(tie, figure))
        result[index] = chosen(tie, { figure, score: BY_THE_ROW });
    }
  }
  return result;
}

function isFaint({ best, candidates }: Tie, figure: KnownFigure): boolean {
  return (
    best === null ||
    best.score < BY_THE_ROW ||
    candidates.some((one) => one.figure === figure && one.score >= LEAST)
  );
}

/** The one figure of which all numbers of the row but one at most are true. */
function figureOfRow(row: readonly number[], ties: readonly Tie[], known: Known): KnownFigure | null {
  const parksOf = new Set(row.map((index) => ties[index]?.park?.parks.join("、")));
  if (parksOf.size < row.length) return null;
  const candidates = new Set(
    row.flatMap((index) => ties[index]?.candidates.map(({ figure }) => figure) ?? []),
  );
  const fitting = [...candidates].filter((figure) => {
    const fits = row.filter((index) => isParksOwn(ties[index], figure, known)).length;
    return fits >= ENOUGH && fits >= row.length - 1;
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function isParksOwn(tie: Tie | undefined, { id }: KnownFigure, known: Known): boolean {
  const [first, ...others] = tie?.park?.parks ?? [];
  if (tie === undefined || first === undefined) return false;
  const values = [first, ...others].map((park) => known.ofPark(park).get(id));
  const [value] = values;
  return value !== undefined && values.every((one) => one === value) && isTrueOf(tie.quantity, { value });
}
