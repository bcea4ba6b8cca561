/** A table as lines of plain text and as HTML that Word takes. */
import type { TableBlock, TableReport } from "./tables/table-report";
import { fontStyle, runsHtml } from "./clipboard-text";
import { looks } from "./typography";

export interface TitledTable extends Pick<TableReport, "blocks" | "notes" | "widths"> {
  readonly title: string;
  readonly subtitle: string;
}

/** Cells apart by tabs, so that they fall into cells again where they are pasted. */
export function tableText({ title, subtitle, blocks, notes }: TitledTable): string {
  const lines = blocks.flatMap(({ caption, header, rows }) => [
    ...(caption === "" ? [] : [caption]),
    header.join("\t"),
    ...rows.map((row) => row.map(({ shown }) => shown).join("\t")),
  ]);
  return [title, subtitle, ...lines, ...notes].join("\r\n");
}

/** The inside of an HTML body. */
export function tableHtml({ title, subtitle, blocks, notes }: TitledTable): string {
  return [
    paragraph(title, looks.title.fonts, looks.title.size, "center"),
    paragraph(subtitle, looks.body.fonts, CELL_SIZE, "left"),
    ...blocks.map(blockHtml),
    ...notes.map((note) => paragraph(note, looks.body.fonts, CELL_SIZE, "left")),
  ].join("\n");
}

/** Points: 小四号, so that a row stays on one line. */
const CELL_SIZE = 12;

function blockHtml({ caption, header, rows }: TableBlock): string {
  const cell = (tag: "th" | "td", text: string): string =>
    `<${tag} style="border:1px solid #000;padding:2pt 4pt;${fontStyle(looks.body.fonts, CELL_SIZE)}">${runsHtml(text)}</${tag}>`;
  const head = `<tr>${header.map((title) => cell("th", title)).join("")}</tr>`;
  const body = rows.map((row) => `<tr>${row.map(({ shown }) => cell("td", shown)).join("")}</tr>`);
  return [
    ...(caption === "" ? [] : [paragraph(caption, looks.heading1.fonts, CELL_SIZE, "left")]),
    `<table style="border-collapse:collapse">${head}${body.join("")}</table>`,
  ].join("\n");
}

function paragraph(text: string, fonts: readonly string[], size: number, align: string): string {
  return `<p style="${fontStyle(fonts, size)};text-align:${align};margin:0">${runsHtml(text)}</p>`;
}
