/** Cells of a card: a label and a blank beside it, several pairs a row; a merged label at the left names the group. */
import { isBareNoteLabel, isDateOfSigning, isNoteLabel } from "../../reading/labels/row-labels";
import { isUnitLine } from "../../reading/labels/unit-lines";
import { isCellError, type CellValue } from "../../reading/cells/grid";
import { fold } from "../../reading/cells/folding";
import { bareUnit } from "../../registers/form-words";
import { isFormedHeader, isHeaderWord } from "../../reading/headers/header-dictionary";
import { isTitle } from "../../reading/headers/header-block";
import type { FormView } from "./view";

export interface CardCell {
  readonly row: number;
  readonly column: number;
  /** The group's name where there is one, then the label; empty where nothing says what is asked. */
  readonly path: readonly string[];
  /** What stands there already; `null` for a blank. */
  readonly given: string | null;
}

/** The label-and-answer pairs of these rows, blank or given. */
export function cardCells(view: FormView, rows: readonly number[]): readonly CardCell[] {
  const title = titleAmong(view, rows);
  return rows.flatMap((row) => {
    if (row === title) return [];
    const pairs = pairsIn(view, row);
    return isSigned(view, row) ? pairs.filter(({ given }) => given !== null) : pairs;
  });
}

/** Over labels with colons the first line without one is the title, whatever it ends in. */
function titleAmong(view: FormView, rows: readonly number[]): number | null {
  const first = rows.find((row) => view.labelsIn(row).length > 0);
  const [only, ...others] = first === undefined ? [] : view.labelsIn(first);
  if (view.isRuled || first === undefined || only === undefined || others.length > 0) return null;
  const saysColon = (row: number): boolean =>
    view.labelsIn(row).some((column) => /[:：]\s*$/.test(view.text(row, column)));
  const text = view.text(first, only);
  if (saysColon(first) || isHeaderWord(text)) return null;
  return rows.some((row) => row > first && saysColon(row)) ? first : null;
}

/** 审核人：＿ 填表人：＿ 联系电话：＿: who signs, when, and how to reach them. */
function isSigned(view: FormView, row: number): boolean {
  const labels = view.labelsIn(row).map((column) => view.text(row, column));
  return labels.some(saysWhoFills) && labels.every((label) => /[:：]\s*$/.test(label));
}

/** 所在单位：＿ asks for somebody's. */
const OF_SOMEBODY = /^(?!填|制|编|报|上报|统计).+单位[:：]/;

function saysWhoFills(label: string): boolean {
  const folded = fold(label);
  if (REACHES.test(folded) || OF_SOMEBODY.test(folded)) return false;
  return isNoteLabel(folded) || isDateOfSigning(folded) || isUnitLine(folded);
}

/** How somebody is reached is a card's question, save beside who signs. */
const REACHES = /联系|电话|手机/;

function pairsIn(view: FormView, row: number): readonly CardCell[] {
  const cells: CardCell[] = [];
  let isAnswered = true;
  let label: { readonly text: string; readonly column: number } | null = null;
  for (let column = 1; column <= view.right; column++) {
    if (view.isCovered(row, column)) continue;
    if (view.isLabel(row, column)) {
      const text = view.text(row, column);
      if (isGroup(view, row, column)) continue;
      if (isAnswered && takesUnit(cells, text)) continue;
      if (label !== null && !isAnswered) {
        const pair = { row, column, path: pathOf(view, row, label), given: text };
        // Of two labels side by side the second may answer the first, or head what follows.
        if (!isFollowedByBlank(view, row, column) || answers(label.text, text)) {
          cells.push(pair);
          isAnswered = true;
          continue;
        }
      }
      label = { text, column };
      isAnswered = false;
      continue;
    }
    if (!view.isEmpty(row, column)) {
      if (label !== null && !isAnswered) {
        const value = view.value(row, column);
        cells.push({
          row,
          column,
          path: pathOf(view, row, label),
          given: textOfValue(value),
        });
      }
      isAnswered = true;
      continue;
    }
    const isNext = label !== null && !isAnswered;
    if (!isAsked(view, row, column, label?.text ?? "", isNext)) continue;
    const path = isNext && label !== null ? pathOf(view, row, label) : pathAbove(view, row, column);
    cells.push({ row, column, path, given: null });
    isAnswered = true;
  }
  return cells;
}

/** 基本信息, merged down beside several labels: it names the group and asks for nothing. */
function isGroup(view: FormView, row: number, column: number): boolean {
  const span = view.span(row, column);
  const next = view.span(row, span.right + 1);
  return span.bottom > span.top && view.isLabel(row, span.right + 1) && next.bottom === next.top;
}

/** 企业数 | ＿ | 家: the unit of the blank before it, which takes it. */
function takesUnit(cells: CardCell[], text: string): boolean {
  const last = cells.at(-1);
  if (!bareUnit.test(fold(text)) || last?.given !== null) return false;
  cells[cells.length - 1] = { ...last, path: withUnit(last.path, text) };
  return true;
}

function withUnit(path: readonly string[], unit: string): readonly string[] {
  const leaf = path.at(-1);
  return leaf === undefined ? path : [...path.slice(0, -1), `${leaf}（${fold(unit)}）`];
}

/** 企业名称：| 某某有限公司: what heads nothing anywhere answers a label. */
function answers(label: string, text: string): boolean {
  const isHead = (one: string): boolean => isHeaderWord(one) || isFormedHeader(one);
  return isHead(label) && !isHead(text) && !/[:：]\s*$/.test(text);
}

function textOfValue(value: CellValue): string | null {
  return value === null || isCellError(value) ? null : String(value);
}

function isFollowedByBlank(view: FormView, row: number, column: number): boolean {
  const next = view.span(row, column).right + 1;
  return next <= view.right && (view.isBlankOfTable(row, next) || (view.isEmpty(row, next) && !view.isRuled));
}

/** Blanks with lines are the card's; without lines only those beside a label. Who signs and where is never asked. */
function isAsked(view: FormView, row: number, column: number, label: string, isNext: boolean): boolean {
  if (isNext && saysWhoFills(label)) return false;
  if (
    isNext &&
    !REACHES.test(label) &&
    isBareNoteLabel(fold(label)) &&
    !(view.isRuled && view.make(row, column).bordered)
  )
    return false;
  if (view.isRuled) return view.make(row, column).bordered;
  return isNext && !isTitle(label);
}

/** 总数 | 正式 | 预备 over blanks: a label that no blank beside it answers is answered by the one below. */
function pathAbove(view: FormView, row: number, column: number): readonly string[] {
  if (row === 1 || !view.isLabel(row - 1, column) || view.span(row - 1, column).bottom !== row - 1) return [];
  if (view.span(row - 1, column).left !== column || isFollowedByBlank(view, row - 1, column)) return [];
  return pathOf(view, row - 1, { text: view.text(row - 1, column), column });
}

function pathOf(
  view: FormView,
  row: number,
  label: { readonly text: string; readonly column: number },
): readonly string[] {
  for (let column = 1; column < label.column; column++) {
    const span = view.span(row, column);
    if (span.bottom > span.top && span.right < label.column && view.isLabel(row, column))
      return [view.text(row, column), label.text];
  }
  return [label.text];
}
