import type { Draft } from "../../drafts/draft";
import { draftOfText } from "../../drafts/draft";
import type { ActionEnvironment, ComputeEnvironment, Outcome } from "../environment";
import { compute, stopIfAborted } from "../read-and-compute";
import { ActionStopped, done, failed } from "../workbook/outcome";

/** A file as it was chosen. */
export interface DraftFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Somebody's draft, and the .docx that it came in. */
export interface OpenedDraft {
  readonly draft: Draft;
  readonly document: DraftFile | null;
}

/** 打开文件: reads a .docx or a text file on this machine. The draft is kept nowhere. */
export async function openDraftFile(
  environment: ComputeEnvironment,
  file: DraftFile,
): Promise<Outcome<OpenedDraft>> {
  try {
    const opened = await compute(environment, "draftFile", { bytes: file.bytes });
    if ("problem" in opened) return failed("notFound", `“${file.name}”：${opened.problem}`);
    return done({ draft: opened.draft, document: /\.docx$/i.test(file.name) ? file : null });
  } catch (error) {
    if (error instanceof ActionStopped) return error.outcome;
    throw error;
  }
}

/** 取选中的单元格: the text of the selected cells, a row a line, cells apart by tabs. */
export function draftOfSelection(environment: ActionEnvironment): Promise<Outcome<OpenedDraft>> {
  return environment.workbook.open(async (book) => {
    const rows = await book.selectedRows();
    stopIfAborted(environment);
    if (rows === null)
      throw new ActionStopped(
        failed("notFound", "选中的单元格里没有内容。请先在表里选中稿子所在的单元格，再点“取选中的单元格”。"),
      );
    return { draft: draftOfText(rows.map((row) => row.join("\t")).join("\n")), document: null };
  });
}
