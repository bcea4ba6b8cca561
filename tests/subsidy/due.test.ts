import * as fc from "fast-check";
import { defaultSettings, type Settings } from "../../src/reading/settings/settings";
import { comparePayments, dueOf, subsidyDue, type SubsidyOptions } from "../../src/subsidy";
import { buildLedger, day, type LedgerInput } from "../ledger-builder";

const year2023: SubsidyOptions = { year: 2023, asOf: day("2023-12-31") };

/** `[organisation, secretary, months, yuan]` of every line. */
function allowances(input: LedgerInput, change: Partial<Settings> = {}, options = year2023): unknown[][] {
  const { allowance } = subsidyDue(buildLedger(input, change), options);
  return allowance.map(({ organisation, secretary, months, amount }) => [
    organisation,
    secretary,
    months,
    amount,
  ]);
}

const joint = "河西产业园联合党支部";
const solo = "禾丰食品党支部";

describe("allowances", () => {
  test("a full year, and from the month of taking office", () => {
    const input: LedgerInput = {
      organisation: [
        { name: solo, secretary: "韦一", tenureFrom: "2019-06-18" },
        { name: joint, secretary: "黄二", tenureFrom: "2023-05-18", foundedOn: "2023-05-18" },
      ],
    };
    expect(allowances(input)).toEqual([
      [solo, "韦一", 12, 1800],
      [joint, "黄二", 8, 1200],
    ]);
    expect(allowances(input, {}, { ...year2023, quarter: 2 })).toEqual([
      [solo, "韦一", 3, 450],
      [joint, "黄二", 2, 300],
    ]);
    expect(allowances(input, {}, { ...year2023, quarter: 1 })).toEqual([[solo, "韦一", 3, 450]]);
    expect(allowances(input, {}, { ...year2023, half: 2 })).toEqual([
      [solo, "韦一", 6, 900],
      [joint, "黄二", 6, 900],
    ]);
  });

  test("every amount has its reason in words", () => {
    const ledger = buildLedger({
      organisation: [{ name: solo, secretary: "韦一", tenureFrom: "2023-05-18" }],
    });
    expect(subsidyDue(ledger, year2023).allowance[0]?.reason).toBe(
      "2023年5月18日任职，2023年5月至12月计8个月，每月150元",
    );
  });

  test("months after the cut-off's own are not due yet", () => {
    const input: LedgerInput = {
      organisation: [
        { name: solo, secretary: "韦一", tenureFrom: "2019-06-18" },
        { name: joint, secretary: "黄二", tenureFrom: "2023-09-20" },
      ],
    };
    expect(allowances(input, {}, { year: 2023, asOf: day("2023-09-10") })).toEqual([[solo, "韦一", 9, 1350]]);
    expect(allowances(input, {}, { year: 2023, asOf: day("2022-12-31") })).toEqual([]);
  });

  test("a handover within a month is paid once, the month to the successor", () => {
    const input: LedgerInput = {
      organisation: [{ name: solo, secretary: "黄二", tenureFrom: "2023-05-18" }],
      allowance: [
        { organisation: solo, secretary: "韦一", tenureFrom: "2019-06-18", tenureTo: "2023-05-18" },
        { organisation: solo, secretary: "黄二", tenureFrom: "2023-05-18" },
      ],
    };
    expect(allowances(input)).toEqual([
      [solo, "黄二", 8, 1200],
      [solo, "韦一", 4, 600],
    ]);
    expect(allowances(input, { endPolicy: "WHOLE" })).toEqual([
      [solo, "黄二", 7, 1050],
      [solo, "韦一", 5, 750],
    ]);
  });

  test("a predecessor without an end is paid until the successor comes, and asked about", () => {
    const ledger = buildLedger({
      organisation: [{ name: solo, secretary: "黄二", tenureFrom: "2023-05-18" }],
      allowance: [{ organisation: solo, secretary: "韦一", tenureFrom: "2019-06-18" }],
    });
    const due = subsidyDue(ledger, year2023);
    expect(due.allowance.map(({ secretary, months }) => [secretary, months])).toEqual([
      ["黄二", 8],
      ["韦一", 4],
    ]);
    expect(due.questions.join()).toContain("韦一没有离任时间");
  });

  test("somebody on the payment sheet who is no secretary is due nothing", () => {
    const input: LedgerInput = {
      organisation: [{ name: solo, secretary: "黄二", tenureFrom: "2019-06-18" }],
      allowance: [{ organisation: solo, secretary: "钱不对", tenureFrom: "2019-06-18", amountPaid: 1800 }],
    };
    expect(allowances(input)).toEqual([[solo, "黄二", 12, 1800]]);
    const ledger = buildLedger(input);
    const { payments } = comparePayments(ledger, dueOf(ledger, year2023), year2023);
    expect(payments.map(({ secretary, difference }) => [secretary, difference])).toEqual([
      ["黄二", -180_000],
      ["钱不对", 180_000],
    ]);
    expect(payments[0]?.reason).toBe(
      "少发1,800元（应发12个月1,800元，发放表上没有）：全年在任，2023年1月至12月计12个月，每月150元",
    );
    expect(payments[1]?.reason).toBe(
      "多发1,800元（应发0元，已发1,800元）：台账中没有这位书记在这个党组织任职的记录",
    );
  });

  test("left and came back", () => {
    const input: LedgerInput = {
      organisation: [{ name: solo, secretary: "韦一", tenureFrom: "2023-09-01" }],
      allowance: [
        { organisation: solo, secretary: "韦一", tenureFrom: "2019-06-18", tenureTo: "2023-04-10" },
        { organisation: solo, secretary: "韦一", tenureFrom: "2023-09-01" },
      ],
    };
    expect(allowances(input)).toEqual([
      [solo, "韦一", 3, 450],
      [solo, "韦一", 4, 600],
    ]);
  });

  test("two posts are paid once by default, twice where that is set, and two people of one name always", () => {
    const rows = [
      { name: solo, secretary: "韦一", tenureFrom: "2019-06-18" },
      { name: joint, secretary: "韦 一", tenureFrom: "2023-05-18" },
    ] as const;
    expect(allowances({ organisation: rows })).toEqual([
      [solo, "韦一", 12, 1800],
      [joint, "韦 一", 0, 0],
    ]);
    expect(allowances({ organisation: rows }, { twoPosts: "twice" }).map(([, , months]) => months)).toEqual([
      12, 8,
    ]);
    const twoPeople = [
      { ...rows[0], secretaryBornOn: "1970-01-02" },
      { ...rows[1], secretaryBornOn: "1985-03-04" },
    ];
    expect(allowances({ organisation: twoPeople }).map(([, , months]) => months)).toEqual([12, 8]);
    const due = subsidyDue(buildLedger({ organisation: rows }), year2023);
    expect(due.allowance[1]?.reason).toContain("一人任两职只发一份");
  });

  test("a civil servant gets nothing, with the reason", () => {
    const ledger = buildLedger({
      organisation: [{ name: solo, secretary: "韦一", tenureFrom: "2019-06-18" }],
      allowance: [{ organisation: solo, secretary: "韦一", civilServant: "yes" }],
    });
    const line = subsidyDue(ledger, year2023).allowance[0];
    expect(line).toMatchObject({ months: 0, amount: 0 });
    expect(line?.reason).toContain("公职人员");
  });

  test("a rate that changes within the year", () => {
    const allowanceRates = [
      { from: 0, amount: 15_000 },
      { from: day("2023-07-01"), amount: 20_000 },
    ];
    const ledger = buildLedger(
      { organisation: [{ name: solo, secretary: "韦一", tenureFrom: "2019-06-18" }] },
      { allowanceRates },
    );
    expect(subsidyDue(ledger, year2023).allowance[0]).toMatchObject({
      months: 12,
      rate: 200,
      amount: 2100,
      reason: "全年在任，2023年1月至6月计6个月，每月150元；2023年7月至12月计6个月，每月200元",
    });
  });

  test("a dissolved organisation pays until then, and one dissolved before pays nothing", () => {
    expect(
      allowances({
        organisation: [
          { name: solo, secretary: "韦一", tenureFrom: "2019-06-18", dissolvedOn: "2023-09-04" },
          { name: joint, secretary: "黄二", tenureFrom: "2019-06-18", dissolvedOn: "2022-09-04" },
        ],
      }),
    ).toEqual([[solo, "韦一", 8, 1200]]);
  });

  test("a month without a day counts whole, and is asked about where days matter", () => {
    const input: LedgerInput = {
      organisation: [{ name: solo, secretary: "韦一", tenureFrom: "2023-05" }],
    };
    expect(allowances(input)).toEqual([[solo, "韦一", 8, 1200]]);
    const ledger = buildLedger(input, { startPolicy: "DAILY" });
    expect(subsidyDue(ledger, year2023).questions.join()).toContain("只写到月");
  });

  test("what is missing is asked for, never assumed", () => {
    const ledger = buildLedger({
      organisation: [
        { name: solo, secretary: "韦一", tenureFrom: null },
        { name: joint, secretary: "黄二", tenureFrom: "2023" },
        { name: "青岭党支部", secretary: null, tenureFrom: null },
      ],
    });
    const { allowance, questions } = subsidyDue(ledger, year2023);
    expect(allowance.map(({ amount }) => amount)).toEqual([0, 0]);
    expect(allowance.map(({ reason }) => reason)).toEqual([
      "任职时间没有登记，算不出月数",
      "任职、离任或党组织成立、撤销的时间只写到年，算不出月数",
    ]);
    for (const asked of [
      "韦一没有任职时间",
      "黄二的时间只写到年",
      "青岭党支部没有登记书记",
      "没有履职考核表",
    ])
      expect(questions.join()).toContain(asked);
  });

  test("a founding long after the secretary took office is asked about, not passed over", () => {
    const ledger = buildLedger({
      organisation: [{ name: solo, secretary: "韦一", tenureFrom: "2019-06-18", foundedOn: "2024-06-18" }],
    });
    const { allowance, questions } = subsidyDue(ledger, year2023);
    expect(allowance).toMatchObject([
      { amount: 0, reason: expect.stringContaining("党组织2024年6月18日成立") },
    ]);
    expect(questions.join()).toContain("请核对这两个日期");
  });

  test("without a sheet of organisations the enterprise ledger and the payment sheet serve", () => {
    expect(
      allowances({
        enterprise: [
          { name: "禾丰食品", hasOrganisation: "yes", organisationName: solo, secretary: "韦一" },
          { name: "裕农科技", hasOrganisation: "yes", organisationName: solo, secretary: "韦一" },
        ],
        allowance: [{ organisation: solo, secretary: "韦一", tenureFrom: "2023-05-18" }],
      }),
    ).toEqual([[solo, "韦一", 8, 1200]]);
    expect(
      allowances({ allowance: [{ organisation: solo, secretary: "韦一", tenureFrom: "2023-05-18" }] }),
    ).toEqual([[solo, "韦一", 8, 1200]]);
  });
});

