/** A report for the clipboard: HTML that Word takes with its typography, and plain text. */
import type { ParagraphLevel } from "./paragraph";
import { latinFont, lineDistance, looks } from "./typography";

export interface WrittenParagraph {
  readonly level: ParagraphLevel;
  readonly text: string;
}

/** A whole HTML document; every text is escaped. */
export function clipboardHtml(paragraphs: readonly WrittenParagraph[]): string {
  return htmlDocument(paragraphs.map(paragraphHtml).join("\n"));
}

/** A document around what stands in its body. */
export function htmlDocument(body: string): string {
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>`;
}

/** One paragraph a line; signatures keep their place by the reader's own means. */
export function plainText(paragraphs: readonly WrittenParagraph[]): string {
  return paragraphs.map(({ level, text }) => (looks[level].indent > 0 ? `　　${text}` : text)).join("\r\n");
}

function paragraphHtml({ level, text }: WrittenParagraph): string {
  const look = looks[level];
  const fonts = [latinFont, ...look.fonts].map((font) => `'${font}'`).join(",");
  const style = [
    `font-family:${fonts}`,
    `mso-fareast-font-family:'${look.fonts[0] ?? ""}'`,
    `font-size:${String(look.size)}pt`,
    `font-weight:${look.bold ? "bold" : "normal"}`,
    `text-align:${look.align}`,
    `text-indent:${String(look.indent * look.size)}pt`,
    `line-height:${String(lineDistance)}pt`,
    "mso-line-height-rule:exactly",
    "margin:0",
  ].join(";");
  return `<p style="${style}">${escapedHtml(text)}</p>`;
}

/** A text from cells is never HTML. */
export function escapedHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
