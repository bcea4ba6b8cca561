import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import { writeFindings } from "../../src/actions/findings/write-findings";
import { rules } from "../../src/checks";
import { findingsPlan } from "../../src/report/lists/findings-plan";
import { ownSheetMark } from "../../src/reading/rows/own-sheet";
import { endOfYear } from "../../src/reading/cells/dates";
import {
  cellOf,
  environment,
  ledgerSheet,
  officeSheets,
  opened,
  sampleBytes,
  sampleWith,
  sheetOf,
  valueOf,
  year,
} from "./sample-book";

const resultSheet = "校验结果";

test("one row a finding, with a link to its cell, a filter, and ready to print", async () => {
  const host = await opened(sampleBytes());
  const before = await officeSheets(host, []);
  const { findings } = valueOf(await checkLedgers(environment, year));
  host.channel.resetCounters();
  const written = valueOf(await writeFindings(environment, year));
  // Three to read, one to write, one in which the library lets go of its ranges.
  expect(host.counters.requests).toBeLessThanOrEqual(5);
  expect(written).toEqual({ sheet: resultSheet, findings: findings.length });
  const sheet = sheetOf(await host.data(), resultSheet);
  expect(cellOf(sheet, "A1")?.value).toContain(ownSheetMark);
  for (const [index, { sheet: where, cell, message, rule }] of findings.entries()) {
    const row = String(index + 4);
    expect(cellOf(sheet, `A${row}`)?.value).toBe(index + 1);
    expect(cellOf(sheet, `C${row}`)?.value).toBe(
      `${rule} ${rules.find(({ id }) => id === rule)?.title ?? ""}`,
    );
    expect(cellOf(sheet, `D${row}`)).toMatchObject({
      value: `${where}!${cell}`,
      link: { location: `${where}!${cell}` },
    });
    expect(cellOf(sheet, `E${row}`)?.value).toBe(message);
  }
  const last = findings.length + 2;
  expect(sheet.autoFilter).toEqual({ row: 2, column: 0, endRow: last, endColumn: 8 });
  expect(sheet.pageLayout).toMatchObject({
    orientation: "landscape",
    paperSize: 9,
    fitToWidth: 1,
    titleRows: { from: 2, to: 2 },
    printArea: { row: 0, column: 0, endRow: last, endColumn: 8 },
  });
  expect(await officeSheets(host, [resultSheet])).toEqual(before);
  host.close();
});

test("writing again replaces the sheet; after saving it opens again", async () => {
  const host = await opened(await sampleWith({ J5: 77 }));
  const first = valueOf(await writeFindings(environment, year));
  await host.user.type(ledgerSheet, "J5", 6);
  const second = valueOf(await writeFindings(environment, year));
  expect(second.findings).toBeLessThan(first.findings);
  const saved = await host.save();
  host.close();
  const again = await opened(saved);
  const { rows } = sheetOf(await again.data(), resultSheet);
  expect(rows.filter((row) => typeof row?.[0]?.value === "number")).toHaveLength(second.findings);
  again.close();
});

test("for one park and for one enterprise on sheets of their own", async () => {
  const host = await opened(await sampleWith({ J5: 77, J7: 78 }));
  const all = valueOf(await checkLedgers(environment, year));
  const parks = [];
  for (const park of all.parks)
    parks.push(valueOf(await writeFindings(environment, { ...year, scope: { park } })));
  expect(parks.map(({ sheet }) => sheet)).toEqual(all.parks.map((park) => `校验结果（${park}）`));
  expect(parks.reduce((sum, { findings }) => sum + findings, 0)).toBeLessThanOrEqual(all.findings.length);
  expect(parks.every(({ findings }) => findings > 0)).toBe(true);

  const enterprise = String(host.user.read(ledgerSheet, "B5"));
  const { sheet, findings } = valueOf(await writeFindings(environment, { ...year, scope: { enterprise } }));
  expect(findings).toBeGreaterThan(0);
  const { rows } = sheetOf(await host.data(), sheet);
  const places = rows.slice(3).map((row) => row?.[3]?.value);
  expect(places).toContain(`${ledgerSheet}!I5`);
  expect(
    places.filter((place) => String(place).startsWith(`${ledgerSheet}!`) && !/\D5$/.test(String(place))),
  ).toEqual([]);
  host.close();
});

test("an enterprise that isn't in the ledger is said so, and nothing is written", async () => {
  const host = await opened(sampleBytes());
  const before = await officeSheets(host, []);
  const outcome = await writeFindings(environment, { ...year, scope: { enterprise: "云上不存在有限公司" } });
  expect(outcome).toMatchObject({ ok: false, problem: { code: "notFound" } });
  expect(await officeSheets(host, [])).toEqual(before);
  host.close();
});

test("what stands in findings is text, whatever it looks like", async () => {
  const host = await opened(sampleBytes());
  const plan = findingsPlan({
    findings: [
      {
        rule: "ENT-02",
        severity: "error",
        sheet: "台账",
        cell: "B5",
        message: "=HYPERLINK(1)",
        expected: "2023-05-01",
        actual: "007",
        suggestion: "'是",
      },
    ],
    year: 2023,
    asOf: endOfYear(2023),
    scope: "a/b：c*[d]很长很长很长很长很长很长很长很长很长的名字",
  });
  expect(plan.name.length).toBeLessThanOrEqual(31);
  expect(plan.name).not.toMatch(/[\\/?*[\]:']/);
  const { writeSheets } = await import("../../src/excel/write-sheets");
  const { readWorkbook } = await import("../../src/excel/read-workbook");
  await host.Excel.run(async (context) => {
    await writeSheets(context, await readWorkbook(context, "values"), [plan], {
      valuesOnly: false,
      onRemark: undefined,
    });
  });
  const row = sheetOf(await host.data(), plan.name).rows[3];
  expect(row?.slice(4, 8).map((cell) => [cell?.value, cell?.formula])).toEqual([
    ["=HYPERLINK(1)", undefined],
    ["2023-05-01", undefined],
    ["007", undefined],
    ["'是", undefined],
  ]);
  host.close();
});
