import * as fc from "fast-check";
import { comparePayments, dueOf, type Comparison, type SubsidyOptions } from "../../src/subsidy";
import { buildLedger, day, type LedgerInput } from "../ledger-builder";

const year2023: SubsidyOptions = { year: 2023, asOf: day("2023-12-31") };
const solo = "禾丰食品党支部";
const joint = "河西产业园联合党支部";

function compared(input: LedgerInput, options = year2023): Comparison {
  const ledger = buildLedger(input);
  return comparePayments(ledger, dueOf(ledger, options), options);
}

/** `[secretary or organisation, difference in yuan]` of every payee who differs. */
function differences({ payments }: Comparison): unknown[][] {
  return payments
    .filter(({ difference }) => difference !== 0)
    .map(({ secretary, organisation, difference }) => [secretary || organisation, difference / 100]);
}

function months(fromMonth: number, toMonth: number): { year: number; fromMonth: number; toMonth: number } {
  return { year: 2023, fromMonth, toMonth };
}

const inOffice = [{ name: solo, secretary: "韦一", tenureFrom: "2019-06-18" }];

test("a handover within a month that was paid to both is overpaid to the one who left", () => {
  const result = compared({
    organisation: [
      { name: solo, secretary: "韦一", tenureFrom: "2019-06-18", tenureTo: "2023-05-18" },
      { name: solo, secretary: "黄二", tenureFrom: "2023-05-18" },
    ],
    allowance: [
      { organisation: solo, secretary: "韦一", period: months(1, 5), months: 5, amountPaid: 750 },
      { organisation: solo, secretary: "黄二", period: months(5, 12), months: 8, amountPaid: 1200 },
    ],
  });
  expect(differences(result)).toEqual([["韦一", 150]]);
  expect(result.payments[0]?.reason).toBe(
    "多发150元（应发4个月600元，已发5个月750元）：2023年5月18日离任，2023年1月至4月计4个月，每月150元",
  );
});

test("a second post that was paid is overpaid, with the reason", () => {
  const result = compared({
    organisation: [...inOffice, { name: joint, secretary: "韦一", tenureFrom: "2020-06-18" }],
    allowance: [solo, joint].map((organisation) => ({
      organisation,
      secretary: "韦一",
      months: 12,
      amountPaid: 1800,
    })),
  });
  expect(differences(result)).toEqual([["韦一", 1800]]);
  expect(result.payments[1]?.reason).toContain("一人任两职只发一份");
});

test("what was paid in several rows adds up, and every row is named", () => {
  const row = { organisation: solo, secretary: "韦一", period: months(1, 12), months: 12, amountPaid: 1800 };
  const { payments, totals } = compared({ organisation: inOffice, allowance: [row, row] });
  expect(payments).toMatchObject([
    {
      due: 180_000,
      paid: 360_000,
      reason: expect.stringContaining("分2行已发24个月3,600元") as string,
      places: [
        { sheet: "书记岗位津贴发放表", cell: "E3" },
        { sheet: "书记岗位津贴发放表", cell: "E4" },
      ],
    },
  ]);
  expect(totals).toEqual({ due: 180_000, paid: 360_000, arrears: 0, overpaid: 180_000 });
});

test("who is on no payment sheet is owed everything, and is shown where the organisations' sheet has him", () => {
  const { payments } = compared({
    organisation: [...inOffice, { name: joint, secretary: "黄二", tenureFrom: "2023-05-18" }],
    allowance: [{ organisation: solo, secretary: "韦一", months: 12, amountPaid: 1800 }],
  });
  expect(payments[1]).toMatchObject({
    secretary: "黄二",
    difference: -120_000,
    places: [{ sheet: "党组织台账", cell: "B4" }],
  });
});

