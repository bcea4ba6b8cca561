/** INS-02, -03: how many enterprises an instructor looks after, and when they were last visited. */
import { lastPossibleDay, quarterOf, yearOf } from "../../../reading/cells/dates";
import { isNothing, saysNothing } from "../../blank-cells";
import { dateText } from "../../date-order";
import { at, recordRule, recordText } from "../../rule-definition";

export const tooManyEnterprises = recordRule(
  "instructor",
  {
    id: "INS-02",
    title: "指导员联系企业过多",
    severity: "warning",
    why: "一名指导员联系的企业太多就顾不过来，上限可在“党建设置”中改。",
    authority: "参照各地党建指导员选派管理办法",
    needs: [["instructor.enterprises"]],
  },
  (entry, { ledger }) => {
    const limit = ledger.settings.instructorLoad;
    const load = entry.people("enterprises");
    if (load <= limit) return null;
    return at(
      entry,
      "enterprises",
      `${recordText(entry)}联系企业${String(load)}家，超过上限${String(limit)}家，请调整，或在“党建设置”中修改上限`,
      { actual: String(load), expected: `不超过${String(limit)}` },
    );
  },
);

function isSameQuarter(day: number, asOf: number): boolean {
  return yearOf(day) === yearOf(asOf) && quarterOf(day) === quarterOf(asOf);
}

export const notVisited = recordRule(
  "instructor",
  {
    id: "INS-03",
    title: "指导员本季度没有走访",
    severity: "warning",
    why: "指导员每季度至少走访联系企业一次。",
    authority: "参照各地党建指导员选派管理办法",
    needs: [["instructor.lastVisitOn"], ["instructor.visits"]],
  },
  (entry, { asOf }) => {
    if (isNothing(entry.raw("name"))) return null;
    const last = entry.value("lastVisitOn");
    if (last !== null) {
      if (asOf === null || lastPossibleDay(last) >= asOf || isSameQuarter(last.day, asOf)) return null;
      return at(
        entry,
        "lastVisitOn",
        `${recordText(entry)}最近一次走访是${dateText(last)}，本季度还没有走访，请核对`,
        {
          actual: dateText(last),
        },
      );
    }
    if (entry.has("lastVisitOn") && saysNothing(entry, "lastVisitOn"))
      return at(entry, "lastVisitOn", `${recordText(entry)}没有填最近走访时间，请补填`);
    if (entry.has("lastVisitOn")) return null;
    const visits = entry.value("visits");
    const none = visits === 0 || (visits === null && saysNothing(entry, "visits"));
    return none ? at(entry, "visits", `${recordText(entry)}没有走访记录，请核对后补填`) : null;
  },
);
