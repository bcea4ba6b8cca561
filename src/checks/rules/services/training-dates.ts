/** TRN-05: a session without a year, or of another year. */
import { yearOf } from "../../../reading/cells/dates";
import { fold } from "../../../reading/cells/folding";
import { isNothing, saysNothing } from "../../blank-cells";
import { dateText, isCertainlyAfter } from "../../date-order";
import { at, recordRule, recordText } from "../../rule-definition";

export const outsidePeriod = recordRule(
  "training",
  {
    id: "TRN-05",
    title: "培训时间缺年份或不在统计年度",
    severity: "warning",
    why: "不在本年度的培训不计入本年度的场次和人次。",
    authority: "办公惯例",
    needs: [["training.heldOn"]],
  },
  (entry, { year, asOf }) => {
    const raw = entry.raw("heldOn");
    if (saysNothing(entry, "heldOn"))
      return isNothing(entry.raw("title"))
        ? null
        : at(entry, "heldOn", `${recordText(entry)}没有填培训时间，请补填`);
    if (entry.problem("heldOn") === "yearMissing")
      return at(entry, "heldOn", `${recordText(entry)}的培训时间“${raw}”没有年份，请补上年份`, {
        actual: raw,
      });
    const held = entry.value("heldOn");
    const expected = year ?? entry.table.recognition.context.year;
    if (held === null || expected === null) return null;
    if (yearOf(held.day) !== expected) {
      if (asOf !== null && isCertainlyAfter(held, asOf)) return null;
      return at(
        entry,
        "heldOn",
        `${recordText(entry)}的培训时间${dateText(held)}不在${String(expected)}年度内，请核对年份，或移到相应年度的表中`,
        { actual: dateText(held) },
      );
    }
    if (/\d{4}|[〇零一二三四五六七八九]{4}|(?<!\d)\d{2}[.年]\d/.test(fold(raw))) return null;
    return at(
      entry,
      "heldOn",
      `${recordText(entry)}的培训时间“${raw}”没有写年份，已按${String(expected)}年理解，建议补上`,
      {
        severity: "info",
        actual: raw,
      },
    );
  },
);
