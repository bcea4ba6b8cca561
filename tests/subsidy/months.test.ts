import * as fc from "fast-check";
import type { EndPolicy, StartPolicy } from "../../src/reading/settings/settings";
import { firstDayOf, lastDayOf, monthIndex, type MonthIndex } from "../../src/subsidy/calendar";
import { oncePerOrganisation, oncePerPerson, type Claim } from "../../src/subsidy/handover";
import {
  amountOf,
  monthsOf,
  monthShares,
  partsOfMonth,
  type MonthPolicy,
  type Period,
  type Service,
} from "../../src/subsidy/months";
import { rateOfMonth } from "../../src/subsidy/rates";

const year2023: Period = { first: day(2023, 1, 1), last: day(2023, 12, 31) };
const starts: readonly StartPolicy[] = ["WHOLE", "NEXT", "HALF15", "HALF15_HALF", "DAILY"];
const ends: readonly EndPolicy[] = ["WHOLE", "PREV", "HALF15", "HALF15_HALF", "DAILY"];
const rate150 = (): number => 15_000;

function day(year: number, month: number, date: number): number {
  return firstDayOf(monthIndex(year, month)) + date - 1;
}

function service(from: number, to: number | null = null, more: Partial<Service> = {}): Service {
  return { from, to, founded: null, dissolved: null, ...more };
}

function counted(given: Service, policy: MonthPolicy, period = year2023): [months: number, fen: number] {
  const shares = monthShares(given, period, policy);
  return [monthsOf(shares), amountOf(shares, rate150)];
}

describe("months of office", () => {
  test.each<[StartPolicy, number, number]>([
    ["WHOLE", 8, 120_000],
    ["NEXT", 7, 105_000],
    ["HALF15", 7, 105_000],
    ["HALF15_HALF", 7.5, 112_500],
    ["DAILY", 7 + 14 / 31, 111_774],
  ])("from 18 May to the year's end under %s", (start, months, fen) => {
    const [gotMonths, gotFen] = counted(service(day(2023, 5, 18)), { start, end: "PREV" });
    expect(gotMonths).toBeCloseTo(months, 9);
    expect(gotFen).toBe(fen);
  });

  test.each<[string, number, StartPolicy, number]>([
    ["the 15th still counts", 15, "HALF15", 8],
    ["the 15th still counts", 15, "HALF15_HALF", 8],
    ["the 16th no longer", 16, "HALF15", 7],
    ["the 16th by half", 16, "HALF15_HALF", 7.5],
    ["the 1st by day is a whole month", 1, "DAILY", 8],
  ])("%s (day %d, %s)", (_what, date, start, months) => {
    expect(counted(service(day(2023, 5, date)), { start, end: "WHOLE" })[0]).toBe(months);
  });

  test.each<[EndPolicy, number, number]>([
    ["WHOLE", 20, 6],
    ["PREV", 20, 5],
    ["HALF15", 20, 6],
    ["HALF15", 15, 5],
    ["HALF15_HALF", 20, 6],
    ["HALF15_HALF", 15, 5.5],
    ["DAILY", 15, 5.5],
    ["PREV", 30, 5],
    ["WHOLE", 30, 6],
  ])("leaving in June under %s on day %d gives %d months", (end, date, months) => {
    expect(counted(service(day(2019, 1, 1), day(2023, 6, date)), { start: "WHOLE", end })[0]).toBe(months);
  });

  test("the end policy holds on the period's last day, too", () => {
    const left = service(day(2019, 1, 1), day(2023, 12, 31));
    expect(counted(left, { start: "WHOLE", end: "PREV" })[0]).toBe(11);
    expect(counted(left, { start: "WHOLE", end: "WHOLE" })[0]).toBe(12);
  });

  test("in office before the period begins is a full month under every policy", () => {
    for (const start of starts)
      expect(counted(service(day(2022, 7, 20)), { start, end: "PREV" })).toEqual([12, 180_000]);
  });

  test("taking office on the period's first day is a full month under every policy", () => {
    for (const start of starts) expect(counted(service(day(2023, 1, 1)), { start, end: "PREV" })[0]).toBe(12);
  });

  test("before, after and the wrong way round give nothing", () => {
    for (const start of starts)
      for (const end of ends) {
        expect(counted(service(day(2024, 1, 1)), { start, end })).toEqual([0, 0]);
        expect(counted(service(day(2019, 1, 1), day(2022, 12, 31)), { start, end })).toEqual([0, 0]);
        expect(counted(service(day(2023, 8, 1), day(2023, 6, 1)), { start, end })).toEqual([0, 0]);
      }
  });

  test("the organisation's founding and dissolution bound the service", () => {
    const policy: MonthPolicy = { start: "WHOLE", end: "PREV" };
    expect(counted(service(day(2019, 1, 1), null, { founded: day(2023, 9, 4) }), policy)[0]).toBe(4);
    expect(counted(service(day(2019, 1, 1), null, { dissolved: day(2023, 9, 4) }), policy)[0]).toBe(8);
    expect(
      counted(service(day(2019, 1, 1), day(2023, 3, 2), { dissolved: day(2023, 9, 4) }), policy)[0],
    ).toBe(2);
  });

  test("leap February by day", () => {
    const period: Period = { first: day(2024, 1, 1), last: day(2024, 2, 29) };
    const [months, fen] = counted(service(day(2024, 2, 15)), { start: "DAILY", end: "DAILY" }, period);
    expect(months).toBeCloseTo(15 / 29, 9);
    expect(fen).toBe(7_759);
  });

  test("in and out within one month is never less than nothing", () => {
    const brief = service(day(2023, 5, 18), day(2023, 5, 20));
    for (const start of starts)
      for (const end of ends)
        expect(monthShares(brief, year2023, { start, end })[0]?.parts).toBeGreaterThanOrEqual(0);
    expect(counted(brief, { start: "DAILY", end: "DAILY" })[0]).toBeCloseTo(3 / 31, 9);
  });

  test("a new rate holds from its month on", () => {
    const rates = [
      { from: 0, amount: 15_000 },
      { from: day(2023, 7, 1), amount: 20_000 },
    ];
    const shares = monthShares(service(day(2019, 1, 1)), year2023, { start: "WHOLE", end: "PREV" });
    expect(amountOf(shares, (month) => rateOfMonth(rates, month))).toBe(6 * 15_000 + 6 * 20_000);
  });
});

