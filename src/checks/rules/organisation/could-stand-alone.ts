/** ORG-15: three full members or more, and no branch of the enterprise's own. */
import { coverageOf } from "../../../ledger/coverage";
import { modeOf } from "../../cross-reference";
import { at, ledgerRule, recordText } from "../../rule-definition";
import { fullMembersOf } from "../member/counts";
import { rowsWithTheTotal } from "../member/repeated-total";

export const couldStandAlone = ledgerRule(
  {
    id: "ORG-15",
    title: "正式党员3名以上仍联合或挂靠",
    severity: "warning",
    why: "有3名以上正式党员的企业应当单独成立党支部。",
    authority: "《中国共产党章程》第三十条；《中国共产党支部工作条例（试行）》第四条",
    needs: [["enterprise.formationMode", "enterprise.fullMembers"]],
  },
  function* ({ cross }) {
    for (const entry of cross.enterprises) {
      const mode = modeOf(entry);
      const full = fullMembersOf(entry);
      if (
        full === null ||
        full < 3 ||
        !coverageOf(entry).covered ||
        (mode !== "joint" && mode !== "attached")
      )
        continue;
      const group = cross.organisationOf(entry);
      if (group !== null && rowsWithTheTotal(group).includes(entry)) continue;
      yield at(
        entry,
        "formationMode",
        `${recordText(entry)}有正式党员${String(full)}名，组建方式仍是“${entry.raw("formationMode")}”，可以单独成立党支部，请研究调整`,
        { actual: entry.raw("formationMode"), expected: "单独组建" },
      );
    }
  },
);
