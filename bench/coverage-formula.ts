/**
 * Time of the body of `DJ.覆盖率` over a ledger of 10,000 × 20 after an edit, recognition included, beside a bare loop
 * that looks at every cell once (DESIGN 6). The function is the one that ships, from dist/functions.js. Run with
 * `npx tsx bench/coverage-formula.ts`.
 */
import { builtFunctions } from "../cli/built-functions";
import { runFunctionsScript } from "../host/client/functions-script";
import { isCellError, type CellValue } from "../src/reading/cells/grid";
import { ledgerOfRows } from "./ledger-rows";
import { processorTime } from "./processor-time";
import { tell } from "./told";

const ROWS = 10_000;
const RUNS = 40;
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
    const start = processorTime();
    run(range);
    best = Math.min(best, processorTime() - start);
  }
  return best;
}

type Body = (...args: unknown[]) => unknown;

/** `DJ.覆盖率` as built. */
async function builtCoverage(): Promise<Body> {
  const bodies = new Map<string, Body>();
  const { script } = await builtFunctions();
  runFunctionsScript(script, {
    associate: (id, body) => bodies.set(id, body as Body),
    Error: class extends Error {
      constructor(
        readonly code: string,
        message?: string,
      ) {
        super(message);
      }
    },
    ErrorCode: {},
    _association: { mappings: {} },
  });
  const coverage = bodies.get("COVERAGE");
  if (coverage === undefined) throw new Error("There is no function COVERAGE.");
  return coverage;
}

async function main(): Promise<void> {
  const coverage = await builtCoverage();
  const loop = fastest(bareLoop);
  const body = fastest((range) => coverage(range, null, null, null, null, {}));
  const size = `${ROWS.toLocaleString("en")} × 20`;
  tell({ what: `a bare loop over ${size}`, value: loop, unit: "ms" });
  tell({
    what: `body of DJ.覆盖率 over ${size} after an edit, beside the bare loop`,
    value: body / loop,
    unit: "×",
    budget: BUDGET,
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
