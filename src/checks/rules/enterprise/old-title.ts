/** ENT-17: a sheet that is still titled with last year. */
import { fold } from "../../../reading/cells/folding";
import { cellAddress, cellText, valueAt } from "../../../reading/cells/grid";
import type { Table } from "../../../reading/table";
import { ledgerRule, type Spot } from "../../rule-definition";

export const oldTitle = ledgerRule(
  {
    id: "ENT-17",
    title: "表标题的年份与统计年度不同",
    severity: "info",
    why: "把去年的表另存后忘了改标题，或者用错了表。",
    authority: "办公惯例",
    needs: [],
  },
  function* ({ ledger, year }) {
    if (year === null) return;
    for (const table of ledger.current) if (table.register !== "formationPlan") yield titleSpot(table, year);
  },
);

function titleSpot(table: Table, year: number): Spot | null {
  const row = table.recognition.context.titleRow;
  if (row === null) return null;
  for (let column = table.recognition.firstColumn; column <= table.recognition.lastColumn; column++) {
    const text = cellText(valueAt(table.grid, row, column));
    const years = [...fold(text).matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([found]) => Number(found));
    if (years.length === 0 || years.includes(year)) continue;
    return {
      sheet: table.grid.sheet,
      cell: cellAddress(row, column),
      message: `“${table.grid.sheet}”的标题“${text}”写的是${years.map(String).join("、")}年，统计年度是${String(year)}年，请核对是否用错了表或忘了改标题`,
      actual: text,
      expected: `${String(year)}年`,
    };
  }
  return null;
}
