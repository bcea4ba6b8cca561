/** FMT-09: cells that nothing can be counted from: error values, two numbers, negative or unreadable counts and payments. */
import { mendingWords } from "../../../reading/cells/problem-words";
import type { Table } from "../../../reading/table";
import type { FieldSpec, Kind } from "../../../registers";
import { sheetRelations } from "../../../registers/sheet-roles";
import { ledgerRule, recordText, type Spot } from "../../rule-definition";
import { columnsOf, shown, type Column } from "./columns";

export const cellsToMend = ledgerRule(
  {
    id: "FMT-09",
    title: "单元格是错误值、两个数、负数、没有算出来的公式或读不出的数",
    severity: "error",
    why: "这样的格子读不出一个确定的数或词，用到它的指标没有数值。",
    authority: "办公惯例",
    needs: [],
  },
  function* ({ ledger }) {
    for (const column of ledger.current.flatMap(columnsOf)) yield* spotsIn(column);
  },
);

/** Of what is counted and added up; a date has DAT-01, a word FMT-12. */
const UNREADABLE: { readonly [K in Kind]?: string } = {
  count: "读不出是几，请改成整数",
  money: "读不出金额，请改成数字",
  period: "读不出是哪几个月，请写成“1-12月”这样",
};

/** Other numbers matter where money is paid by them: months, scores. */
function unreadable(table: Table, { kind }: FieldSpec): string | undefined {
  const isPaidBy = kind === "number" && sheetRelations[table.register].holds === "payments";
  return isPaidBy ? "读不出数字，请改成数字" : UNREADABLE[kind];
}

function* spotsIn({ table, field, spec, column }: Column): Generator<Spot> {
  for (const [index, problem] of column.problems) {
    const words = mendingWords[problem] ?? (problem === "unreadable" ? unreadable(table, spec) : undefined);
    const entry = table.entries[index];
    const cell = entry?.cell(field) ?? null;
    if (words === undefined || entry === undefined || cell === null) continue;
    const written = shown(spec, entry.raw(field));
    yield {
      sheet: entry.sheet,
      cell,
      message: `${recordText(entry)}的${spec.title}写的是“${written}”，${words}；改好以前，用到它的指标没有数值或没有计入它`,
      actual: written,
    };
  }
}
