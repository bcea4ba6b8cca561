import type { UncalculatedSheet } from "../excel/our-formulas";
import type { Compute } from "../jobs/jobs";
import type { DayNumber } from "../registers";

export type { Outcome, Problem, ProblemCode } from "../excel/problem";

/** What every action needs from outside. Time is an argument, never read. */
export interface ActionEnvironment {
  readonly today: DayNumber;
  /** This Excel calculates custom functions; without them our sheets get values. */
  readonly liveFormulas: boolean;
  /** Share done from 0 to 1, and what is being done, in Chinese. */
  readonly onProgress?: (share: number, text: string) => void;
  /** A word on something that is done all the same. */
  readonly onRemark?: (text: string) => void;
  /** How formulas stand in the workbook, each time that it has been read. */
  readonly onFormulas?: (state: FormulaState) => void;
  /** Aborting stops between two steps; nothing half-done is written. */
  readonly signal?: AbortSignal;
  /** Where the computing runs: in the pane a worker, so that nothing blocks it; here when absent. */
  readonly compute?: Compute;
}

export interface FormulaState {
  /** Excel calculates only when it is told to. */
  readonly isManual: boolean;
  /** Sheets on which formulas of ours are not calculated. */
  readonly uncalculated: readonly UncalculatedSheet[];
}
