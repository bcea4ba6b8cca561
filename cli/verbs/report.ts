import type { ReportResult } from "../../src/jobs/report-results";
import { previewReport, writeReport } from "../../src/actions/report/write-report";
import { textFile, wordFile, writtenParagraphs } from "../../src/actions/report/word-file";
import { openPrevious, openWorkbook, saveFile, saveWorkbook, valueOrFail, wishOf } from "../open-workbook";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function report(command: Command): Promise<Output> {
  const previous = await openPrevious(command);
  const opened = await openWorkbook(command.workbook, { functions: command.out !== null });
  const wish = { ...wishOf(command), ...previous, kind: command.kind };
  const action = command.out === null ? previewReport : writeReport;
  const result = valueOrFail(await action(opened.environment, wish));
  if (command.out !== null) await saveWorkbook(opened, command.out);
  if (command.docx !== null) await saveFile(command.docx, await wordFile(result));
  if (command.txt !== null) await saveFile(command.txt, textFile(result));
  return { json: reportJson(result), text: textForPeople(result) };
}

function reportJson({ paragraphs, table }: ReportResult): object {
  const written = writtenParagraphs(paragraphs).map(({ level, text, figures }) => ({ level, text, figures }));
  if (table === null) return { paragraphs: written };
  const { title, subtitle, blocks, notes } = table;
  const shown = blocks.map(({ caption, header, rows }) => ({
    caption,
    header,
    rows: rows.map((row) => row.map((cell) => cell.shown)),
  }));
  return { paragraphs: written, table: { title, subtitle, blocks: shown, notes } };
}

function textForPeople(result: ReportResult): string {
  const { paragraphs, table, notices } = result;
  const remarks = notices.length === 0 ? [] : ["", ...notices.map((notice) => `注意：${notice}`)];
  if (table === null)
    return [
      ...writtenParagraphs(paragraphs).map(({ text }) => text),
      ...remarks,
      ...leftOut(paragraphs),
    ].join("\n");
  const blocks = table.blocks.map(({ caption, header, rows }) =>
    [
      ...(caption === "" ? [] : [caption]),
      textTable([header, ...rows.map((row) => row.map(({ shown }) => shown))]),
    ].join("\n"),
  );
  return [table.title, table.subtitle, ...blocks, ...table.notes, ...remarks].join("\n");
}

function leftOut(paragraphs: ReportResult["paragraphs"]): readonly string[] {
  const reasons = new Set(paragraphs.flatMap(({ missing }) => missing ?? []));
  return reasons.size === 0 ? [] : ["", "没有写入的段落：", ...[...reasons].map((reason) => `- ${reason}`)];
}
