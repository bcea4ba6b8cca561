/** A plan as it goes into a file that nothing calculates: values in place of our formulas. */
import { namesOurFunctions } from "../actions/workbook/our-formulas";
import { isFormula, isRows, type PlanCell, type PlanValue, type SheetPlan } from "../report/sheet-plan";

export interface Freezing {
  /** All formulas become values; else only those that name our functions. */
  readonly valuesOnly: boolean;
  /** Where the values come from and when they were counted; stands behind the title where formulas became values. */
  readonly origin: string;
}

/** The plan with values. */
export function frozenPlan(plan: SheetPlan, { valuesOnly, origin }: Freezing): SheetPlan {
  const rows: PlanCell[][] = plan.rows.map((cells) => [...cells]);
  let isFrozen = false;
  for (const [row, cells] of plan.rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (!isFormula(cell) || !(valuesOnly || namesOurFunctions(cell.formula))) continue;
      isFrozen = true;
      const values = isRows(cell.frozen) ? cell.frozen : [[cell.frozen]];
      for (const [below, line] of values.entries())
        for (const [right, value] of line.entries()) put(rows, row + below, column + right, value);
      if (values.length === 0) put(rows, row, column, null);
    }
  const [first = [], ...rest] = rows;
  return { ...plan, rows: [isFrozen ? withOrigin(first, origin) : first, ...rest] };
}

function put(rows: PlanCell[][], row: number, column: number, value: PlanValue): void {
  while (rows.length <= row) rows.push([]);
  const line = rows[row] ?? [];
  while (line.length < column) line.push(null);
  line[column] = value;
}

/** Behind the title, the first text of the row. */
function withOrigin(first: readonly PlanCell[], origin: string): PlanCell[] {
  const at = first.findIndex((cell) => typeof cell === "string");
  return first.map((cell, column) => (column === at && typeof cell === "string" ? `${cell}${origin}` : cell));
}
