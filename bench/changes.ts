/**
 * `changes`, 20,000 against 20,000 enterprises (DESIGN 6): at most three times the reading of one of the two workbooks,
 * from its file to its records. Run with `npx tsx bench/changes.ts`.
 */
import { newBook, sheetOfRows } from "../package/workbook/new-book";
import { changesJob } from "../src/jobs/changes";
import { officeLedger } from "../src/jobs/office-ledger";
import { sheetsOfFile } from "../src/jobs/workbook-file";
import { daysFromCivil, endOfYear } from "../src/reading/cells/dates";
import type { Grid } from "../src/reading/cells/grid";
import { ledgerOfRows } from "./ledger-rows";
import { processorTime } from "./processor-time";
import { tell } from "./told";

const ROWS = 20_000;
const BUDGET = 3;
const RUNS = 9;
const WISH = { year: 2023, asOf: endOfYear(2023) };
const MEMBERS = 9;

/** A ledger in which every fiftieth enterprise has another number of members. */
function fileOf(changed: number): Uint8Array {
  const { values } = ledgerOfRows(ROWS);
  const rows = values.map((row, index) =>
    index > 1 && index % 50 === changed ? row.map((value, column) => (column === MEMBERS ? 99 : value)) : row,
  );
  return newBook({
    sheets: [
      sheetOfRows(
        "企业台账",
        rows.map((row) => row.map(plain)),
      ),
    ],
  });
}

function plain(value: Grid["values"][number][number]): string | number | null {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function gridsOf(file: Uint8Array): readonly Grid[] {
  const sheets = sheetsOfFile(file);
  if ("problem" in sheets) throw new Error(sheets.problem);
  return sheets.grids;
}

/** Reads every column of every record. */
function readOne(file: Uint8Array): void {
  const { ledger } = officeLedger(gridsOf(file));
  for (const table of ledger.tables)
    for (const { values } of Object.values(table.fields))
      if (values.length !== ROWS) throw new Error("a column was not read whole");
}

function compareTwo(file: Uint8Array, since: Uint8Array): void {
  const today = daysFromCivil(2024, 1, 15);
  const { records, figures } = changesJob({ grids: gridsOf(file), since: gridsOf(since), wish: WISH, today });
  if (records.length !== ROWS / 25)
    throw new Error(`${String(records.length)} records are said to have changed`);
  const members = figures.find(({ id }) => id === "member.total");
  if (members?.parts.length === 0) throw new Error("the change of members has no parts");
}

function timed(run: () => void): number {
  const start = processorTime();
  run();
  return processorTime() - start;
}

const [now, before] = [fileOf(0), fileOf(7)];
// In turns, so that a machine that grows slower or faster meanwhile does so for both.
const rounds = Array.from({ length: RUNS }, () => ({
  reading: timed(() => readOne(now)),
  comparing: timed(() => compareTwo(now, before)),
}));
const reading = Math.min(...rounds.map((round) => round.reading));
const comparing = Math.min(...rounds.map((round) => round.comparing));
const size = ROWS.toLocaleString("en");
tell({ what: `reading a file of ${size} enterprises`, value: reading, unit: "ms" });
tell({
  what: `changes, ${size} against ${size}, beside reading one`,
  value: comparing / reading,
  unit: "×",
  budget: BUDGET,
});