describe("start-up money", () => {
  function startups(input: LedgerInput, change: Partial<Settings> = {}): unknown[][] {
    const { startup } = subsidyDue(buildLedger(input, change), year2023);
    return startup.map(({ organisation, amount }) => [organisation, amount]);
  }

  test("once for each organisation founded in the year, joint ones too, attached and rebuilt ones not", () => {
    expect(
      startups({
        organisation: [
          { name: solo, foundedOn: "2023-05-18", formationMode: "solo" },
          { name: joint, foundedOn: "2023-06-12", formationMode: "joint" },
          { name: "挂靠党支部", foundedOn: "2023-06-12", formationMode: "attached" },
          { name: "改建党支部", foundedOn: "2023-06-12", formationMode: "solo", remark: "由联合支部改建" },
          { name: "老党支部", foundedOn: "2019-06-12", formationMode: "solo" },
        ],
      }),
    ).toEqual([
      [solo, 5000],
      [joint, 5000],
      ["挂靠党支部", 0],
      ["改建党支部", 0],
    ]);
  });

  test("a payment sheet that lists each enterprise of a joint branch pays it once", () => {
    const input: LedgerInput = {
      organisation: [{ name: joint, foundedOn: "2023-06-12", formationMode: "joint" }],
      startupFund: [
        { organisation: joint, amount: 5000, paidOn: "2023-12-08" },
        { organisation: joint, amount: 5000, paidOn: "2023-12-08" },
      ],
    };
    expect(startups(input)).toEqual([[joint, 5000]]);
    const ledger = buildLedger(input);
    const { payments } = comparePayments(ledger, dueOf(ledger, year2023), year2023);
    expect(payments.filter(({ kind }) => kind === "startup")).toMatchObject([
      { organisation: joint, due: 500_000, paid: 1_000_000, difference: 500_000 },
    ]);
  });

  test("what was paid before is not paid again", () => {
    expect(
      startups(
        {
          organisation: [{ name: solo, foundedOn: "2023-01-05" }],
          startupFund: [{ organisation: solo, amount: 5000, approvedOn: "2022-12-28", paidOn: "2022-12-30" }],
        },
        { startupDate: "founded" },
      ),
    ).toEqual([[solo, 0]]);
  });

  test("the day of approval decides by default, unless it cannot belong to that founding", () => {
    const sheets = (founded: string, approved: string): LedgerInput => ({
      organisation: [{ name: solo, foundedOn: founded }],
      startupFund: [{ organisation: solo, amount: 5000, approvedOn: approved, paidOn: "2023-12-08" }],
    });
    expect(startups(sheets("2022-12-20", "2023-01-10"))).toEqual([[solo, 5000]]);
    expect(startups(sheets("2022-12-20", "2023-01-10"), { startupDate: "founded" })).toEqual([[solo, 0]]);
    expect(startups(sheets("2018-11-20", "2023-05-18"))).toEqual([[solo, 0]]);
  });

  test("the standard of the day", () => {
    const startupStandards = [
      { from: 0, amount: 300_000 },
      { from: day("2023-06-01"), amount: 500_000 },
    ];
    expect(
      startups(
        {
          organisation: [
            { name: solo, foundedOn: "2023-05-18" },
            { name: joint, foundedOn: "2023-06-12" },
          ],
        },
        { startupStandards },
      ),
    ).toEqual([
      [solo, 3000],
      [joint, 5000],
    ]);
  });
});

