/**
 * Time of the body of `DJ.覆盖率` over a ledger of 10,000 × 20 after an edit, recognition included, beside a bare loop
 * that looks at every cell once (DESIGN 6). Run with `npx tsx bench/coverage-formula.ts`.
 */
import { functionDeclarations } from "../src/functions/catalogue";
import { callable } from "../src/functions/wrapper";
import { isCellError, type CellValue } from "../src/reading/grid";
import { ledgerOfRows } from "./ledger-rows";

const ROWS = 10_000;
const RUNS = 15;
const BUDGET = 5;

function bareLoop(values: readonly (readonly CellValue[])[]): number {
  let length = 0;
  for (const row of values)
    for (const value of row) if (value !== null && !isCellError(value)) length += String(value).length;
  return length;
}

/** Milliseconds of the fastest of several runs; each gets a range of its own, with one cell edited. */
function fastest(run: (range: readonly (readonly CellValue[])[]) => unknown): number {
  let best = Infinity;
  for (let round = 0; round < RUNS; round++) {
    const range = ledgerOfRows(ROWS).values.map((row) => [...row]);
    const edited = range[100];
    if (edited !== undefined) edited[9] = round + 1;
    const start = performance.now();
    run(range);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function main(): void {
  const declaration = functionDeclarations.find(({ id }) => id === "COVERAGE");
  if (declaration === undefined) throw new Error("There is no function COVERAGE.");
  const coverage = callable(declaration, {
    errorOf: ({ message }) => new Error(message),
    reportDefect: (_, defect) => {
      throw defect instanceof Error ? defect : new Error(String(defect));
    },
  });
  const loop = fastest(bareLoop);
  const body = fastest((range) => coverage(range, null, null, null, null, {}));
  const ratio = body / loop;
  console.log(
    `DJ.覆盖率，${String(ROWS)} 行 × 20 列：函数体 ${body.toFixed(1)} ms，逐格看一遍 ${loop.toFixed(1)} ms，×${ratio.toFixed(1)}（预算 ×${String(BUDGET)}）`,
  );
  if (ratio > BUDGET) process.exitCode = 1;
}

main();
