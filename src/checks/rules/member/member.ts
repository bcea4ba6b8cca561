/** MEM-*: the roster's own rows, and what it says against the enterprise ledger. Sums are in member-counts.ts. */
import type { DateValue } from "../../../registers";
import { lastPossibleDay } from "../../../reading/cells/dates";
import { fold } from "../../../reading/cells/folding";
import { entriesOf } from "../../../ledger/model";
import type { Entry } from "../../../reading/table";
import { maskIdNumber } from "../../../reading/cells/mask";
import { personKey } from "../../../ledger/names/names";
import { collisions, repeatedBy } from "../enterprise/collisions";
import { dateText, isCertainlyAfter, isCertainlyBefore, monthsLater } from "../cells/date-order";
import { referenceSpot } from "../../enterprise-reference";
import type { Rule } from "../../finding";
import { birthInIdNumber, idNumberSpot, plainIdNumber } from "./id-number";
import { at, ledgerRule, otherRecordText, recordRule, recordText } from "../../rule-definition";

type MemberEntry = Entry<"member">;

const samePerson = ledgerRule(
  {
    id: "MEM-03",
    title: "党员重复登记",
    severity: "error",
    why: "同一名党员登记两次，党员总数就多算一人。",
    authority: "GB 11643-1999 公民身份号码；一人一号",
    needs: [["member.idNumber"], ["member.name", "member.organisation"]],
  },
  function* ({ ledger }) {
    const members = entriesOf(ledger, "member");
    for (const { entry, first } of collisions(members, plainIdNumber))
      yield at(
        entry,
        "idNumber",
        `${recordText(entry)}的身份证号${maskIdNumber(entry.raw("idNumber"))}与${otherRecordText(entry, first)}相同，请核对身份证；若是同一人，请只保留一行`,
      );
    const namesakes = repeatedBy(members, (entry) => personKey(entry.value("name") ?? "") || null);
    for (const { entry, first } of namesakes.flatMap((people) => [...collisions(people, organisationOf)])) {
      const numbers = [plainIdNumber(entry), plainIdNumber(first)];
      if (numbers[0] !== null && numbers[0] === numbers[1]) continue;
      const isHint = numbers.every((number) => number !== null);
      yield at(
        entry,
        entry.has("idNumber") ? "idNumber" : "name",
        `${recordText(entry)}与${otherRecordText(entry, first)}同名，又在同一党组织，请核对是否重复登记`,
        { severity: isHint ? "info" : "warning" },
      );
    }
  },
);

function organisationOf(entry: MemberEntry): string {
  return fold(entry.value("organisation") ?? "");
}

const wrongIdNumber = ledgerRule(
  {
    id: "MEM-04",
    title: "身份证号有误",
    severity: "error",
    why: "身份证号为18位，最后一位由前17位算出。以数字存放时 Excel 只保留15位，后三位变成0，找不回来。",
    authority: "GB 11643-1999 公民身份号码",
    needs: [["member.idNumber"]],
  },
  function* (situation) {
    for (const table of situation.ledger.current) {
      if (table.register === "member")
        for (const entry of table.entries as MemberEntry[]) yield idNumberSpot(entry, situation.asOf, true);
      if (table.register === "allowance" || table.register === "apartment")
        for (const entry of table.entries as Entry<"allowance" | "apartment">[])
          yield idNumberSpot(entry, situation.asOf, false);
    }
  },
);

/** Somebody's birth, from its own column or from the ID number. */
function bornOn(entry: MemberEntry): DateValue | null {
  const written = entry.value("bornOn");
  if (written !== null) return written;
  return birthInIdNumber(entry);
}

const joinedTooYoung = recordRule(
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

const fullTooEarly = recordRule(
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

const longProbation = recordRule(
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

const unknownEnterprise = recordRule(
  "member",
  {
    id: "MEM-09",
    title: "党员所在企业不在台账内",
    severity: "warning",
    why: "花名册里的企业在企业台账中找不到，两张表的党员数就对不上。",
    authority: "办公惯例",
    needs: [["member.enterprise", "enterprise.name"]],
  },
  (entry, { cross }) => referenceSpot(entry, "enterprise", cross),
);

const relationsElsewhere = recordRule(
  "member",
  {
    id: "MEM-11",
    title: "组织关系未转入",
    severity: "info",
    why: "组织关系不在本企业的党员按流动党员管理，不计入成立党支部所需的正式党员。",
    authority: "办公惯例",
    needs: [["member.relationHere"]],
  },
  (entry) => {
    if (entry.value("relationHere") !== "no") return null;
    return at(entry, "relationHere", `${recordText(entry)}的组织关系未转入，请确认是否按流动党员登记`, {
      actual: entry.raw("relationHere"),
    });
  },
);

/** True where the member counted as a full member on the day. */
export function wasFullMember(entry: MemberEntry, day: number): boolean {
  const full = entry.value("fullMemberOn");
  return full === null ? entry.value("memberType") === "full" : !isCertainlyAfter(full, day);
}

export const memberRules: readonly Rule[] = [
  samePerson,
  wrongIdNumber,
  joinedTooYoung,
  fullTooEarly,
  longProbation,
  unknownEnterprise,
  relationsElsewhere,
];
