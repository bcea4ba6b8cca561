/** What was filled, in the places of the form as it comes back: rows that were inserted have moved what stood below. */
import { formatIso } from "../reading/cells/dates";
import { cellAddress } from "../reading/cells/grid";
import { candidateTitle, widestQuestions } from "./questions";
import type { UsedAnswer } from "./replies";
import type { FilledCell, RowsToInsert, SheetResult, Unfitted } from "./result";

export interface FormAnswers {
  readonly sheets: readonly SheetAnswers[];
}

export interface SheetAnswers {
  readonly sheet: string;
  /** By which answers are kept for this form. */
  readonly signature: string;
  readonly answered: readonly UsedAnswer[];
  readonly cells: readonly {
    readonly cell: string;
    readonly value: number | string;
    readonly from: FilledCell["from"];
  }[];
  readonly left: readonly { readonly cell: string; readonly reason: string }[];
  readonly ask: readonly {
    readonly cell: string;
    readonly header: string;
    /** What an answer is given for, one for all cells that ask it; `null` where it is found out outside the form. */
    readonly question: string | null;
    readonly candidates: readonly string[];
    /** The candidates in words for people. */
    readonly titles: readonly string[];
  }[];
  readonly unfitted: readonly Unfitted[];
  readonly inserted: readonly { readonly after: number; readonly count: number }[];
}

/** Where a row of the form stands when rows were inserted. */
export function rowInResult(inserts: readonly RowsToInsert[], row: number, inserted = 0): number {
  const before = inserts.filter(({ like }) => like < row).reduce((sum, { count }) => sum + count, 0);
  return row + before + inserted;
}

export function shiftedResult({
  sheet,
  signature,
  answered,
  cells,
  left,
  ask,
  unfitted,
  inserts,
}: SheetResult): SheetAnswers {
  const questions = widestQuestions(ask);
  const at = ({ row, column, inserted }: { row: number; column: number; inserted: number }): string =>
    cellAddress(rowInResult(inserts, row, inserted), column);
  return {
    sheet,
    signature,
    answered,
    cells: cells.map((one) => ({
      cell: at(one),
      value: one.isDate && typeof one.value === "number" ? formatIso(one.value) : one.value,
      from: one.from,
    })),
    left: left.map((one) => ({ cell: at(one), reason: one.reason })),
    ask: ask.map((one, index) => ({
      cell: at(one),
      header: one.header,
      question: questions[index] ?? null,
      candidates: one.candidates,
      titles: one.candidates.map(candidateTitle),
    })),
    unfitted,
    inserted: inserts.map(({ like, count }) => ({ after: rowInResult(inserts, like), count })),
  };
}
