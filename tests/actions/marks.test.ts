import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import { clearMarks } from "../../src/actions/findings/clear-marks";
import { markFindings } from "../../src/actions/findings/mark-findings";
import { cellAddress } from "../../src/reading/cells/grid";
import { isMarkFormula, marksPlan } from "../../src/report/marks-plan";
import type { Host } from "../../host";
import {
  environment,
  ledgerSheet,
  officeSheets,
  opened,
  protect,
  sampleBytes,
  sheetOf,
  valueOf,
  year,
} from "./sample-book";

/** Cells under our marks, `企业台账!B5` → colour. */
async function markedCells(host: Host): Promise<ReadonlyMap<string, string>> {
  const marked = new Map<string, string>();
  for (const { name, conditionalFormats } of (await host.data()).sheets)
    for (const { formula, areas, fill = "" } of conditionalFormats.filter((format) =>
      isMarkFormula(format.formula),
    ))
      for (const area of areas)
        for (let row = area.row; row <= area.endRow; row++)
          for (let column = area.column; column <= area.endColumn; column++)
            marked.set(`${name}!${cellAddress(row + 1, column + 1)}`, fill === "" ? formula : fill);
  return marked;
}

/** How many conditional formats of ours there are. */
async function markFormats(host: Host): Promise<number> {
  const { sheets } = await host.data();
  return sheets.flatMap((sheet) => sheet.conditionalFormats).filter(({ formula }) => isMarkFormula(formula))
    .length;
}

const OFFICE_FORMULA = '=AND(TRUE,$A5<>"")';

/** A conditional format of the office, close to one of ours. */
async function addOfficeFormat(host: Host): Promise<void> {
  await host.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem(ledgerSheet).getRange("B5:B9");
    const { custom } = cells.conditionalFormats.add("Custom");
    custom.rule.formula = OFFICE_FORMULA;
    custom.format.fill.color = "#00FF00";
    await context.sync();
  });
}

test("marks exactly the cells of the findings, within the budget of round trips", async () => {
  const host = await opened(sampleBytes());
  const { findings } = valueOf(await checkLedgers(environment, year));
  host.channel.resetCounters();
  const { cells, skippedSheets } = valueOf(await markFindings(environment, year));
  // Three to read, one to write, one in which the library lets go of its ranges.
  expect(host.counters.requests).toBeLessThanOrEqual(5);
  const places = new Set(findings.map(({ sheet, cell }) => `${sheet}!${cell}`));
  expect(new Set((await markedCells(host)).keys())).toEqual(places);
  expect(cells).toBe(places.size);
  expect(skippedSheets).toEqual([]);
  host.close();
});

test("marking again replaces the marks, and what was mended is not marked any more", async () => {
  const host = await opened(sampleBytes());
  valueOf(await markFindings(environment, year));
  const before = await markedCells(host);
  await host.user.type(ledgerSheet, "J5", 77);
  valueOf(await markFindings(environment, year));
  const after = await markedCells(host);
  expect(after).not.toEqual(before);
  const { findings } = valueOf(await checkLedgers(environment, year));
  expect(new Set(after.keys())).toEqual(new Set(findings.map(({ sheet, cell }) => `${sheet}!${cell}`)));
  host.close();
});

test("comes off without trace; the office's own formats stay", async () => {
  const host = await opened(sampleBytes());
  await addOfficeFormat(host);
  const before = await officeSheets(host, []);
  valueOf(await markFindings(environment, year));
  expect((await markedCells(host)).size).toBeGreaterThan(0);
  host.channel.resetCounters();
  const { sheets } = valueOf(await clearMarks(environment));
  expect(host.counters.requests).toBeLessThanOrEqual(4);
  expect(sheets).toContain(ledgerSheet);
  expect(await officeSheets(host, [])).toEqual(before);
  host.close();
});

