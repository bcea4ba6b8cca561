/** Which sheets may be written, and how the workbook stands afterwards: the same on every side of the seam. */
import { usedArea } from "../../reading/cells/area";
import { mayReplace } from "../../reading/rows/own-sheet";
import { isFormula, type SheetPlan } from "../../report/sheet-plan";
import { ActionStopped, failed } from "./outcome";
import type { WorkbookContent } from "./workbook";

/** Stops with a problem where one of these sheets can be neither replaced nor added. Nothing is written. */
export function stopWhereUnwritable(
  workbook: WorkbookContent,
  plans: readonly Pick<SheetPlan, "name">[],
): void {
  const existing = new Map(workbook.sheets.map((sheet) => [sheet.grid.sheet, sheet]));
  for (const plan of plans)
    refuseWhereImpossible(plan, existing.get(plan.name), workbook.isStructureProtected);
}

function refuseWhereImpossible(
  plan: Pick<SheetPlan, "name">,
  existing: WorkbookContent["sheets"][number] | undefined,
  isStructureProtected: boolean,
): void {
  if (existing === undefined) {
    if (isStructureProtected)
      throw new ActionStopped(
        failed(
          "structureProtected",
          `工作簿的结构有保护，不能添加工作表“${plan.name}”。请先在“审阅”里撤销“保护工作簿”，再试一次。`,
        ),
      );
    return;
  }
  // A sheet without anything in it is what is left of a writing that was refused.
  if (!mayReplace(existing.grid) && usedArea(existing.grid) !== null)
    throw new ActionStopped(
      failed(
        "nameTaken",
        `工作簿里已有一张名为“${plan.name}”的工作表，不是加载项写的，没有改动它。请把它改名后再试。`,
      ),
    );
  if (existing.isProtected)
    throw new ActionStopped(
      failed("sheetProtected", `工作表“${plan.name}”有保护，不能更新。请先在“审阅”里撤销保护，再试一次。`),
    );
}

/** The workbook once these sheets are written, as far as a further writing needs it. */
export function contentAfter(workbook: WorkbookContent, plans: readonly SheetPlan[]): WorkbookContent {
  const written = new Set(plans.map(({ name }) => name));
  const kept = workbook.sheets.filter(({ grid }) => !written.has(grid.sheet));
  return { ...workbook, sheets: [...kept, ...plans.map(contentOf)] };
}

function contentOf({ name, rows }: SheetPlan): WorkbookContent["sheets"][number] {
  const values = rows.map((row) => row.map((cell) => (isFormula(cell) ? null : cell)));
  const grid = { sheet: name, firstRow: 1, firstColumn: 1, values };
  return { grid, isProtected: false, isVisible: true };
}
