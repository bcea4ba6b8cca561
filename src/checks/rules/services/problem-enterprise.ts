/** ISS-06: a problem of an enterprise that is not in the ledger. */
import { referenceSpot } from "../../enterprise-reference";
import { recordRule } from "../../rule-definition";

export const unknownEnterprise = recordRule(
  "problem",
  {
    id: "ISS-06",
    title: "反映问题的企业不在台账内",
    severity: "warning",
    why: "企业名称写错，问题就统计不到那家企业。",
    authority: "办公惯例",
    needs: [["problem.enterprise", "enterprise.name"]],
  },
  (entry, situation) => referenceSpot(entry, "enterprise", situation),
);
