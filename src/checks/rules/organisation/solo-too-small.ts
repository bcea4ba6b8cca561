/** ORG-04: an organisation of one enterprise with fewer than three full members. */
import { coverageOf } from "../../../ledger/coverage";
import type { Ledger } from "../../../ledger/model";
import type { Entry } from "../../../reading/table";
import { modeOf } from "../../cross-reference";
import { at, recordRule, recordText } from "../../rule-definition";
import { fullMembersOf } from "../member/counts";
import { memberRosterOf } from "../../../ledger/people";
import { wasFullMember } from "../member/full-member";

type EnterpriseEntry = Entry<"enterprise">;

export const soloTooSmall = recordRule(
  "enterprise",
  {
    id: "ORG-04",
    title: "单独组建但正式党员不足3名",
    severity: "error",
    why: "正式党员3人以上才能单独成立党支部，不足的应联合组建或挂靠。",
    authority: "《中国共产党章程》第三十条；《中国共产党支部工作条例（试行）》第四条",
    needs: [["enterprise.formationMode", "enterprise.fullMembers"]],
  },
  (entry, { ledger }) => {
    const full = fullMembersOf(entry);
    if (full === null || full >= 3 || modeOf(entry) !== "solo" || !coverageOf(entry).covered) return null;
    const wasEnough = formerFullMembers(entry, ledger) >= 3;
    return at(
      entry,
      "formationMode",
      `${recordText(entry)}单独组建党组织，正式党员只有${String(full)}名，不足3名，请核对党员数，或调整为联合组建、挂靠`,
      {
        actual: `正式党员${String(full)}名`,
        expected: "3名以上",
        ...(wasEnough ? { severity: "warning" } : {}),
      },
    );
  },
);

/**
 * Full members of the enterprise when the organisation was founded, as the roster has them; 0 unless some of them
 * have gone since.
 */
function formerFullMembers(entry: EnterpriseEntry, ledger: Ledger): number {
  const founded = entry.value("organisationFoundedOn");
  if (founded === null) return 0;
  const people = (memberRosterOf(ledger).byEnterprise.get(entry) ?? []).filter((member) =>
    wasFullMember(member, founded.day),
  );
  return people.some((member) => member.value("relationHere") === "no") ? people.length : 0;
}
