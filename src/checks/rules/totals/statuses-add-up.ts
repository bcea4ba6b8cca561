/** ENT-06: numbers by operating status that don't add up to all enterprises. */
import { tablesOf } from "../../../ledger/model";
import { ledgerRule } from "../../rule-definition";
import { wholesAgainstStatuses } from "./claim-parts";
import { summaryDifferences } from "./summary-against-ledger";

export const statusesAddUp = ledgerRule(
  {
    id: "ENT-06",
    title: "各经营状态之和不等于企业总数",
    severity: "error",
    why: "投产、在建、停产等各类企业数加起来应当等于企业总数，不等就有一类漏了或重了。",
    authority: "办公惯例",
    needs: [["enterprise.operatingStatus"], ["summary.enterprises", "summary.operating"]],
  },
  function* (situation) {
    yield* tablesOf(situation.ledger, "enterprise").flatMap(wholesAgainstStatuses);
    yield* summaryDifferences.parts(situation);
  },
);
