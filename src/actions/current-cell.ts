import { cellPosition, formulaAt, valueAt, type CellValue } from "../reading/cells/grid";
import type { WorkbookContent } from "./workbook/workbook";

/** A cell as it is now. */
export interface CurrentCell {
  readonly value: CellValue;
  readonly hasFormula: boolean;
  readonly numberFormat: string;
  readonly isProtected: boolean;
}

/** The cell in a workbook that was read in full; `null` where the sheet is gone. */
export function currentCell(content: WorkbookContent, sheet: string, cell: string): CurrentCell | null {
  const found = content.sheets.find(({ grid }) => grid.sheet === sheet);
  const position = cellPosition(cell);
  if (found === undefined || position === null) return null;
  const { grid, isProtected } = found;
  const { row, column } = position;
  return {
    value: valueAt(grid, row, column),
    hasFormula: formulaAt(grid, row, column) !== null,
    numberFormat: grid.numberFormats?.[row - grid.firstRow]?.[column - grid.firstColumn] ?? "General",
    isProtected,
  };
}
