/** FMT-07: a number that was typed over a formula. */
import { formulaAt, type Grid } from "../../../reading/cells/grid";
import type { Entry } from "../../../reading/table";
import { at, ledgerRule, recordText } from "../../rule-definition";
import { columnsOf, shown } from "./columns";

/** A column is one of formulas where so many of its filled cells are. */
const FORMULA_SHARE = 0.6;

const FEWEST_FORMULAS = 3;

/** Columns of the sheet that have a formula somewhere: most sheets have few, and are spared a look at each cell. */
function formulaColumns({ formulas = [], firstColumn }: Grid): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const row of formulas)
    for (let index = 0; index < row.length; index++)
      if (typeof row[index] === "string") columns.add(firstColumn + index);
  return columns;
}

export const typedOver = ledgerRule(
  {
    id: "FMT-07",
    title: "公式被手填的数盖掉",
    severity: "warning",
    why: "本列其他行都是公式，只有这一行是手填的，别的数改了它不会跟着变。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    const known = new Map<Grid, ReadonlySet<number>>();
    for (const { table, field, spec, column } of situation.ledger.current.flatMap(columnsOf)) {
      const { grid } = table;
      const withFormulas = known.get(grid) ?? formulaColumns(grid);
      known.set(grid, withFormulas);
      const first = column.columns[0];
      if (first === undefined || !withFormulas.has(first)) continue;
      const hasFormula = (entry: Entry): boolean => formulaAt(grid, entry.row, first) !== null;
      const formulas = table.entries.filter(hasFormula);
      if (formulas.length < FEWEST_FORMULAS) continue;
      const filled = table.entries.filter((entry) => hasFormula(entry) || entry.raw(field) !== "");
      if (formulas.length < filled.length * FORMULA_SHARE) continue;
      for (const entry of filled)
        if (!hasFormula(entry))
          yield at(
            entry,
            field,
            `${recordText(entry)}的${spec.title}是手填的“${shown(spec, entry.raw(field))}”，本列其他行都是公式，请恢复公式`,
            { actual: shown(spec, entry.raw(field)) },
          );
    }
  },
);
