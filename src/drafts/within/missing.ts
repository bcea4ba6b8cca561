/** Figures that this kind of text always has, that the ledgers hold, and that it does not say. */
import type { Known } from "../known-figure";
import type { Tie } from "../ties/ties";
import { alwaysSaid } from "../words/always-said";

/** A text of fewer figures is no report of ours. */
const FEWEST = 3;
const BEGINNING = 80;
/** Words that may be of a figure say it. */
const SAID = 0.6;

export function missingFigures(text: string, ties: readonly Tie[], known: Known): readonly string[] {
  const said = new Set(
    ties.flatMap(({ candidates, best: own }) => [
      ...(own === null ? [] : [own.figure.id]),
      ...candidates.filter(({ score }) => score >= SAID).map(({ figure }) => figure.id),
    ]),
  );
  const best = new Set(ties.flatMap((tie) => tie.best?.figure.id ?? []));
  if (best.size < FEWEST) return [];
  const kind = alwaysSaid.find(({ title }) => title.test(text.slice(0, BEGINNING)));
  const values = new Map(known.figures.map(({ id, value }) => [id, value]));
  return (kind?.figures ?? []).filter((id) => (values.get(id) ?? null) !== null && !said.has(id));
}
