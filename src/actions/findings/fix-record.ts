/** 修改记录: what was written in cells of the office, and what stood there before. */
import { changesPlan, changesSheetName, type CellChange } from "../../report/lists/changes-plan";
import type { ActionEnvironment } from "../environment";
import type { OpenWorkbook, WorkbookContent } from "../workbook/workbook";

/** Writes 修改记录. */
export async function writeRecord(
  book: OpenWorkbook,
  environment: ActionEnvironment,
  content: WorkbookContent,
  changes: readonly CellChange[],
): Promise<WorkbookContent> {
  const options = { valuesOnly: false, onRemark: environment.onRemark };
  const { workbook } = await book.writeSheets(content, [changesPlan(changes)], options);
  return workbook;
}

/** 修改记录 as it was, whatever has become of the sheet; where there was none and is none, there is none. */
export async function putRecordBack(
  book: OpenWorkbook,
  environment: ActionEnvironment,
  changes: readonly CellChange[],
): Promise<void> {
  const state = book.state();
  const now = await book.read("values");
  const isThere = now.sheets.some(({ grid }) => grid.sheet === changesSheetName);
  if (isThere || changes.length > 0) await writeRecord(book, environment, now, changes);
  book.noteState(state);
}
