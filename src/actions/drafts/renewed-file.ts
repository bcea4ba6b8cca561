import type { RenewReport } from "../../jobs/renew";

/**
 * 存成 Word 文件: last year's document with this year's numbers. A .docx keeps its own form; a text (`null` where it
 * was pasted) becomes a document in ours. What writes documents is loaded here, when first used.
 */
export async function renewedFile(bytes: Uint8Array | null, report: RenewReport): Promise<Uint8Array> {
  const { isPacked, renewedDocument } = await import("../../jobs/draft-file");
  if (bytes !== null && isPacked(bytes)) return renewedDocument(bytes, report, report.period);
  const { markedParagraphs } = await import("../../drafts/renew/marked-paragraphs");
  const { wordDocument } = await import("../../report/word-document");
  return wordDocument(markedParagraphs(report, report.period));
}
