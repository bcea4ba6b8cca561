/** Columns of the sheets for signing and posting. */
import type { DateValue } from "../registers";
import { formatChinese, serialFromDay } from "../reading/cells/dates";
import { maskIdNumber, maskName } from "../reading/cells/mask";
import { columnLetters } from "../reading/cells/grid";

/** A value, or a formula with the value that it has now. */
export type PaymentCell =
  string | number | null | { readonly formula: string; readonly frozen: string | number };

export type PaymentFormat = "text" | "number" | "months" | "money" | "date";

export interface CellPlace<L> {
  /** 1, 2, 3 … */
  readonly number: number;
  /** 1-based row on the sheet. */
  readonly row: number;
  /** The columns that this sheet has, in order. */
  readonly columns: readonly PaymentColumn<L>[];
  readonly purpose: "signing" | "posting";
  /** Only surnames are posted. */
  readonly masksNames: boolean;
}

export interface PaymentColumn<L> {
  readonly title: string;
  readonly width: number;
  readonly format: PaymentFormat;
  readonly cell: (line: L, place: CellPlace<L>) => PaymentCell;
  /** What its total adds up. */
  readonly sum?: (line: L) => number;
  /** The column whose total is written out in capital characters. */
  readonly isTotal?: true;
  /** Left out of what is posted: nobody else's business. */
  readonly notPosted?: true;
  /** Stays though nothing stands in it: it is filled in by hand. */
  readonly byHand?: true;
}

/** The columns of a sheet: those that it may have and that say something, or are for writing by hand. */
export function filledColumns<L>(
  columns: readonly PaymentColumn<L>[],
  lines: readonly L[],
  { purpose, masksNames }: Pick<CellPlace<L>, "purpose" | "masksNames">,
): readonly PaymentColumn<L>[] {
  const isFilled = ({ cell }: PaymentColumn<L>): boolean =>
    lines.some((line, index) => {
      const shown = cell(line, { number: index + 1, row: 0, columns, purpose, masksNames });
      return shown !== null && shown !== "";
    });
  return columns.filter(
    (column) =>
      (purpose === "signing" || column.notPosted !== true) && (column.byHand === true || isFilled(column)),
  );
}

/** 0-based column → its letters. */
export function columnLetter(index: number): string {
  return columnLetters(index + 1);
}

/** The cell of another column in the same row, for formulas; a blank text where this sheet has no such column. */
export function sameRow<L>(place: CellPlace<L>, title: string): string {
  const index = place.columns.findIndex((column) => column.title === title);
  return index < 0 ? '""' : columnLetter(index) + String(place.row);
}

/** A date as Excel's day number; in words where the day is not known. */
export function dateCell(date: DateValue | null): PaymentCell {
  if (date === null) return null;
  return date.precision === "day" ? serialFromDay(date.day) : formatChinese(date.day, date.precision);
}

export function numberColumn<L>(): PaymentColumn<L> {
  return { title: "序号", width: 5, format: "number", cell: (_line, { number }) => number };
}

export function nameColumn<L>(title: string, nameOf: (line: L) => string): PaymentColumn<L> {
  return {
    title,
    width: 10,
    format: "text",
    cell: (line, { purpose, masksNames }) =>
      purpose === "posting" && masksNames ? maskName(nameOf(line)) : nameOf(line),
  };
}

export function idNumberColumn<L>(idOf: (line: L) => string | null): PaymentColumn<L> {
  return {
    title: "身份证号",
    width: 20,
    format: "text",
    cell: (line, { purpose }) => {
      const id = idOf(line);
      return id === null || purpose === "signing" ? id : maskIdNumber(id, true);
    },
  };
}

/** An empty column to be filled in by hand. */
export function blankColumn<L>(title: string, width: number): PaymentColumn<L> {
  return { title, width, format: "text", notPosted: true, byHand: true, cell: () => null };
}
