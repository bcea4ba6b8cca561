import { cellAddress, type Grid } from "../../reading/cells/grid";
import { mayReplace } from "../../reading/rows/own-sheet";
import { copyMark } from "../../registers/sheet-roles";
import type { RecognitionReport, SheetAnswer } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { answerSheets } from "../ledgers/answer-sheets";
import { readSheets } from "../read-and-compute";
import { ActionStopped, failed } from "../workbook/outcome";
import type { TextWrite } from "../workbook/workbook";

/**
 * 从现在起算数: the merged sheet counts, and the sheets of this workbook that it was made of do not; both is kept in
 * 党建设置 and can be taken back there. Where it can't be kept, the merged sheet goes on not to count.
 */
export async function countMergedVersion(
  environment: ActionEnvironment,
  merged: string,
  originals: readonly string[],
): Promise<Outcome<RecognitionReport>> {
  const unmarked = await takeMarkOff(environment, merged);
  if (!unmarked.ok) return unmarked;
  const answer = (sheet: string, counts: "in" | "out"): SheetAnswer => ({ sheet, signature: "", counts });
  const kept = await answerSheets(environment, [
    answer(merged, "in"),
    ...originals.map((sheet) => answer(sheet, "out")),
  ]);
  if (kept.ok) return kept;
  const marked = await environment.workbook.open((book) => book.writeText(unmarked.value));
  if (marked.ok) return kept;
  const { code, detail } = kept.problem;
  return failed(code, halfDone(merged), detail);
}

/** The line that says that the sheet never counts says only from what it was made; gives what stood there. */
function takeMarkOff(environment: ActionEnvironment, merged: string): Promise<Outcome<TextWrite>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "values");
    const grid = content.sheets.find((sheet) => sheet.grid.sheet === merged)?.grid;
    const marked = grid === undefined || !mayReplace(grid) ? null : markedCell(grid);
    if (marked === null) throw new ActionStopped(failed("notFound", gone(merged)));
    const text = marked.text.replace(copyMark, "").replace(/^（(.*)）$/, "$1");
    await book.writeText({ sheet: merged, cell: marked.address, text });
    return { sheet: merged, cell: marked.address, text: marked.text };
  });
}

function halfDone(sheet: string): string {
  return `“${sheet}”上“不算数”的字样已经去掉，但哪张表算数没有记进“党建设置”，有的企业可能算两次。请在“识别台账”里把不用的表改成“不计入”。`;
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
