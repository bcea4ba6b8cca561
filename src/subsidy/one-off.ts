/**
 * Start-up money is paid once, at any time of the year. A part of the year is therefore compared over the year: due
 * is what was paid in it, up to what the year gives, and for those founded in it what nobody has paid yet. Over all
 * parts of a year that sums up to what the year gives, and who was paid late was not overpaid.
 */
import { quarterOf } from "../reading/cells/dates";
import { monthOf } from "./calendar";
import { yuanText } from "./money";
import { isWithin, type MonthSpan } from "./overlap";
import { dateOfStartup, monthsOfStartup, totalPaid, type PaidRow } from "./paid";
import { monthsCalled, quarterNames, type PartOfYear } from "./period";
import type { StartupDue } from "./startup";
import { dateText } from "./tenures";

type PaidStartup = PaidRow<"startupFund">;

/** One organisation's year: what it gives, and the payments by where they lie to the part that is asked. */
interface OneOff {
  readonly line: StartupDue;
  readonly foundedWithin: boolean;
  readonly before: readonly PaidStartup[];
  readonly within: readonly PaidStartup[];
  readonly all: readonly PaidStartup[];
}

/** What the year's lines give in a part of it, and what to know about those that were paid in another. */
export function oneOffOfPart(
  linesOfYear: readonly StartupDue[],
  paidInYear: readonly PaidStartup[],
  part: PartOfYear,
): { readonly lines: readonly StartupDue[]; readonly notes: readonly string[] } {
  if (part.quarter === undefined && part.half === undefined) return { lines: linesOfYear, notes: [] };
  const asked = monthsCalled(part);
  const organisations = linesOfYear.map((line) => oneOffOf(line, paidInYear, asked, part.year));
  return {
    lines: organisations.map((one) => ({ ...one.line, amount: dueWithin(one) })),
    notes: [
      ...paidHere(
        organisations.filter(({ foundedWithin, within }) => !foundedWithin && within.length > 0),
        part,
      ),
      ...paidElsewhere(
        organisations.filter(({ foundedWithin }) => foundedWithin),
        part,
      ),
      ...undated(paidInYear, part),
    ],
  };
}

function oneOffOf(
  line: StartupDue,
  paidInYear: readonly PaidStartup[],
  asked: MonthSpan,
  year: number,
): OneOff {
  const all = paidInYear.filter(({ organisation }) => organisation === line.organisation);
  const months = (row: PaidStartup): MonthSpan | null => monthsOfStartup(row.entry, year);
  const founded = line.date === null ? null : monthOf(line.date.day);
  return {
    line,
    all,
    before: all.filter((row) => (months(row)?.last ?? asked.first) < asked.first),
    within: all.filter((row) => {
      const own = months(row);
      return own !== null && isWithin(own, asked);
    }),
    foundedWithin: founded !== null && isWithin({ first: founded, last: founded }, asked),
  };
}

function dueWithin({ line, foundedWithin, before, within, all }: OneOff): number {
  const covered = Math.min(Math.max(0, line.amount - totalPaid(before)), totalPaid(within));
  return covered + (foundedWithin ? Math.max(0, line.amount - totalPaid(all)) : 0);
}

/** `启动资金只拨一次，按全年核对：12月8日拨付15,000元，属二、三季度成立的3个党组织。` */
function paidHere(organisations: readonly OneOff[], part: PartOfYear): readonly string[] {
  const due = organisations.filter(({ line }) => line.amount > 0);
  if (due.length === 0) return [];
  const rows = due.flatMap(({ within }) => within);
  const quarters = new Set(due.flatMap(({ line }) => (line.date === null ? [] : [quarterOf(line.date.day)])));
  const named = [...quarters].sort().map((quarter) => quarterNames[quarter - 1] ?? "");
  return [
    `启动资金只拨一次，按全年核对：${daysInWords(rows, part.year)}拨付${yuanText(totalPaid(rows))}，属${named.join("、")}季度成立的${String(due.length)}个党组织。`,
  ];
}

/** Those founded in the part whom another part paid. */
function paidElsewhere(organisations: readonly OneOff[], part: PartOfYear): readonly string[] {
  const others = organisations.flatMap(({ line, all, within }) => {
    const rows =
      line.amount > 0
        ? all.filter((row) => !within.includes(row) && monthsOfStartup(row.entry, part.year) !== null)
        : [];
    return rows.length > 0 ? [rows] : [];
  });
  const rows = others.flat();
  if (rows.length === 0) return [];
  return [
    `启动资金只拨一次，按全年核对：本期成立的${String(others.length)}个党组织，${daysInWords(rows, part.year)}拨付${yuanText(totalPaid(rows))}。`,
  ];
}

function undated(paidInYear: readonly PaidStartup[], { year }: PartOfYear): readonly string[] {
  const rows = paidInYear.filter(({ entry, amount }) => amount > 0 && monthsOfStartup(entry, year) === null);
  if (rows.length === 0) return [];
  return [
    `启动资金有${String(rows.length)}笔共${yuanText(totalPaid(rows))}没有拨付时间，不知道属于哪个季度，请补上拨付时间。`,
  ];
}

/** `6月12日、12月8日`, three days at most; a year is named where it is another. */
function daysInWords(rows: readonly PaidStartup[], year: number): string {
  const dates = rows.flatMap(({ entry }) => dateOfStartup(entry) ?? []).sort((a, b) => a.day - b.day);
  const named = [...new Set(dates.map((date) => dateText(date).replace(`${String(year)}年`, "")))];
  const shown = named.slice(0, 3).join("、");
  return named.length > 3 ? `${shown}等${String(named.length)}次` : shown;
}
