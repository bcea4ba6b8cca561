/** Columns that wait for an answer which field they are (CONTRACT 8: a weaker one does not stand in meanwhile). */
import { fieldSpec, type RegisterId } from "../registers";
import { columnLetters } from "../reading/cells/grid";
import type { Question } from "../reading/recognition";
import { asksFor, type Table } from "../reading/table";
import { tablesOf, type Ledger } from "./model";

export interface OpenQuestion {
  readonly table: Table;
  readonly question: Question;
}

/** The columns that may be a field, in the tables that count and do not have it. */
export function openQuestions(ledger: Ledger, register: RegisterId, field: string): readonly OpenQuestion[] {
  const tables: readonly Table[] = tablesOf(ledger, register);
  return tables.flatMap((table) => {
    const question = asksFor(table, field);
    return question === null ? [] : [{ table, question }];
  });
}

/** `“党组织台账”D列“本届终点”尚未确认，可能是“下次换届时间”，请先确认` */
export function openQuestionText({ table, question }: OpenQuestion, field: string): string {
  const title = fieldSpec(table.register, field)?.title ?? field;
  const sheet = table.grid.sheet === "" ? "" : `“${table.grid.sheet}”`;
  return `${sheet}${columnLetters(question.column)}列“${question.header}”尚未确认，可能是“${title}”，请先确认`;
}
