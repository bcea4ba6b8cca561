import { builtOnce } from "../../ledger/once";
import {
  isPaid,
  paidAllowances,
  paidAwards,
  paidStartups,
  payeeKeys,
  type Paid,
  type PaidRow,
} from "../../subsidy/paid";
import { rosterOf } from "../../subsidy/roster";
import { registers } from "../../registers";
import type { Counting } from "../counting";
import { differentOf, sumOf, together, type Told } from "../counted";
import { cellName } from "../provenance";
import { fold, saysNotKnown } from "../../reading/cells/folding";
import { cellText, valueAt } from "../../reading/cells/grid";
import type { Table } from "../../reading/table";
import { need, type Counted, type FigureNeed, type FigureSpec } from "../figure";
import { counters } from "../spoken-words";

const SUBJECT = "补助资金";

type Payment = "startupFund" | "allowance" | "award";
type Rows<R extends Payment> = readonly PaidRow<R>[];
/** Fields that say what is paid, the surest first. */
const AMOUNT_FIELDS = ["amountPaid", "amountDue", "amount", "standard"] as const;
type AnyPaidRow = { [R in Payment]: PaidRow<R> }[Payment];

const AMOUNT_READS: Readonly<Record<Payment, FigureNeed>> = {
  startupFund: need("startupFund", "amount"),
  allowance: need("allowance", "amountPaid"),
  award: need("award", "amount"),
};

const scopeOf = ({ year, asOf, part }: Counting) => ({ year, asOf, ...part });

/** What the payment sheets of one kind say of what is asked: the rows that count, or why there is no number. */
type Stated<R extends Payment> =
  { readonly rows: Rows<R>; readonly note: string } | { readonly rows: null; readonly reason: string };

const startups = builtOnce((counting: Counting) =>
  stated(
    "startupFund",
    counting,
    paidStartups(counting.entries("startupFund"), scopeOf(counting), rosterOf(counting.ledger)),
  ),
);
const allowances = builtOnce((counting: Counting) =>
  stated(
    "allowance",
    counting,
    paidAllowances(counting.entries("allowance"), scopeOf(counting), rosterOf(counting.ledger)),
  ),
);
const awards = builtOnce((counting: Counting) =>
  stated(
    "award",
    counting,
    paidAwards(counting.entries("award"), scopeOf(counting), rosterOf(counting.ledger)),
  ),
);

/** No number where an amount can't be read, all of them are open or only other years' sheets are there. */
function stated<R extends Payment>(
  register: R,
  counting: Counting,
  { rows, unreadable, notes }: Paid<R>,
): Stated<R> {
  const [cell] = unreadable;
  if (cell !== undefined) return { rows: null, reason: `“${cell.sheet}”${cell.cell}读不出数字，请先改正` };
  const reason = otherYearsOnly(counting, register) ?? (notes.length === 0 ? noAmounts(rows) : null);
  if (reason !== null) return { rows: null, reason };
  const note = [...notes, ...openAmounts(rows)].map((text) => text.replace(/。$/, "")).join("；");
  return { rows, note };
}

/** Counts over what was paid. */
function paid<R extends Payment>(
  payments: (counting: Counting) => Stated<R>,
  count: (rows: Rows<R>) => Counted,
) {
  return (counting: Counting): Counted => {
    const said = payments(counting);
    if (said.rows === null) return { value: null, reason: said.reason };
    return { ...count(said.rows), ...(said.note === "" ? {} : { note: said.note }) };
  };
}

/** A row of any payment sheet. */
interface OfRow {
  readonly entry: { readonly table: Table; readonly row: number };
  readonly amount: number;
}

type AmountField = (typeof AMOUNT_FIELDS)[number];

/** The field by which a sheet says how much a row pays; `undefined` where it has months and a rate alone. */
function amountFieldOf({ recognition }: Table): AmountField | undefined {
  return AMOUNT_FIELDS.find((field) => recognition.columns[field] !== undefined);
}

function amountText({ grid, recognition }: Table, row: number, field: AmountField): string {
  const [column] = recognition.columns[field] ?? [];
  return column === undefined ? "" : cellText(valueAt(grid, row, column), false);
}

