import { entriesOf } from "../../src/reading/ledger";
import { readLedger } from "../../src/reading/records";
import { defaultSettings } from "../../src/reading/settings";
import { comparePayments, dueOf, paidAllowances, rosterOf, subsidyDue } from "../../src/subsidy";
import { day } from "../ledger-builder";
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

  test("2023-errors: every planted row of money is among the differences, or its own columns disagree", () => {
    const { year, asOf, findings } = sharedWorkbook("2023-errors").expected;
    const planted = (Array.isArray(findings) ? findings : []).filter(
      // SUB-04 is a due column that contradicts itself while what was paid is right; SUB-09 a typed total.
      ({ rule }) => rule.startsWith("SUB-") && rule !== "SUB-04" && rule !== "SUB-09",
    );
    const ledger = readLedger(loadGrids("2023-errors"), defaultSettings);
    const options = { year, asOf: day(asOf) };
    const { payments } = comparePayments(ledger, dueOf(ledger, options), options);
    const rows = new Set(
      payments
        .filter(({ difference }) => difference !== 0)
        .flatMap((payment) => payment.rows.map(({ sheet, row }) => `${sheet} ${String(row)}`)),
    );
    expect(planted.length).toBeGreaterThan(5);
    expect(planted.filter(({ sheet, cell }) => !rows.has(`${sheet} ${cell.replace(/\D/g, "")}`))).toEqual([]);
    // Every other difference is of somebody whose row carries a planted error.
    const listed = new Set(planted.map(({ sheet, cell }) => `${sheet} ${cell.replace(/\D/g, "")}`));
    expect([...rows].filter((row) => !listed.has(row))).toEqual([]);
  });

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
