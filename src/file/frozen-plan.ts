/** A plan as it goes into a file that nothing calculates: values in place of our formulas. */
import { namesOurFunctions } from "../actions/workbook/our-formulas";
import { ownSheetMark } from "../reading/rows/own-sheet";
import { frozenRows } from "../report/frozen-rows";
import { isFormula, type PlanCell, type PlanFormula, type SheetPlan } from "../report/sheet-plan";

export interface Freezing {
  /** All formulas become values; else only those that name our functions. */
  readonly valuesOnly: boolean;
  /** Where the values come from and when they were counted; stands in the first row where formulas became values. */
  readonly origin: string;
}

/** The plan with values. */
export function frozenPlan(plan: SheetPlan, { valuesOnly, origin }: Freezing): SheetPlan {
  const becomesValue = ({ formula }: PlanFormula): boolean => valuesOnly || namesOurFunctions(formula);
  const [first = [], ...rest] = frozenRows(plan.rows, becomesValue);
  const isFrozen = plan.rows.some((cells) => cells.some((cell) => isFormula(cell) && becomesValue(cell)));
  return { ...plan, rows: [isFrozen ? withOrigin(first, origin) : first, ...rest] };
}

/** Behind the words that say whose sheet it is: on what people sign or post they stand beside the paper. */
function withOrigin(first: readonly PlanCell[], origin: string): PlanCell[] {
  const at = first.findIndex(saysItIsOurs);
  return first.map((cell, column) => (column === at && typeof cell === "string" ? `${cell}${origin}` : cell));
}

function saysItIsOurs(cell: PlanCell): boolean {
  return typeof cell === "string" && cell.includes(ownSheetMark);
}
