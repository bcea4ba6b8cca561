/** Rows of a plan with values in place of formulas. */
import { isFormula, isRows, type PlanCell, type PlanFormula, type PlanValue } from "./sheet-plan";

/** @param becomesValue which formulas; the others stay. What one spills stands around its cell. */
export function frozenRows(
  rows: readonly (readonly PlanCell[])[],
  becomesValue: (formula: PlanFormula) => boolean = () => true,
): readonly (readonly PlanCell[])[] {
  const frozen: PlanCell[][] = rows.map((cells) => [...cells]);
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (!isFormula(cell) || !becomesValue(cell)) continue;
      const values = isRows(cell.frozen) ? cell.frozen : [[cell.frozen]];
      for (const [below, line] of values.entries())
        for (const [right, value] of line.entries()) put(frozen, row + below, column + right, value);
      if (values.length === 0) put(frozen, row, column, null);
    }
  return frozen;
}

function put(rows: PlanCell[][], row: number, column: number, value: PlanValue): void {
  while (rows.length <= row) rows.push([]);
  const line = rows[row] ?? [];
  while (line.length < column) line.push(null);
  line[column] = value;
}
