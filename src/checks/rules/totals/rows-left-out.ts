/** ENT-15: records that a total stands for and its formula leaves out. */
import { cellAddress } from "../../../reading/cells/grid";
import type { SkippedRow } from "../../../reading/recognition";
import type { Table } from "../../../reading/table";
import { fieldTitle, ledgerRule, type Spot } from "../../rule-definition";
import { coveredRows, fieldColumn, scopesOf, summedFields, sumRows } from "./sums";
import { rowList } from "./words";

export const rowsLeftOut = ledgerRule(
  {
    id: "ENT-15",
    title: "求和公式漏行",
    severity: "warning",
    why: "在求和范围之外插入的行不会被加进合计，数字会悄悄变小。",
    authority: "办公惯例",
    needs: [],
  },
  function* ({ ledger }) {
    for (const table of ledger.current)
      for (const row of sumRows(table))
        for (const field of summedFields(table)) yield leftOutSpot(table, field, row);
  },
);

function leftOutSpot(table: Table, field: string, row: SkippedRow): Spot | null {
  const column = fieldColumn(table, field)?.columns[0];
  const missed = column === undefined ? [] : missedRows(table, column, row);
  if (column === undefined || missed.length === 0) return null;
  return {
    sheet: table.grid.sheet,
    cell: cellAddress(row.row, column),
    message: `“${table.grid.sheet}”第${String(row.row)}行${fieldTitle(table.register, field)}的求和公式没有包括第${rowList(missed)}行，请扩大公式的范围`,
    suggestion: "把求和范围改为从第一条记录到最后一条记录",
  };
}

/** None where the formula can't be followed. */
function missedRows(table: Table, column: number, row: SkippedRow): readonly number[] {
  const covered = coveredRows(table, column, row.row);
  if (covered === null || covered.length === table.recognition.dataRows.length) return [];
  const isCovered = new Set(covered);
  const missed = scopesOf(table, row).map((rows) => rows.filter((data) => !isCovered.has(data)));
  return missed.some((rows) => rows.length === 0) ? [] : (missed[0] ?? []);
}
