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

/** Row that owns each column in the cheapest complete assignment of the rows; -1 for a free column. */
function hungarian(rows: number, columns: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const owner = new Int32Array(columns + 1).fill(0);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    owner[0] = row;
    let column = 0;
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const used = new Uint8Array(columns + 1);
    do {
      used[column] = 1;
      const current = owner[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (used[j]) continue;
        const reduced = cost(current - 1, j - 1) - (rowPotential[current] ?? 0) - (columnPotential[j] ?? 0);
        if (reduced < (slack[j] ?? Infinity)) {
          slack[j] = reduced;
          way[j] = column;
        }
        if ((slack[j] ?? Infinity) < delta) {
          delta = slack[j] ?? Infinity;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (used[j]) {
          const at = owner[j] ?? 0;
          rowPotential[at] = (rowPotential[at] ?? 0) + delta;
          columnPotential[j] = (columnPotential[j] ?? 0) - delta;
        } else slack[j] = (slack[j] ?? Infinity) - delta;
      }
      column = next;
    } while ((owner[column] ?? 0) !== 0);
    do {
      const previous = way[column] ?? 0;
      owner[column] = owner[previous] ?? 0;
      column = previous;
    } while (column !== 0);
  }
  return Array.from(owner.subarray(1), (row) => row - 1);
}
