/** What a row's words make of it: sums, notes, signatures, ends, examples. The words are registers/row-words. */
import { cellText, type CellValue } from "../cells/grid";
import { isExampleMark, isExampleName, isNobodysName, isPlaceholder } from "../labels/example-rows";
import {
  isBareNoteLabel,
  isDateOfSigning,
  isEndLabel,
  isNamedTotalLabel,
  isNoteLabel,
  isStatisticLabel,
  isSubtotalLabel,
  isTotalBesideNumbers,
  isTotalLabel,
} from "../labels/row-labels";
import { opensPart } from "../labels/section-names";
import type { RowKind, WalkedRow } from "./row-kinds";
import { isMark, numberIn, type RowLook, type TableView } from "./table-view";

/** Forms have their example in one of the first rows; these are looked at whole. */
export const examplesWithin = 3;

/** True for the label of a sum or a note. */
export function isSumOrNote(text: string): boolean {
  return isTotalLabel(text) || isNoteLabel(text) || isNamedTotalLabel(text);
}

/**
 * Kind of a row that begins with 合计, 小计, 注： …; `null` for any other, also for a numbered record. `isClosed` tells
 * that a total or a note stands above.
 */
export function labelledKind(view: TableView, look: RowLook, isClosed: boolean): RowKind | null {
  const { row, label, cells } = look;
  if (view.hasRunningNumber(row) && view.hasIdentity(row) && !isTotalLabel(label)) return null;
  if (isSubtotalLabel(label)) return "subtotal";
  if (isTotalLabel(label) || isNamedTotalLabel(label)) return "total";
  if (isTotalBesideNumbers(label) && view.holdsNumbers(look)) return "total";
  if (isStatisticLabel(label) && view.holdsNumbers(look)) return "aside";
  if (cells.length === 1 && opensPart(label)) return null;
  if (isNoteLabel(label) || (cells.length === 1 && isDateOfSigning(label))) return "note";
  return isSigned(view, look, isClosed) ? "note" : null;
}

/** 经办人 | 覃某 | | 审核 |: such words without a colon, several in a row or below the table's end. */
function isSigned(view: TableView, { row, texts, label, cells }: RowLook, isClosed: boolean): boolean {
  if (!isBareNoteLabel(label) || view.hasRunningNumber(row)) return false;
  const words = texts.filter(({ value }) => isBareNoteLabel(cellText(value)) || isNoteLabel(cellText(value)));
  return words.length >= 2 || cells.length === 1 || (isClosed && texts.length === cells.length);
}

/** 以下空白: by itself, or beside marks and a running number that was there before. */
export function endsList(view: TableView, { row, cells }: RowLook): boolean {
  const numbered = view.hasRunningNumber(row) ? view.shape.seqColumn : null;
  let saysEnd = false;
  for (const { column, value } of cells) {
    if (column === numbered) continue;
    if (typeof value === "string" && isEndLabel(cellText(value))) saysEnd = true;
    else if (!isMark(value)) return false;
  }
  return saysEnd;
}

/** True for a cell that marks its row as an example. */
export function isExampleCell(value: CellValue): boolean {
  return typeof value === "string" && isExampleMark(value);
}

/** 示例 in one of the row's cells, or beside its name. */
export function isMarkedAsExample(view: TableView, { row, texts }: RowLook): boolean {
  return texts.some(({ value }) => isExampleCell(value)) || isExampleName(view.nameIn(row));
}

/** Why a record's name makes it an example; `undefined` for most. */
export function exampleIn(view: TableView, row: number): WalkedRow["example"] {
  const name = view.nameIn(row);
  if (isPlaceholder(name)) return "openName";
  return row < view.first + examplesWithin && isNobodysName(name) ? "nobody" : undefined;
}

/** The row's first text that is neither a number with its unit nor a mark; "" without one. */
export function wordsOf({ texts }: RowLook): string {
  const words = texts.find(({ value }) => numberIn(value) === 0 && !isMark(value));
  return words === undefined ? "" : cellText(words.value);
}
