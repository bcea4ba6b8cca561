import { subsidyJob, type SubsidyReport } from "../../src/jobs/subsidy";
import { entriesOf } from "../../src/ledger/model";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { comparePayments, dueOf, paidAllowances, rosterOf, subsidyDue } from "../../src/subsidy";
import { day } from "../ledger-builder";
import { workbookGrids } from "../checks/workbook-grids";
import { loadGrids } from "../reading/load-workbook";
import { describeShared, sharedWorkbook } from "../shared-workbooks";

describeShared("subsidies of the offices' workbooks", () => {
  test.each(["2023-clean", "2023-messy", "2022-previous"])(
    "%s: the policy gives what was paid, to the fen",
    (name) => {
      const { year, asOf, figures = {} } = sharedWorkbook(name).expected;
      const ledger = readLedger(loadGrids(name), defaultSettings);
      const options = { year, asOf: day(asOf) };
      const { totals, questions } = subsidyDue(ledger, options);
      expect({
        "subsidy.startup.count": totals.startup.count,
        "subsidy.startup.total": totals.startup.total,
        "subsidy.allowance.secretaries": totals.allowance.secretaries,
        "subsidy.allowance.months": totals.allowance.months,
        "subsidy.allowance.total": totals.allowance.total,
        "subsidy.award.count": totals.award.count,
        "subsidy.award.min": totals.award.min,
        "subsidy.award.max": totals.award.max,
        "subsidy.award.total": totals.award.total,
        "subsidy.total": totals.total,
      }).toEqual(Object.fromEntries(Object.entries(figures).filter(([id]) => id.startsWith("subsidy."))));
      expect(questions).toEqual([]);
      const { payments } = comparePayments(ledger, dueOf(ledger, options), options);
      expect(payments.filter(({ difference }) => difference !== 0)).toEqual([]);
    },
  );

  /** What the money page shows of a workbook. */
  function reportOf(name: string): SubsidyReport {
    const { year, asOf } = sharedWorkbook(name).expected;
    const grids = workbookGrids(sharedWorkbook(name).bytes());
    return subsidyJob({ grids, wish: { year, asOf: day(asOf) }, today: day(asOf) });
  }

  test("2023-errors: every planted row of money is among the differences, and nothing else is", () => {
    const { findings } = sharedWorkbook("2023-errors").expected;
    const planted = (findings !== null && "length" in findings ? findings : []).filter(({ rule }) =>
      rule.startsWith("SUB-"),
    );
    const report = reportOf("2023-errors");
    const rowOf = ({ sheet, cell }: { sheet: string; cell: string }): string =>
      `${sheet} ${cell.replace(/\D/g, "")}`;
    const payments = report.comparison.payments.filter(({ difference }) => difference !== 0);
    const sheetsOfPlanted = new Set(planted.map(({ sheet }) => sheet));
    const onSheets = payments.filter(({ places }) => places.some(({ sheet }) => sheetsOfPlanted.has(sheet)));
    const differing = onSheets.flatMap(({ places }) => places.map(rowOf));
    // A due column that contradicts itself while what was paid is right, a total that its rows don't give, and a
    // slip of an organisation's name: no payee differs there, the sheet does.
    const sheetRules = ["SUB-02", "SUB-04", "SUB-09"];
    const ofSheets = report.findings.filter(({ rule }) => sheetRules.includes(rule)).map(rowOf);
    expect(report.comparison.notes.join()).toContain("党组织名称写错");
    const shown = new Set([...differing, ...ofSheets]);
    expect(planted.length).toBeGreaterThan(5);
    expect(planted.filter((one) => !shown.has(rowOf(one)))).toEqual([]);
    const explained = new Set(planted.map(rowOf));
    expect([...shown].filter((row) => !explained.has(row))).toEqual([]);
    // Who is owed and stands on no payment sheet: the planted row that pays as much went under another's name.
    for (const missing of payments.filter((payment) => !onSheets.includes(payment)))
      expect(onSheets.map(({ kind, difference }) => [kind, difference])).toContainEqual([
        missing.kind,
        -missing.difference,
      ]);
    expect(ofSheets).toHaveLength(planted.filter(({ rule }) => sheetRules.includes(rule)).length);
  });

  test.each(["2023-clean", "2023-messy"])(
    "%s: paid is due for every kind, and the payment sheets agree",
    (name) => {
      const { comparison, findings, due } = reportOf(name);
      expect(Object.keys(comparison.totalsByKind)).toEqual(["allowance", "startup", "award"]);
      expect(comparison.totals).toEqual({
        due: due.totals.total,
        paid: due.totals.total,
        arrears: 0,
        overpaid: 0,
      });
      expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    },
  );

  test("2023-clean: sheets for each quarter sum to the year", () => {
    const ledger = readLedger(loadGrids("2023-clean"), defaultSettings);
    const scope = { year: 2023 };
    const quarters = ([1, 2, 3, 4] as const).map((quarter) => ({
      due: dueOf(ledger, { ...scope, quarter, asOf: null }).totals.total,
      paid: paidAllowances(
        entriesOf(ledger, "allowance"),
        { ...scope, quarter },
        rosterOf(ledger),
      ).rows.reduce((sum, { amount }) => sum + amount, 0),
    }));
    expect(quarters.reduce((sum, { due }) => sum + due, 0)).toBe(5_945_000);
    expect(quarters.reduce((sum, { paid }) => sum + paid, 0)).toBe(2_445_000);
  });
});
