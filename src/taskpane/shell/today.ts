import { daysFromCivil } from "../../reading/cells/dates";
import type { DayNumber } from "../../registers";

/** Today in the user's own time zone. The clock is read here and nowhere below. */
export function today(): DayNumber {
  const now = new Date();
  return daysFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
