/**
 * What the office's own payment sheets say was paid: the paid column where a sheet has one, else what was due.
 * Months that a quarterly and a yearly sheet both cover are counted once, and asked about (CONTRACT 2).
 */
import { builtOnce } from "../ledger/once";
import type { Entry, Table } from "../reading/table";
import { personKey } from "../ledger/names/names";
import { yearOf } from "../reading/cells/dates";
import { personsNamed } from "../reading/cells/lists";
import type { DateValue, FieldOf, RegisterId } from "../registers";
import { monthIndex, monthOf } from "./calendar";
import { countedOnce, isWithin, type Covering, type MonthSpan } from "./overlap";
import { roundFen, yuanText } from "./money";
import { endsTheYear, monthsCalled } from "./period";
import type { PaidScope } from "./paid-scope";
import type { Roster } from "./roster";
import { monthsOfRow, monthsPaidFor } from "./row-months";

/** A row of a payment sheet as far as it counts. Money in fen. */
export interface PaidRow<R extends RegisterId> {
  readonly entry: Entry<R>;
  /** The organisation as the ledgers name it, else as written. */
  readonly organisation: string;
  readonly secretary: string;
  /** 0 where neither the row nor its sheet tells. */
  readonly months: number;
  readonly amount: number;
  /** The cell that says the amount; `null` where the sheet has months and a rate alone. */
  readonly cell: string | null;
}

/** A cell that had to be counted and could not be read. */
export interface UnreadablePayment {
  readonly sheet: string;
  readonly cell: string;
}

export interface Paid<R extends RegisterId> {
  /** In the order of the sheets; rows that pay nothing stand there with 0. */
  readonly rows: readonly PaidRow<R>[];
  readonly unreadable: readonly UnreadablePayment[];
  /** What to know about the numbers: counted once, not yet paid. A sentence each. */
  readonly notes: readonly string[];
}

/** Allowances paid to secretaries within the scope. */
export function paidAllowances(
  entries: readonly Entry<"allowance">[],
  scope: PaidScope,
  roster: Roster,
): Paid<"allowance"> {
  const reading = new AmountReading<"allowance">();
  const whole = entries
    .filter((entry) => isOfYear(yearOfAllowance(entry), scope))
    .map((entry): PaidRow<"allowance"> => ({
      ...payeeOf(entry, roster),
      ...monthsAndAmount(entry, reading),
      cell: entry.cell("amountPaid") ?? entry.cell("amountDue"),
    }));
  const within = (asked: PaidScope): ReturnType<typeof countedOnce<PaidRow<"allowance">>> =>
    countedOnce(whole, ({ entry }) => coveringOf(entry, scope), asked);
  const { rows, notes } = within(scope);
  const later = cutsOff(scope) ? totalPaid(within({ ...scope, asOf: null }).rows) - totalPaid(rows) : 0;
  return {
    rows,
    unreadable: reading.unreadable,
    notes: [...notes, ...laterNote("书记津贴", later), ...unpaidNotes(entries)],
  };
}

/** Start-up money paid within the scope, by the sheet's year, else by the day of payment or approval. */
export function paidStartups(
  entries: readonly Entry<"startupFund">[],
  scope: PaidScope,
  roster: Roster,
): Paid<"startupFund"> {
  const reading = new AmountReading<"startupFund">();
  const all = entries
    .filter((entry) => isStartupOf(entry, scope))
    .map((entry): PaidRow<"startupFund"> => ({
      ...payeeOf(entry, roster),
      months: 0,
      amount: reading.number(entry, entry.has("amount") ? "amount" : "standard") ?? 0,
      cell: entry.cell("amount") ?? entry.cell("standard"),
    }));
  const rows = all.filter(({ entry }) => !isAfter(dateOfStartup(entry), scope));
  const notes = [...laterNote("启动资金", totalPaid(all) - totalPaid(rows)), ...undatedStartups(rows)];
  return { rows, unreadable: reading.unreadable, notes };
}

/** Rows that leave the day of payment blank where others say it: they may not have been paid yet. */
function undatedStartups(rows: readonly PaidRow<"startupFund">[]): readonly string[] {
  const paidRows = rows.filter(isPaid);
  const undated = paidRows.filter(({ entry }) => entry.isBlank("paidOn"));
  const [first] = undated;
  if (first === undefined || undated.length === paidRows.length) return [];
  const place = `“${first.entry.sheet}”${first.entry.cell("paidOn") ?? ""}`;
  return [`${place}等${String(undated.length)}处没有填拨付时间，可能还没有拨付，仍计入。`];
}

