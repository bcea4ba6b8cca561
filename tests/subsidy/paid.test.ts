import { entriesOf, type Ledger } from "../../src/ledger/model";
import { sheetNotes } from "../../src/ledger/sheets/sheet-notes";
import {
  monthsPaid,
  organisationsPaid,
  paidAllowances,
  paidAwards,
  paidStartups,
  payeesPaid,
  rosterOf,
  totalPaid,
  type PaidScope,
} from "../../src/subsidy";
import { buildLedger } from "../ledger-builder";

const solo = "禾丰食品党支部";
const year: PaidScope = { year: 2023 };

function allowances(
  ledger: Ledger,
  scope = year,
): { yuan: number; months: number; people: number; notes: number } {
  const paid = paidAllowances(entriesOf(ledger, "allowance"), scope, rosterOf(ledger));
  const { rows } = paid;
  const notes = [...sheetNotes(ledger, ["allowance"]), ...paid.notes];
  return {
    yuan: totalPaid(rows) / 100,
    months: monthsPaid(rows),
    people: payeesPaid(rows),
    notes: notes.length,
  };
}

function months(fromMonth: number, toMonth: number): { year: number; fromMonth: number; toMonth: number } {
  return { year: 2023, fromMonth, toMonth };
}

const quarters = [1, 2, 3, 4].map((quarter) => ({
  sheet: `${String(quarter)}季度`,
  year: 2023,
  quarter,
  rows: [{ organisation: solo, secretary: "韦一", months: 3, monthlyRate: 150, amountPaid: 450 }],
}));
const wholeYear = {
  sheet: "全年",
  year: 2023,
  rows: [
    {
      organisation: solo,
      secretary: "韦一",
      period: months(1, 12),
      months: 12,
      amountDue: 1800,
      amountPaid: 1800,
    },
  ],
};

