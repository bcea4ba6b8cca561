import type { WrittenParagraph } from "../report/clipboard-text";
import type { ReportParagraph } from "./contracts";

export { clipboardHtml, plainText } from "../report/clipboard-text";

/** Paragraphs that stand in the report, those left out left out. */
export function writtenParagraphs(paragraphs: readonly ReportParagraph[]): readonly WrittenParagraph[] {
  return paragraphs.filter(({ text }) => text !== "");
}

/** The report as .docx. The library is loaded here, when first used. */
export async function wordFile(paragraphs: readonly ReportParagraph[]): Promise<Uint8Array> {
  const { wordDocument } = await import("../report/word-document");
  return wordDocument(writtenParagraphs(paragraphs));
}
