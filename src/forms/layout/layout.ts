/** A form's sheet → its tables and cards: what stands where, and nothing of what it means. */
import {
  isExampleMark,
  isExampleName,
  isNobodysName,
  isPlaceholder,
} from "../../reading/labels/example-rows";
import { isTotalLabel } from "../../reading/labels/row-labels";
import { fold } from "../../reading/cells/folding";
import { cellText, formulaAt } from "../../reading/cells/grid";
import { isFormedHeader, isHeaderWord } from "../../reading/headers/header-dictionary";
import { headerText } from "../../reading/headers/header-text";
import { codeHeads, unitHeads } from "../../registers/form-words";
import { endsTable, headAt, repeatsItself, startsAgain, type Head, type HeadColumn } from "./heads";
import { cardCells, type CardCell } from "./cards";
import type { FormView } from "./view";

export interface RowLabel {
  readonly column: number;
  readonly text: string;
}

export interface BodyRow {
  readonly row: number;
  readonly labels: readonly RowLabel[];
  /** Columns of the head whose cell is empty here. */
  readonly blanks: readonly number[];
  /** `group`: heads the rows below it; `head`: the table's head again. */
  readonly kind: "body" | "total" | "example" | "group" | "head";
}

export interface FormTable {
  readonly head: Head;
  /** Lines between what stands before it and its head. */
  readonly above: readonly string[];
  readonly columns: readonly HeadColumn[];
  readonly rows: readonly BodyRow[];
}

export interface FormLayout {
  /** Where the first table begins; without one, the card. */
  readonly top: number;
  /** Lines above the first table or card. */
  readonly above: readonly string[];
  readonly tables: readonly FormTable[];
  readonly card: readonly CardCell[];
}

/** Everything that a sheet asks for. */
export function layoutOf(view: FormView): FormLayout {
  const tables: FormTable[] = [];
  const cardRows: number[] = [];
  let row = 1;
  let end = 1;
  while (row <= view.bottom) {
    const head = headAt(view, row);
    if (head === null) {
      cardRows.push(row++);
      continue;
    }
    const before = linesBetween(view, end, row);
    const found = blocksOf(head).map((columns) => bodyOf(view, head, columns));
    tables.push(...found.map(({ rows, columns }) => ({ head, above: before, columns, rows })));
    row = Math.max(row + 1, ...found.map(({ next }) => next));
    end = row;
  }
  const lastHead = Math.max(0, ...tables.map(({ head }) => head.top));
  const card = cardCells(
    view,
    cardRows.filter((one) => one > lastHead || !isLineOverTable(view, one)),
  );
  const first = Math.min(
    view.bottom + 1,
    ...tables.map(({ head }) => head.top),
    ...card.map((cell) => cell.row),
  );
  const above = linesBetween(view, 1, first);
  return { top: tables[0]?.head.top ?? first, above, tables, card };
}

/** Without lines and merges a title looks like a label with a blank beside it: the only text of its row, and no head's word. */
function isLineOverTable(view: FormView, row: number): boolean {
  const [only, ...others] = view.labelsIn(row);
  if (view.isRuled || only === undefined || others.length > 0) return false;
  const text = view.text(row, only);
  return !/[:：]\s*$/.test(text) && !isHeaderWord(text) && !isFormedHeader(text);
}

function linesBetween(view: FormView, from: number, before: number): readonly string[] {
  const lines: string[] = [];
  for (let row = from; row < before; row++)
    for (const column of view.labelsIn(row))
      if (view.span(row, column).top === row) lines.push(view.text(row, column));
  return lines;
}

/** The columns of each of several blocks that stand beside one another under one head. */
function blocksOf({ columns }: Head): readonly (readonly HeadColumn[])[] {
  if (!repeatsItself(columns)) return [columns];
  const blocks: HeadColumn[][] = [];
  for (const [at, column] of columns.entries()) {
    const last = blocks.at(-1);
    if (last === undefined || startsAgain(columns, at)) blocks.push([column]);
    else last.push(column);
  }
  return blocks;
}

function bodyOf(
  view: FormView,
  head: Head,
  columns: readonly HeadColumn[],
): Pick<FormTable, "columns" | "rows"> & { readonly next: number } {
  const rows: BodyRow[] = [];
  let row = head.bottom + 1;
  for (; row <= view.bottom; row++) {
    const read = rowOf(view, row, columns);
    const isSum = read.kind === "body" && isListSoFar(rows) && addsUp(view, row, columns);
    const found: BodyRow = isSum ? { ...read, kind: "total" } : read;
    const label = found.labels[0]?.text ?? "";
    const isEnd =
      endsTable(label) || (rows.length > 0 && !saysUnit(found, columns) && headAt(view, row) !== null);
    if (
      isEnd ||
      (found.labels.length === 0 && found.blanks.length === 0 && !holdsAnything(view, row, columns))
    ) {
      break;
    }
    rows.push(found);
    if (found.kind === "total" && isListSoFar(rows)) {
      row++;
      break;
    }
  }
  return { columns, rows, next: row };
}

