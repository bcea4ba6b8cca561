/**
 * What a cell says. `value` is `null` where the cell is blank (no problem) or cannot be read (a problem). A value
 * may come with a problem: an approximate number has both.
 */
export interface Parsed<V> {
  readonly value: V | null;
  readonly problem: ReadingProblem | null;
}

/** Nothing is written in the cell, or only a mark that stands for nothing (—, /). */
export const BLANK: Parsed<never> = { value: null, problem: null };

/** A value that was read for certain. */
export function certain<V>(value: V): Parsed<V> {
  return { value, problem: null };
}

/** A cell that something is the matter with; the value, where there is one nevertheless. */
export function doubtful<V>(problem: ReadingProblem, value: V | null = null): Parsed<V> {
  return { value, problem };
}

/** What is the matter with a cell that could not be read for certain. */
export type ReadingProblem =
  /** Nothing sensible could be read (DAT-01 for dates). */
  | "unreadable"
  /** Numeric 2023.1: January or October (DAT-03). */
  | "ambiguousMonth"
  /** A long number that Excel has cut to 15 digits (MEM-04). */
  | "precisionLost"
  /** 约50, 50余: an approximate number. */
  | "approximate"
  /** A word outside the vocabulary of the field. */
  | "unknownWord"
  /** An Excel error value. */
  | "cellError"
  /** A date without a year and no year to be had from the sheet. */
  | "yearMissing";
