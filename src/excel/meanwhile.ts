/**
 * Two panes on one workbook: what somebody wrote on a sheet of ours between its reading and its writing. Excel can't
 * compare and write in one step, so the sheet is looked at in the request that writes it, and put back where it was
 * another one by then.
 */
import { ActionStopped, failed } from "../actions/workbook/outcome";
import { cellValue, type Grid } from "../reading/cells/grid";
import { exactText, fitting, type SheetPlan } from "../report/sheet-plan";
import { isFormula } from "./entered-text";
import { noteState } from "./unfinished";

/** A sheet as it was read, and as it stood in the moment before it was written. */
export interface Look {
  readonly sheet: Excel.Worksheet;
  readonly plan: SheetPlan;
  readonly read: Grid;
  readonly seen: Excel.Range;
}

/** To be asked for before the sheet is written. */
export function lookAt(sheet: Excel.Worksheet, plan: SheetPlan, read: Grid): Look {
  const seen = sheet.getUsedRangeOrNullObject(true);
  seen.load("values,formulas,rowIndex,columnIndex");
  return { sheet, plan, read, seen };
}

/**
 * Puts back what somebody else wrote, in one round trip, and stops; nothing where nobody did. To be called once all
 * is written.
 */
export async function stopWhereChangedMeanwhile(
  context: Excel.RequestContext,
  looks: readonly Look[],
): Promise<void> {
  const late = looks.filter((look) => !isAsRead(look));
  if (late.length === 0) return;
  const names = late.map(({ plan }) => `“${plan.name}”`).join("、");
  noteState(context, `工作表${names}刚在别处改过，可能没有恢复成那边的样子，台账没有改动。`);
  for (const look of late) putBack(look);
  await context.sync();
  throw new ActionStopped(
    failed(
      "changedMeanwhile",
      `工作表${names}刚在另一个窗格里改过，那边的内容已经保留，这次的没有记进去。请再试一次。`,
    ),
  );
}

/** Formulas follow the ledgers by themselves; only what somebody typed or we wrote is compared. */
function isAsRead({ read, seen }: Look): boolean {
  if (seen.isNullObject) return saying(read).size === 0;
  const now = saying({ firstRow: seen.rowIndex + 1, firstColumn: seen.columnIndex + 1, values: seen.values });
  const formulas = formulaPlaces(seen);
  const before = saying(read);
  const places = new Set([...before.keys(), ...now.keys()]);
  return [...places].every((place) => formulas.has(place) || before.get(place) === now.get(place));
}

type Cells = Pick<Grid, "firstRow" | "firstColumn"> & { readonly values: readonly (readonly unknown[])[] };

/** Cells that say something, by their place. */
function saying({ firstRow, firstColumn, values }: Cells): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [row, cells] of values.entries())
    for (const [column, cell] of cells.entries()) {
      const value = cellValue(cell);
      if (value === null || value === "") continue;
      const shown = typeof value === "string" ? fitting(value) : value;
      found.set(placeAt(firstRow + row, firstColumn + column), JSON.stringify(shown));
    }
  return found;
}

function formulaPlaces({ formulas, rowIndex, columnIndex }: Excel.Range): ReadonlySet<string> {
  const places = (formulas as readonly (readonly unknown[])[]).flatMap((cells, row) =>
    cells.flatMap((formula, column) =>
      isFormula(formula) ? [placeAt(rowIndex + 1 + row, columnIndex + 1 + column)] : [],
    ),
  );
  return new Set(places);
}

function placeAt(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

/** In one go, over all that we wrote: there is no moment with neither. */
function putBack({ sheet, plan, seen }: Look): void {
  const cells: readonly (readonly unknown[])[] = seen.isNullObject ? [] : seen.formulas;
  const [top, left] = seen.isNullObject ? [0, 0] : [seen.rowIndex, seen.columnIndex];
  const rows = Math.max(plan.rows.length, top + cells.length);
  const columns = Math.max(1, ...plan.rows.map((row) => row.length), left + (cells[0]?.length ?? 0));
  sheet.getRangeByIndexes(0, 0, rows, columns).formulas = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cell = cells[row - top]?.[column - left] ?? "";
      return typeof cell === "string" && !isFormula(cell) ? exactText(cell) : cell;
    }),
  );
}
