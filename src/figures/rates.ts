/**
 * Percentage of `numerator` over `denominator`, rounded half up from integers (DOMAIN 4.7). For display: never
 * 100 unless both are equal, never 0 unless the numerator is; the nearest printable neighbour stands instead.
 * `null` without a denominator.
 */
export function roundedRate(numerator: number, denominator: number, decimals: 0 | 1 | 2): number | null {
  if (denominator <= 0) return null;
  const scale = 10 ** decimals;
  const steps = Math.floor((2 * numerator * 100 * scale + denominator) / (2 * denominator));
  return stepsWithin(steps, numerator, denominator, 100 * scale) / scale;
}

function stepsWithin(steps: number, numerator: number, denominator: number, whole: number): number {
  if (numerator < denominator && steps >= whole) return whole - 1;
  if (numerator > 0 && steps <= 0) return 1;
  return steps;
}