test("a part of the year is held against what was paid for it", () => {
  const input: LedgerInput = {
    organisation: [
      ...inOffice,
      { name: joint, secretary: "黄二", tenureFrom: "2023-05-18", foundedOn: "2023-05-18" },
    ],
    allowance: [
      { organisation: solo, secretary: "韦一", period: months(1, 6), months: 6, amountPaid: 900 },
      { organisation: solo, secretary: "韦一", period: months(7, 12), months: 6, amountPaid: 750 },
      { organisation: joint, secretary: "黄二", period: months(5, 12), months: 8, amountPaid: 1200 },
    ],
    startupFund: [{ organisation: joint, amount: 3000, paidOn: "2023-06-12" }],
    award: [{ organisation: solo, secretary: "韦一", score: 96, grade: "excellent", amount: 4000 }],
  };
  expect(differences(compared(input, { ...year2023, half: 1 }))).toEqual([[joint, -2000]]);
  expect(differences(compared(input, { ...year2023, half: 2 }))).toEqual([
    ["韦一", -150],
    ["韦一", -2000],
  ]);
  expect(differences(compared(input, { ...year2023, quarter: 2 }))).toEqual([[joint, -2000]]);
  expect(differences(compared(input, { ...year2023, quarter: 3 }))).toEqual([["韦一", -75]]);
  expect(differences(compared(input))).toEqual([
    ["韦一", -150],
    [joint, -2000],
    ["韦一", -2000],
  ]);
});

describe("an organisation's name that the payment sheet has wrong", () => {
  const paidAs = (organisation: string, amountPaid = 1800): LedgerInput => ({
    organisation: inOffice,
    allowance: [{ organisation, secretary: "韦一", months: 12, amountPaid }],
  });

  test("is one person paid, and that is told", () => {
    const { payments, totals, notes } = compared(paidAs("查无此部党支部"));
    expect(payments).toMatchObject([{ organisation: solo, secretary: "韦一", difference: 0 }]);
    expect(totals).toMatchObject({ arrears: 0, overpaid: 0 });
    expect(notes).toContain(
      `韦一是同一人：党组织名称写错，发放表写作“查无此部党支部”，台账是“${solo}”，金额相抵，请改正名称。`,
    );
  });

  test("leaves the difference where the amounts are not the same", () => {
    const result = compared(paidAs("查无此部党支部", 1350));
    expect(differences(result)).toEqual([["韦一", -450]]);
    expect(result.notes.join()).toContain("按同一人核对");
  });

  test("is not guessed where two could be meant, or where the person was paid besides", () => {
    const twoPosts = {
      ...paidAs("查无此部党支部"),
      organisation: [...inOffice, { name: joint, secretary: "韦一", tenureFrom: "2020-06-18" }],
    };
    const ledger = buildLedger(twoPosts, { twoPosts: "twice" });
    expect(differences(comparePayments(ledger, dueOf(ledger, year2023), year2023))).toHaveLength(3);
    const paidTwice = paidAs(solo);
    const also = { organisation: "查无此部党支部", secretary: "韦一", months: 12, amountPaid: 1800 };
    const result = compared({ ...paidTwice, allowance: [...(paidTwice.allowance as []), also] });
    expect(differences(result)).toEqual([["韦一", 1800]]);
  });
});

describe("start-up money is paid once and compared over the year", () => {
  const input: LedgerInput = {
    organisation: [
      { name: solo, foundedOn: "2023-05-18" },
      { name: joint, foundedOn: "2023-09-04" },
    ],
    startupFund: [solo, joint].map((organisation) => ({ organisation, amount: 5000, paidOn: "2023-12-08" })),
  };
  const parts = [1, 2, 3, 4].map((quarter) => ({ ...year2023, quarter }) as SubsidyOptions);

  test("who was paid in a later quarter was not overpaid, and that is told", () => {
    const fourth = compared(input, { ...year2023, quarter: 4 });
    expect(differences(fourth)).toEqual([]);
    expect(fourth.totalsByKind.startup).toMatchObject({ due: 1_000_000, paid: 1_000_000 });
    expect(fourth.notes).toContain(
      "启动资金只拨一次，按全年核对：12月8日拨付10,000元，属二、三季度成立的2个党组织。",
    );
    const second = compared(input, { ...year2023, quarter: 2 });
    expect(differences(second)).toEqual([]);
    expect(second.notes).toContain("启动资金只拨一次，按全年核对：本期成立的1个党组织，12月8日拨付5,000元。");
  });

  test("a second payment is overpaid in the quarter in which it was made, and in no other", () => {
    const twice = {
      ...input,
      startupFund: [...(input.startupFund as []), { organisation: solo, amount: 5000, paidOn: "2023-06-12" }],
    };
    expect(parts.map((part) => differences(compared(twice, part)))).toEqual([[], [], [], [[solo, 5000]]]);
  });

  test("what nobody has paid is owed in the quarter of founding; the quarters sum up to the year", () => {
    const half = { ...input, startupFund: [{ organisation: joint, amount: 3000, paidOn: "2023-12-08" }] };
    expect(parts.map((part) => differences(compared(half, part)))).toEqual([
      [],
      [[solo, -5000]],
      [[joint, -2000]],
      [],
    ]);
    const sum = (options: readonly SubsidyOptions[]): number =>
      options.reduce((before, option) => before + compared(half, option).totals.due, 0);
    expect(sum(parts)).toBe(sum([year2023]));
  });

  test("a payment without a day is of no quarter, and that is told", () => {
    const undated = { ...input, startupFund: [{ organisation: solo, amount: 5000 }] };
    const { notes } = compared(undated, { ...year2023, quarter: 2 });
    expect(notes).toContain("启动资金有1笔共5,000元没有拨付时间，不知道属于哪个季度，请补上拨付时间。");
  });
});

