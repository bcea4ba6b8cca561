/** FMT-10: records that stand below the total or the notes, what may be one below a blank row, and several in one row. */
import { registerSpec, type FieldOf, type RegisterId } from "../../../registers";
import { cellAddress, cellText, valueAt } from "../../../reading/cells/grid";
import type { StrayRow } from "../../../reading/recognition";
import type { Table } from "../../../reading/table";
import { ledgerRule, type Spot } from "../../rule-definition";

export const belowTheTotal = ledgerRule(
  {
    id: "FMT-10",
    title: "记录写在合计或注的下面",
    severity: "info",
    why: "合计、注以下的记录容易漏看、漏加；像一条记录的计入统计，看不准的（也包括空行以下的零星几个字、只写“其他3家”的行）不计入，都在这里说明。",
    authority: "办公惯例",
    needs: [],
  },
  function* ({ ledger }) {
    for (const table of ledger.current)
      for (const row of table.recognition.stray) yield straySpot(table, row);
  },
);

const PLACES: {
  readonly [P in Exclude<StrayRow["below"], "several">]: { readonly place: string; readonly target: string };
} = {
  total: { place: "合计", target: "合计上面" },
  note: { place: "注", target: "注上面" },
  both: { place: "合计和注", target: "合计上面" },
  blank: { place: "空行", target: "空行上面" },
};

function straySpot(table: Table, { row, below, counts }: StrayRow): Spot {
  const { recognition, grid, register } = table;
  const column =
    recognition.columns[registerSpec(register).calledBy[0] as FieldOf<RegisterId>]?.[0] ??
    recognition.firstColumn;
  const name = cellText(valueAt(grid, row, column));
  const begin = `第${String(row)}行${name === "" ? "" : `“${name}”`}`;
  const spot = { sheet: grid.sheet, cell: cellAddress(row, column) };
  if (below === "several")
    return { ...spot, message: `${begin}是几家合写的一行，没有计入；要计入的，请一家一行写出名称` };
  const { place, target } = PLACES[below];
  const told = counts
    ? `已计入，请移到${target}`
    : `不像完整的记录，没有计入；确是一条记录的，请补全并移到${target}`;
  return { ...spot, message: `${begin}在${place}的下面，${told}` };
}
