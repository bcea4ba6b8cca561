/** MEM-09: a member whose enterprise is not in the ledger. */
import { referenceSpot } from "../../enterprise-reference";
import { recordRule } from "../../rule-definition";

export const unknownEnterprise = recordRule(
  "member",
  {
    id: "MEM-09",
    title: "党员所在企业不在台账内",
    severity: "warning",
    why: "花名册里的企业在企业台账中找不到，两张表的党员数就对不上。",
    authority: "办公惯例",
    needs: [["member.enterprise", "enterprise.name"]],
  },
  (entry, situation) => referenceSpot(entry, "enterprise", situation),
);
