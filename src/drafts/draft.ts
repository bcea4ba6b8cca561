/** Somebody's text, and the tables in it. */

/** A cell of a table: where its text stands in the draft. */
export interface DraftCell {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly column: number;
}

export interface DraftTable {
  readonly cells: readonly DraftCell[];
}

/** Words that a Word file keeps together under a tag. */
export interface DraftControl {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

export interface Draft {
  readonly text: string;
  readonly tables: readonly DraftTable[];
  /** An outer one before what it holds; a text has none. */
  readonly controls: readonly DraftControl[];
}

const CELL_MARK = /[\t|｜]/;
const STROKES = /[|｜][^|｜\n]*[|｜]/;

/** A text as it was pasted: lines with tabs one below the other are a table. */
export function draftOfText(text: string): Draft {
  return { text, tables: tablesOf(text, CELL_MARK), controls: [] };
}

/** Tables that somebody drew with upright strokes, in a document's text too. */
export function strokedTables(text: string): readonly DraftTable[] {
  return tablesOf(text, STROKES);
}

function tablesOf(text: string, mark: RegExp): readonly DraftTable[] {
  const tables: { cells: DraftCell[] }[] = [];
  let rows = 0;
  let start = 0;
  for (const line of text.split("\n")) {
    if (mark.test(line) && !isProse(line)) {
      if (rows === 0) tables.push({ cells: [] });
      for (const cell of cellsOf(line, start, rows)) tables.at(-1)?.cells.push(cell);
      rows++;
    } else rows = 0;
    start += line.length + 1;
  }
  return tables;
}

/** 投产42家｜在建8家: what begins with words and their number is no row, but clauses between strokes. */
function isProse(line: string): boolean {
  const [first = "", second = ""] = line.split(CELL_MARK);
  return FIRST_CLAUSE.test(first.trim()) && /\d/.test(second);
}

const FIRST_CLAUSE =
  /^[^\d，。；]*[\u4e00-\u9fff]{2}[^\d，。；]{0,2}\d[\d,.]* ?(?:%|万?元|[家户个名人件套场次期])(?:[^\u4e00-\u9fff]|$)/;

function cellsOf(line: string, start: number, row: number): readonly DraftCell[] {
  const cells: DraftCell[] = [];
  let from = 0;
  for (const piece of line.split(CELL_MARK)) {
    cells.push({ start: start + from, end: start + from + piece.length, row, column: cells.length });
    from += piece.length + 1;
  }
  return cells;
}
