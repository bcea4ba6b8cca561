/** ORG-17: an organisation that is founded after the day of the report. */
import { dateText, isCertainlyAfter } from "../../date-order";
import { at, recordRule, recordText } from "../../rule-definition";

export const foundedInFuture = recordRule(
  "organisation",
  {
    id: "ORG-17",
    title: "党组织成立时间在统计截止日之后",
    severity: "error",
    why: "还没有成立的党组织不能统计；多半是年份敲错了。",
    authority: "办公惯例",
    needs: [["organisation.foundedOn"]],
  },
  (entry, { asOf }) => {
    const founded = entry.value("foundedOn");
    if (asOf === null || founded === null || founded.planned === true || !isCertainlyAfter(founded, asOf))
      return null;
    return at(
      entry,
      "foundedOn",
      `${recordText(entry)}的成立时间${dateText(founded)}在统计截止日${dateText({ day: asOf, precision: "day" })}之后，请核对年份`,
      { actual: dateText(founded) },
    );
  },
);
