/** SUB-03, SUB-04: months by tenure and policy, and the amount that they make. */
import { builtOnce } from "../../../ledger/once";
import type { Entry } from "../../../reading/table";
import type { DateValue, DayNumber } from "../../../registers";
import { yuanText } from "../../../subsidy/money";
import { monthShares, monthsOf, policyText, type Period, type Service } from "../../../subsidy/months";
import type { OrganisationGroup } from "../../cross-reference";
import { dateText } from "../../date-order";
import { at, recordRule, recordText, type Situation, type Spot } from "../../rule-definition";
import { groupOf, monthCount, periodOf, rowsByGroup, secretaryKey, type AllowanceEntry } from "./payee";

export const wrongMonths = recordRule(
  "allowance",
  {
    id: "SUB-03",
    title: "发放月数与任职时间不符",
    severity: "error",
    why: "月数应按任职、离任时间和本县的起止口径推算，多发少发都要改。",
    authority: "本县书记岗位津贴发放办法（口径见“党建设置”）",
    needs: [["allowance.months"]],
  },
  (entry, situation) => {
    const months = entry.value("months");
    if (months === null || entry.problem("months") !== null || entry.value("civilServant") === "yes")
      return null;
    const due = dueMonths(entry, situation);
    if (due === null) return unlikeOwnPeriod(entry, months);
    if (Math.abs(due.months - months) < 0.005) return null;
    const expected = String(Math.round(due.months * 100) / 100);
    return at(
      entry,
      "months",
      `${recordText(entry)}${dateText(due.from)}任职，应发${expected}个月，表中是${String(months)}个月，请核对（口径：${policyText(due.policy)}）`,
      { actual: String(months), expected },
    );
  },
);

/** Where no tenure is known the row's own period says how many months there are, if rows differ in it. */
function unlikeOwnPeriod(entry: AllowanceEntry, months: number): Spot | null {
  const period = entry.value("period");
  if (period === null || !periodsDiffer(entry.table)) return null;
  const expected = period.toMonth - period.fromMonth + 1;
  if (expected === months) return null;
  return at(
    entry,
    "months",
    `${recordText(entry)}发放时段是${String(expected)}个月，月数却是${String(months)}，请核对`,
    { actual: String(months), expected: String(expected) },
  );
}

const periodsDiffer = builtOnce((table: AllowanceEntry["table"]): boolean => {
  const periods = table.entries.flatMap((entry) => entry.value("period") ?? []);
  return new Set(periods.map(({ fromMonth, toMonth }) => fromMonth * 100 + toMonth)).size > 1;
});

interface DueMonths {
  readonly months: number;
  readonly from: DateValue;
  readonly policy: {
    readonly start: Situation["ledger"]["settings"]["startPolicy"];
    readonly end: Situation["ledger"]["settings"]["endPolicy"];
  };
}

/** Months by policy (DOMAIN 4.3); `null` where the tenure is not known. */
function dueMonths(entry: AllowanceEntry, situation: Situation): DueMonths | null {
  const { settings } = situation.ledger;
  const period = periodOf(entry, situation.year);
  const group = groupOf(entry, situation.cross);
  const [record, ...others] = group?.records ?? [];
  const known = others.length === 0 && isSamePerson(entry, record) ? record : undefined;
  const from = entry.value("tenureFrom") ?? known?.value("tenureFrom") ?? null;
  if (period === null || from === null) return null;
  const to = entry.value("tenureTo") ?? known?.value("tenureTo") ?? null;
  const service = {
    from: from.day,
    to: to === null ? successorFrom(entry, from, group, situation) : to.day,
    ...lifeOf(record),
  };
  const policy = { start: settings.startPolicy, end: settings.endPolicy };
  const months = servesThroughout(service, period)
    ? monthCount(period)
    : monthsOf(monthShares(service, period, policy));
  return { months, from, policy };
}

/** Most are in office all the time, and every policy gives them every month. */
function servesThroughout({ from, to, founded, dissolved }: Service, { first, last }: Period): boolean {
  const begins = Math.max(from, founded ?? from);
  return begins <= first && (to === null || to > last) && (dissolved === null || dissolved > last);
}

/** When the organisation was founded and dissolved. */
function lifeOf(record: Entry<"organisation"> | undefined): Pick<Service, "founded" | "dissolved"> {
  return {
    founded: record?.value("foundedOn")?.day ?? null,
    dissolved: record?.value("dissolvedOn")?.day ?? null,
  };
}

/** When somebody else took the post over, by another row of the sheet or by the organisation's record. */
function successorFrom(
  entry: AllowanceEntry,
  from: DateValue,
  group: OrganisationGroup | null,
  { cross }: Situation,
): DayNumber | null {
  if (group === null) return null;
  const rows = rowsByGroup(entry.table, cross).get(group) ?? [];
  const key = secretaryKey(entry);
  let next: DayNumber | null = null;
  for (const other of [...rows, ...group.records] as readonly AllowanceEntry[]) {
    const began = other.value("tenureFrom")?.day ?? null;
    if (began === null || began <= from.day || (next !== null && began >= next)) continue;
    if (secretaryKey(other) !== key) next = began;
  }
  return next;
}

function isSamePerson(entry: AllowanceEntry, record: Entry<"organisation"> | undefined): boolean {
  return record !== undefined && secretaryKey(entry) === secretaryKey(record);
}

export const wrongAmount = recordRule(
  "allowance",
  {
    id: "SUB-04",
    title: "应发金额不等于月数乘标准",
    severity: "error",
    why: "应发金额应等于月数乘以每月标准。",
    authority: "办公惯例",
    needs: [["allowance.amountDue", "allowance.months", "allowance.monthlyRate"]],
  },
  (entry) => {
    const months = entry.value("months");
    const rate = entry.value("monthlyRate");
    const due = entry.value("amountDue");
    if (months === null || rate === null || due === null) return null;
    if ((["months", "monthlyRate", "amountDue"] as const).some((field) => entry.problem(field) !== null))
      return null;
    const expected = Math.round(months * rate);
    if (Math.abs(expected - due) < 1) return null;
    return at(
      entry,
      "amountDue",
      `${recordText(entry)}${String(months)}个月乘以每月${yuanText(rate)}是${yuanText(expected)}，应发金额却是${yuanText(due)}，请核对`,
      { actual: yuanText(due), expected: yuanText(expected) },
    );
  },
);
