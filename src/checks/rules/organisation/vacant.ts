/** ORG-22: an organisation without a secretary. */
import { fold } from "../../../reading/cells/folding";
import { saysNothing } from "../../blank-cells";
import { at, recordRule, recordText } from "../../rule-definition";
import { isDissolved } from "./dissolved";

export const vacant = recordRule(
  "organisation",
  {
    id: "ORG-22",
    title: "书记空缺",
    severity: "warning",
    why: "党组织没有书记就无法开展工作，津贴也无人可发。",
    authority: "《中国共产党支部工作条例（试行）》第六章",
    needs: [["organisation.secretary"]],
  },
  (entry, { asOf }) => {
    if (isDissolved(entry, asOf)) return null;
    const isVacant =
      saysNothing(entry, "secretary") ||
      /^[(【]?(?:空缺|暂缺|缺位|待选|待定|待补)/.test(fold(entry.raw("secretary")));
    return isVacant
      ? at(entry, "secretary", `${recordText(entry)}没有填书记，请补填；确实空缺的，请尽快配备`)
      : null;
  },
);
