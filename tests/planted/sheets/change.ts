/** What a clerk does to a sheet beside its records. */
import type { CellValue } from "../../../src/reading/grid";
import type { RegisterId } from "../../../src/registers";

/** Something done to a register's sheet when it is written. */
export type SheetChange =
  /** The total is typed, and so much off. */
  | {
      readonly what: "typedTotal";
      readonly register: RegisterId;
      readonly field: string;
      readonly off: number;
    }
  /** The total's formula ends before the last record. */
  | { readonly what: "shortSum"; readonly register: RegisterId; readonly field: string }
  /** The row of totals says something in a column of words: 50家. */
  | {
      readonly what: "claim";
      readonly register: RegisterId;
      readonly field: string;
      readonly cell: CellValue;
    }
  /** The title is of another year. */
  | { readonly what: "titleYear"; readonly register: RegisterId; readonly year: number };
