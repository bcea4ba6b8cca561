/**
 * Time of all figures over an enterprise ledger, reading excluded, beside a bare loop that looks at every cell
 * once. Run with `npx tsx bench/figures.ts`.
 */
import { countFigures } from "../src/figures";
import { daysFromCivil } from "../src/reading/dates";
import { isCellError, type Grid } from "../src/reading/grid";
import { readLedger } from "../src/reading/records";
import { defaultSettings } from "../src/reading/settings";
import { ledgerOfRows } from "./ledger-rows";

function bareLoop(grid: Grid): number {
  let length = 0;
  for (const row of grid.values)
    for (const value of row) if (value !== null && !isCellError(value)) length += String(value).length;
  return length;
}

/** Milliseconds of the fastest of several runs; each run gets an input of its own. */
function fastest<T>(prepare: () => T, run: (input: T) => unknown, times = 5): number {
  let best = Infinity;
  for (let round = 0; round < times; round++) {
    const input = prepare();
    const start = performance.now();
    run(input);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const context = { year: 2023, asOf: daysFromCivil(2023, 12, 31) };
for (const rows of [1_000, 10_000, 100_000]) {
  const grid = ledgerOfRows(rows);
  const loop = fastest(() => grid, bareLoop);
  const figures = fastest(
    () => readLedger([grid], defaultSettings),
    (ledger) => countFigures(ledger, context),
  );
  const ratio = (figures / loop).toFixed(1);
  console.log(
    `${String(rows)} rows: all figures ${figures.toFixed(1)} ms, bare loop ${loop.toFixed(1)} ms, ×${ratio}`,
  );
}
