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

const MANY = 100_000;
const FEW = 1000;
const BUDGET_SECONDS = 0.8;
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

function sheetJsSeconds(grid: Grid): number {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(grid.values as unknown[][]), "企业台账");
  const file: unknown = write(book, { type: "buffer", bookType: "xlsx" });
  const start = performance.now();
  read(file);
  return (performance.now() - start) / 1000;
}

function main(): void {
  const grid = ledgerOfRows(MANY);
  const first = timeOnce(grid);
  const many = time(grid, 5);
  const few = time(ledgerOfRows(FEW), 51);
  const seconds = total(many) / 1000;
  const perRow = total(many) / MANY / (total(few) / FEW);
  const shown = (ms: number): string => `${ms.toFixed(0)} ms`;
  console.log(
    `${String(MANY)} 行 × 20 列：识别 ${shown(many.recognition)}，读记录 ${shown(many.records)}（首次合计 ${shown(total(first))}）`,
  );
  console.log(
    `${String(FEW)} 行 × 20 列：合计 ${total(few).toFixed(2)} ms；每行用时之比 ${perRow.toFixed(2)}`,
  );
  const parse = process.argv.includes("--sheetjs") ? sheetJsSeconds(grid) : null;
  const isWithin = seconds <= BUDGET_SECONDS || (parse !== null && seconds <= parse / SHEETJS_SHARE);
  console.log(
    `预算 ${String(BUDGET_SECONDS)} 秒，或同次运行中 SheetJS 解析用时的 1/${String(SHEETJS_SHARE)}（加 --sheetjs 测量）；实际 ${seconds.toFixed(2)} 秒：${isWithin ? "在预算内" : "超出预算"}`,
  );
  if (parse !== null)
    console.log(`SheetJS 解析同一张表 ${parse.toFixed(1)} 秒；读台账为其 1/${(parse / seconds).toFixed(1)}`);
}

main();
