/** SUB-08: awards for good work (DOMAIN 4.5). */
import { fold } from "../../../reading/cells/folding";
import { personsNamed } from "../../../reading/cells/lists";
import { yuanText } from "../../../subsidy/money";
import { at, recordRule, recordText } from "../../rule-definition";

/** 一等, 二等奖: a class of awards with an amount of its own, and no mark for the year's work. */
const AWARD_CLASS = /^(?:特|[一二三四]|[1-4])等奖?$/;

export const wrongAward = recordRule(
  "award",
  {
    id: "SUB-08",
    title: "绩效奖励超出范围或等次不符",
    severity: "error",
    why: "绩效奖励只发给考核优秀的书记，每人在规定的最低和最高金额之间。",
    authority: "本县党组织书记履职考核奖励办法（金额见“党建设置”）",
    needs: [["award.amount"]],
  },
  (entry, { ledger }) => {
    const paid = entry.value("amount");
    if (paid === null || paid === 0) return null;
    const amount = paid / personsNamed(entry.value("secretary") ?? "").length;
    const { min, max } = ledger.settings.award;
    const grade = entry.value("grade");
    const range = `${yuanText(min)}～${yuanText(max)}`;
    if (amount < min || amount > max)
      return at(
        entry,
        "amount",
        `${recordText(entry)}的奖励金额${yuanText(amount)}不在${range}之内，请核对`,
        {
          actual: yuanText(amount),
          expected: range,
        },
      );
    if (grade === null || grade === "excellent" || AWARD_CLASS.test(fold(entry.raw("grade")))) return null;
    return at(
      entry,
      "amount",
      `${recordText(entry)}考核等次是“${entry.raw("grade")}”，只有优秀才发奖励，表中却有${yuanText(amount)}，请核对`,
      { actual: yuanText(amount), expected: "0元" },
    );
  },
);
