/** MEM-05 to -07: when a member was born, joined and became a full one. */
import { lastPossibleDay } from "../../../reading/cells/dates";
import type { Entry } from "../../../reading/table";
import type { DateValue } from "../../../registers";
import { dateText, isCertainlyBefore, monthsLater } from "../../date-order";
import { at, recordRule, recordText } from "../../rule-definition";
import { birthInIdNumber } from "./id-number";

type MemberEntry = Entry<"member">;

/** Somebody's birth, from its own column or from the ID number. */
function bornOn(entry: MemberEntry): DateValue | null {
  const written = entry.value("bornOn");
  if (written !== null) return written;
  return birthInIdNumber(entry);
}

export const joinedTooYoung = recordRule(
  "member",
  {
    id: "MEM-05",
    title: "入党时不满18岁",
    severity: "warning",
    why: "年满18岁才能申请入党，入党时间或出生年月有一个不对。",
    authority: "《中国共产党章程》第一条",
    needs: [
      ["member.joinedOn", "member.bornOn"],
      ["member.joinedOn", "member.idNumber"],
    ],
  },
  (entry) => {
    const joined = entry.value("joinedOn");
    const born = bornOn(entry);
    if (joined === null || born === null || !isCertainlyBefore(joined, monthsLater(born, 18 * 12)))
      return null;
    return at(
      entry,
      "joinedOn",
      `${recordText(entry)}入党时间${dateText(joined)}时不满18岁，请核对入党时间和出生年月`,
      { actual: dateText(joined) },
    );
  },
);

export const fullTooEarly = recordRule(
  "member",
  {
    id: "MEM-06",
    title: "转正时间早于预备期满",
    severity: "warning",
    why: "预备期为一年，转正时间应在入党一年之后；常见的错误是把两个时间填成同一天。",
    authority: "《中国共产党章程》第七条",
    needs: [["member.joinedOn", "member.fullMemberOn"]],
  },
  (entry) => {
    const joined = entry.value("joinedOn");
    const full = entry.value("fullMemberOn");
    if (joined === null || full === null || !isCertainlyBefore(full, monthsLater(joined, 12))) return null;
    return at(
      entry,
      "fullMemberOn",
      `${recordText(entry)}${dateText(joined)}入党，转正时间${dateText(full)}不满一年预备期，请核对`,
      { actual: dateText(full), expected: `${dateText(monthsLater(joined, 12))}或以后` },
    );
  },
);

export const longProbation = recordRule(
  "member",
  {
    id: "MEM-07",
    title: "预备党员超过一年未转正",
    severity: "warning",
    why: "预备期一年，满期应按期转正、延长或取消资格；多半是转正后忘了改党员类别。",
    authority: "《中国共产党章程》第七条",
    needs: [["member.memberType", "member.joinedOn"]],
  },
  (entry, { asOf }) => {
    const joined = entry.value("joinedOn");
    if (asOf === null || joined === null || entry.value("memberType") !== "probationary") return null;
    const due = monthsLater(joined, 12);
    if (lastPossibleDay(due) >= asOf) return null;
    return at(
      entry,
      "memberType",
      `${recordText(entry)}${dateText(joined)}入党，预备期已于${dateText(due)}满，党员类别仍是“${entry.raw("memberType")}”，请核对是否已转正`,
      { actual: entry.raw("memberType") },
    );
  },
);
