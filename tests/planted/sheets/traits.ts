/** What is particular about a table's layout, in the words of the report on recall. */
import type { PlannedColumn } from "../../layouts/columns";
import type { Habits } from "./hand";
import type { BodyStyle } from "./style";

export function traitsOf(
  style: BodyStyle,
  habits: Habits,
  columns: readonly PlannedColumn[],
): readonly string[] {
  const depth = 1 + Math.max(...columns.map(({ parents }) => parents.length));
  const facts: Readonly<Record<string, boolean>> = {
    分节: style.sections,
    小计: style.sections && style.subtotals,
    手填合计: style.totals === "typed",
    公式合计: style.totals === "formula",
    合并留空: style.blocks,
    重复表头: style.repeatsHeader,
    空行: style.blankRows,
    注: style.notes,
    一级表头: depth === 1,
    两级表头: depth === 2,
    三级表头: depth > 2,
    打勾列: columns.some(({ tickMeans }) => tickMeans !== undefined),
    无关列: columns.some(({ field }) => field === null),
    姓名带电话: columns.some(({ withPhone }) => withPhone === true),
    日期写法混用: habits.mixesDates,
    格内单位: habits.writesUnits,
    姓名空格: habits.padsNames,
    简称: habits.shortens,
    文字数字: habits.typesDigits,
    零不写0: habits.none !== 0,
    合计写家数: style.claims,
    大写金额: style.capitals,
    合计在上: style.totalFirst,
  };
  return Object.entries(facts).flatMap(([trait, holds]) => (holds ? [trait] : []));
}
