/** What is said of each number of a draft. */
export type Verdict = "agrees" | "differs" | "lastYear" | "unknown" | "notData";

export interface JudgedQuantity {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
  readonly value: number | null;
  readonly figure: string | null;
  readonly verdict: Verdict;
  /** The ledger's value, written as the draft writes its own. */
  readonly expected?: string;
  readonly reason: string;
  /** Figures that may be meant, where it could not be told. */
  readonly candidates?: readonly string[];
  /** The park whose share it is. */
  readonly park?: string;
}
