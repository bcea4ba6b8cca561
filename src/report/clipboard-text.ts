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
  const style = [
    fontStyle(look.fonts, look.size),
    `font-weight:${look.bold ? "bold" : "normal"}`,
    `text-align:${look.align}`,
    `text-indent:${String(look.indent * look.size)}pt`,
    `line-height:${String(lineDistance)}pt`,
    "mso-line-height-rule:exactly",
    // One by one: LibreOffice keeps its own distances where they are given together.
    "margin-top:0pt",
    "margin-bottom:0pt",
  ].join(";");
  return `<p style="${style}">${runsHtml(text)}</p>`;
}

/** The Chinese font first: programs that don't know Word's own properties take the first one for every letter. */
export function fontStyle(fonts: readonly string[], size: number): string {
  const families = fonts.map((font) => `'${font}'`).join(",");
  const latin = `mso-ascii-font-family:'${latinFont}';mso-hansi-font-family:'${latinFont}'`;
  return `font-family:${families};${latin};mso-fareast-font-family:'${fonts[0] ?? ""}';font-size:${String(size)}pt`;
}

/** Latin letters and digits in their own font, in every program. */
export function runsHtml(text: string): string {
  return text
    .split(/([\w.%+~-]+)/)
    .map((run, index) =>
      index % 2 === 0
        ? escapedHtml(run)
        : `<span style="font-family:'${latinFont}'">${escapedHtml(run)}</span>`,
    )
    .join("");
}

/** A text from cells is never HTML. */
function escapedHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
