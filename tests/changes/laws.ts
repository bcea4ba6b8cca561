/** What holds of the changes between any two ledgers. */
import { changesBetween, type FigureChange, type LedgerChanges, type Side } from "../../src/changes";

const isSame = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6;

/** Figures whose parts are not their change, in words. */
export function brokenSums({ figures }: LedgerChanges): readonly string[] {
  return figures.flatMap((figure) => {
    const { id, numerator, denominator, before, after, change, reason } = figure;
    const numbers = [
      figure,
      ...(numerator === undefined ? [] : [numerator]),
      ...(denominator ? [denominator] : []),
    ];
    if (change === null)
      return reason !== undefined && figure.parts.length === 0 ? [] : [`${id}: no change and no reason`];
    if (before === null || after === null || !isSame(after - before, change))
      return [`${id}: ${String(change)}`];
    return numbers.flatMap((number) => {
      const sum = number.parts.reduce((total, { amount }) => total + amount, 0);
      return isSame(sum, number.change ?? NaN) ? [] : [`${id}: ${String(sum)} ≠ ${String(number.change)}`];
    });
  });
}

/** What the changes in one direction say that those in the other do not, turned round. */
export function brokenMirror(before: Side, after: Side): readonly string[] {
  const there = changesBetween(before, after);
  const back = changesBetween(after, before);
  return differing(toldOf(there, false), toldOf(back, true));
}

const turnedKinds = { added: "gone", gone: "added", renamed: "renamed", changed: "changed" } as const;

function toldOf({ records, figures, questions }: LedgerChanges, turned: boolean): readonly string[] {
  const turn = <T>(one: T, other: T): readonly [T, T] => (turned ? [other, one] : [one, other]);
  return [
    ...records.map((record) => {
      const [was, is] = turn(record.before, record.after);
      const fields = record.fields.map((field) =>
        [field.field, ...turn(field.before, field.after), ...turn(field.beforeCell, field.afterCell)].join(
          " ",
        ),
      );
      const kind = turned ? turnedKinds[record.kind] : record.kind;
      return [record.register, kind, was, is, ...turn(record.beforeCell, record.afterCell), ...fields].join(
        "|",
      );
    }),
    ...questions.map(({ register, before, after }) =>
      [
        "ask",
        register,
        ...turn(before, after).map((those) =>
          those
            .map(({ cell }) => cell)
            .sort()
            .join(),
        ),
      ].join("|"),
    ),
    ...figures.flatMap((figure) => figureTold(figure, turned)),
  ];
}

function figureTold({ id, before, after, numerator, denominator, parts }: FigureChange, turned: boolean) {
  const sign = turned ? -1 : 1;
  const lists = numerator === undefined ? [parts] : [numerator.parts, denominator?.parts ?? []];
  const [was, is] = turned ? [after, before] : [before, after];
  return [
    `${id} ${String(was)} ${String(is)}`,
    ...lists.flatMap((list, at) =>
      list.map(({ amount, beforeCell, afterCell }) => {
        const cells = turned ? [afterCell, beforeCell] : [beforeCell, afterCell];
        return `${id} ${String(at)} ${(amount * sign).toFixed(6)} ${cells.join(" ")}`;
      }),
    ),
  ];
}

function differing(one: readonly string[], other: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of one) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const text of other) counts.set(text, (counts.get(text) ?? 0) - 1);
  return [...counts].flatMap(([text, count]) =>
    count === 0 ? [] : [`${count > 0 ? "there" : "back"}: ${text}`],
  );
}

/** All that is said to be different, in words. */
export function toldChanges({ records, questions, figures }: LedgerChanges): readonly string[] {
  return [
    ...records.map(
      ({ register, kind, name, fields }) =>
        `${register} ${kind} ${name} ${fields.map(({ field, before, after }) => `${field} ${String(before)}→${String(after)}`).join("；")}`,
    ),
    ...questions.map(({ register, reason }) => `ask ${register} ${reason}`),
    ...figures.flatMap(({ id, parts, numerator, denominator }) =>
      [parts, numerator?.parts ?? [], denominator?.parts ?? []].flatMap((list) =>
        list.map(({ name, amount }) => `${id} ${String(amount)} ${name}`),
      ),
    ),
  ];
}
