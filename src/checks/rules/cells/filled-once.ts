/** FMT-05: what is written once for several rows and taken for all of them. */
import { registerSpec } from "../../../registers";
import type { FieldColumn } from "../../../reading/table";
import { fixTitles } from "../../fixes/fix-titles";
import { at, ledgerRule, type Spot, type SpotDetails } from "../../rule-definition";
import { columnsOf, isGrouping, type Column } from "./columns";

export const filledOnce = ledgerRule(
  {
    id: "FMT-05",
    title: "几行只填了第一行",
    severity: "info",
    why: "几行合用的内容只填一次（或合并单元格），排序、筛选后就不知道属于哪一行。本系统按上一行理解；经营状态这样填的，请务必核对。",
    authority: "办公惯例",
    needs: [],
  },
  function* ({ ledger }) {
    for (const column of ledger.current.flatMap(columnsOf)) if (isTold(column)) yield* spotsIn(column);
  },
);

function isTold({ table, field, spec }: Column): boolean {
  return (
    spec.fillsDown !== undefined || registerSpec(table.register).sharedFacts?.fields.includes(field) === true
  );
}

/** Of what the units of an organisation share, its name stands for the rest. */
function isToldByName({ table, field }: Column, index: number): boolean {
  const shared = registerSpec(table.register).sharedFacts;
  if (shared?.fields.includes(field) !== true || field === shared.name) return false;
  return (
    (table.fields as Readonly<Record<string, FieldColumn | undefined>>)[shared.name]?.fromAbove?.has(
      index,
    ) === true
  );
}

function* spotsIn(one: Column): Generator<Spot | null> {
  const { table, field, spec, column } = one;
  for (const [index, source] of column.fromAbove ?? []) {
    const [entry, above] = [table.entries[index], table.entries[source]];
    const isFirst = column.fromAbove?.get(index - 1) !== source;
    if (entry === undefined || above === undefined || !isFirst || isToldByName(one, index)) continue;
    yield at(
      entry,
      field,
      `第${String(entry.row)}行起的${spec.title}没有填，按上面的“${above.raw(field)}”理解，建议逐行填上`,
      {
        expected: above.raw(field),
        ...(spec.fillsDown === "inLongRuns" ? { severity: "warning" as const } : {}),
        ...(isGrouping(one) ? filledFixes(one, source) : {}),
      },
    );
  }
}

/** The park or township in every row that it was written for. */
function filledFixes({ table, field, column }: Column, source: number): Pick<SpotDetails, "moreFixes"> {
  const after = table.entries[source]?.raw(field) ?? "";
  const moreFixes = [...(column.fromAbove ?? [])].flatMap(([index, from]) => {
    const cell = from === source ? (table.entries[index]?.cell(field) ?? null) : null;
    return cell === null ? [] : [{ title: fixTitles.parkBlank, cell, before: null, after }];
  });
  return { moreFixes };
}
