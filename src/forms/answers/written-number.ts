/** A counted number → what is written into a cell. */
import type { CountedNumber } from "./count-query";
import { exact, value, writtenMoney, writtenRate, type Wanted, type Written } from "./written";

/** A counted number in the form's own unit. */
export function writtenNumber(counted: CountedNumber, wanted: Wanted): Written {
  if (counted.value === null) return { kind: "left", reason: counted.reason ?? "没有这个数" };
  if (counted.isRate) return writtenRate(counted.value, wanted);
  if (counted.isMoney) return writtenMoney(counted.value, wanted);
  return value(exact(counted.value));
}
