/** Errors that say nothing of what a formula was given: it has not been calculated. */
export type Uncalculated =
  /** Excel has not got the answer of a function yet. */
  | "busy"
  /** Excel does not know the function. */
  | "unknown"
  /** Something stands where its table is to spread. */
  | "blocked";

const KINDS: Readonly<Record<string, Uncalculated>> = {
  "#BUSY!": "busy",
  "#GETTING_DATA": "busy",
  "#CONNECT!": "busy",
  "#NAME?": "unknown",
  "#SPILL!": "blocked",
};

/** Why a formula with this error is not calculated; `null` for an error that it was calculated to. */
export function uncalculatedBy(error: string): Uncalculated | null {
  return KINDS[error] ?? null;
}
