/** What was to be paid beside what was paid: 应发 | 扣款 | 实发. */
import { fieldSpec, type RegisterId } from "../../registers";
import { dueWords, paidWords } from "../../registers/forming-words";
import { rateWord } from "../../registers/header-words";
import { oneOf } from "../cells/patterns";
import { mapWeights } from "../weights";
import type { Candidate } from "./column-candidates";
import type { ColumnFacts } from "./column-facts";

const PAID = new RegExp(`^(?:${oneOf(paidWords)})`);
const DUE = new RegExp(`^(?:${oneOf(dueWords)})`);

/** Between what was granted and what was paid out (奖励金额 | 代扣税 | 实发) the grant is the amount. */
const WITHHELD = /扣|税/;

/**
 * A field of money that a column of what was paid may be is no longer that of a column of what was to be paid; nor is
 * one that a column names outright that of the column of what was left of it.
 */
export function withoutDue(
  register: RegisterId,
  columns: readonly ColumnFacts[],
  candidates: readonly (readonly Candidate[])[],
): readonly (readonly Candidate[])[] {
  const said = columns.map(({ leaf }) => leaf?.plain ?? "");
  const fieldsOf = (isOne: (header: string, title: string) => boolean): ReadonlySet<string> =>
    new Set(
      candidates.flatMap((list, index) =>
        list.flatMap(({ field, score }) => {
          const spec = fieldSpec(register, field);
          const isRead = spec?.kind === "money" && score >= mapWeights.accept;
          return isRead && isOne(said[index] ?? "", spec.title) ? field : [];
        }),
      ),
    );
  const named = said.some((header) => WITHHELD.test(header))
    ? fieldsOf((header, title) => header === title)
    : new Set<string>();
  const paid = fieldsOf((header) => PAID.test(header));
  return candidates.map((list, index) => {
    const header = said[index] ?? "";
    if (PAID.test(header))
      return list.filter(({ field }) => !named.has(field) || fieldSpec(register, field)?.title === header);
    return DUE.test(header) || header.endsWith(rateWord)
      ? list.filter(({ field }) => !paid.has(field))
      : list;
  });
}
