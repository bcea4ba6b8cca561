/** Of whom and of when a table's row and column say that a number is. */
import type { Quantity } from "../quantities/quantity";
import type { Context } from "./context";
import type { CellPlace } from "./table-cells";

/** 2021年 or 上年 at the head of the column is the number's year; 增减 makes it a change. */
export function contextOfCell(
  { rowLabel, columnHead }: CellPlace,
  context: Context,
  quantity: Quantity,
  year: number,
): Context {
  const head = `${columnHead} ${rowLabel}`;
  const isChange = /增减|增加|减少|比上年|同比|增幅|变化/.test(head);
  const years = [...head.matchAll(/(?:19|20)\d{2}/g)].map(([year]) => Number(year));
  const named = years.at(-1) ?? null;
  const time =
    named === null
      ? /上年|去年|上期|同期|年初/.test(head)
        ? "last"
        : "this"
      : named === year
        ? "this"
        : named === year - 1
          ? "last"
          : "other";
  const plan = /计划|目标|拟|预计/.test(head) || (named ?? 0) > year ? "strong" : "no";
  const isOurs = !/全[县市省]|邻/.test(head);
  const change = isChange
    ? { isDown: /减少|下降/.test(head) || quantity.text.startsWith("-"), ofOther: false }
    : null;
  return {
    ...context,
    isOurs,
    time: isChange ? "this" : time,
    plan,
    change,
    isEach: /每|人均|标准/.test(head),
    isRule: false,
    isQuoted: false,
    isFinding: false,
    isBesidesOne: false,
    isBehindOther: false,
  };
}

/** Under 目标值 a sentence is of a target, under 上年 of last year. */
export function contextInCell({ columnHead }: CellPlace, context: Context): Context {
  return {
    ...context,
    ...(/目标|计划|任务/.test(columnHead) ? { plan: "strong" as const } : {}),
    ...(/上年|去年|上期/.test(columnHead) ? { time: "last" as const } : {}),
  };
}
