/** A report that is a table, before it becomes a sheet, a page of Word, or lines of a pane. */

/** How a number looks in its cell. */
export type CellLook = "text" | "count" | "money" | "rate" | "countChange" | "moneyChange" | "rateChange";

export interface TableCell {
  /** What the cell holds: a number, or words. */
  readonly value: number | string;
  /** What people read. */
  readonly shown: string;
  readonly look: CellLook;
  /** Live in the workbook; without it a constant. */
  readonly formula?: string;
  /** The figure that it is. */
  readonly fact?: string;
  /** It is the figure's value for all, this year's, last year's or the change, and not one park's or quarter's. */
  readonly side?: "now" | "previous" | "change";
}

export interface TableBlock {
  /** "" without one. */
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableReport {
  /** Name of its sheet. */
  readonly sheet: string;
  /** Template of the title above the table. */
  readonly titleTemplate: string;
  /** Template of the line between title and table: unit, cut-off. */
  readonly subtitleTemplate: string;
  readonly blocks: readonly TableBlock[];
  /** Characters, by column. */
  readonly widths: readonly number[];
  readonly notes: readonly string[];
}

/** Words as a cell. */
export function words(text: string): TableCell {
  return { value: text, shown: text, look: "text" };
}
