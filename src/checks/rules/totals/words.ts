/** How totals are told. */
import { largeUnitOf } from "../../../reading/headers/header-text";
import type { SkippedRow } from "../../../reading/recognition";
import type { Table } from "../../../reading/table";
import { fieldSpec } from "../../../registers";
import { yuanText } from "../../../subsidy/money";
import { fieldColumn, unitFactorOf } from "./sums";

function rowName({ kind }: SkippedRow): string {
  return kind === "subtotal" ? "小计" : "合计";
}

/** `“企业台账”第9行合计` */
export function rowText(table: Table, row: SkippedRow): string {
  return `“${table.grid.sheet}”第${String(row.row)}行${rowName(row)}`;
}

/** `3、5、8`; of more than six the first five and how many there are. */
export function rowList(rows: readonly number[]): string {
  return rows.length > 6 ? `${rows.slice(0, 5).join("、")}等${String(rows.length)}` : rows.join("、");
}

/** An amount as its column has it: in yuan, or in the larger unit that the header asks for. */
export function amountText(table: Table, field: string, value: number): string {
  if (fieldSpec(table.register, field)?.kind !== "money") return plainNumber(value);
  const column = fieldColumn(table, field)?.columns[0];
  const factor = column === undefined ? 1 : unitFactorOf(table, column);
  const unit = largeUnitOf(factor);
  return unit === null ? yuanText(value) : plainNumber(value / 100 / factor) + unit;
}

function plainNumber(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
