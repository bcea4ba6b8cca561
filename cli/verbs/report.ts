import { previewReport, writeReport } from "../../src/actions/write-report";
import { wordFile, writtenParagraphs } from "../../src/actions/word-file";
import type { ReportParagraph } from "../../src/actions/contracts";
import { openPrevious, openWorkbook, saveFile, saveWorkbook, valueOrFail, wishOf } from "../open-workbook";
import type { Command } from "../parse-command";
import type { Output } from "./output";

export async function report(command: Command): Promise<Output> {
  const previous = await openPrevious(command);
  const opened = await openWorkbook(command.workbook, { functions: command.out !== null });
  const options = { ...wishOf(command), ...previous };
  const action = command.out === null ? previewReport : writeReport;
  const { paragraphs } = valueOrFail(await action(opened.environment, options));
  if (command.out !== null) await saveWorkbook(opened, command.out);
  if (command.docx !== null) await saveFile(command.docx, await wordFile(paragraphs));
  const written = writtenParagraphs(paragraphs);
  return {
    json: { paragraphs: written.map(({ level, text, figures }) => ({ level, text, figures })) },
    text: [...written.map(({ text }) => text), ...leftOut(paragraphs)].join("\n"),
  };
}

function leftOut(paragraphs: readonly ReportParagraph[]): readonly string[] {
  const reasons = paragraphs.flatMap(({ missing }) => missing ?? []);
  return reasons.length === 0 ? [] : ["", "没有写入的段落：", ...reasons.map((reason) => `- ${reason}`)];
}
