/**
 * Names that attack what shows them: beginnings of formulas, HTML, signs of control, marks of direction, texts as long
 * as a cell can be. They stand in every column of words of every register, and reach outputs as plain text in time.
 */
import { reportHtml, wordFile } from "../../src/actions/report/word-file";
import { runJob, type JobInput, type JobName } from "../../src/jobs/jobs";
import type { ReportJobResult } from "../../src/jobs/report";
import { planFile } from "../../src/jobs/plan-file";
import { readLedger } from "../../src/ledger/model";
import { endOfYear } from "../../src/reading/cells/dates";
import type { Grid } from "../../src/reading/cells/grid";
import { defaultSettings } from "../../src/reading/settings/settings";
import type { Kind } from "../../src/registers";
import { reportKindIds } from "../../src/report/report-kinds";
import type { SheetPlan } from "../../src/report/sheet-plan";
import { readBook } from "../../package/workbook/reader";
import { textOf } from "./job-outputs";
import { spotsIn, wholeBook } from "./planted-book";

const LONGEST = 32_767;
const CONTROL = String.fromCharCode(0, 7, 27);
const TURNED = String.fromCharCode(0x202e);

/** What is made of a name, by turns. */
const attacks: readonly ((name: string) => string)[] = [
  (name) => `=HYPERLINK("http://x","${name}")`,
  (name) => `${name}<img src=x onerror=alert(1)>&amp;]]>`,
  (name) => `${TURNED}${name}${CONTROL}[2J`,
  (name) => name + "长".repeat(LONGEST - name.length),
  (name) => `@SUM(${name})`,
];

const NO_WORDS: ReadonlySet<Kind> = new Set([
  "count",
  "number",
  "money",
  "sequence",
  "date",
  "creditCode",
  "idNumber",
]);

function attacked(turn: number): readonly Grid[] {
  const grids = wholeBook(turn + 1);
  const { tables } = readLedger(grids, defaultSettings).book;
  const copies = new Map(grids.map((grid) => [grid, grid.values.map((row) => [...row])] as const));
  const spots = spotsIn(tables, turn).filter(({ spec }) => !NO_WORDS.has(spec.kind));
  for (const [index, { entry, field }] of spots.entries()) {
    const { grid } = entry.table;
    const cells = copies.get(grid)?.[entry.row - grid.firstRow] ?? [];
    const column = (entry.table.recognition.columns[field]?.[0] ?? 0) - grid.firstColumn;
    const attack = attacks[(index + turn) % attacks.length];
    cells[column] = attack?.(entry.raw(field as never)) ?? null;
  }
  return grids.map((grid) => ({ ...grid, values: copies.get(grid) ?? grid.values }));
}

const today = endOfYear(2023);
const wish = { year: 2023, asOf: today };

function asked(grids: readonly Grid[]): readonly (readonly [JobName, JobInput<JobName>])[] {
  const common = { grids, wish, today };
  return [
    ["recognition", common],
    ["figures", { ...common, groups: true }],
    ["nameList", { ...common, figure: "enterprise.total" }],
    ["checks", common],
    ["findings", common],
    ...reportKindIds.map((kind) => ["report", { ...common, kind, withSheets: true }] as const),
    ["paymentSheets", { ...common, purpose: "posting" }],
    ["cards", { grids, name: null, withIds: false, file: true }],
  ] as readonly (readonly [JobName, JobInput<JobName>])[];
}

function plansIn(value: unknown): readonly SheetPlan[] {
  if (value instanceof Uint8Array || typeof value !== "object" || value === null) return [];
  if ("rows" in value && "columnWidths" in value && "name" in value) return [value as SheetPlan];
  return Object.values(value).flatMap(plansIn);
}

test.each([0, 1])("turn %#", async (turn) => {
  const grids = attacked(turn);
  for (const [job, input] of asked(grids)) {
    const began = performance.now();
    const output: unknown = await runJob(job, input as never);
    expect([job, performance.now() - began < 20_000]).toEqual([job, true]);
    const text = textOf(output);
    for (const sign of [...CONTROL, TURNED]) expect([job, text.includes(sign)]).toEqual([job, false]);
    const plans = plansIn(output);
    if (plans.length > 0) {
      const { data } = readBook(planFile(plans));
      const cells = data.sheets.flatMap(({ rows }) =>
        Array.from(rows, (row) => Array.from(row ?? [])).flat(),
      );
      for (const cell of cells) {
        expect(cell?.formula ?? "").not.toMatch(/HYPERLINK|@SUM/);
        expect(String(cell?.value ?? "").length).toBeLessThanOrEqual(LONGEST);
      }
    }
    if (job !== "report") continue;
    const { report } = output as ReportJobResult;
    expect(reportHtml(report)).not.toContain("<img");
    expect(textOf(await wordFile(report))).not.toContain("<img");
  }
});
