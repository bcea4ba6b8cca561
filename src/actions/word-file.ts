import { assembled } from "../report/assemble";
import type { ReportParagraph } from "./contracts";

export { clipboardHtml, plainText } from "../report/clipboard-text";

/** The report's text as it leaves the workbook: what is left out is gone, headings numbered without gaps. */
export function writtenParagraphs(paragraphs: readonly ReportParagraph[]): readonly ReportParagraph[] {
  return assembled(paragraphs);
}

/** The report as .docx. The library is loaded here, when first used. */
export async function wordFile(paragraphs: readonly ReportParagraph[]): Promise<Uint8Array> {
  const { wordDocument } = await import("../report/word-document");
  return wordDocument(writtenParagraphs(paragraphs));
}