const days = fc.integer({ min: day(2021, 1, 1), max: day(2025, 12, 31) });
const services = fc
  .record({ from: days, to: fc.option(days), founded: fc.option(days), dissolved: fc.option(days) })
  .map((given): Service => given);
const policies = fc.record({ start: fc.constantFrom(...starts), end: fc.constantFrom(...ends) });

describe("laws of months", () => {
  test("never negative, never more than the calendar has", () => {
    fc.assert(
      fc.property(services, policies, (given, policy) => {
        const shares = monthShares(given, year2023, policy);
        expect(shares.length).toBeLessThanOrEqual(12);
        for (const { parts } of shares) {
          expect(parts).toBeGreaterThanOrEqual(0);
          expect(parts).toBeLessThanOrEqual(partsOfMonth);
          expect(Number.isInteger(parts)).toBe(true);
        }
      }),
    );
  });

  test("a period split at month ends sums to the whole under WHOLE and PREV", () => {
    const cuts = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const policy: MonthPolicy = { start: "WHOLE", end: "PREV" };
    fc.assert(
      fc.property(services, cuts, (given, lasts) => {
        const bounds = [0, ...lasts, 12];
        const parts = bounds.slice(1).map((last, index): Period => {
          const first = (bounds[index] ?? 0) + 1;
          return { first: day(2023, first, 1), last: lastDayOf(monthIndex(2023, last)) };
        });
        const whole = counted(given, policy);
        const sums = parts.map((period) => counted(given, policy, period));
        expect(sums.reduce((sum, [months]) => sum + months, 0)).toBe(whole[0]);
        expect(sums.reduce((sum, [, fen]) => sum + fen, 0)).toBe(whole[1]);
      }),
    );
  });
});