/** When a row of a start-up sheet was paid: the day of payment, else of approval. */
export function dateOfStartup(entry: Entry<"startupFund">): DateValue | null {
  return entry.value("paidOn") ?? entry.value("approvedOn");
}

/** The month of payment, else the quarter that the sheet names; `null` where neither is known. */
export function monthsOfStartup(entry: Entry<"startupFund">, year: number): MonthSpan | null {
  const date = dateOfStartup(entry);
  if (date !== null) return { first: monthOf(date.day), last: monthOf(date.day) };
  const { quarter } = entry.table.recognition.context;
  if (quarter === null) return null;
  const last = monthIndex(year, quarter * 3);
  return { first: last - 2, last };
}

/**
 * Awards paid for the scope's year. They belong to its last quarter, when they are decided; before a cut-off those
 * count that are not said to be paid later.
 */
export function paidAwards(
  entries: readonly Entry<"award">[],
  scope: PaidScope,
  roster: Roster,
): Paid<"award"> {
  const reading = new AmountReading<"award">();
  const asked = endsTheYear(scope) ? entries : [];
  const all = asked
    .filter((entry) => isOfYear(entry.year, scope))
    .map((entry): PaidRow<"award"> => ({
      ...payeeOf(entry, roster),
      months: 0,
      amount: reading.number(entry, "amount") ?? 0,
      cell: entry.cell("amount"),
    }));
  const isEarly = cutsOff(scope);
  const rows = isEarly ? all.filter(({ entry }) => !isAfter(entry.value("paidOn"), scope)) : all;
  const undated = isEarly ? rows.filter((row) => isPaid(row) && !row.entry.value("paidOn")) : [];
  const notes = [...laterNote("绩效奖励", totalPaid(all) - totalPaid(rows)), ...undatedNote(undated)];
  return { rows, unreadable: reading.unreadable, notes };
}

