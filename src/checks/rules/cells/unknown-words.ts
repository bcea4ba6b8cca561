/** FMT-12: an answer outside the words of its column, which then counts as no answer. */
import { saysSomething } from "../../blank-cells";
import { at, ledgerRule, recordText } from "../../rule-definition";
import { columnsOf } from "./columns";

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
    for (const { table, field, spec, column } of ledger.current.flatMap(columnsOf))
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
          { actual: written },
        );
      }
  },
);