describe("handover", () => {
  const policy = (start: StartPolicy, end: EndPolicy): MonthPolicy => ({ start, end });
  const claim = (person: string, given: Service, rules: MonthPolicy, organisation = "甲"): Claim => ({
    organisation,
    person,
    from: given.from,
    shares: monthShares(given, year2023, rules),
  });

  function handedOver(date: number, rules: MonthPolicy): [before: number, after: number] {
    const before = claim("韦", service(day(2019, 1, 1), day(2023, 5, date)), rules);
    const after = claim("黄", service(day(2023, 5, date + 1)), rules);
    const [a, b] = oncePerOrganisation([before, after]);
    return [monthsOf(a?.shares ?? []), monthsOf(b?.shares ?? [])];
  }

  test.each<[string, number, MonthPolicy, number, number]>([
    ["the month is the successor's", 20, policy("WHOLE", "PREV"), 4, 8],
    ["it goes to the longer service, before", 20, policy("WHOLE", "WHOLE"), 5, 7],
    ["it goes to the longer service, after", 10, policy("WHOLE", "WHOLE"), 4, 8],
    ["half months never exceed one", 20, policy("HALF15_HALF", "HALF15_HALF"), 5, 7],
    ["by half each", 15, policy("HALF15_HALF", "HALF15_HALF"), 4.5, 7.5],
  ])("%s (day %d)", (_what, date, rules, before, after) => {
    expect(handedOver(date, rules)).toEqual([before, after]);
  });

  test("on a tie the month goes to the successor", () => {
    const rules = policy("WHOLE", "WHOLE");
    const before = claim("韦", service(day(2019, 1, 1), day(2023, 6, 15)), rules);
    const after = claim("黄", service(day(2023, 6, 16)), rules);
    const [a, b] = oncePerOrganisation([before, after]);
    expect([monthsOf(a?.shares ?? []), monthsOf(b?.shares ?? [])]).toEqual([5, 7]);
    expect(a?.lost).toEqual([{ month: monthIndex(2023, 6), parts: partsOfMonth, to: after }]);
  });

  test("by day both are paid", () => {
    const [before, after] = handedOver(10, policy("DAILY", "DAILY"));
    expect(before).toBeCloseTo(4 + 10 / 31, 9);
    expect(before + after).toBeCloseTo(12, 9);
  });

  test("one person with two posts is paid for the one that was taken first", () => {
    const rules = policy("WHOLE", "PREV");
    const second = claim("韦", service(day(2023, 3, 1)), rules, "乙");
    const first = claim("韦", service(day(2020, 1, 1)), rules, "甲");
    const [got, kept] = oncePerPerson([second, first]);
    expect(monthsOf(got?.shares ?? [])).toBe(0);
    expect(monthsOf(kept?.shares ?? [])).toBe(12);
  });

  test("no organisation has more than twelve months, and the order of claims changes nothing", () => {
    const people = fc.array(fc.tuple(fc.constantFrom("韦", "黄", "农"), services), { maxLength: 6 });
    fc.assert(
      fc.property(people, policies, fc.infiniteStream(fc.nat()), (given, rules, order) => {
        const claims = given.map(([person, served]) => claim(person, served, rules));
        const paid = paidByClaim(claims);
        expect([...paid.values()].reduce((sum, parts) => sum + parts, 0)).toBeLessThanOrEqual(
          12 * partsOfMonth,
        );
        const shuffled = claims
          .map((one) => ({ one, key: order.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const again = paidByClaim(shuffled);
        for (const person of ["韦", "黄", "农"]) expect(sumOf(again, person)).toBe(sumOf(paid, person));
      }),
    );
  });

  function paidByClaim(claims: readonly Claim[]): Map<Claim, number> {
    return new Map(
      oncePerOrganisation(claims).map(({ claim: one, shares }) => [
        one,
        shares.reduce((sum, { parts }: { month: MonthIndex; parts: number }) => sum + parts, 0),
      ]),
    );
  }

  function sumOf(paid: ReadonlyMap<Claim, number>, person: string): number {
    return [...paid].reduce((sum, [one, parts]) => (one.person === person ? sum + parts : sum), 0);
  }
});
