/** ENT-14: totals, and numbers of the summary, that are not what the records give. */
import { ledgerRule } from "../../rule-definition";
import { summaryDifferences } from "./summary-against-ledger";
import { wrongTotalsOf } from "./wrong-totals";

export const typedTotals = ledgerRule(
  {
    id: "ENT-14",
    title: "手填的合计与各行不符",
    severity: "error",
    why: "合计是手工填的，加行、改数后没有跟着改。",
    authority: "办公惯例",
    needs: [["enterprise.name"], ["organisation.name"], ["member.name"], ["summary.enterprises"]],
  },
  function* (situation) {
    yield* wrongTotalsOf(situation.ledger, "ENT-14");
    yield* summaryDifferences.againstLedger(situation);
  },
);