describe("allowances paid", () => {
  test("the paid column counts where there is one, else the due one, else months by rate", () => {
    const row = { organisation: solo, secretary: "韦一", months: 12, monthlyRate: 150 };
    expect(allowances(buildLedger({ allowance: [{ ...row, amountDue: 1800, amountPaid: 1500 }] })).yuan).toBe(
      1500,
    );
    expect(allowances(buildLedger({ allowance: [{ ...row, amountDue: 1800 }] })).yuan).toBe(1800);
    expect(allowances(buildLedger({ allowance: [row] })).yuan).toBe(1800);
  });

  test("a blank in the paid column is nothing paid, and is told", () => {
    const ledger = buildLedger({
      allowance: [{ organisation: solo, secretary: "韦一", months: 12, amountDue: 1800, amountPaid: null }],
    });
    expect(allowances(ledger)).toEqual({ yuan: 0, months: 0, people: 0, notes: 1 });
  });

  test("quarterly sheets sum up", () => {
    expect(allowances(buildLedger({ allowance: { tables: quarters } }))).toEqual({
      yuan: 1800,
      months: 12,
      people: 1,
      notes: 0,
    });
  });

  test("quarterly sheets and a yearly one count once, and are asked about", () => {
    expect(allowances(buildLedger({ allowance: { tables: [...quarters, wholeYear] } }))).toEqual({
      yuan: 1800,
      months: 12,
      people: 1,
      notes: 1,
    });
  });

  test("a yearly sheet without periods beside quarterly ones counts once, too", () => {
    const plain = {
      sheet: "全年",
      year: 2023,
      rows: [{ organisation: solo, secretary: "韦一", months: 12, amountPaid: 1800 }],
    };
    expect(allowances(buildLedger({ allowance: { tables: [...quarters, plain] } }))).toMatchObject({
      yuan: 1800,
      notes: 1,
    });
  });

  test("who took office within the year is in the year's sheet and the quarter's, and counts once", () => {
    const later = { organisation: "河西联合党支部", secretary: "黄二", tenureFrom: "2023-06-20" };
    const yearly = {
      sheet: "年度津贴",
      year: 2023,
      rows: [
        { organisation: solo, secretary: "韦一", months: 12, amountPaid: 1800 },
        { ...later, months: 7, amountPaid: 1050 },
      ],
    };
    const fourth = {
      sheet: "四季度",
      year: 2023,
      quarter: 4,
      rows: [{ ...later, months: 3, amountPaid: 450 }],
    };
    const ledger = buildLedger({ allowance: { tables: [yearly, fourth] } });
    expect(allowances(ledger)).toEqual({ yuan: 2850, months: 19, people: 2, notes: 1 });
    expect(allowances(ledger, { year: 2023, quarter: 4 })).toMatchObject({ yuan: 900, months: 6 });
    expect(allowances(ledger, { year: 2023, quarter: 1 })).toMatchObject({ yuan: 450, months: 3 });
  });

  test("half years beside one another are not the same months", () => {
    const halves = [1, 2].map((half) => ({
      sheet: half === 1 ? "上半年" : "下半年",
      year: 2023,
      rows: [{ organisation: solo, secretary: "韦一", months: 6, amountPaid: 900 }],
    }));
    expect(allowances(buildLedger({ allowance: { tables: halves } }))).toMatchObject({
      yuan: 1800,
      notes: 0,
    });
  });

  test("what one sheet lists twice it pays twice", () => {
    const row = { organisation: solo, secretary: "韦一", period: months(1, 3), months: 3, amountPaid: 450 };
    expect(allowances(buildLedger({ allowance: [row, row] }))).toMatchObject({ yuan: 900, notes: 0 });
  });

  test("a quarter takes its months of a longer row, and other years are left out", () => {
    const lastYear = {
      ...wholeYear,
      year: 2022,
      rows: [{ secretary: "韦一", months: 12, amountPaid: 1800 }],
    };
    const ledger = buildLedger({ allowance: { tables: [wholeYear, { ...lastYear, sheet: "去年" }] } });
    expect(allowances(ledger, { year: 2023, quarter: 4 })).toMatchObject({ yuan: 450, months: 3 });
    expect(allowances(ledger)).toMatchObject({ yuan: 1800 });
  });

  test("an amount that cannot be read is named by its cell", () => {
    const ledger = buildLedger({
      allowance: [
        {
          organisation: solo,
          secretary: "韦一",
          amountPaid: { raw: "若干", value: null, problem: "unreadable" },
        },
      ],
    });
    const { unreadable } = paidAllowances(entriesOf(ledger, "allowance"), year, rosterOf(ledger));
    expect(unreadable).toEqual([{ sheet: "书记岗位津贴发放表", cell: "C3" }]);
  });
});

test("start-up money counts organisations, not rows", () => {
  const row = { organisation: "河西联合党支部", amount: 5000, paidOn: "2023-12-08" };
  const ledger = buildLedger({
    startupFund: [row, row, { ...row, organisation: solo, paidOn: "2024-01-08" }],
  });
  const paid = (scope: PaidScope): [number, number] => {
    const { rows } = paidStartups(entriesOf(ledger, "startupFund"), scope, rosterOf(ledger));
    return [organisationsPaid(rows), totalPaid(rows)];
  };
  expect(paid(year)).toEqual([1, 1_000_000]);
  expect(paid({ year: 2023, quarter: 3 })).toEqual([0, 0]);
  expect(paid({ year: null })).toEqual([2, 1_500_000]);
});

test("awards count where something was paid", () => {
  const ledger = buildLedger({
    award: [
      { secretary: "韦一", organisation: solo, amount: 6000 },
      { secretary: "黄二", organisation: solo, amount: null },
    ],
  });
  const { rows } = paidAwards(entriesOf(ledger, "award"), year, rosterOf(ledger));
  expect([payeesPaid(rows), totalPaid(rows)]).toEqual([1, 600_000]);
  expect(paidAwards(entriesOf(ledger, "award"), { year: 2023, quarter: 2 }, rosterOf(ledger)).rows).toEqual(
    [],
  );
});
