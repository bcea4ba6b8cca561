/** FMT-05: a group's cell that is filled for its first row alone. */
import { valueAt } from "../../../reading/cells/grid";
import type { Entry, FieldColumn } from "../../../reading/table";
import { at, ledgerRule } from "../../rule-definition";
import { columnsOf } from "./columns";

export const filledOnce = ledgerRule(
  {
    id: "FMT-05",
    title: "分组只填了第一行",
    severity: "info",
    why: "同组各行只填一次（或合并单元格），排序、筛选后就不知道属于哪一组。本系统按上一行理解。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    for (const { table, field, spec, column } of situation.ledger.current.flatMap(columnsOf)) {
      if (spec.fillsDown !== true) continue;
      for (const entry of table.entries) {
        const above = table.entries[entry.index - 1];
        const isFirstBlank =
          above !== undefined &&
          !isPlainlyWritten(entry, column) &&
          entry.raw(field) === "" &&
          above.raw(field) !== "" &&
          column.values[entry.index] !== null;
        if (isFirstBlank)
          yield at(
            entry,
            field,
            `第${String(entry.row)}行起的${spec.title}没有填，按上面的“${above.raw(field)}”理解，建议逐行填上`,
            { expected: above.raw(field) },
          );
      }
    }
  },
);

/** True where a look at the cell is enough to see that something is written there. */
function isPlainlyWritten({ table, row }: Entry, { columns }: FieldColumn): boolean {
  const [first] = columns;
  const value = first === undefined ? null : valueAt(table.grid, row, first);
  return typeof value === "string" && /^\S/.test(value);
}
