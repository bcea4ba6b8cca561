/** SUB-10: a civil servant who is paid an allowance. */
import { at, recordRule, recordText } from "../../rule-definition";
import { paidAmount } from "./payee";

export const civilServant = recordRule(
  "allowance",
  {
    id: "SUB-10",
    title: "公职人员领取津贴",
    severity: "warning",
    why: "公务员、事业编制人员兼任书记的，按公职人员政策执行，一般不另领津贴。",
    authority: "参照各地非公企业党建经费管理办法",
    needs: [["allowance.civilServant", "allowance.secretary"]],
  },
  (entry) => {
    if (entry.value("civilServant") !== "yes" || paidAmount(entry) === 0) return null;
    return at(entry, "secretary", `${recordText(entry)}是公职人员，仍列入发放，请按规定核对是否可以领取`, {
      actual: entry.raw("secretary"),
    });
  },
);
