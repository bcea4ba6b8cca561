/**
 * What a measurement tells: one line of a number, its unit and what it may be. By itself a script prints its lines, and
 * ends with 1 where one is over its budget; started by `npm run bench` it hands them to the table, and ends otherwise
 * than with 0 only where it broke off.
 */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: "ms" | "×" | "KB" | "round trips";
  /** At most so much; left out where the number stands for comparison alone. */
  readonly budget?: number;
}

/** Tells a line. */
export function tell(measured: Measured): void {
  console.log(inWords(measured));
  if (process.send !== undefined) process.send(measured);
  else if (isOver(measured)) process.exitCode = 1;
}

export function isOver({ value, budget }: Measured): boolean {
  return budget !== undefined && value > budget;
}

/** `rules / reading: ×0.82 (budget ×1)` */
export function inWords(measured: Measured): string {
  const { what, value, unit, budget } = measured;
  const limit =
    budget === undefined ? "" : ` (budget ${shown(budget, unit)}${isOver(measured) ? ", over" : ""})`;
  return `${what}: ${shown(value, unit)}${limit}`;
}

/** Two figures that mean something: a ratio with two decimals, small times with one. */
export function shown(value: number, unit: Measured["unit"]): string {
  if (unit === "×") return `×${String(Number(value.toFixed(2)))}`;
  return `${String(Number(value.toFixed(value < 100 ? 1 : 0)))} ${unit}`;
}

export function median(values: readonly number[]): number {
  const ordered = [...values].sort((one, other) => one - other);
  return ordered[Math.floor(ordered.length / 2)] ?? 0;
}
