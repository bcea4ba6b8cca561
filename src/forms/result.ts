/** What filling a form gives (CONTRACT 4). */
import type { NumberSource } from "./answers/count-query";
import type { FieldSource } from "./answers/field-answers";
import type { UsedAnswer } from "./replies";

export interface FilledCell {
  readonly row: number;
  /** In the so-manieth row that is inserted below `row`; 0 in that row itself. */
  readonly inserted: number;
  readonly column: number;
  /** A real date is a day number with `date`. */
  readonly value: number | string;
  readonly isDate: boolean;
  /** A number format that the cell needs to show a date. */
  readonly format: string | null;
  readonly from: NumberSource | FieldSource | { readonly field: "seq" };
}

export interface LeftCell {
  readonly row: number;
  readonly inserted: number;
  readonly column: number;
  readonly reason: string;
}

export interface AskedCell {
  readonly row: number;
  readonly inserted: number;
  readonly column: number;
  readonly header: string;
  /** What an answer may be given for; none where nobody can say it here. */
  readonly keys: readonly string[];
  readonly candidates: readonly string[];
}

/** Records for which a list has no rows, or of which it isn't clear whether they belong into it. */
export interface Unfitted {
  readonly register: string;
  readonly records: readonly string[];
  readonly reason: string;
}

/** Rows that a list needs besides its own: below the row `like` and made like it. */
export interface RowsToInsert {
  readonly like: number;
  readonly count: number;
}

/** Of one sheet; rows are those of the form as it came. */
export interface SheetResult {
  readonly sheet: string;
  readonly signature: string;
  /** Answers of people that were used. */
  readonly answered: readonly UsedAnswer[];
  readonly cells: readonly FilledCell[];
  readonly left: readonly LeftCell[];
  readonly ask: readonly AskedCell[];
  readonly unfitted: readonly Unfitted[];
  readonly inserts: readonly RowsToInsert[];
}

/** Puts a sheet's cells together while it is being filled. */
export class SheetFilling {
  readonly cells: FilledCell[] = [];
  readonly left: LeftCell[] = [];
  readonly ask: AskedCell[] = [];
  readonly unfitted: Unfitted[] = [];
  readonly inserts: RowsToInsert[] = [];

  result(of: Pick<SheetResult, "sheet" | "signature" | "answered">): SheetResult {
    const { cells, left, ask, unfitted, inserts } = this;
    return { ...of, cells, left, ask, unfitted, inserts };
  }
}
