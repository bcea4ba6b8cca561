/** Why a figure has no value while a column that it would be counted from is an open question (CONTRACT 8). */
import { openQuestions, openQuestionText } from "../ledger/open-questions";
import type { Counting } from "./counting";
import { need, type FigureNeed, type FigureSpec } from "./figure";
import { isThere } from "./is-there";

/** The reason, of the first such column; `null` where none is asked. `chosen` is the way of counting that is there. */
export function askedColumn(
  { needs, alsoReads = [], dated = [] }: Pick<FigureSpec, "needs" | "alsoReads" | "dated">,
  chosen: readonly FigureNeed[] | undefined,
  counting: Counting,
): string | null {
  const better = needs
    .slice(0, chosen === undefined ? needs.length : needs.indexOf(chosen))
    .filter((alternative) => alternative.every((one) => isThereOrAsked(one, counting)));
  const park = counting.park === null ? [] : [need("enterprise", "park")];
  const read = [
    ...better.flat(),
    ...(chosen === undefined ? [] : [...chosen, ...alsoReads, ...dated, ...park]),
  ];
  for (const { register, fields } of read)
    for (const field of fields) {
      const [open] = openQuestions(counting.ledger, register, field);
      if (open !== undefined) return openQuestionText(open, field);
    }
  return null;
}

function isThereOrAsked({ register, fields }: FigureNeed, counting: Counting): boolean {
  return fields.every(
    (field) =>
      isThere({ register, fields: [field] }, counting) ||
      openQuestions(counting.ledger, register, field).length > 0,
  );
}
