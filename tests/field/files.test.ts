/**
 * Packages as other programs write them, each with what must come of it, through the stand-in: a case more needs no
 * code.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { read } from "@e965/xlsx";
import { openBook } from "../../host";
import { runChecks } from "../../src/checks/run";
import { readWorkbook } from "../../src/excel/read-workbook";
import { countFigures } from "../../src/figures";
import { readLedger } from "../../src/ledger/model";
import type { Grid } from "../../src/reading/cells/grid";
import { recognise } from "../../src/reading/recognise";
import { defaultSettings } from "../../src/reading/settings/settings";
import { day } from "../ledger-builder";
import { describeShared, sharedFolder } from "../shared-workbooks";

interface FileCase {
  readonly workbook: string;
  /** What the case holds, in a sentence. */
  readonly says: string;
  /** Each sheet's register; `null` for none. */
  readonly sheets: Readonly<Record<string, string | null>>;
  /** Rates to three decimals; `null` for no value, with a reason. */
  readonly figures?: Readonly<Record<string, number | null>>;
  /** All errors and warnings, by rule and cell. */
  readonly findings?: readonly string[];
  /** Processor time that opening, reading, checking and saving may take together. */
  readonly seconds?: number;
}

const folder = path.join(__dirname, "files");
const cases = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")) as FileCase,
);
const period = { year: 2023, asOf: day("2023-12-31") };
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** The file as our own code reads it through Excel, and as it is saved with a sheet more. */
async function readAndSaved(bytes: Uint8Array): Promise<{ grids: readonly Grid[]; after: Uint8Array }> {
  const host = await openBook(bytes);
  host.installGlobals();
  const { sheets } = await host.Excel.run((context) => readWorkbook(context, "full"));
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.add("另加的表").getRange("A1").values = [["甲"]];
    await context.sync();
  });
  const after = await host.save();
  host.close();
  return { grids: sheets.map(({ grid }) => grid), after };
}

describeShared("packages as other programs write them", () => {
  test.each(cases)("$workbook: $says", async ({ workbook, sheets, figures = {}, findings, seconds }) => {
    const began = process.cpuUsage();
    const bytes = readFileSync(path.join(sharedFolder("field/files"), `${workbook}.xlsx`));
    const { grids, after } = await readAndSaved(bytes);
    const registers = grids.flatMap((grid) =>
      recognise(grid, defaultSettings).map(({ register }) => [grid.sheet, register]),
    );
    expect(Object.fromEntries(registers)).toEqual(sheets);
    const ledger = readLedger(grids, defaultSettings);
    const counted = new Map(countFigures(ledger, period).map((figure) => [figure.id, figure]));
    const values = Object.keys(figures).map((id) => {
      const { value = null, reason } = counted.get(id) ?? {};
      if (value === null) expect([id, reason]).toEqual([id, expect.stringMatching(/./)]);
      return [id, value === null ? null : rounded(value)];
    });
    expect(Object.fromEntries(values)).toEqual(figures);
    const found = runChecks(ledger, period).findings.filter(({ severity }) => severity !== "info");
    if (findings !== undefined)
      expect(found.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`)).toEqual(findings);
    const { user, system } = process.cpuUsage(began);
    if (seconds !== undefined) expect((user + system) / 1e6).toBeLessThan(seconds);
    expect(read(after).SheetNames).toContain("另加的表");
  });

  test("every file has its case", () => {
    const files = readdirSync(sharedFolder("field/files")).filter((file) => file.endsWith(".xlsx"));
    expect(cases.map(({ workbook }) => `${workbook}.xlsx`).sort()).toEqual(files.sort());
  });
});
