/** What a clerk does to a sheet beside its records. */
import type { CellValue } from "../../../src/reading/cells/grid";
import type { RegisterId } from "../../../src/registers";
import type { Row } from "../world/rows";

/** Something done to a register's sheet when it is written. */
export type SheetChange = { readonly register: RegisterId } & (
  | /** The total is typed, and so much off. */ {
      readonly what: "typedTotal";
      readonly field: string;
      readonly off: number;
    }
  | /** The total's formula ends before the last record. */ {
      readonly what: "shortSum";
      readonly field: string;
    }
  | /** The row of totals says something in a column of words: 50家. */ {
      readonly what: "claim";
      readonly field: string;
      readonly cell: CellValue;
    }
  | /** The title is of another year. */ { readonly what: "titleYear"; readonly year: number }
  | /** A line below the records with the amount in capital characters. */ {
      readonly what: "capitals";
      readonly text: string;
    }
  | /** The record's number repeats the one above. */ {
      readonly what: "repeated";
      readonly row: Row;
    }
  | /** The numbers leave one out before the record. */ { readonly what: "skipped"; readonly row: Row }
  | /** The column holds dates of Excel's. */ { readonly what: "realDates"; readonly field: string }
  | /** Grouping cells are filled once for a block. */ { readonly what: "blocks"; readonly field: string }
  | { readonly what: "hidden"; readonly row: Row }
  | /** The record is written below the total and the notes. */ { readonly what: "below"; readonly row: Row }
  | /** The column is a product of two others by formulas, but for one record. */ {
      readonly what: "products";
      readonly field: string;
      readonly of: readonly [string, string];
      readonly except: Row;
    }
);

export type ChangeOf<W extends SheetChange["what"]> = Extract<SheetChange, { readonly what: W }>;

/** The first of the changes that is of the sort, and of the field where one is asked for. */
export function changeOf<W extends SheetChange["what"]>(
  changes: readonly SheetChange[],
  what: W,
  field?: string,
): ChangeOf<W> | undefined {
  return changes.find(
    (change): change is ChangeOf<W> =>
      change.what === what && (field === undefined || ("field" in change && change.field === field)),
  );
}
