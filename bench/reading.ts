/**
 * Reading alone, recognition and records, of an enterprise ledger with 20 columns (DESIGN 6). With `--sheetjs` the
 * time that SheetJS needs to parse the same sheet from an .xlsx is measured in the same run.
 */
import { read, utils, write } from "@e965/xlsx";
import type { Grid } from "../src/reading/cells/grid";
import { recognise } from "../src/reading/recognise";
import { readTables } from "../src/reading/records";
import { defaultSettings } from "../src/reading/settings/settings";
import { ledgerOfRows } from "./ledger-rows";
import { tell } from "./told";

const MANY = 100_000;
const FEW = 1000;
const READING_BUDGET = 800;
const GROWTH_BUDGET = 1.3;
const SHEETJS_SHARE = 10;

interface Times {
  readonly recognition: number;
  readonly records: number;
}

function timeOnce(grid: Grid): Times {
  const start = performance.now();
  const tables = recognise(grid, defaultSettings);
  const between = performance.now();
  const read = readTables(grid, tables, defaultSettings);
  // A column is read when it is first asked for: here every one is.
  const cells = read.flatMap((table) => Object.values(table.fields).map(({ values }) => values.length));
  const records = read.reduce((sum, table) => sum + table.entries.length, 0);
  const end = performance.now();
  if (cells.some((count) => count !== records)) throw new Error("a column was not read whole");
  if (records !== grid.values.length - 2) throw new Error(`${String(records)} records were read`);
  return { recognition: between - start, records: end - between };
}

/** The median of several runs, by their sum. */
function time(grid: Grid, runs: number): Times {
  const times = Array.from({ length: runs }, () => timeOnce(grid));
  times.sort((a, b) => a.recognition + a.records - b.recognition - b.records);
  const median = times[Math.floor(runs / 2)];
  if (!median) throw new Error("no run");
  return median;
}

function total(times: Times): number {
  return times.recognition + times.records;
}

function sheetJsTime(grid: Grid): number {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(grid.values as unknown[][]), "企业台账");
  const file: unknown = write(book, { type: "buffer", bookType: "xlsx" });
  const start = performance.now();
  read(file);
  return performance.now() - start;
}

function main(): void {
  const grid = ledgerOfRows(MANY);
  const first = timeOnce(grid);
  const many = time(grid, 5);
  const few = time(ledgerOfRows(FEW), 51);
  const size = `${MANY.toLocaleString("en")} × 20`;
  tell({ what: `recognition of ${size}`, value: many.recognition, unit: "ms" });
  tell({ what: `reading its records, every column`, value: many.records, unit: "ms" });
  tell({
    what: `reading: a row of ${MANY.toLocaleString("en")} beside one of ${FEW.toLocaleString("en")}`,
    value: total(many) / MANY / (total(few) / FEW),
    unit: "×",
    budget: GROWTH_BUDGET,
  });
  console.log(`the first time, not compiled yet: ${total(first).toFixed(0)} ms`);
  const parse = process.argv.includes("--sheetjs") ? sheetJsTime(grid) : null;
  if (parse !== null) tell({ what: "SheetJS's parsing of the same .xlsx", value: parse, unit: "ms" });
  const budget = Math.max(READING_BUDGET, (parse ?? 0) / SHEETJS_SHARE);
  tell({ what: `reading alone, ${size}`, value: total(many), unit: "ms", budget });
}

main();
