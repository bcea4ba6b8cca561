/**
 * The best one-to-one assignment: every row takes at most one column so that the sum of the weights is the
 * greatest possible (Kuhn–Munkres with potentials, O(rows² · columns)).
 *
 * `weights[row][column]` of 0 or less means "not at all"; such a pair is never returned. Gives for each row its
 * column, or -1.
 */
export function bestAssignment(weights: readonly (readonly number[])[]): readonly number[] {
  const rows = weights.length;
  const width = weights[0]?.length ?? 0;
  if (rows === 0 || width === 0) return weights.map(() => -1);
  // Each row may also stay alone: one spare column a row, at cost 0.
  const columns = width + rows;
  const cost = (row: number, column: number): number =>
    column < width ? -Math.max(0, weights[row]?.[column] ?? 0) : 0;
  const owner = hungarian(rows, columns, cost);
  const result = new Array<number>(rows).fill(-1);
  owner.forEach((row, column) => {
    if (row >= 0 && column < width && (weights[row]?.[column] ?? 0) > 0) result[row] = column;
  });
  return result;
}

/** State of the search: potentials, owners (1-based, 0 is none) and the way back to where a search began. */
class Search {
  private readonly rowPotential: Float64Array;
  private readonly columnPotential: Float64Array;
  private readonly way: Int32Array;
  readonly owner: Int32Array;

  constructor(
    rows: number,
    private readonly columns: number,
    private readonly cost: (row: number, column: number) => number,
  ) {
    this.rowPotential = new Float64Array(rows + 1);
    this.columnPotential = new Float64Array(columns + 1);
    this.way = new Int32Array(columns + 1);
    this.owner = new Int32Array(columns + 1);
  }

  /** Finds a column for one more row at the least cost for all. */
  add(row: number): void {
    this.owner[0] = row;
    const slack = new Float64Array(this.columns + 1).fill(Infinity);
    const used = new Uint8Array(this.columns + 1);
    let column = 0;
    do {
      used[column] = 1;
      const next = this.relax(column, slack, used);
      this.shift(slack[next] ?? 0, slack, used);
      column = next;
    } while ((this.owner[column] ?? 0) !== 0);
    this.turnBack(column);
  }

  /** Looks from one column's owner at every free column; gives the cheapest. */
  private relax(from: number, slack: Float64Array, used: Uint8Array): number {
    const row = this.owner[from] ?? 0;
    let cheapest = 0;
    for (let column = 1; column <= this.columns; column++) {
      if (used[column]) continue;
      const reduced =
        this.cost(row - 1, column - 1) - (this.rowPotential[row] ?? 0) - (this.columnPotential[column] ?? 0);
      if (reduced < (slack[column] ?? Infinity)) {
        slack[column] = reduced;
        this.way[column] = from;
      }
      if (cheapest === 0 || (slack[column] ?? Infinity) < (slack[cheapest] ?? Infinity)) cheapest = column;
    }
    return cheapest;
  }

  private shift(delta: number, slack: Float64Array, used: Uint8Array): void {
    for (let column = 0; column <= this.columns; column++) {
      if (used[column]) {
        const row = this.owner[column] ?? 0;
        this.rowPotential[row] = (this.rowPotential[row] ?? 0) + delta;
        this.columnPotential[column] = (this.columnPotential[column] ?? 0) - delta;
      } else slack[column] = (slack[column] ?? Infinity) - delta;
    }
  }

  private turnBack(from: number): void {
    for (let column = from; column !== 0;) {
      const previous = this.way[column] ?? 0;
      this.owner[column] = this.owner[previous] ?? 0;
      column = previous;
    }
  }
}

/** Row that owns each column in the cheapest complete assignment of the rows; -1 for a free column. */
function hungarian(rows: number, columns: number, cost: (row: number, column: number) => number): number[] {
  const search = new Search(rows, columns, cost);
  for (let row = 1; row <= rows; row++) search.add(row);
  return Array.from(search.owner.subarray(1), (row) => row - 1);
}
