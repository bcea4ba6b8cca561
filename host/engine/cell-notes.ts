/** Something noted at cells, which moves with their rows and columns. */
import { maxColumns, type Shift } from "./addresses";

/** A cell of a sheet, 0-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Noted<T> {
  readonly rows: number;
  readonly columns: number;
  readonly note: T;
}

export class CellNotes<T> {
  private readonly sheets = new Map<string, Map<number, Noted<T>>>();

  get(sheet: string, row: number, column: number): T | undefined {
    return this.sheets.get(sheet)?.get(keyOf(row, column))?.note;
  }

  set(sheet: string, row: number, column: number, note: T): void {
    const notes = this.sheets.get(sheet) ?? new Map<number, Noted<T>>();
    this.sheets.set(sheet, notes);
    notes.set(keyOf(row, column), { rows: row, columns: column, note });
  }

  delete(sheet: string, row: number, column: number): void {
    this.sheets.get(sheet)?.delete(keyOf(row, column));
  }

  /** Visits every note; the visitor may delete. */
  forEach(visit: (note: T, place: CellPlace) => void): void {
    for (const [sheet, notes] of this.sheets) {
      for (const { rows, columns, note } of [...notes.values()])
        visit(note, { sheet, row: rows, column: columns });
    }
  }

  /** Moves what is noted on a sheet whose rows or columns moved; what stood in deleted ones goes. */
  shift(sheet: string, shift: Shift): void {
    const notes = this.sheets.get(sheet);
    if (notes === undefined) return;
    const all = [...notes.values()];
    notes.clear();
    for (const noted of all) {
      const at = movedIndex(noted[shift.along], shift);
      if (at === undefined) continue;
      const moved = { ...noted, [shift.along]: at };
      notes.set(keyOf(moved.rows, moved.columns), moved);
    }
  }
}

function movedIndex(index: number, { kind, at, count }: Shift): number | undefined {
  if (index < at) return index;
  if (kind === "insert") return index + count;
  return index < at + count ? undefined : index - count;
}

function keyOf(row: number, column: number): number {
  return row * maxColumns + column;
}
