/** Numbers that a total row states in words: 50家, 24人次, 合计43套53人, 共83人，其中正式79人. */
import { fold } from "../../../reading/cells/folding";
import { cellAddress, formulaAt, valueAt } from "../../../reading/cells/grid";
import type { Table } from "../../../reading/table";
import { summedFields } from "./sums";

export interface Claim {
  readonly row: number;
  readonly cell: string;
  /** Field of the column, where it has one. */
  readonly field: string | null;
  /** Header of the column. */
  readonly header: string;
  /** The words right before the number, without marks. */
  readonly about: string;
  readonly number: number;
  readonly unit: string;
  /** The whole cell, for messages. */
  readonly text: string;
}

const STATED =
  /([\u4e00-\u9fff]{0,10})[:：]?(\d+(?:\.\d+)?)(人次|场次|家|户|个|名|人|件|项|条|场|期|次|套|间|元)?/g;

/** Claims of one total row, outside the columns that hold sums. */
export function claimsOf(table: Table, row: number): readonly Claim[] {
  const summed = new Set(summedFields(table).flatMap((field) => columnsOf(table, field)));
  const fields = fieldsByColumn(table);
  const { firstColumn, lastColumn, evidence } = table.recognition;
  const headers = new Map(evidence.map((one) => [one.column, one.header]));
  const claims: Claim[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (summed.has(column) || formulaAt(table.grid, row, column) !== null) continue;
    const value = valueAt(table.grid, row, column);
    if (typeof value !== "string" && typeof value !== "number") continue;
    const text = fold(String(value)).replace(/(?<=\d),(?=\d{3})/g, "");
    const field = fields.get(column) ?? null;
    const cell = cellAddress(row, column);
    const header = headers.get(column) ?? "";
    for (const [, about = "", number = "", unit = ""] of text.matchAll(STATED))
      claims.push({ row, cell, field, header, about, number: Number(number), unit, text });
  }
  return claims;
}

function columnsOf(table: Table, field: string): readonly number[] {
  return table.recognition.columns[field] ?? [];
}

function fieldsByColumn(table: Table): ReadonlyMap<number, string> {
  return new Map(
    Object.entries(table.recognition.columns).flatMap(([field, columns]) =>
      columns.map((column) => [column, field] as const),
    ),
  );
}
