/** What reading makes of a table: typed columns and records, each value with the way to its cell. */
import type { FieldOf, RegisterId, ValueOf } from "../registers";
import { cellAddress, cellText, formulaAt, isCellError, valueAt, type Grid } from "./cells/grid";
import type { NumberPart, ReadingProblem } from "./cells/parsed";
import { yearIn } from "./cells/periods";
import type { Question, TableRecognition } from "./recognition";

/**
 * One column of a field, in the order of the table's records. A value is `null` where the cell is blank or
 * unreadable; `problems` tells the difference.
 */
export interface FieldColumn<V = unknown> {
  /** 1-based columns on the sheet; the first is the one to name to people. */
  readonly columns: readonly number[];
  readonly header: string;
  readonly values: readonly (V | null)[];
  /** Record index → problem; records without one are absent. */
  readonly problems: ReadonlyMap<number, ReadingProblem>;
  /** Record index → the named parts that the cell tells of its number; absent where none does. */
  readonly parts?: ReadonlyMap<number, readonly NumberPart[]>;
  /** Record index → how many people or firms a list stands for, where it names fewer; absent where none does. */
  readonly people?: ReadonlyMap<number, number>;
  /** Record index → the record above whose cell its value stands in, written once for both; absent where none does. */
  readonly fromAbove?: ReadonlyMap<number, number>;
}

/** One table of a register, read. */
export interface Table<R extends RegisterId = RegisterId> {
  readonly register: R;
  readonly grid: Grid;
  readonly recognition: TableRecognition;
  readonly fields: { readonly [F in FieldOf<R>]?: FieldColumn<ValueOf<R, F>> };
  readonly entries: readonly Entry<R>[];
  /**
   * Rows that go on with the record above: an enterprise with two branches, its name merged over both rows. Their
   * counts are in the record's sums already; what they name (an organisation, its secretary) is theirs alone.
   */
  readonly furtherRows: readonly Entry<R>[];
}

/** The column that may be a field which the table has not; `null` where none is asked about. */
export function asksFor({ recognition, fields }: Table, field: string): Question | null {
  if (
    recognition.ask.length === 0 ||
    (fields as Readonly<Record<string, FieldColumn | undefined>>)[field] !== undefined
  )
    return null;
  return recognition.ask.find(({ candidates }) => candidates.includes(field)) ?? null;
}

/** One record of a register, and the way from each of its values to its cell. */
export class Entry<R extends RegisterId = RegisterId> {
  constructor(
    readonly table: Table<R>,
    /** Position among the table's records. */
    readonly index: number,
    /** 1-based row on the sheet. */
    readonly row: number,
    /** The record that this row goes on with; `null` for a record of its own. */
    readonly goesOnWith: Entry<R> | null = null,
  ) {}

  get sheet(): string {
    return this.table.grid.sheet;
  }

  has(field: FieldOf<R>): boolean {
    return this.table.fields[field] !== undefined;
  }

  /** The value, or `null` where the column is missing, the cell blank or unreadable. */
  value<F extends FieldOf<R>>(field: F): ValueOf<R, F> | null {
    return this.table.fields[field]?.values[this.index] ?? null;
  }

  problem(field: FieldOf<R>): ReadingProblem | null {
    return this.table.fields[field]?.problems.get(this.index) ?? null;
  }

  /** How many people or firms a list stands for (张某、李某等12人 is twelve); 0 where it is blank. */
  people(field: FieldOf<R>): number {
    const names: unknown = this.value(field);
    const named = Array.isArray(names) ? names.length : 0;
    return this.table.fields[field]?.people?.get(this.index) ?? named;
  }

  /** The cell's text as it is, trimmed; "" where the column is missing or the cell blank. An error is its name. */
  raw(field: FieldOf<R>): string {
    for (const column of this.columns(field)) {
      const value = valueAt(this.table.grid, this.row, column);
      const text = isCellError(value) ? value.error : cellText(value, false);
      if (text !== "") return text;
    }
    return "";
  }

  /** True where the column exists and nothing is written in the cell. */
  isBlank(field: FieldOf<R>): boolean {
    return this.columns(field).length > 0 && this.raw(field) === "";
  }

  formula(field: FieldOf<R>): string | null {
    const column = this.columns(field)[0];
    return column === undefined ? null : formulaAt(this.table.grid, this.row, column);
  }

  /** A1 address of the field's cell without the sheet; `null` where the column is missing. */
  cell(field: FieldOf<R>): string | null {
    const column = this.columns(field)[0];
    return column === undefined ? null : cellAddress(this.row, column);
  }

  /**
   * Park of this record: its own column, else the section, else the sheet's name or title; as written. While a column
   * that may be the parks' is asked about, the title does not stand in for it.
   */
  get park(): string | null {
    const own: unknown = this.value("park" as FieldOf<R>);
    if (typeof own === "string" && own !== "") return own;
    const { sections, context } = this.table.recognition;
    const section = sections.get(this.row)?.get("park");
    if (section !== undefined) return section;
    return asksFor(this.table, "park") === null ? context.park : null;
  }

  /** Year that the heading above the record names, else the sheet's name or title. */
  get year(): number | null {
    const { sections, context } = this.table.recognition;
    const heading = sections.get(this.row)?.get("time");
    return heading === undefined ? context.year : yearIn(heading);
  }

  private columns(field: FieldOf<R>): readonly number[] {
    return this.table.fields[field]?.columns ?? [];
  }
}