/** True for a row with an entry below 计量单位: it asks for a number and heads nothing. */
function saysUnit({ labels }: BodyRow, columns: readonly HeadColumn[]): boolean {
  return columns.some(
    ({ column, path }) =>
      unitHeads.includes(headerText(path.at(-1) ?? "").plain) &&
      labels.some((label) => label.column === column && !unitHeads.includes(headerText(label.text).plain)),
  );
}

function holdsAnything(view: FormView, row: number, columns: readonly HeadColumn[]): boolean {
  return columns.some(({ column }) => view.value(row, column) !== null || view.make(row, column).bordered);
}

/** A total below rows that nothing names ends a list; between rows with names it ends nothing. */
function isListSoFar(rows: readonly BodyRow[]): boolean {
  const body = rows.filter(({ kind }) => kind === "body");
  return body.length > 0 && !body.some(({ labels }) => labels.length > 0);
}

/** 租金合计 with =SUM(I4:I12) beside it: what adds up the rows above is the list's total, whatever it is called. */
function addsUp(view: FormView, row: number, columns: readonly HeadColumn[]): boolean {
  return columns.some(({ column }) => {
    const [, from, to] = SUM_OF_ROWS.exec(formulaAt(view.sheet.grid, row, column) ?? "") ?? [];
    return Number(from) < Number(to) && Number(to) < row;
  });
}

const SUM_OF_ROWS = /(?:SUM|SUBTOTAL|COUNTA?)\((?:\d+,)?\$?[A-Z]+\$?(\d+):\$?[A-Z]+\$?(\d+)\)/i;

function rowOf(view: FormView, row: number, columns: readonly HeadColumn[]): BodyRow {
  const labels: RowLabel[] = [];
  const blanks: number[] = [];
  for (const { column } of columns) {
    if (view.isLabel(row, column)) labels.push({ column, text: view.text(row, column) });
    else if (view.isBlankOfTable(row, column)) blanks.push(column);
  }
  return { row, labels, blanks, kind: kindOf(view, row, columns, labels, blanks) };
}

function kindOf(
  view: FormView,
  row: number,
  columns: readonly HeadColumn[],
  labels: readonly RowLabel[],
  blanks: readonly number[],
): BodyRow["kind"] {
  const [first] = labels;
  if (isHeading(view, row, columns, labels)) return "group";
  const repeated = columns.filter(
    ({ column, path }) => fold(view.text(row, column)) === fold(path.at(-1) ?? ""),
  );
  if (repeated.length >= 2 && repeated.length * 2 > columns.length) return "head";
  const own = labels.filter(({ column }) => view.span(row, column).top === row);
  if (own.slice(0, 2).some(({ text }) => isTotalLabel(text)) && isTotalRow(own)) return "total";
  const saysExample = labels.some(
    ({ text }) => isExampleMark(text) || isExampleName(text) || isPlaceholder(text) || isNobodysName(text),
  );
  if (saysExample && labels.length * 2 >= columns.length) return "example";
  if (labels.some(({ text }) => isExampleMark(text))) return "example";
  if (first !== undefined && labels.length >= 1 && blanks.length === 0) {
    const span = view.span(row, first.column);
    if (span.right - span.left + 1 >= columns.length - 1) return "group";
  }
  return "body";
}

const DASHES = /^[-—–－―一/]+$/;

/** 二、党组织情况 — —: over other rows; no unit and no code of its own, so that it asks for no number. */
function isHeading(
  view: FormView,
  row: number,
  columns: readonly HeadColumn[],
  [first, ...others]: readonly RowLabel[],
): boolean {
  if (first === undefined || first.column !== columns[0]?.column) return false;
  const about = columns.filter(({ path }) => {
    const leaf = headerText(path.at(-1) ?? "").plain;
    return unitHeads.includes(leaf) || codeHeads.includes(leaf);
  });
  const said = about
    .filter(({ column }) => column !== first.column)
    .map(({ column }) => cellText(view.value(row, column) ?? "").trim());
  if (said.length === 0 || others.some(({ text }) => !DASHES.test(text))) return false;
  const isStruck = said.some((text) => DASHES.test(text));
  const saysNone = said.every((text) => text === "" || DASHES.test(text));
  return saysNone && (isStruck || /情况$/.test(fold(first.text)));
}

/** 合计 by itself, or behind a number; 合计数 as the name of an indicator is none. */
function isTotalRow(own: readonly RowLabel[]): boolean {
  const text = own.find(({ text: said }) => isTotalLabel(said))?.text ?? "";
  return fold(text).replace(/[:：]$/, "").length <= 8;
}
