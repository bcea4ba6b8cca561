import type { DayNumber } from "../registers";
import type { Half, Quarter } from "./period";

/** Whose payments: of a year, of a part of it, or of all that the sheets hold where no year is given. */
export interface PaidScope {
  readonly year: number | null;
  readonly quarter?: Quarter | undefined;
  readonly half?: Half | undefined;
  /** Cut-off: months after its own, and one-off money paid after it, are left out. */
  readonly asOf?: DayNumber | null | undefined;
}
