import fc from "fast-check";

/** Where a generator takes its decisions from: every draw is fast-check's, so that a case can be replayed. */
export interface Dice {
  readonly pick: <T>(list: readonly T[]) => T;
  readonly between: (min: number, max: number) => number;
  /** True in `percent` of a hundred cases. */
  readonly chance: (percent: number) => boolean;
  readonly shuffle: <T>(list: readonly T[]) => T[];
}

/** One arbitrary for every draw: fast-check keeps those of different ranges apart, at a cost for each. */
const anyNumber = (): fc.Arbitrary<number> => fc.noBias(fc.maxSafeNat());

export function diceFrom(draw: fc.GeneratorValue): Dice {
  const between = (min: number, max: number): number => min + (draw(anyNumber) % (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    const item = list[between(0, list.length - 1)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const rest = [...list];
    return list.map(() => rest.splice(between(0, rest.length - 1), 1)).flat();
  };
  return { pick, between, chance: (percent) => between(1, 100) <= percent, shuffle };
}
