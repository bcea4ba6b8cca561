import type { DateValue, DayNumber } from "../../registers";

/** Calendar dates as whole day numbers. Nothing here knows of time zones or of the clock. */

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Day number of 1970-01-01, the day from which the civil calendar below counts. */
const UNIX_EPOCH = 25_569;
const DAYS_PER_ERA = 146_097;
/** Days between the epochs of the 1900 and the 1904 date system. */
const EPOCH_1904 = 1462;
/** Excel's 29 February 1900, a day that never was. */
const PHANTOM_SERIAL = 60;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True where the calendar has such a day. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Day number of a date of the Gregorian calendar; 1900-03-01 is 61. Counts in eras of 400 years that begin on
 * 1 March, so that the leap day is the last of its year.
 */
export function daysFromCivil(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - 719_468 + UNIX_EPOCH;
}

/** The date of a day number: the inverse of `daysFromCivil`. */
export function civilFromDays(day: DayNumber): CivilDate {
  const shifted = day - UNIX_EPOCH + 719_468;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

export function yearOf(day: DayNumber): number {
  return civilFromDays(day).year;
}

export function monthOf(day: DayNumber): number {
  return civilFromDays(day).month;
}

/**
 * Day number of a serial number in a cell; a time of day is dropped. `null` for Excel's 1900-02-29.
 * Serials below 60 lie one day off, because Excel counts that day.
 */
export function dayFromSerial(serial: number, date1904 = false): DayNumber | null {
  const whole = Math.floor(serial);
  if (date1904) return whole + EPOCH_1904;
  if (whole === PHANTOM_SERIAL) return null;
  return whole < PHANTOM_SERIAL ? whole + 1 : whole;
}

/** The serial number by which Excel keeps a day: the inverse of `dayFromSerial`. */
export function serialFromDay(day: DayNumber, date1904 = false): number {
  if (date1904) return day - EPOCH_1904;
  return day <= PHANTOM_SERIAL ? day - 1 : day;
}

/** The same day so many months later; a day that the month lacks becomes its last (31 Jan + 1 ⇒ 28 Feb). */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = civilFromDays(day);
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return daysFromCivil(year, month, Math.min(date.day, daysInMonth(year, month)));
}

/** The same day so many years later; 29 February becomes 28 February (DOMAIN 4.8). */
export function addYears(day: DayNumber, years: number): DayNumber {
  return addMonths(day, years * 12);
}

export function startOfMonth(day: DayNumber): DayNumber {
  const { year, month } = civilFromDays(day);
  return daysFromCivil(year, month, 1);
}

export function endOfMonth(day: DayNumber): DayNumber {
  const { year, month } = civilFromDays(day);
  return daysFromCivil(year, month, daysInMonth(year, month));
}

export function startOfYear(year: number): DayNumber {
  return daysFromCivil(year, 1, 1);
}

export function endOfYear(year: number): DayNumber {
  return daysFromCivil(year, 12, 31);
}

/** Quarter of the year, 1 to 4. */
export function quarterOf(day: DayNumber): 1 | 2 | 3 | 4 {
  const month = monthOf(day);
  return month <= 3 ? 1 : month <= 6 ? 2 : month <= 9 ? 3 : 4;
}

/** Whole years from one day to another, as ages are counted; somebody born on 29 February is older on 1 March. */
export function fullYearsBetween(from: DayNumber, to: DayNumber): number {
  const a = civilFromDays(from);
  const b = civilFromDays(to);
  const before = b.month < a.month || (b.month === a.month && b.day < a.day);
  return b.year - a.year - (before ? 1 : 0);
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** `2023-05-01`, `2023-05` or `2023`, as precise as the date is. */
export function formatIso(day: DayNumber, precision: DateValue["precision"] = "day"): string {
  const date = civilFromDays(day);
  const parts = [String(date.year).padStart(4, "0"), twoDigits(date.month), twoDigits(date.day)];
  return parts.slice(0, precision === "year" ? 1 : precision === "month" ? 2 : 3).join("-");
}

/** The day of 2023-05-01, as `formatIso` writes it; `null` for anything else. */
export function parseIso(text: string): DayNumber | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [year = 0, month = 0, day = 0] = (match ?? []).slice(1).map(Number);
  return isCalendarDate(year, month, day) ? daysFromCivil(year, month, day) : null;
}

/** `2023年5月1日`, `2023年5月` or `2023年`, as precise as the date is. */
export function formatChinese(day: DayNumber, precision: DateValue["precision"] = "day"): string {
  const date = civilFromDays(day);
  if (precision === "year") return `${date.year}年`;
  if (precision === "month") return `${date.year}年${date.month}月`;
  return `${date.year}年${date.month}月${date.day}日`;
}

/** Last day that a date as written can mean. Not for deadlines, which are kept by their last day already. */
export function lastPossibleDay(date: DateValue): DayNumber {
  if (date.precision === "month") return endOfMonth(date.day);
  return date.precision === "year" ? endOfYear(yearOf(date.day)) : date.day;
}
