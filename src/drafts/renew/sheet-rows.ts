/** The renewed document as its sheet has it: a row a paragraph, and a row of a table with its cells side by side. */
import { betweenCells, cellName, rowName, type CellPosition } from "../../report/tables/table-cells";
import type { RenewedParagraph } from "./paragraphs";

export interface SheetRow {
  readonly id: string;
  readonly level: RenewedParagraph["level"];
  readonly template: string;
  readonly text: string;
  readonly of: readonly RenewedParagraph[];
}

/** Rows in the order of the document. */
export function sheetRows(paragraphs: readonly RenewedParagraph[]): readonly SheetRow[] {
  const columns = columnsOf(paragraphs);
  const rows: SheetRow[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    const { cell, level, template, text } = paragraph;
    if (cell === null) {
      rows.push({ id: `底稿${String(at + 1)}`, level, template, text, of: [paragraph] });
      continue;
    }
    const cells = rowFrom(paragraphs, at, cell);
    at += cells.length - 1;
    rows.push(...asRow(cells, cell, columns.get(cell.table) ?? 1));
  }
  return rows;
}

function columnsOf(paragraphs: readonly RenewedParagraph[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  for (const { cell } of paragraphs)
    if (cell !== null) columns.set(cell.table, Math.max(columns.get(cell.table) ?? 1, cell.column + 1));
  return columns;
}

function rowFrom(
  paragraphs: readonly RenewedParagraph[],
  from: number,
  { table, row }: CellPosition,
): readonly RenewedParagraph[] {
  const end = paragraphs.findIndex(
    ({ cell }, at) => at > from && (cell === null || cell.table !== table || cell.row !== row),
  );
  return paragraphs.slice(from, end < 0 ? paragraphs.length : end);
}

/** One row, or a row a cell where a cell has several paragraphs or a mark of its own. */
function asRow(
  cells: readonly RenewedParagraph[],
  { table, row }: CellPosition,
  columns: number,
): readonly SheetRow[] {
  const byColumn = new Map(cells.map((paragraph) => [paragraph.cell?.column ?? 0, paragraph]));
  const isPlain = byColumn.size === cells.length && cells.every(({ text }) => !text.includes("｜"));
  if (!isPlain)
    return cells.map((paragraph) => ({
      id: cellName(paragraph.cell ?? { table, row, column: 0 }),
      level: paragraph.level,
      template: paragraph.template,
      text: paragraph.text,
      of: [paragraph],
    }));
  const joined = (part: (paragraph: RenewedParagraph) => string): string =>
    Array.from({ length: columns }, (_, column) => {
      const paragraph = byColumn.get(column);
      return paragraph === undefined ? "" : part(paragraph);
    }).join(betweenCells);
  const template = joined((paragraph) => paragraph.template);
  return [
    { id: rowName({ table, row }), level: "cell", template, text: joined(({ text }) => text), of: cells },
  ];
}
