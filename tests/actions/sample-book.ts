/** The sample workbook of this repository on the stand-in, for tests of what the pane's buttons do. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { openBook, type Host, type HostOptions } from "../../host";
import type { BookData, CellData, SheetData } from "../../package/book";
import type { ActionEnvironment, Outcome } from "../../src/actions/environment";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { endOfYear } from "../../src/reading/cells/dates";
import { cellPosition } from "../../src/reading/cells/grid";

export const ledgerSheet = "企业台账";

export const environment: ActionEnvironment = {
  today: endOfYear(2023),
  workbook: excelWorkbook,
  liveFormulas: true,
};
export const year = { year: 2023, asOf: endOfYear(2023) };

export function sampleBytes(): Uint8Array {
  return readFileSync(path.resolve(__dirname, "../../samples/示例台账.xlsx"));
}

/** Opens a workbook as the one that the actions find. */
export async function opened(bytes: Uint8Array, options?: HostOptions): Promise<Host> {
  const host = await openBook(bytes, options);
  host.installGlobals();
  return host;
}

/** The sample with something typed into cells of 企业台账, saved. */
export async function sampleWith(cells: Readonly<Record<string, string | number>>): Promise<Uint8Array> {
  const host = await opened(sampleBytes());
  for (const [cell, value] of Object.entries(cells)) await host.user.type(ledgerSheet, cell, value);
  const bytes = await host.save();
  host.close();
  return bytes;
}

export function sheetOf(book: BookData, name: string): SheetData {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

export function cellOf(sheet: SheetData, address: string): CellData | undefined {
  const position = cellPosition(address);
  return position === null ? undefined : sheet.rows[position.row - 1]?.[position.column - 1];
}

/** The office's sheets, everything about them. */
export async function officeSheets(host: Host, own: readonly string[]): Promise<readonly SheetData[]> {
  return (await host.data()).sheets.filter(({ name }) => !own.includes(name));
}

export async function protect(host: Host, sheet: string): Promise<void> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}
