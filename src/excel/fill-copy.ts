/** A copy of one of the office's sheets, filled; the sheet itself is only read. */
import type { CopyCell, FilledCopy } from "../forms/filled-copy";
import { enteredText } from "./entered-text";
import { Pace } from "./pace";
import { codeOf } from "./problem";
import { noteState } from "./unfinished";

/** One round trip, more where there is more than a request takes; what Excel refuses takes the copy away again. */
export async function fillCopy(
  context: Excel.RequestContext,
  { sheet, name, inserts, cells }: FilledCopy,
): Promise<void> {
  noteState(context, half(name));
  const source = context.workbook.worksheets.getItem(sheet);
  const copy = source.copy(Excel.WorksheetPositionType.after, source);
  copy.name = name;
  try {
    await context.sync();
    for (const { at, count } of inserts) {
      const rows = copy.getRange(`${String(at + 1)}:${String(at + count)}`);
      rows.insert(Excel.InsertShiftDirection.down);
      const like = copy.getRange(`${String(at + count + 1)}:${String(at + count + 1)}`);
      copy.getRange(`${String(at + 1)}:${String(at + count)}`).copyFrom(like, Excel.RangeCopyType.formats);
    }
    const pace = new Pace(context);
    for (const cell of cells) {
      put(copy, cell);
      await pace.step();
    }
    copy.activate();
    await context.sync();
  } catch (error) {
    // Somebody else's sheet may have that name by now.
    if (codeOf(error) !== "ItemAlreadyExists") await takeAway(context, name);
    throw error;
  }
}

async function takeAway(context: Excel.RequestContext, name: string): Promise<void> {
  const left = context.workbook.worksheets.getItemOrNullObject(name);
  left.load("name");
  await context.sync();
  if (!left.isNullObject) left.delete();
  await context.sync();
  noteState(context, "台账和空表都没有改动。");
}

function half(name: string): string {
  return `填到一半的“${name}”可能还在，可以删去；台账和空表都没有改动。`;
}

function put(
  copy: Excel.Worksheet,
  { row, column, value, isFormula, numberFormat, setsFormat, shrinks }: CopyCell,
): void {
  const range = copy.getCell(row, column);
  // Before the value: in a cell of format Text a number would become a text.
  if (setsFormat) range.numberFormat = [[numberFormat]];
  if (shrinks) {
    // What wraps isn't made smaller.
    range.format.wrapText = false;
    range.format.shrinkToFit = true;
  }
  if (isFormula) range.formulas = [[value]];
  else range.values = [[enteredText(value, numberFormat)]];
}
