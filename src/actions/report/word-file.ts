import { clipboardHtml, htmlDocument, plainText } from "../../report/clipboard-text";
import { doubtsIn } from "../../drafts/renew/doubts";
import { taggedPieces } from "../../report/number-tags";
import { cellNamed, type MaybeCell } from "../../report/tables/table-cells";
import { tableHtml, tableText } from "../../report/table-text";
import type { ReportParagraph, ReportResult } from "../../jobs/report-results";

/** What of a report leaves the workbook. */
export type LeavingReport = Pick<ReportResult, "paragraphs" | "table">;

/** A paragraph as it leaves the workbook. */
export type LeavingParagraph = ReportParagraph & MaybeCell;

/** The report's text as it leaves the workbook: without what is left out, cells with their place in the table. */
export function writtenParagraphs(paragraphs: readonly ReportParagraph[]): readonly LeavingParagraph[] {
  return paragraphs.flatMap((paragraph) => {
    const tableCell = paragraph.level === "cell" ? cellNamed(paragraph.id) : null;
    return paragraph.text === "" && tableCell === null ? [] : [{ ...paragraph, tableCell }];
  });
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
  if (table !== null) return wordTable(table, period);
  const written = writtenParagraphs(paragraphs);
  return wordDocument(
    written.map(({ level, text, pieces, remark, tableCell = null }) => {
      const marked = remark === "" ? [] : doubtsIn(text, remark);
      return { level, text, tableCell, marked, tagged: taggedPieces(pieces, period) };
    }),
  );
}

/** The report as .txt, with the mark by which Notepad knows UTF-8. */
export function textFile(report: LeavingReport): Uint8Array {
  return new TextEncoder().encode(`\ufeff${reportText(report)}\r\n`);
}
