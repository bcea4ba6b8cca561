import fc from "fast-check";
import { bestAssignment } from "../../src/reading/columns/assignment";

function sumOf(weights: readonly (readonly number[])[], columns: readonly number[]): number {
  return columns.reduce((sum, column, row) => sum + (column < 0 ? 0 : (weights[row]?.[column] ?? 0)), 0);
}

/** The best sum by trying everything. */
function bestSum(weights: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): number {
  const own = weights[row];
  if (!own) return 0;
  const alone = bestSum(weights, row + 1, taken);
  const together = own.map((weight, column) =>
    weight <= 0 || taken.includes(column) ? 0 : weight + bestSum(weights, row + 1, [...taken, column]),
  );
  return Math.max(alone, ...together);
}

describe("the best assignment of columns to fields", () => {
  test("a column gives way where the whole gains by it", () => {
    expect(
      bestAssignment([
        [1, 0.9],
        [0.95, 0],
      ]),
    ).toEqual([1, 0]);
  });

  test("what does not fit at all stays alone", () => {
    expect(
      bestAssignment([
        [0, -1],
        [0.5, 0],
      ]),
    ).toEqual([-1, 0]);
    expect(bestAssignment([])).toEqual([]);
    expect(bestAssignment([[], []])).toEqual([-1, -1]);
  });

  test("no other assignment has a greater sum, and no field is given twice", () => {
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: -2, max: 20 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(matrix, (weights) => {
        const columns = bestAssignment(weights);
        const given = columns.filter((column) => column >= 0);
        expect(new Set(given).size).toBe(given.length);
        expect(sumOf(weights, columns)).toBe(bestSum(weights));
      }),
    );
  });
});
