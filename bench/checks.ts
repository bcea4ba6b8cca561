/**
 * All rules over a workbook with every register in the proportions of a county's park, without a mistake and with
 * one in about a hundred rows: their time beside that of reading the same sheets (DESIGN 6), and per row against a
 * smaller workbook. Run with `npx tsx bench/checks.ts`.
 */
import { rules } from "../src/checks";
import { runChecks } from "../src/checks/run";
import { daysFromCivil } from "../src/reading/cells/dates";
import type { Grid } from "../src/reading/cells/grid";
import type { Ledger } from "../src/ledger/model";
import { readLedger } from "../src/ledger/model";
import { defaultSettings } from "../src/reading/settings/settings";
import { parkWorkbook } from "./park-workbook";
import { processorTime } from "./processor-time";
import { median, tell } from "./told";

const MANY = 20_000;
const FEW = 2000;
const CONTEXT = { year: 2023, asOf: daysFromCivil(2023, 12, 31) };

interface Measured {
  readonly reading: number;
  readonly checking: number;
  readonly findings: number;
}

/** The ledger with every column read: each is read when it is first asked for, which is no work of the rules. */
function readWhole(grids: readonly Grid[]): Ledger {
  const ledger = readLedger(grids, defaultSettings);
  for (const { fields } of ledger.tables) Object.values(fields);
  return ledger;
}

function measure(grids: readonly Grid[], runs: number): Measured {
  const reading: number[] = [];
  const checking: number[] = [];
  let findings = 0;
  for (let run = 0; run < runs; run++) {
    const start = processorTime();
    const ledger = readWhole(grids);
    const read = processorTime();
    findings = runChecks(ledger, CONTEXT).findings.length;
    reading.push(read - start);
    checking.push(processorTime() - read);
  }
  return { reading: median(reading), checking: median(checking), findings };
}

/** Time of each rule on a ledger that has been looked at once already, the slowest first. */
function slowest(grids: readonly Grid[]): string {
  const ledger = readLedger(grids, defaultSettings);
  const notRun = new Set(runChecks(ledger, CONTEXT).notRun.map(({ rule }) => rule));
  const times = rules
    .filter(({ id }) => !notRun.has(id))
    .map((rule) => {
      const start = processorTime();
      rule.test(ledger, CONTEXT);
      return { id: rule.id, time: processorTime() - start };
    });
  times.sort((one, other) => other.time - one.time);
  return times
    .slice(0, 8)
    .map(({ id, time }) => `${id} ${time.toFixed(0)} ms`)
    .join(", ");
}

function report(called: string, withSlips: boolean): void {
  const grids = parkWorkbook(MANY, withSlips);
  // The large workbook first: the small one is then measured with everything compiled, as the large one is.
  measure(grids, 2);
  const many = measure(grids, 5);
  const few = measure(parkWorkbook(FEW, withSlips), 15);
  const growth = many.checking / MANY / (few.checking / FEW);
  const readingGrowth = many.reading / MANY / (few.reading / FEW);
  const size = `${MANY.toLocaleString("en")} enterprises with all registers, ${called}`;
  tell({ what: `reading ${size}`, value: many.reading, unit: "ms" });
  tell({
    what: `all rules beside reading, ${size}`,
    value: many.checking / many.reading,
    unit: "×",
    budget: 1,
  });
  const against = `a row of ${MANY.toLocaleString("en")} beside one of ${FEW.toLocaleString("en")}, ${called}`;
  tell({ what: `rules: ${against}`, value: growth, unit: "×" });
  tell({ what: `reading: ${against}`, value: readingGrowth, unit: "×" });
  console.log(`${String(many.findings)} findings; slowest rules: ${slowest(grids)}`);
}

function main(): void {
  report("no mistakes", false);
  report("mistakes in 1 % of the rows", true);
}

main();
