/** Totals that differ from the records above them, each with the rule that tells of it. */
import type { Ledger } from "../../../ledger/model";
import { builtOnce } from "../../../ledger/once";
import type { Spot } from "../../rule-definition";
import type { RuleId } from "../../rule-ids";
import { sumRows } from "./sums";
import { wrongClaims } from "./wrong-claims";
import { wrongSums } from "./wrong-sums";

/** Looked for once for all rules that tell of them. */
const wrongTotals = builtOnce((ledger: Ledger) =>
  ledger.current.flatMap((table) =>
    sumRows(table).flatMap((row) => [...wrongSums(table, row), ...wrongClaims(table, row)]),
  ),
);

/** The wrong totals of which the rule tells. */
export function wrongTotalsOf(ledger: Ledger, rule: RuleId): readonly Spot[] {
  return wrongTotals(ledger).flatMap((wrong) => (wrong.rule === rule ? [wrong.spot] : []));
}
