/**
 * What a cell says. `value` is `null` where the cell is blank (no problem) or cannot be read (a problem). A value
 * may come with a problem: an approximate number has both.
 */
export interface Parsed<V> {
  readonly value: V | null;
  readonly problem: ReadingProblem | null;
  /** What a number consists of, where that is written beside it: 12（正式10、预备2）. */
  readonly parts?: readonly NumberPart[];
  /** How many people or firms a list says that it names, where these are more: 张某、李某等12人. */
  readonly people?: number;
}

/** A part of a number by its name: 预备 1. */
export interface NumberPart {
  readonly label: string;
  readonly value: number;
}

/** Nothing is written in the cell, or only a mark that stands for nothing (—, /). */
export const blankCell: Parsed<never> = { value: null, problem: null };

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
  /** 5⏎1, 3 1, 5/1: nobody knows which of them is meant, or whether their sum is. */
  | "twoNumbers"
  /** 6², 6①: a small figure beside the number, which may be a footnote's. */
  | "figureBeside"
  /** 12（正式10、预备3）: what is told of the parts can't be true of the whole. */
  | "partsDiffer"
  /** Less than nothing, where there can't be: members, payments. */
  | "negative"
  /** A formula that Excel keeps as a text and never calculated. */
  | "formulaText"
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