describe("awards", () => {
  const organisation = [{ name: solo, secretary: "韦一", tenureFrom: "2019-06-18" }];

  function award(
    row: { score?: number; grade?: "excellent" | "good"; veto?: string; amount?: number },
    change: Partial<Settings> = {},
    tenureFrom = "2019-06-18",
  ): [yuan: number | undefined, reason: string | undefined] {
    const input: LedgerInput = {
      organisation: [{ name: solo, secretary: "韦一", tenureFrom }],
      award: [{ secretary: "韦一", organisation: solo, ...row }],
    };
    const line = subsidyDue(buildLedger(input, change), year2023).award[0];
    return [line?.amount, line?.reason];
  }

  test.each([
    [{ score: 95, grade: "excellent" }, 6000],
    [{ score: 92, grade: "excellent" }, 4000],
    [{ score: 90, grade: "excellent" }, 2000],
    [{ score: 93 }, 4000],
    [{ score: 93, grade: "good" }, 0],
    [{ score: 89, grade: "excellent" }, 0],
    [{ grade: "excellent" }, 0],
    [{ score: 96, grade: "excellent", veto: "受党纪处分" }, 0],
    [{ score: 96, grade: "excellent", veto: "无" }, 6000],
  ] as const)("%j gives %d yuan", (row, yuan) => {
    const [amount, reason] = award(row);
    expect(amount).toBe(yuan);
    expect(reason).not.toBe("");
  });

  test("less than six months in office gives none", () => {
    expect(award({ score: 96, grade: "excellent" }, {}, "2023-08-01")).toEqual([
      0,
      "本年任职5个月，不满6个月",
    ]);
    expect(award({ score: 96, grade: "excellent" }, {}, "2023-07-01")[0]).toBe(6000);
  });

  test("amounts fixed by hand are checked against the range", () => {
    const fixed = { award: { ...defaultSettings.award, mode: "FIXED" as const } };
    expect(award({ score: 96, grade: "excellent", amount: 3500 }, fixed)[0]).toBe(3500);
    expect(award({ score: 96, grade: "excellent", amount: 8000 }, fixed)[0]).toBe(0);
  });

  test("the year's assessment belongs to its last quarter", () => {
    const ledger = buildLedger({
      organisation,
      award: [{ secretary: "韦一", organisation: solo, score: 96, grade: "excellent" }],
    });
    const totals = ([1, 2, 3, 4] as const).map(
      (quarter) => subsidyDue(ledger, { ...year2023, quarter }).totals.award.total,
    );
    expect(totals).toEqual([0, 0, 0, 6000]);
  });
});

