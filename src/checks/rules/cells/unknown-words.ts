/** FMT-12: an answer outside the words of its column, which then counts as no answer. */
import { saysSomething } from "../../blank-cells";
import { isTyped, meantWord } from "../../fixes/column-words";
import { fixTitles } from "../../fixes/fix-titles";
import { valueAt } from "../../../reading/cells/grid";
import { at, ledgerRule, recordText, type SpotDetails } from "../../rule-definition";
import { columnsOf, type Column } from "./columns";

export const unknownWords = ledgerRule(
  {
    id: "FMT-12",
    title: "填的词看不懂",
    severity: "info",
    why: "是否、方式、类别这些栏只认几种写法，看不懂的按没有填统计。",
    authority: "办公惯例",
    needs: [],
  },
  function* ({ ledger }) {
    for (const one of ledger.current.flatMap(columnsOf)) {
      const { table, field, spec, column } = one;
      for (const [index, problem] of column.problems) {
        const entry = table.entries[index];
        // A status is told by ENT-05, with the words to use.
        if (entry === undefined || problem !== "unknownWord" || spec.kind === "operatingStatus") continue;
        if (column.values[index] !== null || !saysSomething(entry, field)) continue;
        const written = entry.raw(field);
        yield at(
          entry,
          field,
          `${recordText(entry)}的${spec.title}写的是“${written}”，看不懂，统计时按没有填计，请改用常用的写法`,
          { actual: written, ...meantFix(one, index) },
        );
      }
    }
  },
);

/** The word of the column that is one slip away. */
export function meantFix(column: Column, index: number): Pick<SpotDetails, "expected" | "fix"> {
  const [letter = 0] = column.column.columns;
  const before = valueAt(column.table.grid, column.table.entries[index]?.row ?? 0, letter);
  const after = typeof before === "string" && isTyped(column, index) ? meantWord(column, before) : null;
  return typeof before !== "string" || after === null
    ? {}
    : { expected: after, fix: { title: fixTitles.word, before, after } };
}
