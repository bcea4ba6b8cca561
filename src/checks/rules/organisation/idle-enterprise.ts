/** ORG-16: an organisation in an enterprise that stands still or is closed. */
import { coverageOf } from "../../../ledger/coverage";
import { at, recordRule, recordText } from "../../rule-definition";

export const inIdleEnterprise = recordRule(
  "enterprise",
  {
    id: "ORG-16",
    title: "停产、注销企业仍有党组织",
    severity: "warning",
    why: "企业停产或注销后，党组织应及时调整或撤销，防止“边建边散”。",
    authority: "《中国共产党支部工作条例（试行）》第七条",
    needs: [["enterprise.operatingStatus", "enterprise.organisationName"]],
  },
  (entry) => {
    const status = entry.value("operatingStatus");
    if ((status !== "suspended" && status !== "closed") || !coverageOf(entry).covered) return null;
    return at(
      entry,
      "operatingStatus",
      `${recordText(entry)}经营状态是“${entry.raw("operatingStatus")}”，仍登记有党组织“${entry.raw("organisationName")}”，请核对经营状态，或调整党组织`,
      { actual: entry.raw("operatingStatus") },
    );
  },
);
