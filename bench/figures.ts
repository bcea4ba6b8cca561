/**
 * Time of all figures over an enterprise ledger, reading excluded, beside a bare loop that looks at every cell
 * once; then of the sheet 指标 after one edit: our functions' bodies alone, and in the stand-in's engine beside
 * COUNTIFS in the same engine. Run with `npx tsx bench/figures.ts`.
 */
import { builtFunctions } from "../cli/built-functions";
import { openBook, type Host } from "../host";
import { newBook, sheetOfRows } from "../package/workbook/new-book";
import { countFigures } from "../src/figures";
import { functionDeclarations } from "../src/functions/catalogue";
import { callable } from "../src/functions/wrapper";
import { daysFromCivil } from "../src/reading/cells/dates";
import { columnLetters, isCellError, type CellValue, type Grid } from "../src/reading/cells/grid";
import { readLedger } from "../src/ledger/model";
import { defaultSettings } from "../src/reading/settings/settings";
import { settingsHeader, settingsRows } from "../src/reading/settings/settings-sheet";
import { ledgerOfRows } from "./ledger-rows";
import { tell } from "./told";

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

const CONTEXT = { year: 2023, asOf: daysFromCivil(2023, 12, 31) };

function countingAlone(): void {
  for (const rows of [1_000, 10_000, 100_000]) {
    const grid = ledgerOfRows(rows);
    const loop = fastest(() => grid, bareLoop);
    const figures = fastest(
      () => readLedger([grid], defaultSettings),
      (ledger) => countFigures(ledger, CONTEXT),
    );
    const what = `all figures over ${rows.toLocaleString("en")} × 20 beside a bare loop`;
    tell({ what, value: figures / loop, unit: "×" });
  }
}

const ROWS = 10_000;
const BODIES_BUDGET = 40;
/** Rounds until the functions are compiled, as they are in an Excel that has been open for a while. */
const WARM = 20;
const GROUPINGS = [null, "季度", "园区"];
const SETTINGS = [
  [...settingsHeader],
  ...settingsRows({ ...defaultSettings, ...CONTEXT }).map((row) => [row.section, row.item, row.value]),
];

/** The three tables of 指标 once more after a cell was edited, as Excel calls them: with new arrays each time. */
function bodiesAlone(): void {
  const declaration = functionDeclarations.find(({ id }) => id === "FIGURES");
  if (declaration === undefined) throw new Error("There is no function FIGURES.");
  const table = callable(declaration, {
    errorOf: ({ message }) => new Error(message),
    reportDefect: (_, defect) => {
      throw defect instanceof Error ? defect : new Error(String(defect));
    },
  });
  let members = 0;
  const edited = (): CellValue[][] => {
    const values = ledgerOfRows(ROWS).values.map((row) => [...row]);
    const row = values[100];
    if (row !== undefined) row[9] = ++members;
    return values;
  };
  const copyOf = (values: readonly (readonly CellValue[])[]): CellValue[][] => values.map((row) => [...row]);
  const calls = fastest(
    () => {
      const values = edited();
      return GROUPINGS.map(() => copyOf(values));
    },
    (ranges) =>
      GROUPINGS.forEach((grouping, index) =>
        table(SETTINGS, null, null, grouping, null, null, [ranges[index]], {}),
      ),
    WARM,
  );
  const loop = fastest(() => ledgerOfRows(ROWS), bareLoop);
  tell({
    what: `指标 after an edit, ${ROWS.toLocaleString("en")} × 20: our bodies beside a bare loop`,
    value: calls / loop,
    unit: "×",
    budget: BODIES_BUDGET,
  });
}

const LEDGER = "台账";

/** Milliseconds from an edit to the last value, with these formulas on a sheet of their own. */
async function afterEdit(formulas: readonly string[]): Promise<number> {
  const settingRows = SETTINGS.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
  const bytes = newBook({
    sheets: [sheetOfRows(LEDGER, ledgerOfRows(ROWS).values), sheetOfRows("党建设置", settingRows)],
  });
  const host = await openBook(bytes, { functions: await builtFunctions() });
  await writeFormulas(host, formulas);
  const times: number[] = [];
  for (let round = 1; round <= 3; round++) {
    const start = performance.now();
    await host.user.type(LEDGER, "J100", round);
    await host.settled();
    times.push(performance.now() - start);
  }
  host.close();
  return Math.min(...times);
}

async function writeFormulas(host: Host, formulas: readonly string[]): Promise<void> {
  await host.Excel.run(async (excel) => {
    const sheet = excel.workbook.worksheets.add("公式");
    formulas.forEach((formula, index) => {
      sheet.getRangeByIndexes(0, index * 12, 1, 1).formulas = [[formula]];
    });
    await excel.sync();
  });
  await host.settled();
}

/** As many COUNTIFS as the three tables have figures from the ledger: each looks at two columns. */
function countifs(count: number): readonly string[] {
  const column = (index: number): string =>
    `${LEDGER}!$${columnLetters(index)}$3:$${columnLetters(index)}$${String(ROWS + 200)}`;
  return Array.from(
    { length: count },
    (_, index) => `=COUNTIFS(${column(6)},"已投产",${column(5 + (index % 11))},"*")`,
  );
}

async function inTheEngine(): Promise<void> {
  const range = `${LEDGER}!$A$1:$T$${String(ROWS + 200)}`;
  const tables = GROUPINGS.map(
    (grouping) => `=DJ.指标表(党建设置!$A$1:$G$200,,,${grouping === null ? "" : `"${grouping}"`},,,${range})`,
  );
  const nothing = await afterEdit([]);
  for (const [what, formulas] of [
    ["指标 (3 formulas)", tables],
    ["1 COUNTIFS", countifs(1)],
    ["30 COUNTIFS", countifs(30)],
  ] as const) {
    const time = await afterEdit(formulas);
    tell({
      what: `in the stand-in's engine, ${what} after an edit, more than without`,
      value: time - nothing,
      unit: "ms",
    });
  }
}

async function main(): Promise<void> {
  countingAlone();
  bodiesAlone();
  await inTheEngine();
}

void main().then(() => process.exit());
