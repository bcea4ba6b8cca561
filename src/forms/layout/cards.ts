/** Cells of a card: a label and a blank beside it, several pairs a row; a merged label at the left names the group. */
import { isBareNoteLabel } from "../../reading/labels/row-labels";
import { isCellError, type CellValue } from "../../reading/cells/grid";
import { fold } from "../../reading/cells/folding";
import { isTitle } from "../../reading/headers/header-block";
import { isLineBeside } from "./heads";
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
  return rows.flatMap((row) => pairsIn(view, row));
}

function pairsIn(view: FormView, row: number): readonly CardCell[] {
  const cells: CardCell[] = [];
  let isAnswered = true;
  let label: { readonly text: string; readonly column: number } | null = null;
  for (let column = 1; column <= view.right; column++) {
    if (view.isCovered(row, column)) continue;
    if (view.isLabel(row, column)) {
      const text = view.text(row, column);
      if (label !== null && !isAnswered) {
        const pair = { row, column, path: pathOf(view, row, label), given: text };
        // Of two labels side by side the second may answer the first, or head what follows.
        if (!isFollowedByBlank(view, row, column)) {
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
    cells.push({ row, column, path: isNext && label !== null ? pathOf(view, row, label) : [], given: null });
    isAnswered = true;
  }
  return cells;
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
  if (isNext && (isLineBeside(label) || isBareNoteLabel(fold(label)))) {
    return view.isRuled && view.make(row, column).bordered && !isLineBeside(label);
  }
  if (view.isRuled) return view.make(row, column).bordered;
  return isNext && !isTitle(label);
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
