import type { Figure } from "./figure";

/** A figure beside last year's. `change` is current less previous; of rates the difference of the fractions. */
export interface Compared {
  readonly previous?: number | null;
  readonly change?: number | null;
}

/**
 * Each figure with its value of the year before, by id. `null` where one of the two has no value; neither is
 * given where there is no year before at all.
 */
export function compareFigures<F extends Figure>(
  current: readonly F[],
  previous: ReadonlyMap<string, number> | null,
): readonly (F & Compared)[] {
  if (previous === null) return current;
  return current.map((figure) => {
    const before = previous.get(figure.id) ?? null;
    return { ...figure, previous: before, change: changeOf(figure.value, before) };
  });
}

/** Fractions and yuan are subtracted without the noise of binary floating point. */
export function changeOf(value: number | null, previous: number | null): number | null {
  return value === null || previous === null ? null : Number((value - previous).toFixed(12));
}
