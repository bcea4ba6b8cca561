/**
 * Writes single cells of the office's sheets so that each holds exactly the value that is given: all of them or none,
 * and none that somebody has changed since it was read.
 */
import { ActionStopped, failed } from "../actions/workbook/outcome";
import type { CellWrite } from "../actions/workbook/workbook";
import { cellValue, isCellError, type CellValue } from "../reading/cells/grid";
import type { PlanValue } from "../report/sheet-plan";
import { enteredText, isFormula } from "./entered-text";
import { Pace } from "./pace";
import { noteState } from "./unfinished";

/**
 * Gives the writes that came too late: what somebody has put there meanwhile stands. One round trip, one more for
 * every 4,000 cells and where there are such. Where Excel refuses, what was written is put back.
 */
export async function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
): Promise<readonly CellWrite[]> {
  noteState(context, `有${String(writes.length)}个单元格正在改，可能只改了一部分，请对照“修改记录”查看。`);
  const pace = new Pace(context);
  try {
    const looks = await sendWrites(context, writes, pace);
    const late = looks.filter((look) => !holds(look, look.write.before));
    for (const look of late) putBack(context, look);
    if (late.length > 0) await context.sync();
    noteState(context, `单元格已经改好（${String(writes.length - late.length)}个），但“修改记录”没有写全。`);
    return late.map(({ write }) => write);
  } catch (error) {
    await takeBackOrStop(context, writes, pace);
    noteState(context, "已经改动的单元格都恢复了原样。");
    throw error;
  }
}

/** What stood in a cell in the moment before it was written. */
interface Look {
  readonly write: CellWrite;
  readonly seen: Excel.Range;
}

async function sendWrites(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  pace: Pace,
): Promise<readonly Look[]> {
  const looks: Look[] = [];
  for (const write of writes) {
    // In the same request: between two of them somebody may type, or insert a row above.
    looks.push(lookAt(context, write));
    put(context, write, write.value, write.numberFormat);
    await pace.step();
  }
  await context.sync();
  return looks;
}

function rangeOf(context: Excel.RequestContext, { sheet, cell }: CellWrite): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(cell);
}

function lookAt(context: Excel.RequestContext, write: CellWrite): Look {
  const seen = rangeOf(context, write);
  seen.load("values,formulas,numberFormat");
  return { write, seen };
}

function put(context: Excel.RequestContext, write: CellWrite, value: PlanValue, format: string): void {
  const range = rangeOf(context, write);
  // Before the value: in a cell of format Text a number would become a text.
  if (write.numberFormat !== write.formatBefore) range.numberFormat = [[format]];
  range.values = [[enteredText(value, format)]];
}

/** What stood in the cell: its value, and its formula where it has one. A text that begins with = is a value. */
function contentOf({ seen }: Look): { readonly value: CellValue; readonly formula: string | null } {
  const value = cellValue(seen.values[0]?.[0]);
  const formula: unknown = seen.formulas[0]?.[0];
  return { value, formula: isFormula(formula) && formula !== value ? formula : null };
}

function holds(look: Look, expected: PlanValue): boolean {
  const { value, formula } = contentOf(look);
  return formula === null && value === expected;
}

/** Puts in again what somebody had put in. */
function putBack(context: Excel.RequestContext, look: Look): void {
  const { write, seen } = look;
  const { value, formula } = contentOf(look);
  const format = String(seen.numberFormat[0]?.[0]);
  if (formula === null && !isCellError(value)) put(context, write, value, format);
  else {
    const range = rangeOf(context, write);
    if (write.numberFormat !== write.formatBefore) range.numberFormat = [[format]];
    range.formulas = [[formula ?? (isCellError(value) ? value.error : "")]];
  }
}

async function takeBackOrStop(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  pace: Pace,
): Promise<void> {
  try {
    const there = await onSheetsThere(context, writes);
    await takeBack(context, there);
    // Of one request nothing was written on a sheet that was not found; of an earlier one something may have been.
    if (there.length < writes.length && pace.hasSent) throw new Error("A sheet is gone.");
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ActionStopped(failed("hostFailed", PARTLY_DONE, detail));
  }
}

/** Somebody may have renamed or deleted a sheet meanwhile. */
async function onSheetsThere(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
): Promise<readonly CellWrite[]> {
  const names = [...new Set(writes.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    return [name, sheet] as const;
  });
  await context.sync();
  const there = new Set(sheets.flatMap(([name, sheet]) => (sheet.isNullObject ? [] : [name])));
  return writes.filter(({ sheet }) => there.has(sheet));
}

const PARTLY_DONE =
  "Excel 中途没有响应，单元格可能只改了一部分，也没能恢复。改动都记在“修改记录”表里，请在 Excel 恢复后点“撤销修正”，再重新校验。";

/** Puts back what was written before Excel refused; cells that hold something else by now are somebody's. */
async function takeBack(context: Excel.RequestContext, writes: readonly CellWrite[]): Promise<void> {
  const looks = writes.map((write) => lookAt(context, write));
  await context.sync();
  for (const look of looks) {
    const { before, formatBefore, value } = look.write;
    if (holds(look, value)) put(context, look.write, before, formatBefore);
    else if (holds(look, before) && String(look.seen.numberFormat[0]?.[0]) !== formatBefore)
      rangeOf(context, look.write).numberFormat = [[formatBefore]];
  }
  await context.sync();
}
