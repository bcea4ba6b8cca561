/** Numbers that a total row states in words, and that the records answer otherwise. */
import type { SkippedRow } from "../../../reading/recognition";
import type { Table } from "../../../reading/table";
import { answerOf, isAnswered } from "./claim-answers";
import { claimsOf } from "./claims";
import { scopesOf } from "./sums";
import { rowText } from "./words";
import type { WrongTotal } from "./wrong-sums";

export function* wrongClaims(table: Table, row: SkippedRow): Iterable<WrongTotal> {
  for (const claim of claimsOf(table, row.row)) {
    const answers = scopesOf(table, row).flatMap((rows) => answerOf(table, claim, rows) ?? []);
    const [answer] = answers;
    if (answer === undefined || answers.some((one) => isAnswered(one, claim))) continue;
    const [expected = 0] = answer.accepted;
    yield {
      rule: answer.rule,
      spot: {
        sheet: table.grid.sheet,
        cell: claim.cell,
        message: `${rowText(table, row)}写的是“${claim.text}”，${answer.counted}实际是${String(expected)}${claim.unit}，请改正`,
        actual: `${String(claim.number)}${claim.unit}`,
        expected: `${String(expected)}${claim.unit}`,
      },
    };
  }
}