/** Fen over all rows. */
export function totalPaid(rows: readonly { readonly amount: number }[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}

/** True of a row by which something is paid. */
export function isPaid({ amount }: { readonly amount: number }): boolean {
  return amount > 0;
}

/** By what the payees of a row are known: mostly one, several where their names stand in one cell. */
export function payeeKeys({ secretary }: { readonly secretary: string }): readonly string[] {
  return personsNamed(secretary).map(personKey);
}

/** Different people who got something. */
export function payeesPaid(rows: readonly { readonly secretary: string; readonly amount: number }[]): number {
  return new Set(rows.filter(isPaid).flatMap(payeeKeys)).size;
}

/** Different organisations that got something. */
export function organisationsPaid(
  rows: readonly { readonly organisation: string; readonly amount: number }[],
): number {
  return new Set(rows.filter(isPaid).map(({ organisation }) => organisation)).size;
}

/** Months that something was paid for. */
export function monthsPaid(rows: readonly { readonly months: number; readonly amount: number }[]): number {
  return rows.reduce((sum, row) => sum + (isPaid(row) ? row.months : 0), 0);
}

type Payment = "allowance" | "startupFund" | "award";

function payeeOf<R extends Payment>(
  entry: Entry<R>,
  roster: Roster,
): Pick<PaidRow<R>, "entry" | "organisation" | "secretary"> {
  const written = textOf(entry, "organisation");
  return {
    entry,
    organisation: roster.find(written)?.name ?? written,
    secretary: textOf(entry, "secretary"),
  };
}

function textOf<R extends Payment>(entry: Entry<R>, field: "organisation" | "secretary"): string {
  // A start-up sheet has no secretary: its column is then simply missing.
  const value: unknown = entry.value(field as FieldOf<R>);
  return typeof value === "string" ? value : "";
}

/** Reads numbers of entries and keeps those cells that could not be read. */
class AmountReading<R extends Payment> {
  readonly unreadable: UnreadablePayment[] = [];

  number(entry: Entry<R>, field: FieldOf<R>): number | null {
    const value: unknown = entry.value(field);
    const problem = entry.problem(field);
    if (problem !== null) this.unreadable.push({ sheet: entry.sheet, cell: entry.cell(field) ?? "" });
    return typeof value === "number" && problem === null ? value : null;
  }
}

function allowanceAmount(entry: Entry<"allowance">, reading: AmountReading<"allowance">): number {
  if (entry.has("amountPaid")) return reading.number(entry, "amountPaid") ?? 0;
  if (entry.has("amountDue")) return reading.number(entry, "amountDue") ?? 0;
  const rate = reading.number(entry, "monthlyRate") ?? 0;
  return roundFen(rate * (entry.value("months") ?? 0));
}

function monthsAndAmount(
  entry: Entry<"allowance">,
  reading: AmountReading<"allowance">,
): Pick<PaidRow<"allowance">, "months" | "amount"> {
  const amount = allowanceAmount(entry, reading);
  const months = entry.has("months") ? (reading.number(entry, "months") ?? 0) : monthsTold(entry, amount);
  return { months, amount };
}

/** Without a column of months: the row's period, the month that the sheet is for, or the amount by the rate; else 0. */
function monthsTold(entry: Entry<"allowance">, amount: number): number {
  const period = monthsOfPeriod(entry);
  if (period > 0) return paysForFewer(entry, amount, period) ? 0 : period;
  const ofSheet = monthsOfRow(entry);
  if (ofSheet !== null && ofSheet.fromMonth === ofSheet.toMonth) return 1;
  const months = amount / (entry.value("monthlyRate") ?? Infinity);
  return Number.isInteger(months) && months <= 12 ? months : 0;
}

function monthsOfPeriod(entry: Entry<"allowance">): number {
  const { fromMonth = 0, toMonth = -1 } = entry.value("period") ?? {};
  return Math.max(0, toMonth - fromMonth + 1);
}

/** 300元 for 一季度 where a month is paid with 150元: two of its months, and which is not told. */
function paysForFewer(entry: Entry<"allowance">, amount: number, months: number): boolean {
  const rate = entry.value("monthlyRate") ?? usualRate(entry.table);
  const paidFor = rate === null ? months : amount / rate;
  return amount > 0 && Number.isInteger(paidFor) && paidFor < months;
}

/** What most rows pay for each month of their period, in fen; `null` where no two of them agree. */
const usualRate = builtOnce((table: Table<"allowance">): number | null => {
  const counts = new Map<number, number>();
  for (const entry of table.entries) {
    const amount = entry.value("amountPaid") ?? entry.value("amountDue") ?? 0;
    const rate = amount / monthsOfPeriod(entry);
    if (rate > 0 && Number.isFinite(rate)) counts.set(rate, (counts.get(rate) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most === undefined || most[1] < 2 ? null : most[0];
});

function yearOfAllowance(entry: Entry<"allowance">): number | null {
  return entry.value("period")?.year ?? entry.year;
}

function isOfYear(year: number | null, scope: PaidScope): boolean {
  return year === null || scope.year === null || year === scope.year;
}

/** The months that a row pays for, as far as the row or its sheet says. */
function coveringOf(entry: Entry<"allowance">, scope: PaidScope): Covering {
  const year = yearOfAllowance(entry) ?? scope.year ?? 0;
  const months = monthsPaidFor(entry, year);
  return {
    table: entry.table,
    year,
    months:
      months === null
        ? null
        : { first: monthIndex(year, months.fromMonth), last: monthIndex(year, months.toMonth) },
  };
}

function isStartupOf(entry: Entry<"startupFund">, scope: PaidScope): boolean {
  const { year } = scope;
  const date = dateOfStartup(entry);
  const written = entry.year ?? (date === null ? null : yearOf(date.day));
  if (!isOfYear(written, scope)) return false;
  if (year === null || (scope.quarter === undefined && scope.half === undefined)) return true;
  const months = monthsOfStartup(entry, year);
  return months !== null && isWithin(months, monthsCalled({ ...scope, year }));
}

function isAfter(date: DateValue | null, { asOf }: PaidScope): boolean {
  return typeof asOf === "number" && date !== null && date.day > asOf;
}

/** True where the cut-off lies before the last month of what is asked. */
function cutsOff({ year, asOf, ...part }: PaidScope): boolean {
  return typeof asOf === "number" && year !== null && monthOf(asOf) < monthsCalled({ ...part, year }).last;
}

/** What the sheets pay for the time after the cut-off. */
function laterNote(what: string, fen: number): readonly string[] {
  return fen === 0 ? [] : [`发放表里截止日期以后的${what}${yuanText(fen)}没有计入。`];
}

/** The year's awards are decided at its end, so that a number before it may hold what is yet to be paid. */
function undatedNote(rows: readonly PaidRow<"award">[]): readonly string[] {
  if (rows.length === 0) return [];
  return [`绩效奖励是全年的，${yuanText(totalPaid(rows))}没有发放时间，可能在截止日期以后才发，已计入。`];
}

/** Sheets on which what is due was written, and nothing as paid. */
function unpaidNotes(entries: readonly Entry<"allowance">[]): readonly string[] {
  const blank = entries.filter((entry) => entry.isBlank("amountPaid") && (entry.value("amountDue") ?? 0) > 0);
  const bySheet = new Map<string, number>();
  for (const { sheet } of blank) bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + 1);
  return [...bySheet].map(([sheet, rows]) => `“${sheet}”有${String(rows)}行实发金额空白，按还没有发放计。`);
}
