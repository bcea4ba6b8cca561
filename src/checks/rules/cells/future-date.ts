/** DAT-02: what has happened, with a date after the day of the report. */
import type { FieldColumn } from "../../../reading/table";
import type { DateValue, RegisterId } from "../../../registers";
import { dateText, isCertainlyAfter } from "../../date-order";
import { at, fieldTitle, ledgerRule, recordText } from "../../rule-definition";
import { dateColumns } from "./date-columns";

/**
 * Dates of what has happened (CONTRACT 3); plans and ends of terms may lie ahead. Of a start of production ENT-11
 * speaks, of an organisation's founding ORG-17.
 */
const PAST_FIELDS: Readonly<Partial<Record<RegisterId, readonly string[]>>> = {
  enterprise: ["organisationFoundedOn", "surveyedOn"],
  organisation: ["secretaryBornOn", "tenureFrom", "lastElectionOn"],
  member: ["bornOn", "joinedOn"],
  allowance: ["tenureFrom"],
  startupFund: ["approvedOn", "paidOn"],
  training: ["heldOn"],
  problem: ["receivedOn", "closedOn"],
  apartment: ["movedInOn"],
  schooling: ["handledOn"],
  instructor: ["assignedOn", "lastVisitOn"],
};

export const inFuture = ledgerRule(
  {
    id: "DAT-02",
    title: "已发生的事写了将来的日期",
    severity: "warning",
    why: "出生、入党、成立、任职、培训、办结这些已经发生的事，日期不会在统计截止日之后，多半是年份敲错了。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    const { asOf } = situation;
    if (asOf === null) return;
    for (const { table, field, column } of dateColumns(situation)) {
      if (!(PAST_FIELDS[table.register] ?? []).includes(field)) continue;
      for (const { index, date } of datesAfter(column, asOf)) {
        const entry = table.entries[index];
        if (entry === undefined) continue;
        yield at(
          entry,
          field,
          `${recordText(entry)}的${fieldTitle(table.register, field)}${dateText(date)}在统计截止日${dateText({ day: asOf, precision: "day" })}之后，请核对年份`,
          { actual: dateText(date) },
        );
      }
    }
  },
);

/** What is written for certain as later than the day; plans are left out. */
function datesAfter(
  { values }: FieldColumn,
  day: number,
): readonly { readonly index: number; readonly date: DateValue }[] {
  const later: { index: number; date: DateValue }[] = [];
  (values as readonly (DateValue | null)[]).forEach((date, index) => {
    if (date !== null && isCertainlyAfter(date, day) && date.planned !== true) later.push({ index, date });
  });
  return later;
}
