/** Where a table's head stands in a form: rows of labels without a gap, with blanks below them. */
import { isExampleMark } from "../../reading/labels/example-rows";
import { isDateOfSigning, isEndLabel, isNoteLabel, isTotalLabel } from "../../reading/labels/row-labels";
import { isUnitLine } from "../../reading/labels/unit-lines";
import { cellText } from "../../reading/cells/grid";
import { fold } from "../../reading/cells/folding";
import type { FormView } from "./view";

export interface HeadColumn {
  readonly column: number;
  /** From the top to the leaf, as written. */
  readonly path: readonly string[];
}

export interface Head {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadColumn[];
}

const MOST_ROWS = 4;
/** Columns numbered below a head: 1, 2, 3 or 甲, 乙, 1. */
const COLUMN_NUMBER = /^(?:\(?\d{1,2}\)?|[甲乙丙丁戊A-Z]|[①-⑳]|—|-|\d+=[\d+\-*/]+|\(\d+\)=.*)$/;
const LABEL_LENGTH = 40;

/** True for a line that says who fills the form in, in which units, on what day. */
export function isLineBeside(text: string): boolean {
  const folded = fold(text);
  return isUnitLine(folded) || isNoteLabel(folded) || isDateOfSigning(folded) || /[:：]$/.test(text.trim());
}

/** True for what stands below a table: a note, who signs. */
export function endsTable(label: string): boolean {
  if (label === "") return false;
  return isNoteLabel(label) || isEndLabel(label) || /^(?:填表人|填报人|审核人|负责人)/.test(fold(label));
}

/** The head that starts in `row`; `null` where none does. */
export function headAt(view: FormView, row: number): Head | null {
  const labels = view.labelsIn(row);
  if (labels.length < 2 || labels.some((column) => view.span(row, column).top !== row)) return null;
  const texts = labels.map((column) => view.text(row, column));
  if (texts.some((text) => text.length > LABEL_LENGTH || isLineBeside(text)) || isTotalLabel(texts[0] ?? ""))
    return null;
  const [left, right] = extentOf(view, row, labels);
  if (!isWholeRow(view, row, left, right)) return null;
  const bottom = bottomOf(view, row, left, right);
  const columns = columnsOf(view, row, bottom, left, right);
  if (columns.length < 2) return null;
  const last = isColumnNumbers(view, bottom + 1, left, right) ? bottom + 1 : bottom;
  return standsOverBlanks(view, last + 1, columns) ? { top: row, bottom: last, columns } : null;
}

function extentOf(view: FormView, row: number, labels: readonly number[]): readonly [number, number] {
  const left = labels[0] ?? 1;
  const right = Math.max(...labels.map((column) => view.span(row, column).right));
  return [left, Math.min(right, view.right)];
}

/** No gap between the labels, and none with lines beside them. */
function isWholeRow(view: FormView, row: number, left: number, right: number): boolean {
  for (let column = 1; column <= view.right; column++) {
    const inside = column >= left && column <= right;
    if (inside && view.value(row, column) === null) return false;
    if (!inside && view.isRuled && view.isBlankOfTable(row, column)) return false;
  }
  return true;
}

/** As far down as labels that were merged go, and the labels of their own below those that stand over several columns. */
function bottomOf(view: FormView, row: number, left: number, right: number): number {
  let bottom = row;
  for (let next = row; next <= bottom && next < row + MOST_ROWS; next++) {
    for (let column = left; column <= right; column++)
      bottom = Math.max(bottom, Math.min(view.span(next, column).bottom, row + MOST_ROWS - 1));
    if (next === bottom && standsOverLabels(view, next, left, right)) bottom++;
  }
  return bottom;
}

function standsOverLabels(view: FormView, row: number, left: number, right: number): boolean {
  let under = 0;
  for (let column = left; column <= right;) {
    const span = view.span(row, column);
    const isParent = span.right > span.left;
    for (let below = span.left; below <= Math.min(span.right, right); below++) {
      if (view.isLabel(row + 1, below) && (isParent || view.span(row + 1, below).top <= row)) {
        if (isParent) under++;
      } else if (isParent) return false;
    }
    column = span.right + 1;
  }
  return under > 0;
}

function columnsOf(view: FormView, top: number, bottom: number, left: number, right: number): HeadColumn[] {
  const columns: HeadColumn[] = [];
  for (let column = left; column <= right; column++) {
    const path: string[] = [];
    for (let row = top; row <= bottom; row++) {
      const span = view.span(row, column);
      const text = view.text(row, column);
      if (span.top === row && text !== "" && text !== path.at(-1)) path.push(text);
    }
    // Several columns merged in every row of the head are one.
    const isOne = Array.from({ length: bottom - top + 1 }, (_, at) => view.span(top + at, column)).every(
      (span) => span.left < column,
    );
    if (path.length > 0 && !isOne) columns.push({ column, path });
  }
  return columns;
}

function isColumnNumbers(view: FormView, row: number, left: number, right: number): boolean {
  let filled = 0;
  for (let column = left; column <= right; column++) {
    const value = view.value(row, column);
    if (value === null || view.isCovered(row, column)) continue;
    if (!COLUMN_NUMBER.test(fold(cellText(value)))) return false;
    filled++;
  }
  return filled >= 2 && filled * 2 > right - left;
}

/** Blanks or formulas below the labels, and no label behind a blank, as in a card, unless the head says itself again. */
function standsOverBlanks(view: FormView, row: number, columns: readonly HeadColumn[]): boolean {
  if (row > view.bottom) return !view.isRuled && columns.length >= 3;
  // What an example shows says nothing of the blanks below it.
  if (isExample(view, row)) return row < view.bottom && standsOverBlanks(view, row + 1, columns);
  const here = lookBelow(view, row, columns);
  if (here.blanks === 0 && row + 1 <= view.bottom) {
    // The first row may be an example, or a heading of those below it.
    const next = lookBelow(view, row + 1, columns);
    return next.blanks > 0 && (!next.isInterrupted || repeatsItself(columns)) && !here.isInterrupted;
  }
  return here.blanks > 0 && (!here.isInterrupted || repeatsItself(columns));
}

function isExample(view: FormView, row: number): boolean {
  return view.labelsIn(row).some((column) => isExampleMark(view.text(row, column)));
}

function lookBelow(
  view: FormView,
  row: number,
  columns: readonly HeadColumn[],
): { readonly blanks: number; readonly isInterrupted: boolean } {
  const [left, right] = [columns[0]?.column ?? 1, view.right];
  const heads = new Set(columns.map(({ column }) => column));
  let blanks = 0;
  let isInterrupted = false;
  // Beside a note below the table there are no blanks of it.
  const [first] = view.labelsIn(row);
  if (first !== undefined && endsTable(view.text(row, first))) return { blanks, isInterrupted };
  for (let column = left; column <= right; column++) {
    if (view.isCovered(row, column)) continue;
    if (view.hasFormula(row, column) || view.isBlankOfTable(row, column)) blanks += heads.has(column) ? 1 : 0;
    else if (blanks > 0 && view.isLabel(row, column)) isInterrupted = true;
  }
  return { blanks, isInterrupted };
}

/** 指标|单位|数量|指标|单位|数量: blocks beside one another. */
export function repeatsItself(columns: readonly HeadColumn[]): boolean {
  const leaf = fold(columns[0]?.path.join("/") ?? "");
  return columns.filter(({ path }) => fold(path.join("/")) === leaf).length > 1;
}