/**
 * Why a sheet of amounts that are still open (待定) pays no sum of 0. Blank is 0 where sums are counted (CONTRACT 2), and
 * reaches a function as 0 on the desktop: by itself it leaves nothing open.
 */
function noAmounts(rows: readonly OfRow[]): string | null {
  let first: string | null = null;
  for (const table of new Set(rows.map(({ entry }) => entry.table))) {
    const field = amountFieldOf(table);
    if (field === undefined) return null;
    for (const { row } of table.entries) {
      const text = amountText(table, row, field);
      if (text === "" || text === "0") continue;
      if (!saysNotKnown(fold(text))) return null;
      first ??= cellName(table, row, field);
    }
  }
  return first === null ? null : `${first}起都没有填金额，请补填`;
}

/** Says which amounts are still open (待定). */
function openAmounts(rows: readonly OfRow[]): readonly string[] {
  const open = rows.flatMap(({ entry: { table, row }, amount }) => {
    const field = amount === 0 ? amountFieldOf(table) : undefined;
    if (field === undefined) return [];
    const text = amountText(table, row, field);
    return saysNotKnown(fold(text)) ? [{ place: cellName(table, row, field), text }] : [];
  });
  const [first] = open;
  return first === undefined
    ? []
    : [`${first.place}等${String(open.length)}处金额写的是“${first.text}”，没有计入`];
}

/** Payment sheets that are all titled with other years say nothing of this one. */
function otherYearsOnly(counting: Counting, register: Payment): string | null {
  const { year } = counting;
  const tables = counting.tables(register).filter((table) => table.entries.length > 0);
  const years = [...new Set(tables.map((table) => table.recognition.context.year))];
  if (year === null || years.length === 0 || years.some((titled) => titled === null || titled === year))
    return null;
  return `只有${years.map(String).join("、")}年的${registers[register].title}，没有${String(year)}年的`;
}

const tell = ({ entry }: AnyPaidRow): Told => ({ entries: [entry] });

/** What the rows pay together, in yuan; those that pay nothing are none of it. */
function sumPaid(rows: readonly AnyPaidRow[]): Counted {
  return sumOf(
    rows.filter(({ amount }) => amount !== 0),
    tell,
    ({ amount }) => amount,
    100,
  );
}

/** The months that were paid for together; none where a row does not tell how many it pays for. */
function sumMonths(rows: Rows<"allowance">): Counted {
  const paidOut = rows.filter(isPaid);
  const untold = paidOut.find(({ months }) => months === 0);
  if (untold === undefined) return sumOf(paidOut, tell, ({ months }) => months);
  const { table, row } = untold.entry;
  if (table.recognition.columns.months !== undefined)
    return { value: null, reason: `${cellName(table, row, "months")}没有填月数，请补填` };
  return {
    value: null,
    reason: `“${table.grid.sheet}”里没有“月数”这一列，第${String(row)}行看不出发的是几个月`,
  };
}

function payees(rows: readonly AnyPaidRow[]): Counted {
  return differentOf(rows.filter(isPaid), payeeKeys, tell);
}

const startup = (count: (rows: Rows<"startupFund">) => Counted) => paid(startups, count);
const allowance = (count: (rows: Rows<"allowance">) => Counted) => paid(allowances, count);
const award = (count: (rows: Rows<"award">) => Counted) => paid(awards, count);

/** The smallest or largest award that was paid. */
function awardOf(pick: (...amounts: number[]) => number) {
  return award((rows) => {
    const paidOut = rows.filter(isPaid);
    if (paidOut.length === 0) return { value: null, reason: "没有发放绩效奖励" };
    const shares = paidOut.map((row) => row.amount / payeeKeys(row).length);
    const picked = pick(...shares);
    const those = paidOut.filter((_, at) => shares[at] === picked);
    return { ...sumPaid(those), value: picked / 100, isExtreme: true };
  });
}

const TOTALS = {
  startupFund: startup(sumPaid),
  allowance: allowance(sumPaid),
  award: award(sumPaid),
};

