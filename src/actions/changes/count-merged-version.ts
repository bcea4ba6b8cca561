import { cellAddress, type Grid } from "../../reading/cells/grid";
import { mayReplace } from "../../reading/rows/own-sheet";
import { copyMark } from "../../registers/sheet-roles";
import type { RecognitionReport, SheetAnswer } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { answerSheets } from "../ledgers/answer-sheets";
import { readSheets } from "../read-and-compute";
import { ActionStopped, failed } from "../workbook/outcome";

/**
 * 从现在起算数: the merged sheet counts, and the sheets of this workbook that it was made of do not; both is kept in
 * 党建设置 and can be taken back there.
 */
export async function countMergedVersion(
  environment: ActionEnvironment,
  merged: string,
  originals: readonly string[],
): Promise<Outcome<RecognitionReport>> {
  const unmarked = await takeMarkOff(environment, merged);
  if (!unmarked.ok) return unmarked;
  const answer = (sheet: string, counts: "in" | "out"): SheetAnswer => ({ sheet, signature: "", counts });
  return answerSheets(environment, [answer(merged, "in"), ...originals.map((sheet) => answer(sheet, "out"))]);
}

/** The line that says that the sheet never counts says only from what it was made. */
function takeMarkOff(environment: ActionEnvironment, merged: string): Promise<Outcome<void>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "values");
    const grid = content.sheets.find((sheet) => sheet.grid.sheet === merged)?.grid;
    const marked = grid === undefined || !mayReplace(grid) ? null : markedCell(grid);
    if (marked === null) throw new ActionStopped(failed("notFound", gone(merged)));
    const text = marked.text.replace(copyMark, "").replace(/^（(.*)）$/, "$1");
    await book.writeText({ sheet: merged, cell: marked.address, text });
  });
}

function markedCell(grid: Grid): { readonly address: string; readonly text: string } | null {
  for (const [row, values] of grid.values.entries())
    for (const [column, text] of values.entries())
      if (typeof text === "string" && text.includes(copyMark))
        return { address: cellAddress(grid.firstRow + row, grid.firstColumn + column), text };
  return null;
}

function gone(sheet: string): string {
  return `“${sheet}”已经不是刚才合成的表了，没有改动。请重新合成。`;
}
