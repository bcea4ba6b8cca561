import * as fc from "fast-check";
import { defaultSettings, type Settings } from "../../src/reading/settings/settings";
import {
  capitalAmount,
  comparePayments,
  dueOf,
  paymentSheets,
  type PaymentCell,
  type PaymentSheet,
  type SubsidyOptions,
} from "../../src/subsidy";
import { buildLedger, day, withSettings, type LedgerInput } from "../ledger-builder";
import { call } from "../functions/harness";

const options: SubsidyOptions = { year: 2023, quarter: 4, asOf: day("2023-12-31") };
const input: LedgerInput = {
  organisation: [
    { name: "禾丰食品党支部", secretary: "韦小一", tenureFrom: "2019-06-18" },
    {
      name: "河西联合党支部",
      secretary: "黄二",
      tenureFrom: "2023-11-06",
      foundedOn: "2023-11-06",
      formationMode: "joint",
      approvalNumber: "临非工委〔2023〕30号",
    },
    { name: "源盛建材党支部", secretary: "农三", tenureFrom: "2018-03", tenureTo: "2023-12-20" },
    { name: "金穗包装党支部", secretary: "卢四", tenureFrom: "2018-03-01" },
  ],
  allowance: [
    {
      organisation: "禾丰食品党支部",
      secretary: "韦小一",
      idNumber: "450123198501010013",
      bankAccount: "6217001234567890123",
    },
    { organisation: "金穗包装党支部", secretary: "卢四", civilServant: "yes" },
  ],
  award: [{ secretary: "韦小一", organisation: "禾丰食品党支部", score: 93, grade: "excellent" }],
};
const lastQuarter = { year: 2023, fromMonth: 10, toMonth: 12 };
const ledger = buildLedger(input);
const due = dueOf(ledger, options);

function sheets(
  purpose: "signing" | "posting",
  settings = defaultSettings,
): ReadonlyMap<string, PaymentSheet> {
  const comparison = comparePayments(ledger, due, options);
  return new Map(
    paymentSheets(due, comparison, settings, options, purpose).map((sheet) => [sheet.name, sheet]),
  );
}

