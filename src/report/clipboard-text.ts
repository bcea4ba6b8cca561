/** A report for the clipboard: HTML that Word takes with its typography, and plain text. */
import type { ParagraphLevel } from "./paragraph";
import { textBlocks, type MaybeCell } from "./tables/table-cells";
import { latinFont, lineDistance, looks } from "./typography";

export interface WrittenParagraph extends MaybeCell {
  readonly level: ParagraphLevel;
  readonly text: string;
}

/** A whole HTML document; every text is escaped. */
export function clipboardHtml(paragraphs: readonly WrittenParagraph[]): string {
  return htmlDocument(
    textBlocks(paragraphs)
      .map((block) => (block.kind === "table" ? tableHtml(block.rows) : paragraphHtml(block.paragraph)))
      .join("\n"),
  );
}

function tableHtml(rows: readonly (readonly (readonly WrittenParagraph[])[])[]): string {
  const cell = (paragraphs: readonly WrittenParagraph[]): string =>
    `<td style="border:solid black 1pt;padding:0 4pt">${paragraphs.map(paragraphHtml).join("")}</td>`;
  return `<table style="border-collapse:collapse">${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`;
}

/** A document around what stands in its body. */
export function htmlDocument(body: string): string {
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>`;
}

/** One paragraph a line, a table's cells apart by tabs; signatures keep their place by the reader's own means. */
export function plainText(paragraphs: readonly WrittenParagraph[]): string {
  return textBlocks(paragraphs)
    .flatMap((block) => {
      if (block.kind === "table")
        return block.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join("")).join("\t"));
      const { level, text } = block.paragraph;
      return looks[level].indent > 0 ? `　　${text}` : text;
    })
    .join("\r\n");
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
