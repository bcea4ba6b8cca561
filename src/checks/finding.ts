import type { DayNumber } from "../registers";
import type { Ledger } from "../ledger/model";
import type { FixTitle } from "./fixes/fix-titles";
import type { Need } from "./needs";
import type { RuleId } from "./rule-ids";

export type Severity = "error" | "warning" | "info";

/** A named change with one safe answer. */
export interface Fix {
  readonly title: FixTitle;
  readonly sheet: string;
  readonly cell: string;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean;
  /** Number format to set with it, where the new value needs one (a date instead of a text). */
  readonly numberFormat?: string;
  /** The workbook counts days from 1904, and so does `after`. */
  readonly date1904?: true;
  /** The cells that the new value rests upon, on the same sheet: where one of them is doubted, the fix is too. */
  readonly restsOn?: string;
}

/** What contradicts itself, and the cell to mend (CONTRACT 3). */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 address of the cell to mend, without the sheet. */
  readonly cell: string;
  /** What is wrong, where, and what to do; personal data masked. */
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly suggestion?: string;
  readonly fix?: Fix;
  /** The same fix in the other cells that the finding stands for (a park written once for ten rows). */
  readonly moreFixes?: readonly Fix[];
}

export interface CheckContext {
  readonly year: number | null;
  readonly asOf: DayNumber | null;
}

/** A rule of the catalogue (DOMAIN 4.10). Never throws on bad cells. */
export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  readonly severity: Severity;
  /** Why the rule exists, in words that a clerk understands. */
  readonly why: string;
  /** Document and article, or 办公惯例. */
  readonly authority: string;
  /**
   * What must be there, each inner list an alternative. The first alternative that is satisfied is enough;
   * otherwise the rule is not run and its first one is named as missing.
   */
  readonly needs: readonly (readonly Need[])[];
  /**
   * Columns without which the rule would miss what is there: while one of them is an open question the rule is not
   * run, and names it as missing.
   */
  readonly awaits?: readonly Need[];
  readonly test: (ledger: Ledger, context: CheckContext) => readonly Finding[];
}

/** A rule that was not run, and what it lacks. */
export interface NotRun {
  readonly rule: RuleId;
  readonly missing: readonly Need[];
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly notRun: readonly NotRun[];
}
