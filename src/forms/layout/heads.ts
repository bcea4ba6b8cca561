/** Where a table's head stands in a form: rows of labels without a gap, with blanks below them. */
import { isExampleMark } from "../../reading/labels/example-rows";
import { isDateOfSigning, isEndLabel, isNoteLabel, isTotalLabel } from "../../reading/labels/row-labels";
import { isUnitLine } from "../../reading/labels/unit-lines";
import { cellText } from "../../reading/cells/grid";
import { headerText } from "../../reading/headers/header-text";
import { bareUnit, unitHeads } from "../../registers/form-words";
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
function isLineBeside(text: string): boolean {
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
  const named = columnsOf(view, row, bottom, left, right);
  if (named.length < 2) return null;
  const hasUnits = isUnits(view, bottom + 1, named);
  const columns = hasUnits ? withUnits(view, bottom + 1, named) : named;
  const end = hasUnits ? bottom + 1 : bottom;
  const last = isColumnNumbers(view, end + 1, left, right) ? end + 1 : end;
  return standsOverBlanks(view, last + 1, columns) ? { top: row, bottom: last, columns } : null;
}

function extentOf(view: FormView, row: number, labels: readonly number[]): readonly [number, number] {
  const left = labels[0] ?? 1;
  let right = Math.max(...labels.map((column) => view.span(row, column).right));
  while (right < view.right && goesOnBelow(view, row, right + 1)) right++;
  return [left, Math.min(right, view.right)];
}

/** No gap between the labels, and none with lines beside them, save over labels of the next row of the head. */
function isWholeRow(view: FormView, row: number, left: number, right: number): boolean {
  for (let column = 1; column <= view.right; column++) {
    const inside = column >= left && column <= right;
    if (inside && view.value(row, column) === null && !goesOnBelow(view, row, column)) return false;
    if (!inside && view.isRuled && view.isBlankOfTable(row, column)) return false;
  }
  return true;
}

/**
 * A blank of the head that belongs to the label at its left, as its own label stands in the row below: 党员数 | (blank)
 * over (blank) | 其中：预备党员. The first column names the rows in both, so that it says nothing below.
 */
function goesOnBelow(view: FormView, row: number, column: number): boolean {
  const [first] = view.labelsIn(row);
  if (first === undefined || column <= first || !view.isEmpty(row, column)) return false;
  const saysAgain = view.span(row, first).bottom === row && !view.isEmpty(row + 1, first);
  if (saysAgain && !namesGroups(view, row)) return false;
  return view.isLabel(row + 1, column) && view.span(row + 1, column).top === row + 1;
}

/** 企业信息 | (blank) | 党建信息 | (blank): over groups of columns, the first among them. */
function namesGroups(view: FormView, row: number): boolean {
  const labels = view.labelsIn(row);
  return (
    labels.length >= 2 && labels.every((column) => /(?:情况|信息|资料)$/.test(fold(view.text(row, column))))
  );
}

/** The label that stands over a blank of the head, which is not merged with it. */
function labelOver(view: FormView, row: number, column: number): string {
  for (let at = column; at > 0 && goesOnBelow(view, row, at); at--)
    if (view.isLabel(row, at - 1)) return view.text(row, at - 1);
  return "";
}

/** As far down as labels that were merged go, and the labels of their own below those that stand over several columns. */
function bottomOf(view: FormView, row: number, left: number, right: number): number {
  let bottom = row;
  for (let next = row; next <= bottom && next < row + MOST_ROWS; next++) {
    for (let column = left; column <= right; column++)
      bottom = Math.max(bottom, Math.min(view.span(next, column).bottom, row + MOST_ROWS - 1));
    if (next === bottom && standsOverLabels(view, next, left, right)) bottom++;
    else if (next === bottom && hasGap(view, next, left, right)) bottom++;
  }
  return bottom;
}

function hasGap(view: FormView, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) if (goesOnBelow(view, row, column)) return true;
  return false;
}

function standsOverLabels(view: FormView, row: number, left: number, right: number): boolean {
  let under = 0;
  for (let column = left; column <= right;) {
    const span = view.span(row, column);
    const isParent = span.right > span.left;
    for (let below = span.left; below <= Math.min(span.right, right); below++) {
      if (view.isLabel(row + 1, below) && (isParent || view.span(row + 1, below).top <= row)) {
        // A label that is merged as wide as the one above it is the first of those that the head names.
        const own = view.span(row + 1, below);
        if (isParent && (own.left > span.left || own.right < span.right)) under++;
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
      const text = view.text(row, column) || labelOver(view, row, column);
      if (span.top === row && text !== "" && text !== path.at(-1)) path.push(text);
    }
    // Several columns merged in every row of the head are one, save where each has labels of its own below.
    const isMerged = Array.from({ length: bottom - top + 1 }, (_, at) => view.span(top + at, column)).every(
      (span) => span.left < column,
    );
    if (path.length > 0 && (!isMerged || hasOwnLabels(view, bottom + 1, column)))
      columns.push({ column, path });
  }
  return columns;
}

/** 项目 over 其中 | 男 and 其中 | 女: parts stand beside their whole. */
function hasOwnLabels(view: FormView, top: number, column: number): boolean {
  for (let row = top; row <= view.bottom; row++) {
    const [first] = view.labelsIn(row);
    if (first === undefined || endsTable(view.text(row, first))) return false;
    if (first < column && view.isLabel(row, column) && !view.isCovered(row, column)) return true;
  }
  return false;
}

/** 计量单位 | 家 | 人 | 万元 below the head: each column's unit. */
function isUnits(view: FormView, row: number, columns: readonly HeadColumn[]): boolean {
  const [first, ...others] = columns;
  const label = first === undefined || row > view.bottom ? "" : view.text(row, first.column);
  if (!unitHeads.includes(headerText(label).plain)) return false;
  return others.length > 0 && others.every(({ column }) => UNIT.test(view.text(row, column)));
}

const UNIT = /^\S{0,4}$/;

function withUnits(view: FormView, row: number, [first, ...others]: readonly HeadColumn[]): HeadColumn[] {
  const measured = others.map(({ column, path }) => {
    const unit = view.text(row, column);
    const leaf = path.at(-1) ?? "";
    return { column, path: unit === "" ? path : [...path.slice(0, -1), `${leaf}（${unit}）`] };
  });
  return [...(first === undefined ? [] : [first]), ...measured];
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
    else if (blanks > 0 && view.isLabel(row, column) && !saysUnit(view, row, column, columns))
      isInterrupted = true;
  }
  return { blanks, isInterrupted };
}

/** 家 below 计量单位: of the blank before it, as of the one behind it. */
function saysUnit(view: FormView, row: number, column: number, columns: readonly HeadColumn[]): boolean {
  const head = columns.find((one) => one.column === column)?.path.at(-1) ?? "";
  return unitHeads.includes(headerText(head).plain) && bareUnit.test(fold(view.text(row, column)));
}

/** True where the first head stands again behind others; merged over two columns it is one. */
export function startsAgain(columns: readonly HeadColumn[], at: number): boolean {
  const textAt = (index: number): string => fold(columns[index]?.path.join("/") ?? "");
  return textAt(at) === textAt(0) && textAt(at - 1) !== textAt(0);
}

/** 指标|单位|数量|指标|单位|数量: blocks beside one another. */
export function repeatsItself(columns: readonly HeadColumn[]): boolean {
  return columns.some((_, at) => at > 0 && startsAgain(columns, at));
}
