/** FMT-14: a park or township left out between rows of one. */
import { fixTitles } from "../../fixes/fix-titles";
import { lastWhere } from "../../../reading/from-the-end";
import { ledgerRule, recordText, at, type Spot } from "../../rule-definition";
import { columnsOf, isGrouping, type Column } from "../cells/columns";

export const blankPark = ledgerRule(
  {
    id: "FMT-14",
    title: "园区、乡镇漏填",
    severity: "info",
    why: "没有填园区的企业进不了分园区统计。上下几行都在同一园区的，多半也是。",
    authority: "办公惯例",
    needs: [["enterprise.park"], ["enterprise.township"]],
  },
  function* ({ ledger }) {
    for (const column of ledger.current.flatMap(columnsOf))
      if (isGrouping(column) && isFilled(column)) yield* spotsIn(column);
  },
);

/** Where so many rows are filled, a blank is an oversight. */
const FILLED = 0.8;

function isFilled({ table, column }: Column): boolean {
  const filled = column.values.filter((value) => value !== null).length;
  return (
    column.columns.length === 1 && filled < table.entries.length && filled >= table.entries.length * FILLED
  );
}

/** Only where the records above and below stand in one park, and that is kept together: nobody can say of the first row of a block. */
function* spotsIn({ table, field, spec, column }: Column): Iterable<Spot | null> {
  const { values, fromAbove } = column;
  if (!isKeptTogether(values)) return;
  for (const entry of table.entries) {
    const { index } = entry;
    if (values[index] !== null || fromAbove?.has(index) === true || !entry.isBlank(field)) continue;
    const above = lastOf(values.slice(0, index));
    const below = values.slice(index + 1).find((value) => value !== null);
    if (typeof above !== "string" || above !== below) continue;
    yield at(
      entry,
      field,
      `${recordText(entry)}的${spec.title}没有填，上下几行都是“${above}”，请核对后补填`,
      { expected: above, fix: { title: fixTitles.parkBlank, before: null, after: above } },
    );
  }
}

/** The records of one park stand below one another. */
function isKeptTogether(values: readonly unknown[]): boolean {
  const written = values.filter((value) => value !== null);
  const alike = written.filter((value, index) => index > 0 && value === written[index - 1]).length;
  return alike >= written.length * TOGETHER;
}

const TOGETHER = 0.6;

function lastOf(values: readonly unknown[]): unknown {
  return lastWhere(values, (value) => value !== null);
}
