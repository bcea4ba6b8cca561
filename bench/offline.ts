/**
 * A workbook as a file (DESIGN 6, the page without Excel): 20,000 rows in every register, in the proportions of a
 * county's park, with a mistake in about a hundred; opened, recognised and checked, in processor time, then its copy
 * with the report in it. Run with `npx tsx bench/offline.ts [rows]`; ends with 1 where the budget is missed.
 */
import { newBook, sheetOfRows } from "../package/workbook/new-book";
import type { ActionEnvironment, Outcome } from "../src/actions/environment";
import { countFigures } from "../src/actions/figures/count-figures";
import { checkLedgers } from "../src/actions/findings/check-ledgers";
import { recogniseLedgers } from "../src/actions/ledgers/recognise-ledgers";
import { writeReport } from "../src/actions/report/write-report";
import { openFile } from "../src/file/file-workbook";
import { daysFromCivil } from "../src/reading/cells/dates";
import { parkWorkbook } from "./park-workbook";
import { processorTime } from "./processor-time";
import { tell } from "./told";

const ROWS = Number(process.argv[2] ?? 20_000);
/** Rows of all registers for each enterprise. */
const ROWS_AN_ENTERPRISE = 5;
const BUDGET = 3000 * Math.max(1, ROWS / 20_000);
const today = daysFromCivil(2023, 12, 31);
const WISH = { year: 2023, asOf: today };

let spent = 0;

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const began = processorTime();
  const result = await work();
  const took = processorTime() - began;
  spent += took;
  process.stdout.write(`${what}: ${took.toFixed(0)} ms\n`);
  return result;
}

function needed(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(outcome.problem.message);
}

async function main(): Promise<void> {
  const grids = parkWorkbook(Math.round(ROWS / ROWS_AN_ENTERPRISE), true);
  const bytes = newBook({ sheets: grids.map(({ sheet, values }) => sheetOfRows(sheet, values)) });
  const rows = grids.reduce((sum, { values }) => sum + values.length, 0);
  process.stdout.write(`${rows} rows, ${(bytes.length / 1e6).toFixed(1)} MB\n`);
  const opened = await timed("opened", () => openFile({ name: "台账.xlsx", bytes }, today));
  if ("problem" in opened) throw new Error(opened.problem);
  const { workbook } = opened;
  const environment: ActionEnvironment = { today, workbook, liveFormulas: false };
  await timed("recognised", async () => needed(await recogniseLedgers(environment, WISH)));
  await timed("checked", async () => needed(await checkLedgers(environment, WISH)));
  const answered = spent;
  await timed("counted", async () => needed(await countFigures(environment, WISH)));
  await timed("report written", async () =>
    needed(await writeReport(environment, { ...WISH, kind: "yearly" })),
  );
  await timed("copy", () => workbook.copy());
  const size = `${ROWS.toLocaleString("en")} rows in all registers`;
  tell({
    what: `the page without Excel, ${size}: opened, read and checked`,
    value: answered,
    unit: "ms",
    budget: BUDGET,
  });
}

void main();