test("what a sheet pays for months after the cut-off is not compared", () => {
  const input: LedgerInput = {
    organisation: inOffice,
    allowance: [{ organisation: solo, secretary: "韦一", months: 12, amountPaid: 1800 }],
    startupFund: [{ organisation: joint, amount: 5000, paidOn: "2023-12-08" }],
  };
  expect(compared(input, { year: 2023, asOf: day("2023-06-30") }).totals).toEqual({
    due: 90_000,
    paid: 90_000,
    arrears: 0,
    overpaid: 0,
  });
});

test("a kind of which the workbook has no payments is not compared, and that is told", () => {
  const { payments, totalsByKind, notes } = compared({
    organisation: [{ ...inOffice[0], foundedOn: "2023-05-18" }],
    startupFund: [{ organisation: solo, amount: 5000, paidOn: "2023-06-12" }],
  });
  expect(payments.map(({ kind }) => kind)).toEqual(["startup"]);
  expect(Object.keys(totalsByKind)).toEqual(["startup"]);
  expect(notes).toEqual(["没有2023年度的书记岗位津贴发放记录，这一项没有比对。"]);
});

test("an assessment without amounts is no payment", () => {
  const { totalsByKind, notes } = compared({
    organisation: inOffice,
    award: [{ organisation: solo, secretary: "韦一", score: 96, grade: "excellent" }],
  });
  expect(totalsByKind).toEqual({});
  expect(notes.join()).toContain("绩效奖励发放记录，这一项没有比对");
});

describe("laws of comparing", () => {
  const payments = fc.array(
    fc.record({
      organisation: fc.constantFrom(solo, joint, "查无此部党支部"),
      secretary: fc.constantFrom("韦一", "黄二", "农三"),
      amountPaid: fc.integer({ min: 0, max: 4000 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const organisation = [...inOffice, { name: joint, secretary: "黄二", tenureFrom: "2023-05-18" }];

  test("overpaid less owed is paid less due, and what was paid is what the rows say", () => {
    fc.assert(
      fc.property(payments, (allowance) => {
        const { totals } = compared({ organisation, allowance });
        expect(totals.overpaid - totals.arrears).toBe(totals.paid - totals.due);
        expect(totals.paid).toBe(allowance.reduce((sum, row) => sum + row.amountPaid * 100, 0));
        expect(Math.min(totals.overpaid, totals.arrears)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
  });

  test("the order of the rows changes nothing", () => {
    const plain = (allowance: LedgerInput["allowance"]): unknown[] =>
      compared({ organisation, allowance })
        .payments.map(({ organisation: name, secretary, due, paid }) =>
          JSON.stringify([name, secretary, due, paid]),
        )
        .sort();
    fc.assert(
      fc.property(payments, (allowance) => {
        expect(plain([...allowance].reverse())).toEqual(plain(allowance));
      }),
      { numRuns: 50 },
    );
  });
});
