/** ISS-05: numbers of problems that don't fit together, or not the list. */
import { tablesOf } from "../../../ledger/model";
import { ledgerRule } from "../../rule-definition";
import { categoryTotals } from "./category-statistics";
import { wholesAgainstCategories } from "./claim-parts";
import { wrongTotalsOf } from "./wrong-totals";

export const problemTotals = ledgerRule(
  {
    id: "ISS-05",
    title: "问题件数合计不符",
    severity: "error",
    why: "各类问题的件数之和应当等于总数，也应当等于台账的行数。",
    authority: "办公惯例",
    needs: [["problem.description"]],
  },
  function* ({ ledger }) {
    yield* wrongTotalsOf(ledger, "ISS-05");
    for (const table of tablesOf(ledger, "problem")) {
      yield* wholesAgainstCategories(table);
      yield* categoryTotals(table);
    }
  },
);
