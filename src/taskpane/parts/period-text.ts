import { daysFromCivil, isCalendarDate } from "../../reading/cells/dates";
import type { DayNumber } from "../../registers";

/** A year as typed; `null` where it is none. */
export function parseYear(text: string): number | null {
  const trimmed = text.normalize("NFKC").trim().replace(/年$/, "");
  return /^(19|20)\d\d$/.test(trimmed) ? Number(trimmed) : null;
}

/** A day as typed (2023-12-31, 2023.12.31, 2023/12/31, 2023年12月31日); `null` where it is none. */
export function parseDay(text: string): DayNumber | null {
  const match = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text.normalize("NFKC").trim());
  if (match === null) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return isCalendarDate(year, month, day) ? daysFromCivil(year, month, day) : null;
}