test("comes off after rows were inserted, saved and reopened", async () => {
  const plain = await opened(sampleBytes());
  await plain.user.insertRows(ledgerSheet, 6, 2);
  const expected = await officeSheets(plain, []);
  plain.close();

  const host = await opened(sampleBytes());
  valueOf(await markFindings(environment, year));
  await host.user.insertRows(ledgerSheet, 6, 2);
  const saved = await host.save();
  host.close();
  const again = await opened(saved);
  expect((await markedCells(again)).size).toBeGreaterThan(0);
  valueOf(await clearMarks(environment));
  expect((await markedCells(again)).size).toBe(0);
  const cells = (await officeSheets(again, [])).map(({ name, rows, conditionalFormats }) => ({
    name,
    values: rows.map((row) => row?.map((cell) => cell?.value ?? null)),
    conditionalFormats,
  }));
  expect(cells).toEqual(
    expected.map(({ name, rows, conditionalFormats }) => ({
      name,
      values: rows.map((row) => row?.map((cell) => cell?.value ?? null)),
      conditionalFormats,
    })),
  );
  again.close();
});

test("a protected sheet is left alone and named", async () => {
  const host = await opened(sampleBytes());
  await protect(host, ledgerSheet);
  const { skippedSheets } = valueOf(await markFindings(environment, year));
  expect(skippedSheets).toEqual([ledgerSheet]);
  expect(sheetOf(await host.data(), ledgerSheet).conditionalFormats).toEqual([]);
  host.close();
});

test("marks on a sheet that was protected later stay, and it is named", async () => {
  const host = await opened(sampleBytes());
  valueOf(await markFindings(environment, year));
  await protect(host, ledgerSheet);
  const { sheets, skippedSheets } = valueOf(await clearMarks(environment));
  expect(skippedSheets).toEqual([ledgerSheet]);
  expect(sheets).not.toContain(ledgerSheet);
  host.close();
});

test("a damaged format of the office is skipped and named; marks are put on and come off all the same", async () => {
  const bytes = await withOfficeFormat();
  const host = await opened(bytes, { isDamagedRule: (formula) => formula === OFFICE_FORMULA });
  const remarks: string[] = [];
  const remarking = { ...environment, onRemark: (text: string) => remarks.push(text) };
  const { cells } = valueOf(await markFindings(remarking, year));
  expect(cells).toBeGreaterThan(0);
  const marked = await markedCells(host);
  expect(marked.size).toBe(cells);
  const formats = await markFormats(host);
  valueOf(await markFindings(remarking, year));
  expect(await markFormats(host)).toBe(formats);
  const { sheets } = valueOf(await clearMarks(remarking));
  expect(sheets).toContain(ledgerSheet);
  expect((await markedCells(host)).size).toBe(0);
  expect(remarks).toHaveLength(3);
  for (const remark of remarks)
    expect(remark).toMatch(new RegExp(`工作表“${ledgerSheet}”里有损坏的条件格式`));
  host.close();
});

async function withOfficeFormat(): Promise<Uint8Array> {
  const host = await opened(sampleBytes());
  await addOfficeFormat(host);
  const bytes = await host.save();
  host.close();
  return bytes;
}

describe("plan of marks", () => {
  const finding = { rule: "ENT-01", sheet: "台账", message: "" } as const;

  test("a cell shows its worst finding; neighbours below one another are one area", () => {
    const plans = marksPlan([
      { ...finding, cell: "B5", severity: "info" },
      { ...finding, cell: "B5", severity: "error" },
      { ...finding, cell: "B6", severity: "error" },
      { ...finding, cell: "C6", severity: "error" },
      { ...finding, cell: "B9", severity: "warning" },
    ]);
    expect(plans.map(({ areas, cells }) => ({ areas, cells }))).toEqual([
      { areas: ["B5:B6", "C6"], cells: 3 },
      { areas: ["B9"], cells: 1 },
    ]);
  });

  test("our formula is known again however it is spaced, and no other", () => {
    expect(isMarkFormula('=and(TRUE, "党建标记" <> "")')).toBe(true);
    expect(isMarkFormula('=AND(TRUE,"党建标记"<>"",$A1>0)')).toBe(false);
  });
});

test("ten thousand scattered cells are marked in one request", async () => {
  const host = await opened(sampleBytes());
  const { replaceMarks } = await import("../../src/excel/marks");
  const scattered = Array.from({ length: 10_000 }, (_, index) => ({
    rule: "ENT-01" as const,
    severity: "error" as const,
    sheet: ledgerSheet,
    cell: cellAddress(2 * index + 1, 1),
    message: "",
  }));
  host.channel.resetCounters();
  await host.Excel.run((context) => replaceMarks(context, [], marksPlan(scattered)));
  expect(host.counters.requests).toBe(1);
  expect((await markedCells(host)).size).toBe(10_000);
  host.close();
});
