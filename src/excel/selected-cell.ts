import type { SelectedCell } from "../actions/workbook/workbook";
import { cellValue } from "../reading/cells/grid";
import { noteState } from "./unfinished";

/** The selected cell and what is in it: one round trip. */
export async function readSelectedCell(context: Excel.RequestContext): Promise<SelectedCell> {
  const range = context.workbook.getSelectedRange();
  range.load("address,cellCount,values,numberFormat");
  await context.sync();
  return {
    address: range.address,
    value: cellValue(range.values[0]?.[0]),
    numberFormat: String(range.numberFormat[0]?.[0]),
    isOneCell: range.cellCount === 1,
  };
}

/**
 * What the selected cells show, row by row, as far as they are filled: one round trip; `null` where nothing is in
 * them.
 */
export async function readSelectedRows(
  context: Excel.RequestContext,
): Promise<readonly (readonly string[])[] | null> {
  const filled = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
  filled.load("text");
  await context.sync();
  return filled.isNullObject ? null : filled.text;
}

/** Puts a formula into the selected cell, and a number format where one is given: one round trip. */
export async function writeSelectedCell(
  context: Excel.RequestContext,
  formula: string,
  numberFormat: string | null,
): Promise<void> {
  noteState(context, "选中的单元格可能已经写进公式，别的单元格没有改动。");
  const range = context.workbook.getSelectedRange();
  if (numberFormat !== null) range.numberFormat = [[numberFormat]];
  range.formulas = [[formula]];
  await context.sync();
}
