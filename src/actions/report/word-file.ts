import { clipboardHtml, htmlDocument, plainText } from "../../report/clipboard-text";
import { taggedPieces } from "../../report/number-tags";
import { tableHtml, tableText } from "../../report/table-text";
import type { ReportParagraph, ReportResult } from "../../jobs/report-results";

/** What of a report leaves the workbook. */
export type LeavingReport = Pick<ReportResult, "paragraphs" | "table">;

/** The report's text as it leaves the workbook: without what is left out. */
export function writtenParagraphs(paragraphs: readonly ReportParagraph[]): readonly ReportParagraph[] {
  return paragraphs.filter(({ text }) => text !== "");
}

/** Plain text: a paragraph a line, a table's cells apart by tabs. */
export function reportText({ paragraphs, table }: LeavingReport): string {
  return table === null ? plainText(writtenParagraphs(paragraphs)) : tableText(table);
}

/** HTML for the clipboard, which Word takes with its typography. */
export function reportHtml({ paragraphs, table }: LeavingReport): string {
  return table === null ? clipboardHtml(writtenParagraphs(paragraphs)) : htmlDocument(tableHtml(table));
}

/** The report as .docx, each number known by its tag. The library is loaded here, when first used. */
export async function wordFile({
  paragraphs,
  table,
  period,
}: LeavingReport & Pick<ReportResult, "period">): Promise<Uint8Array> {
  const { wordDocument, wordTable } = await import("../../report/word-document");
  if (table !== null) return wordTable(table);
  const written = writtenParagraphs(paragraphs);
  return wordDocument(
    written.map(({ level, text, pieces }) => ({ level, text, tagged: taggedPieces(pieces, period) })),
  );
}

/** The report as .txt, with the mark by which Notepad knows UTF-8. */
export function textFile(report: LeavingReport): Uint8Array {
  return new TextEncoder().encode(`\ufeff${reportText(report)}\r\n`);
}
