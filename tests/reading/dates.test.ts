import fc from "fast-check";
import {
  addMonths,
  addYears,
  civilFromDays,
  dayFromSerial,
  daysFromCivil,
  endOfMonth,
  formatChinese,
  formatIso,
  fullYearsBetween,
  isCalendarDate,
  serialFromDay,
} from "../../src/reading/cells/dates";
import { readDate } from "../../src/reading/cells/written-dates";

const anyDay = fc.integer({ min: daysFromCivil(1900, 3, 1), max: daysFromCivil(2099, 12, 31) });

describe("calendar days", () => {
  it("counts as Excel does", () => {
    expect(daysFromCivil(1900, 3, 1)).toBe(61);
    expect(daysFromCivil(1970, 1, 1)).toBe(25_569);
    expect(daysFromCivil(2023, 5, 1)).toBe(45_047);
    expect(dayFromSerial(45_047.75)).toBe(45_047);
    expect(dayFromSerial(1)).toBe(daysFromCivil(1900, 1, 1));
    expect(dayFromSerial(60)).toBeNull();
    expect(dayFromSerial(0, true)).toBe(daysFromCivil(1904, 1, 1));
  });

  it("goes there and back", () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), (day, date1904) => {
        const { year, month, day: date } = civilFromDays(day);
        expect(isCalendarDate(year, month, date)).toBe(true);
        expect(daysFromCivil(year, month, date)).toBe(day);
        expect(dayFromSerial(serialFromDay(day, date1904), date1904)).toBe(day);
      }),
    );
  });

  it("agrees with the calendar that JavaScript keeps", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date((day - 25_569) * 86_400_000);
        expect(formatIso(day)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it.each([
    ["2024-02-29", 1, "2025-02-28"],
    ["2022-03-18", 3, "2025-03-18"],
    ["2020-02-29", 4, "2024-02-29"],
  ])("adds years to %s", (from, years, to) => {
    const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
    expect(formatIso(addYears(daysFromCivil(year, month, day), years))).toBe(to);
  });

  it("adds months, keeping to the month's end", () => {
    expect(formatIso(addMonths(daysFromCivil(2023, 1, 31), 1))).toBe("2023-02-28");
    expect(formatIso(addMonths(daysFromCivil(2023, 1, 15), -1))).toBe("2022-12-15");
    expect(formatIso(endOfMonth(daysFromCivil(2024, 2, 3)))).toBe("2024-02-29");
  });

  it("counts full years as ages", () => {
    expect(fullYearsBetween(daysFromCivil(2004, 2, 29), daysFromCivil(2022, 2, 28))).toBe(17);
    expect(fullYearsBetween(daysFromCivil(2004, 2, 29), daysFromCivil(2022, 3, 1))).toBe(18);
  });
});

const day = (year: number, month = 1, date = 1): number => daysFromCivil(year, month, date);

describe("what is formatted is read again", () => {
  it("in all our forms and precisions", () => {
    const precision = fc.constantFrom("day" as const, "month" as const, "year" as const);
    const format = fc.constantFrom(formatIso, formatChinese);
    fc.assert(
      fc.property(anyDay, precision, format, (anyDate, exactness, write) => {
        const { year, month } = civilFromDays(anyDate);
        const first = exactness === "day" ? anyDate : day(year, exactness === "month" ? month : 1);
        const read = readDate(write(anyDate, exactness), { year: null });
        expect(read).toEqual({ value: { day: first, precision: exactness }, problem: null });
      }),
    );
  });
});
