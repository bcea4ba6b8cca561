import type { Compute } from "../jobs/jobs";
import type { DayNumber } from "../registers";
import type { UncalculatedSheet, Workbook } from "./workbook/workbook";

export type { Outcome, Problem, ProblemCode } from "./workbook/outcome";

/** More cells are read only after a question: Excel stands still meanwhile. */
export const manyCells = 2_000_000;

/** What computing needs from outside. Time is an argument, never read. */
export interface ComputeEnvironment {
  readonly today: DayNumber;
  /** Share done from 0 to 1, and what is being done, in Chinese. */
  readonly onProgress?: (share: number, text: string) => void;
  /** Aborting stops between two steps; nothing half-done is written. */
  readonly signal?: AbortSignal;
  /** Where the computing runs: in the pane a worker, so that nothing blocks it; here when absent. */
  readonly compute?: Compute;
}

/** What an action on the workbook needs from outside. */
export interface ActionEnvironment extends ComputeEnvironment {
  /** The side that the entry point chose. */
  readonly workbook: Workbook;
  /** Our functions are calculated; without them our sheets get values. */
  readonly liveFormulas: boolean;
  /** A word on something that is done all the same. */
  readonly onRemark?: (text: string) => void;
  /** How the workbook stands, each time that it has been read. */
  readonly onState?: (state: WorkbookState) => void;
  /** Asked before more than {@link manyCells} are read; `false` ends the action. */
  readonly onManyCells?: (cells: number, signal: AbortSignal | undefined) => Promise<boolean>;
}

/** What the pane gives an action; which workbook it is, the pane does not know. */
export type PaneEnvironment = Omit<ActionEnvironment, "workbook">;

export interface WorkbookState {
  /** Excel calculates only when it is told to. */
  readonly isManual: boolean;
  /** Sheets on which formulas of ours are not calculated. */
  readonly uncalculated: readonly UncalculatedSheet[];
  /** Sheets that are read down to a row only, since blank rows without end follow. */
  readonly unread: readonly { readonly sheet: string; readonly below: number }[];
}