test("a budget that is exceeded is told, nothing is cut", () => {
  const ledger = buildLedger(
    { organisation: [{ name: solo, secretary: "韦一", tenureFrom: "2019-06-18" }] },
    { budget: 150_000 },
  );
  const { totals, questions } = subsidyDue(ledger, year2023);
  expect(totals.total).toBe(1800);
  expect(questions.join()).toContain("超过预算1,500元");
});

describe("laws", () => {
  const date = fc
    .tuple(
      fc.integer({ min: 2021, max: 2024 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([y, m, d]) => `${String(y)}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
  const rows = fc.array(
    fc.record({
      name: fc.constantFrom("甲一党支部", "乙二党支部", "丙三党支部", "丁四联合党支部"),
      secretary: fc.constantFrom("韦一", "黄二", "农三", "卢四", "邓五"),
      tenureFrom: date,
      tenureTo: fc.option(date),
    }),
    { maxLength: 7 },
  );
  const policies = fc.record({
    startPolicy: fc.constantFrom("WHOLE" as const, "NEXT" as const, "HALF15_HALF" as const, "DAILY" as const),
    endPolicy: fc.constantFrom("WHOLE" as const, "PREV" as const, "HALF15" as const, "DAILY" as const),
    twoPosts: fc.constantFrom("once" as const, "twice" as const),
  });

  test("amounts are not negative, totals are their sum, no organisation is paid more than twelve months", () => {
    fc.assert(
      fc.property(rows, policies, (organisation, change) => {
        const due = dueOf(buildLedger({ organisation }, change), year2023);
        const perOrganisation = new Map<string, number>();
        for (const { organisation: name, months, amount } of due.allowance) {
          expect(amount).toBeGreaterThanOrEqual(0);
          perOrganisation.set(name, (perOrganisation.get(name) ?? 0) + months);
        }
        for (const months of perOrganisation.values()) expect(months).toBeLessThanOrEqual(12 + 1e-9);
        expect(due.totals.total).toBe(due.allowance.reduce((sum, { amount }) => sum + amount, 0));
      }),
    );
  });

  test("the order of rows changes nothing", () => {
    fc.assert(
      fc.property(rows, policies, fc.nat(), (organisation, change, turn) => {
        const at = organisation.length === 0 ? 0 : turn % organisation.length;
        const turned = [...organisation.slice(at), ...organisation.slice(0, at)].reverse();
        const lines = (input: typeof organisation): string[] =>
          dueOf(buildLedger({ organisation: input }, change), year2023)
            .allowance.map(({ organisation: name, secretary, tenure, amount }) =>
              [name, secretary, tenure.from?.day, tenure.to?.day, amount].join(" "),
            )
            .sort();
        expect(lines(turned)).toEqual(lines(organisation));
      }),
    );
  });

  test("quarters sum to the year", () => {
    fc.assert(
      fc.property(rows, (organisation) => {
        const ledger = buildLedger({ organisation });
        const quarters = ([1, 2, 3, 4] as const).map(
          (quarter) => dueOf(ledger, { ...year2023, quarter }).totals.allowance.total,
        );
        expect(quarters.reduce((sum, total) => sum + total, 0)).toBe(
          dueOf(ledger, year2023).totals.allowance.total,
        );
      }),
    );
  });
});
