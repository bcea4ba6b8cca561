/** What is written into a copy of a form's sheet of this workbook; the office's own sheet stays as it is. */

/** Rows that come in before a row of the copy, made like that row; the later ones stand first, so that none moves another. */
export interface CopyInsert {
  /** 0-based. */
  readonly at: number;
  readonly count: number;
}

/** A cell of the copy once its rows are in. */
export interface CopyCell {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  /** `null` empties it; a text that begins with = is a formula where `isFormula` says so. */
  readonly value: string | number | boolean | null;
  readonly isFormula: boolean;
  /** The cell's number format; `setsFormat` where it had another one. */
  readonly numberFormat: string;
  readonly setsFormat: boolean;
  /** Written smaller, since its column is too narrow for it. */
  readonly shrinks: boolean;
}

export interface FilledCopy {
  readonly sheet: string;
  /** Of the copy; no sheet has it yet. */
  readonly name: string;
  readonly inserts: readonly CopyInsert[];
  readonly cells: readonly CopyCell[];
}
