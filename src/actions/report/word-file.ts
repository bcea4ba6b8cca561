import { clipboardHtml, htmlDocument, plainText } from "../../report/clipboard-text";
import { doubtsIn, doubtsOfCells } from "../../drafts/renew/doubts";
import type { Piece } from "../../report/paragraph";
import { taggedPieces } from "../../report/number-tags";
import {
  cellBoundary,
  cellNamed,
  rowNamed,
  type CellPosition,
  type MaybeCell,
} from "../../report/tables/table-cells";
import { tableHtml, tableText } from "../../report/table-text";
import type { ReportParagraph, ReportResult } from "../../jobs/report-results";

/** What of a report leaves the workbook. */
export type LeavingReport = Pick<ReportResult, "paragraphs" | "table">;

/** A paragraph as it leaves the workbook. */
export type LeavingParagraph = ReportParagraph & MaybeCell;

/** The report's text as it leaves the workbook: without what is left out, cells with their place in the table. */
export function writtenParagraphs(paragraphs: readonly ReportParagraph[]): readonly LeavingParagraph[] {
  return paragraphs.flatMap((paragraph): readonly LeavingParagraph[] => {
    const row = paragraph.level === "cell" ? rowNamed(paragraph.id) : null;
    if (row !== null) return cellsOf(paragraph, row);
    const tableCell = paragraph.level === "cell" ? cellNamed(paragraph.id) : null;
    return paragraph.text === "" && tableCell === null ? [] : [{ ...paragraph, tableCell }];
  });
}

/** A row of a table that stands on one row of its sheet, as the cells that it is. */
function cellsOf(paragraph: ReportParagraph, row: Omit<CellPosition, "column">): readonly LeavingParagraph[] {
  const pieces: Piece[][] = [[]];
  for (const piece of paragraph.pieces) {
    const [first = "", ...rest] = piece.fact === null ? piece.text.split(cellBoundary) : [piece.text];
    pieces.at(-1)?.push({ ...piece, text: first });
    for (const text of rest) pieces.push([{ ...piece, text }]);
  }
  const texts = pieces.map((own) => own.map(({ text }) => text).join(""));
  const remarks = doubtsOfCells(texts, paragraph.remark);
  return pieces.map((own, column) => ({
    ...paragraph,
    text: texts[column] ?? "",
    pieces: own.filter(({ text }) => text !== ""),
    remark: remarks[column] ?? "",
    tableCell: { ...row, column },
  }));
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
