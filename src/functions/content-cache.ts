/**
 * Remembers what was read from ranges, so that many formulas on one range read it once. Excel hands over new
 * arrays with every call: contents are compared, never identities, so that a function's result depends on its
 * arguments alone.
 */
import { isCellError, type CellValue } from "../reading/cells/grid";
import type { CellMatrix } from "./arguments";

interface Remembered<T> {
  readonly matrices: readonly CellMatrix[];
  /** What else the result depends on; compared by identity. */
  readonly extras: readonly unknown[];
  readonly cells: number;
  readonly value: T;
}

export class ContentCache<T> {
  /** Newest first. */
  private remembered: readonly Remembered<T>[] = [];

  constructor(
    private readonly mostEntries: number,
    private readonly mostCells: number,
  ) {}

  get(matrices: readonly CellMatrix[], extras: readonly unknown[], build: () => T): T {
    const known = this.remembered.find(
      (one) => sameExtras(one.extras, extras) && sameMatrices(one.matrices, matrices),
    );
    const current = known ?? { matrices, extras, cells: cellCount(matrices), value: build() };
    this.remembered = this.within([current, ...this.remembered.filter((one) => one !== current)]);
    return current.value;
  }

  /** The newest that fit into the bounds. */
  private within(entries: readonly Remembered<T>[]): readonly Remembered<T>[] {
    let cells = 0;
    return entries.slice(0, this.mostEntries).filter((one) => (cells += one.cells) <= this.mostCells);
  }
}

function cellCount(matrices: readonly CellMatrix[]): number {
  return matrices.reduce((sum, matrix) => sum + matrix.length * (matrix[0]?.length ?? 0), 0);
}

function sameExtras(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function sameMatrices(one: readonly CellMatrix[], other: readonly CellMatrix[]): boolean {
  return one.length === other.length && one.every((matrix, index) => sameRows(matrix, other[index] ?? []));
}

function sameRows(one: CellMatrix, other: CellMatrix): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let row = 0; row < one.length; row++) if (!sameRow(one[row] ?? [], other[row] ?? [])) return false;
  return true;
}

function sameRow(one: readonly CellValue[], other: readonly CellValue[]): boolean {
  if (one.length !== other.length) return false;
  for (let column = 0; column < one.length; column++) {
    const a = one[column] ?? null;
    const b = other[column] ?? null;
    if (a !== b && !(isCellError(a) && isCellError(b) && a.error === b.error)) return false;
  }
  return true;
}
