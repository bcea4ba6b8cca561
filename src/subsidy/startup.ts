/** Start-up money: once for each newly founded organisation, not for each enterprise in it (DOMAIN 4.4). */
import type { DateValue } from "../registers";
import { formatChinese, yearOf } from "../reading/cells/dates";
import { entriesOf, type Ledger } from "../ledger/model";
import type { Entry } from "../reading/table";
import { yuanText } from "./money";
import type { Period } from "./months";
import { amountOn } from "./rates";
import type { PaidOrganisation, Roster } from "./roster";
import { dateText } from "./tenures";

/** One line of the start-up sheet. Money in fen. */
export interface StartupDue {
  readonly organisation: string;
  /** `null` for a name that only a payment sheet knows. */
  readonly known: PaidOrganisation | null;
  /** The day that decides: of approval or of founding, by the setting. */
  readonly date: DateValue | null;
  readonly standard: number;
  readonly amount: number;
  readonly reason: string;
}

export interface StartupResult {
  readonly rows: readonly StartupDue[];
  readonly questions: readonly string[];
}

/** Words in a remark that say the organisation is not new. */
const NOT_NEW = /改建|换届|更名|改名|重组|分设|合并|恢复|升格/u;

/** Days: founding, approval and first secretary further apart than this are no steps of one founding. */
export const sameFounding = 183;

/**
 * Organisations founded within the period, and those that a payment sheet lists without their being due anything.
 * The organisations in the roster's order, then names on payment sheets that nobody knows.
 */
export function startupDue(
  ledger: Ledger,
  roster: Roster,
  period: Period,
  asOf: number | null,
): StartupResult {
  const payments = entriesOf(ledger, "startupFund");
  const questions: string[] = [];
  const known = roster.organisations.flatMap((organisation) => {
    const own = payments.filter((entry) => roster.find(entry.value("organisation")) === organisation);
    const line = lineOf(organisation, own, { ledger, period, asOf }, questions);
    return line === null ? [] : [line];
  });
  return { rows: [...known, ...strangers(payments, roster, period)], questions };
}

interface StartupContext {
  readonly ledger: Ledger;
  readonly period: Period;
  readonly asOf: number | null;
}

function lineOf(
  organisation: PaidOrganisation,
  payments: readonly Entry<"startupFund">[],
  context: StartupContext,
  questions: string[],
): StartupDue | null {
  const { period, asOf, ledger } = context;
  const listed = payments.some((entry) => isOfPeriod(entry, period));
  const date = decidingDate(organisation, payments, ledger.settings.startupDate);
  if (date === null) {
    if (listed) questions.push(`${organisation.name}没有成立时间或批复时间，请补上，才能核定启动资金。`);
    return listed ? nothing(organisation, null, "成立、批复时间都没有登记，无法核定") : null;
  }
  if (!within(date, period) || (asOf !== null && date.day > asOf))
    return listed ? nothing(organisation, date, notOfPeriod(date, period)) : null;
  const obstacle = obstacleTo(organisation, payments, period);
  if (obstacle !== null) return nothing(organisation, date, obstacle);
  const standard = amountOn(ledger.settings.startupStandards, date.day);
  const reason = `${dateText(date)}新成立，每个党组织一次性${yuanText(standard)}`;
  return { organisation: organisation.name, known: organisation, date, standard, amount: standard, reason };
}

function nothing(
  organisation: PaidOrganisation | string,
  date: DateValue | null,
  reason: string,
): StartupDue {
  const known = typeof organisation === "string" ? null : organisation;
  const name = typeof organisation === "string" ? organisation : organisation.name;
  return { organisation: name, known, date, standard: 0, amount: 0, reason };
}

function notOfPeriod(date: DateValue, period: Period): string {
  return yearOf(date.day) === yearOf(period.first)
    ? `${dateText(date)}成立，启动资金计入成立的那个时段`
    : `${dateText(date)}成立，不是本期新成立的党组织`;
}

function within(date: DateValue, period: Period): boolean {
  return date.planned !== true && date.day >= period.first && date.day <= period.last;
}

/**
 * The sheet of organisations decides when one was founded; a payment sheet's day of approval counts only where it
 * belongs to that founding, since the payment sheet is what is being checked.
 */
function decidingDate(
  { founded }: PaidOrganisation,
  payments: readonly Entry<"startupFund">[],
  setting: "approved" | "founded",
): DateValue | null {
  const approved = payments.map((entry) => entry.value("approvedOn")).find((date) => date !== null) ?? null;
  if (founded === null || approved === null) return founded ?? approved;
  const belongs = Math.abs(founded.day - approved.day) <= sameFounding;
  return setting === "approved" && belongs ? approved : founded;
}

function obstacleTo(
  organisation: PaidOrganisation,
  payments: readonly Entry<"startupFund">[],
  period: Period,
): string | null {
  if (organisation.mode === "attached") return "挂靠组建，没有新成立党组织，不拨启动资金";
  const word = NOT_NEW.exec(organisation.remark)?.[0];
  if (word !== undefined) return `备注写明${word}，不是新成立的党组织`;
  const before = payments
    .map((entry) => entry.value("paidOn"))
    .find((date) => date !== null && date.day < period.first);
  return before === null || before === undefined ? null : `已于${formatChinese(before.day)}拨付过，只拨一次`;
}

/** True where the sheet's year, or the row's own dates, are of the period. */
function isOfPeriod(entry: Entry<"startupFund">, period: Period): boolean {
  const dates = [entry.value("paidOn"), entry.value("approvedOn")].filter((date) => date !== null);
  if (dates.length > 0) return dates.some((date) => within(date, period));
  const { year } = entry.table.recognition.context;
  return year === null || formatChinese(period.first, "year") === `${String(year)}年`;
}

function strangers(
  payments: readonly Entry<"startupFund">[],
  roster: Roster,
  period: Period,
): readonly StartupDue[] {
  const names = payments
    .filter((entry) => isOfPeriod(entry, period) && roster.find(entry.value("organisation")) === null)
    .flatMap((entry) => entry.value("organisation") ?? []);
  return [...new Set(names)].map((name) => nothing(name, null, "党组织台账中没有这个党组织，无法核定"));
}
