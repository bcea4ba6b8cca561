/** ORG-21: a term of office that is over, or soon will be. */
import { dueSoonDays, termOf, termStatus, type Term } from "../../../formation/term";
import type { Entry } from "../../../reading/table";
import { saysNothing } from "../../blank-cells";
import { dateText } from "../../date-order";
import { at, recordRule, recordText } from "../../rule-definition";
import { isDissolved } from "./dissolved";

type OrganisationEntry = Entry<"organisation">;

export const termOver = recordRule(
  "organisation",
  {
    id: "ORG-21",
    title: "党组织届满未换届或即将届满",
    severity: "warning",
    why: "支部委员会每届3年，届满应按期换届；延长或提前一般不超过1年，须报上级批准。",
    authority: "《中国共产党基层组织选举工作条例》第三条；《中国共产党支部工作条例（试行）》第二十条",
    needs: [["organisation.nextElectionOn"]],
  },
  (entry, { asOf, ledger }) => {
    const term = termOf(entry, ledger.settings);
    if (asOf === null || term.end === null || !isTold(entry, term) || isDissolved(entry, asOf)) return null;
    const status = termStatus(term, asOf);
    if (status !== "expired" && status !== "dueSoon") return null;
    const basis = term.from === "lastElectionOn" ? `按上次换届${entry.raw("lastElectionOn")}推算，` : "";
    const state =
      status === "expired"
        ? `任期已于${dateText(term.end)}届满，请安排换届；已换届的请更新换届时间`
        : `任期将于${dateText(term.end)}届满，不到${String(dueSoonDays)}天，请着手换届`;
    return at(entry, "nextElectionOn", `${recordText(entry)}${basis}${state}`, {
      actual: dateText(term.end),
    });
  },
);

/** A founding tells nothing of elections since; what was written and can't be read is for DAT-01. */
function isTold(entry: OrganisationEntry, { from }: Term): boolean {
  const isUnread = entry.value("nextElectionOn") === null && !saysNothing(entry, "nextElectionOn");
  return from === "nextElectionOn" || (from === "lastElectionOn" && !isUnread);
}
