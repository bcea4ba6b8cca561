/** Cells of tables among the paragraphs of a text: where each stands, and the text put together from them again. */

export interface CellPosition {
  /** Which table of the text, from 0. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** As the sheet of a report names a cell in its first column: 表1第2行第3列. */
export function cellName({ table, row, column }: CellPosition): string {
  return `表${String(table + 1)}第${String(row + 1)}行第${String(column + 1)}列`;
}

/** `null` for a paragraph that is no cell. */
export function cellNamed(name: string): CellPosition | null {
  const [, table, row, column] = /^表(\d{1,3})第(\d{1,4})行第(\d{1,3})列$/.exec(name) ?? [];
  if (table === undefined || row === undefined || column === undefined) return null;
  return { table: Number(table) - 1, row: Number(row) - 1, column: Number(column) - 1 };
}

/** As the sheet names a row of a table whose cells stand side by side: 表1第2行. */
export function rowName({ table, row }: Omit<CellPosition, "column">): string {
  return `表${String(table + 1)}第${String(row + 1)}行`;
}

/** `null` for a paragraph that is no row of a table. */
export function rowNamed(name: string): Omit<CellPosition, "column"> | null {
  const [, table, row] = /^表(\d{1,3})第(\d{1,4})行$/.exec(name) ?? [];
  return table === undefined || row === undefined ? null : { table: Number(table) - 1, row: Number(row) - 1 };
}

/** Stands between the cells of a row, in its text and in its template. */
export const betweenCells = "　｜　";
/** As it is found again, where white space at the row's ends was dropped. */
export const cellBoundary = /\s*｜\s*/;

export interface MaybeCell {
  /** `null` or absent outside of tables. */
  readonly tableCell?: CellPosition | null;
}

/** A paragraph, or the rows of a table: of each row its cells, of each cell its paragraphs. */
export type TextBlock<T> =
  | { readonly kind: "paragraph"; readonly paragraph: T }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly T[])[])[] };

/** Cells of one table that stand one behind the other become that table; blank ones are filled in. */
export function textBlocks<T extends MaybeCell>(paragraphs: readonly T[]): readonly TextBlock<T>[] {
  const blocks: TextBlock<T>[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    const table = paragraph.tableCell?.table;
    if (table === undefined) {
      blocks.push({ kind: "paragraph", paragraph });
      continue;
    }
    const cells: T[] = [];
    for (let cell = paragraphs[at]; cell?.tableCell?.table === table; cell = paragraphs[++at])
      cells.push(cell);
    at--;
    blocks.push({ kind: "table", rows: rowsOf(cells) });
  }
  return blocks;
}

function rowsOf<T extends MaybeCell>(cells: readonly T[]): readonly (readonly (readonly T[])[])[] {
  const rows = new Map<number, T[][]>();
  let columns = 0;
  for (const cell of cells) {
    const { row = 0, column = 0 } = cell.tableCell ?? {};
    const own = rows.get(row) ?? [];
    while (own.length <= column) own.push([]);
    own[column]?.push(cell);
    columns = Math.max(columns, own.length);
    rows.set(row, own);
  }
  return [...rows.values()].map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? []));
}