/** The three kinds together; a kind without a sheet is left out and named. */
function grandTotal(counting: Counting): Counted {
  const kinds = ["startupFund", "allowance", "award"] as const;
  const there = kinds.filter((kind) => counting.tables(kind).length > 0);
  const counted = there.map((kind) => TOTALS[kind](counting));
  const failed = counted.find(({ value }) => value === null);
  if (failed !== undefined) return failed;
  const absent = kinds.filter((kind) => !there.includes(kind)).map((kind) => registers[kind].title);
  const notes = counted.flatMap(({ note }) => note ?? []);
  if (absent.length > 0) notes.push(`没有找到${absent.join("、")}，未计入`);
  const fen = counted.reduce((sum, { value }) => sum + Math.round((value ?? 0) * 100), 0);
  return {
    value: fen / 100,
    behind: together(counted),
    reads: there.map((kind) => AMOUNT_READS[kind]),
    ...(notes.length === 0 ? {} : { note: notes.join("；") }),
  };
}

const STARTUP_NEEDS: readonly (readonly FigureNeed[])[] = [
  [need("startupFund", "amount")],
  [need("startupFund", "standard")],
];
/** Without them the sheet's year says when it was paid. */
const STARTUP_DATES = [need("startupFund", "approvedOn", "paidOn")];
const ALLOWANCE_NEEDS: readonly (readonly FigureNeed[])[] = [
  [need("allowance", "amountPaid")],
  [need("allowance", "amountDue")],
  [need("allowance", "monthlyRate", "months")],
];
const ALLOWANCE_DATES = [need("allowance", "period")];
const AWARD_DATES = [need("award", "paidOn")];
const AWARD_NEEDS: readonly (readonly FigureNeed[])[] = [[need("award", "amount")]];
const PAID_OR_DUE = "有实发列的按实发，没有的按应发；同一人同一时段在季度表和年度表里重复的只算一次";

