/** How an action ends: with its answer, or with a problem in words. */
export type ProblemCode =
  | "noWorkbook"
  | "noRegister"
  | "structureProtected"
  | "sheetProtected"
  | "readOnly"
  | "noCustomFunctions"
  | "nameTaken"
  | "cellNotEmpty"
  | "editingCell"
  | "changedMeanwhile"
  | "cancelled"
  | "yearMissing"
  | "notFound"
  | "noForm"
  | "tooLarge"
  | "hostFailed";

/** Something that kept an action from its end, for people; the code and detail only in details. */
export interface Problem {
  readonly code: ProblemCode;
  /** What happened, where, what to do. */
  readonly message: string;
  readonly detail?: string;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(code: ProblemCode, message: string, detail?: string): Outcome<never> {
  return { ok: false, problem: detail === undefined ? { code, message } : { code, message, detail } };
}

/** True where somebody at another pane was quicker: what stands there is theirs, and one may try again. */
export function wasTooLate(outcome: Outcome<unknown>): boolean {
  return !outcome.ok && outcome.problem.code === "changedMeanwhile";
}

/** Thrown inside a sitting with the workbook to end it with a problem of ours, not the workbook's. */
export class ActionStopped extends Error {
  constructor(readonly outcome: Outcome<never>) {
    super("action stopped");
  }
}
