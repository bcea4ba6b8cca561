/** STF-*: posts and who fills them. */
import { fixTitles } from "../../fixes/fix-titles";
import { isOutsideEstablishment } from "../../../ledger/establishment";
import type { Entry } from "../../../reading/table";
import { at, cellValue, recordRule, recordText, type SpotDetails } from "../../rule-definition";

export const overstaffed = recordRule(
  "staffing",
  {
    id: "STF-01",
    title: "实有人数超过核定编制",
    severity: "error",
    why: "在编人数不能超过核定编制，超出的应是聘用等编外人员，要分开填。",
    authority: "办公惯例",
    needs: [["staffing.quota", "staffing.actual"]],
  },
  (entry) => {
    const quota = entry.value("quota");
    const actual = entry.value("actual");
    if (quota === null || actual === null || actual <= quota || isOutsideEstablishment(entry)) return null;
    return at(
      entry,
      "actual",
      `${recordText(entry)}核定编制${String(quota)}个，实有${String(actual)}人，超过编制，请核对；编外人员请另行填列`,
      { actual: String(actual), expected: `不超过${String(quota)}` },
    );
  },
);

export const wrongVacancy = recordRule(
  "staffing",
  {
    id: "STF-02",
    title: "空编数不等于编制减实有",
    severity: "error",
    why: "空编数等于核定编制减实有人数。",
    authority: "办公惯例",
    needs: [["staffing.vacancy", "staffing.quota", "staffing.actual"]],
  },
  (entry) => {
    const quota = entry.value("quota");
    const actual = entry.value("actual");
    const vacancy = entry.value("vacancy");
    if (quota === null || actual === null || vacancy === null || isOutsideEstablishment(entry)) return null;
    const seconded = entry.value("seconded") ?? 0;
    const accepted = [
      quota - actual,
      Math.max(0, quota - actual),
      quota - actual + seconded,
      quota - actual - seconded,
    ];
    if (accepted.includes(vacancy)) return null;
    return at(
      entry,
      "vacancy",
      `${recordText(entry)}核定编制${String(quota)}个减实有${String(actual)}人是${String(quota - actual)}，空编数却填了${String(vacancy)}，请改正`,
      {
        actual: String(vacancy),
        expected: String(quota - actual),
        ...vacancyFix(entry, quota - actual),
      },
    );
  },
);

/** Not where more are there than may be, or some are lent: then it is not the vacancy that is wrong. */
function vacancyFix(entry: Entry<"staffing">, after: number): Pick<SpotDetails, "fix"> {
  const before = cellValue(entry, "vacancy");
  const isCertain = after >= 0 && (entry.value("seconded") ?? 0) === 0 && entry.formula("vacancy") === null;
  return typeof before === "number" && isCertain ? { fix: { title: fixTitles.vacancy, before, after } } : {};
}