export const subsidyFigures: readonly FigureSpec[] = [
  {
    id: "subsidy.startup.count",
    title: "启动资金拨付党组织数",
    aliases: ["拨付启动资金党组织数", "启动资金个数", "配套启动资金党组织数"],
    said: {
      with: counters.organisations,
      words: [["startup"], ["organisation", "newly", "covered", "startup"]],
      besides: ["organisation", "newly", "covered", "receives"],
    },
    subject: SUBJECT,
    unit: "个",
    basis: "启动资金拨付表里本年度拨付金额大于0的不同党组织",
    needs: STARTUP_NEEDS,
    dated: STARTUP_DATES,
    count: startup((rows) => differentOf(rows.filter(isPaid), ({ organisation }) => [organisation], tell)),
  },
  {
    id: "subsidy.startup.total",
    title: "启动资金总额",
    aliases: ["启动资金合计", "启动资金金额", "启动资金共多少元", "启动经费"],
    said: { with: counters.money, words: [["startup"]], besides: ["organisation", "newly", "covered"] },
    subject: SUBJECT,
    unit: "元",
    basis: "启动资金拨付表里本年度的拨付金额之和，没有拨付金额列的用拨付标准",
    needs: STARTUP_NEEDS,
    dated: STARTUP_DATES,
    count: TOTALS.startupFund,
  },
  {
    id: "subsidy.allowance.secretaries",
    title: "领取津贴书记数",
    aliases: ["津贴发放人数", "发放津贴书记数", "享受津贴书记数", "领津贴的书记"],
    said: {
      with: counters.people,
      words: [["allowance"], ["secretary", "receives", "allowance"]],
      besides: ["secretary", "receives", "organisation"],
    },
    subject: SUBJECT,
    unit: "名",
    basis: `津贴发放表里本年度金额大于0的不同书记；${PAID_OR_DUE}`,
    needs: ALLOWANCE_NEEDS,
    dated: ALLOWANCE_DATES,
    count: allowance(payees),
  },
  {
    id: "subsidy.allowance.months",
    title: "津贴发放月数",
    aliases: ["津贴月数合计", "书记津贴总月数"],
    said: { with: ["个月", "月", "人月", "个人月"], words: [["allowance"]], besides: ["secretary"] },
    subject: SUBJECT,
    unit: "月",
    basis: `津贴发放表里发了津贴的各人月数之和，没有月数一列的按发放时段、表名上的月份或金额除以标准；${PAID_OR_DUE}`,
    needs: [
      ...ALLOWANCE_NEEDS.map((needs) => [...needs, need("allowance", "months")]),
      ...ALLOWANCE_NEEDS.map((needs) => [...needs, need("allowance", "period")]),
      ...ALLOWANCE_NEEDS,
    ],
    dated: ALLOWANCE_DATES,
    count: allowance(sumMonths),
  },
  {
    id: "subsidy.allowance.total",
    title: "书记津贴总额",
    aliases: ["津贴总额", "岗位津贴合计", "书记岗位津贴总额", "津贴共发多少元"],
    said: {
      with: counters.money,
      words: [["allowance"]],
      besides: ["secretary", "organisation", "receives"],
    },
    subject: SUBJECT,
    unit: "元",
    basis: `津贴发放表里本年度的金额之和；${PAID_OR_DUE}`,
    needs: ALLOWANCE_NEEDS,
    dated: ALLOWANCE_DATES,
    count: TOTALS.allowance,
  },
  {
    id: "subsidy.award.count",
    title: "绩效奖励人数",
    aliases: ["奖励书记数", "获奖书记数", "优秀书记奖励人数"],
    said: { with: counters.people, words: [["award"]], besides: ["secretary", "receives", "organisation"] },
    subject: SUBJECT,
    unit: "名",
    basis: "履职考核及绩效奖励表里本年度奖励金额大于0的不同书记",
    needs: AWARD_NEEDS,
    dated: AWARD_DATES,
    count: award(payees),
  },
  {
    id: "subsidy.award.min",
    title: "绩效奖励最低金额",
    aliases: ["最低奖励金额", "奖励最少多少元"],
    said: {
      with: counters.money,
      words: [["award"], ["lowest"]],
      besides: ["secretary", "each", "highest"],
      each: true,
    },
    subject: SUBJECT,
    unit: "元",
    basis: "本年度发放的奖励中最低的一份",
    needs: AWARD_NEEDS,
    dated: AWARD_DATES,
    count: awardOf(Math.min),
  },
  {
    id: "subsidy.award.max",
    title: "绩效奖励最高金额",
    aliases: ["最高奖励金额", "奖励最多多少元"],
    said: {
      with: counters.money,
      words: [["award"], ["highest"]],
      besides: ["secretary", "each", "lowest"],
      each: true,
    },
    subject: SUBJECT,
    unit: "元",
    basis: "本年度发放的奖励中最高的一份",
    needs: AWARD_NEEDS,
    dated: AWARD_DATES,
    count: awardOf(Math.max),
  },
  {
    id: "subsidy.award.total",
    title: "绩效奖励总额",
    aliases: ["奖励总额", "绩效奖励合计", "奖励金额合计"],
    said: { with: counters.money, words: [["award"]], besides: ["secretary", "organisation", "receives"] },
    subject: SUBJECT,
    unit: "元",
    basis: "履职考核及绩效奖励表里本年度的奖励金额之和",
    needs: AWARD_NEEDS,
    dated: AWARD_DATES,
    count: TOTALS.award,
  },
  {
    id: "subsidy.total",
    title: "补助资金总额",
    aliases: ["补贴总额", "补贴合计", "资金合计", "补助总额", "各类补贴共多少元"],
    said: { with: counters.money, words: [["allMoney", "sum"]] },
    subject: SUBJECT,
    unit: "元",
    basis: "启动资金、书记津贴、绩效奖励三项之和，缺哪张表另行注明",
    needs: [...ALLOWANCE_NEEDS, ...STARTUP_NEEDS, ...AWARD_NEEDS],
    dated: [...STARTUP_DATES, ...ALLOWANCE_DATES, ...AWARD_DATES],
    count: grandTotal,
  },
];
