/** The same months on two sheets: a yearly sheet beside quarterly ones pays nobody twice. */
import type { Table } from "../reading/table";
import { personKey } from "../ledger/names/names";
import { roundFen } from "./money";
import { monthOf, type MonthIndex } from "./calendar";
import { monthsCalled } from "./period";
import type { PaidScope } from "./paid-scope";

export interface MonthSpan {
  readonly first: MonthIndex;
  readonly last: MonthIndex;
}

export function isWithin(months: MonthSpan, asked: MonthSpan): boolean {
  return months.first >= asked.first && months.last <= asked.last;
}

/** Which months a row pays for; `months` is `null` where neither the row nor its sheet says. */
export interface Covering {
  readonly table: Table;
  readonly year: number;
  readonly months: MonthSpan | null;
}

interface Payment {
  readonly organisation: string;
  readonly secretary: string;
  readonly months: number;
  readonly amount: number;
}

interface Placed<P extends Payment> {
  readonly row: P;
  readonly index: number;
  readonly table: Table;
  readonly span: MonthSpan | null;
}

/**
 * The rows with every month of a payee counted from one sheet only: the one that covers the most. Within a sheet
 * nothing is taken away, since what it lists twice it pays twice. With a quarter or a cut-off, each row's share of it.
 */
export function countedOnce<P extends Payment>(
  rows: readonly P[],
  coveringOf: (row: P) => Covering,
  scope: PaidScope,
): { readonly rows: readonly P[]; readonly notes: readonly string[] } {
  const kept: { readonly row: P; readonly index: number }[] = [];
  const overlaps = new Map<string, string[]>();
  for (const payments of byPayee(rows, coveringOf)) {
    const { counted, skipped } = widestFirst(payments);
    kept.push(...counted.flatMap((placed) => shareWithin(placed, scope)));
    const first = skipped[0];
    if (first === undefined) continue;
    const where = sheetsInWords(payments);
    overlaps.set(where, [...(overlaps.get(where) ?? []), first.row.secretary || first.row.organisation]);
  }
  kept.sort((a, b) => a.index - b.index);
  return { rows: kept.map(({ row }) => row), notes: [...overlaps].map(overlapNote) };
}

function byPayee<P extends Payment>(
  rows: readonly P[],
  coveringOf: (row: P) => Covering,
): Iterable<readonly Placed<P>[]> {
  const groups = new Map<string, { placed: Placed<P>; year: number }[]>();
  rows.forEach((row, index) => {
    const { table, year, months } = coveringOf(row);
    const key = `${String(year)} ${personKey(row.secretary)} ${row.organisation}`;
    groups.set(key, [...(groups.get(key) ?? []), { placed: { row, index, table, span: months }, year }]);
  });
  return [...groups.values()].map((group) => withWholeYears(group));
}

/**
 * A row without a period pays for some months of its year. Where all rows together fit into the year they are
 * taken for different months; else, and where it pays for twelve by itself, it is the whole year's row.
 */
function withWholeYears<P extends Payment>(
  group: readonly { readonly placed: Placed<P>; readonly year: number }[],
): readonly Placed<P>[] {
  const months = group.reduce((sum, { placed }) => sum + placed.row.months, 0);
  return group.map(({ placed, year }) =>
    placed.span === null && (months > 12 || placed.row.months === 12)
      ? { ...placed, span: { first: year * 12, last: year * 12 + 11 } }
      : placed,
  );
}

function widestFirst<P extends Payment>(
  payments: readonly Placed<P>[],
): { readonly counted: readonly Placed<P>[]; readonly skipped: readonly Placed<P>[] } {
  const tables = [...new Set(payments.map(({ table }) => table))];
  if (tables.length === 1) return { counted: payments, skipped: [] };
  const monthsOn = (table: Table): Set<MonthIndex> =>
    new Set(payments.filter((one) => one.table === table).flatMap(({ span }) => monthsOf(span)));
  const ordered = tables
    .map((table) => ({ table, months: monthsOn(table) }))
    .sort((a, b) => b.months.size - a.months.size);
  const covered = new Set<MonthIndex>();
  const counted: Placed<P>[] = [];
  const skipped: Placed<P>[] = [];
  for (const { table, months } of ordered) {
    for (const payment of payments.filter((one) => one.table === table)) {
      const own = monthsOf(payment.span);
      const free = own.filter((month) => !covered.has(month));
      if (free.length < own.length) skipped.push(payment);
      if (own.length === 0 || free.length > 0) counted.push(reduced(payment, own.length, free.length));
    }
    for (const month of months) covered.add(month);
  }
  return { counted, skipped };
}

function monthsOf(span: MonthSpan | null): readonly MonthIndex[] {
  return span === null
    ? []
    : Array.from({ length: span.last - span.first + 1 }, (_, index) => span.first + index);
}

/** The row's part for some of its months. */
function reduced<P extends Payment>(payment: Placed<P>, all: number, some: number): Placed<P> {
  if (all === some || all === 0) return payment;
  const { row } = payment;
  return {
    ...payment,
    row: { ...row, months: (row.months * some) / all, amount: roundFen((row.amount * some) / all) },
  };
}

function shareWithin<P extends Payment>(
  payment: Placed<P>,
  { year, quarter, half, asOf }: PaidScope,
): readonly Placed<P>[] {
  if (year === null) return [payment];
  const isWhole = quarter === undefined && half === undefined;
  if (isWhole && payment.span === null) return [payment];
  const asked = monthsCalled({ year, quarter, half });
  const last = Math.min(asked.last, typeof asOf === "number" ? monthOf(asOf) : asked.last);
  const own = monthsOf(payment.span);
  const within = own.filter((month) => month >= asked.first && month <= last);
  return within.length === 0 ? [] : [reduced(payment, own.length, within.length)];
}

function sheetsInWords<P extends Payment>(payments: readonly Placed<P>[]): string {
  const sheets = [...new Set(payments.map(({ table }) => table.grid.sheet).filter((sheet) => sheet !== ""))];
  return sheets.length > 1 ? sheets.map((sheet) => `“${sheet}”`).join("、") : "几张发放表";
}

function overlapNote([where, payees]: readonly [string, readonly string[]]): string {
  const names = payees.slice(0, 3).join("、") + (payees.length > 3 ? `等${String(payees.length)}人` : "");
  return `${names}的津贴在${where}中时段重叠，重叠的月份只计了一次，请核对是不是重复发放。`;
}