function sheet(name: string): PaymentSheet {
  const found = sheets("signing").get(name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

function frozen(cell: PaymentCell | undefined): string | number | null {
  return typeof cell === "object" && cell !== null ? cell.frozen : (cell ?? null);
}

function column(from: PaymentSheet, title: string): readonly (string | number | null)[] {
  const index = from.header.indexOf(title);
  return [...from.rows, from.total].map((row) => frozen(row[index]));
}

test("the allowance sheet: payees, months, amounts, total in capital characters", () => {
  const allowance = sheet("书记岗位津贴发放表");
  expect(allowance.title).toBe("2023年第四季度园区书记岗位津贴发放表");
  expect(column(allowance, "书记姓名")).toEqual(["韦小一", "黄二", "农三", null]);
  expect(column(allowance, "月数")).toEqual([3, 2, 2, 7]);
  expect(column(allowance, "应发金额（元）")).toEqual([450, 300, 300, 1050]);
  expect(column(allowance, "实发金额（元）")).toEqual([450, 300, 300, 1050]);
  expect(frozen(allowance.capital)).toBe("合计（大写）：壹仟零伍拾元整");
  expect(allowance.notes.join("")).toContain("当月起计，离任当月不发");
  expect(allowance.notes.join("")).toContain("卢四（公职人员");
  expect(allowance.notes.at(-1)).toContain("单位负责人");
});

test("months and amounts are formulas over the row's own dates, and give what is printed", () => {
  const allowance = sheet("书记岗位津贴发放表");
  const at = (title: string): number => allowance.header.indexOf(title);
  for (const [index, row] of allowance.rows.entries()) {
    const cell = row[at("月数")];
    if (typeof cell !== "object" || cell === null) throw new Error("months of this row should be a formula");
    const [from, to] = ["任职时间", "离任时间"].map(
      (title) => String.fromCharCode(65 + at(title)) + String(index + 4),
    );
    expect(cell.formula).toBe(
      `=DJ.津贴月数(${from ?? ""},${to ?? ""},DATE(2023,10,1),DATE(2023,12,31),"当月起计","离任当月不发")`,
    );
    const dates = [row[at("任职时间")], row[at("离任时间")]].map((one) => [[frozen(one)]]);
    expect(call("津贴月数", ...dates, "2023-10-1", "2023-12-31", "当月起计", "离任当月不发")).toBe(
      cell.frozen,
    );
  }
  expect(allowance.total[at("应发金额（元）")]).toMatchObject({ formula: "=SUM(J4:J6)" });
  expect(allowance.capital).toMatchObject({ formula: '="合计（大写）："&DJ.大写金额(L7)' });
});

test("a row whose months the dates alone do not give stands as a number", () => {
  const handedOver = buildLedger({
    organisation: [
      { name: "禾丰食品党支部", secretary: "韦小一", tenureFrom: "2019-06-18", tenureTo: "2023-11-20" },
      { name: "禾丰食品党支部", secretary: "黄二", tenureFrom: "2023-11-20" },
    ],
  });
  const settings = { ...defaultSettings, endPolicy: "WHOLE" as const };
  const asked = withSettings(handedOver, settings);
  const paid = dueOf(asked, options);
  const comparison = comparePayments(asked, paid, options);
  const [allowance] = paymentSheets(paid, comparison, settings, options, "signing");
  const months = allowance?.header.indexOf("月数") ?? -1;
  expect(allowance?.rows.map((row) => typeof row[months])).toEqual(["object", "number"]);
});

test("start-up, award and summary sheets", () => {
  expect(sheet("启动资金拨付表").rows.map((row) => row.slice(1, 7).map(frozen))).toEqual([
    ["河西联合党支部", "联合组建", day("2023-11-06"), "临非工委〔2023〕30号", 5000, 5000],
  ]);
  expect(sheet("绩效奖励表").rows.map((row) => row.slice(1, 6).map(frozen))).toEqual([
    ["韦小一", "禾丰食品党支部", 93, "优秀", 4000],
  ]);
  const [award] = sheet("绩效奖励表").rows;
  expect(award?.[5]).toEqual({ formula: '=DJ.奖励金额(D4,E4,"按得分分档")', frozen: 4000 });
  expect(call("奖励金额", 93, "优秀", "按得分分档")).toBe(4000);
  const summary = sheet("资金汇总");
  expect(column(summary, "金额（元）")).toEqual([5000, 1050, 4000, 10_050]);
  expect(frozen(summary.capital)).toBe("合计（大写）：壹万零伍拾元整");
  expect(summary.header).toEqual(["序号", "资金项目", "对象", "金额（元）", "备注"]);
});

test("the summary says what the office's own sheets have paid, and what differs", () => {
  const paying = buildLedger({
    ...input,
    allowance: [
      {
        organisation: "禾丰食品党支部",
        secretary: "韦小一",
        period: lastQuarter,
        months: 3,
        amountPaid: 450,
      },
      { organisation: "河西联合党支部", secretary: "黄二", period: lastQuarter, months: 3, amountPaid: 450 },
    ],
  });
  const owed = dueOf(paying, options);
  const compared = comparePayments(paying, owed, options);
  const [signed, posted] = (["signing", "posting"] as const).map((purpose) =>
    paymentSheets(owed, compared, defaultSettings, options, purpose).at(-1),
  );
  if (signed === undefined || posted === undefined) throw new Error("There is no summary.");
  expect(column(signed, "发放表已发（元）")).toEqual([null, 900, null, 900]);
  expect(signed.notes).toContain("与发放表逐人核对：少发2笔共750元，多发1笔共150元。");
  expect(posted.header).not.toContain("发放表已发（元）");
  expect(posted.notes.join("")).not.toContain("逐人核对");
});

test("an award that score and grade alone do not give stands as a number", () => {
  const amounts = (award: Partial<Settings["award"]>): unknown[] => {
    const settings = { ...defaultSettings, award: { ...defaultSettings.award, ...award } };
    const asked = withSettings(ledger, settings);
    const owed = dueOf(asked, options);
    const compared = comparePayments(asked, owed, options);
    const awards = paymentSheets(owed, compared, settings, options, "signing").find(
      ({ name }) => name === "绩效奖励表",
    );
    return (awards?.rows ?? []).map((row) => row[5]);
  };
  expect(amounts({ mode: "LINEAR" })).toEqual([
    { formula: '=DJ.奖励金额(D4,E4,"按得分折算")', frozen: 4100 },
  ]);
  expect(amounts({ min: 100_000 })).toEqual([3500]);
});

test("each part of a year has its own title, also for posting", () => {
  const parts = [{ half: 1 }, { half: 2 }, { quarter: 3 }, {}] as const;
  const titles = parts.map((part) => {
    const asked: SubsidyOptions = { year: 2023, asOf: options.asOf, ...part };
    const owed = dueOf(ledger, asked);
    const compared = comparePayments(ledger, owed, asked);
    return (["signing", "posting"] as const).map(
      (purpose) => paymentSheets(owed, compared, defaultSettings, asked, purpose)[0],
    );
  });
  expect(titles.map((sheets) => sheets.map((one) => one?.title))).toEqual([
    ["2023年上半年园区书记岗位津贴发放表", "2023年上半年园区书记岗位津贴发放表（公示）"],
    ["2023年下半年园区书记岗位津贴发放表", "2023年下半年园区书记岗位津贴发放表（公示）"],
    ["2023年第三季度园区书记岗位津贴发放表", "2023年第三季度园区书记岗位津贴发放表（公示）"],
    ["2023年度园区书记岗位津贴发放表", "2023年度园区书记岗位津贴发放表（公示）"],
  ]);
  const months = titles.map(([signed]) => (signed === undefined ? [] : column(signed, "月数").at(-1)));
  expect(months).toEqual([12, 13, 6, 25]);
});

test("totals are the sum of the printed rows, to the fen, under every policy", () => {
  const dates = fc.integer({ min: day("2022-01-01"), max: day("2023-12-31") });
  const rows = fc.array(fc.record({ from: dates, to: fc.option(dates) }), { minLength: 1, maxLength: 6 });
  const policies = fc.record({
    startPolicy: fc.constantFrom("WHOLE" as const, "HALF15_HALF" as const, "DAILY" as const),
    endPolicy: fc.constantFrom("PREV" as const, "HALF15_HALF" as const, "DAILY" as const),
  });
  fc.assert(
    fc.property(rows, policies, (tenures, change) => {
      const settings = { ...defaultSettings, ...change };
      const people = buildLedger(
        {
          organisation: tenures.map(({ from, to }, index) => ({
            name: `${"甲乙丙丁戊己"[index] ?? ""}禾党支部`,
            secretary: `韦${"一二三四五六"[index] ?? ""}`,
            tenureFrom: { day: from, precision: "day" },
            tenureTo: to === null ? null : { day: to, precision: "day" },
          })),
        },
        change,
      );
      const owed = dueOf(people, options);
      const compared = comparePayments(people, owed, options);
      for (const purpose of ["signing", "posting"] as const)
        for (const printed of paymentSheets(owed, compared, settings, options, purpose)) {
          const index = printed.header.findIndex((title) => /^(?:实发金额|金额)/.test(title));
          const fen = (cell: PaymentCell | undefined): number => Math.round(Number(frozen(cell)) * 100);
          const sum = printed.rows.reduce((before, row) => before + fen(row[index]), 0);
          expect(fen(printed.total[index])).toBe(sum);
          expect(frozen(printed.capital)).toBe(`合计（大写）：${capitalAmount(sum) ?? ""}`);
        }
    }),
    { numRuns: 60 },
  );
});

test("what is posted has no number, account or signature, and names nobody in full where the office wants it so", () => {
  expect(JSON.stringify([...sheets("posting").values()])).toContain("韦小一");
  const posted = sheets("posting", { ...defaultSettings, masksPostedNames: true });
  expect([...posted.keys()]).toEqual([
    "书记岗位津贴发放表公示版",
    "启动资金拨付表公示版",
    "绩效奖励表公示版",
    "资金汇总公示版",
  ]);
  const text = JSON.stringify([...posted.values()]);
  for (const hidden of ["韦小一", "黄二", "卢四", "450123198501010013", "6217001234567890123", "签字", "=DJ"])
    expect(text).not.toContain(hidden);
  expect(text).toContain("韦**");
  expect(text).toContain("450***********0013");
  expect(text).toContain("壹仟零伍拾元整");
});

test("a column in which nothing stands is left out, one that is filled in by hand stays", () => {
  const poor = buildLedger({
    organisation: [{ name: "禾丰食品党支部", secretary: "韦小一", tenureFrom: "2019-06-18" }],
    allowance: [{ organisation: "禾丰食品党支部", secretary: "韦小一" }],
  });
  const owed = dueOf(poor, options);
  const printed = paymentSheets(
    owed,
    comparePayments(poor, owed, options),
    defaultSettings,
    options,
    "signing",
  ).find(({ name }) => name === "书记岗位津贴发放表");
  expect(printed?.header).not.toContain("身份证号");
  expect(printed?.header).not.toContain("开户行及账号");
  expect(printed?.header).toContain("领款人签字");
  const months = printed?.rows[0]?.[printed.header.indexOf("月数")];
  expect(months).toMatchObject({ formula: expect.stringContaining('""') as unknown });
  expect(sheet("书记岗位津贴发放表").header).toContain("身份证号");
});

test("a period without anything to pay has no sheets", () => {
  const nobody = buildLedger({});
  const nothing = dueOf(nobody, options);
  const comparison = comparePayments(nobody, nothing, options);
  expect(paymentSheets(nothing, comparison, defaultSettings, options, "signing")).toEqual([]);
});
