/** Writes single cells of the office's sheets so that each holds exactly the value that is given. */
import { exactText, type PlanValue } from "../report/sheet-plan";
import { Pace } from "./pace";

export interface CellWrite {
  readonly sheet: string;
  readonly cell: string;
  readonly value: PlanValue;
  /** The cell's number format once it is written. */
  readonly numberFormat: string;
  /** The format differs from what the cell has now. */
  readonly setsFormat: boolean;
}

/** One round trip; one more for every 4,000 cells. */
export async function writeCells(context: Excel.RequestContext, writes: readonly CellWrite[]): Promise<void> {
  const pace = new Pace(context);
  for (const { sheet, cell, value, numberFormat, setsFormat } of writes) {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
    // Before the value: in a cell of format Text a number would become a text.
    if (setsFormat) range.numberFormat = [[numberFormat]];
    range.values = [[entered(value, numberFormat)]];
    await pace.step();
  }
  await context.sync();
}

function entered(value: PlanValue, numberFormat: string): string | number | boolean {
  if (value === null) return "";
  if (typeof value !== "string") return value;
  // A cell of format Text keeps what is typed; only an apostrophe at the beginning would be taken off.
  return numberFormat === "@" && !value.startsWith("'") ? value : exactText(value);
}
