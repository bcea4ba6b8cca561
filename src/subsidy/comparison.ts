/** Due against paid, payee by payee: arrears, overpayments, and who was paid without being due anything. */
import { sheetNotes } from "../ledger/sheets/sheet-notes";
import { entriesOf, ledgerAt, type Ledger } from "../ledger/model";
import { personKey } from "../ledger/names/names";
import type { Due } from "./due";
import { yuanText } from "./money";
import { paidAllowances, paidAwards, paidStartups, type UnreadablePayment } from "./paid";
import type { PaidScope } from "./paid-scope";
import { corrected, nameSlips, slipNotes } from "./name-slips";
import { oneOffOfPart } from "./one-off";
import { paymentKindTexts, type PaymentKind } from "./payment-kinds";
import { periodDays, periodText, type SubsidyOptions } from "./period";
import { rosterOf, type PaidOrganisation, type Roster } from "./roster";
import { startupDue, type StartupDue } from "./startup";

export interface PaymentPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** One payee. Money in fen; `difference` is paid less due: below 0 is owed, above was overpaid. */
export interface ComparedPayment {
  readonly kind: PaymentKind;
  readonly organisation: string;
  /** "" for start-up money, which the organisation gets. */
  readonly secretary: string;
  readonly due: number;
  readonly paid: number;
  readonly difference: number;
  readonly reason: string;
  /** The amounts that were counted; for somebody whom no payment sheet has, the record by which it is due. */
  readonly places: readonly PaymentPlace[];
}

/** Money in fen. */
export interface ComparedTotals {
  readonly due: number;
  readonly paid: number;
  /** What is owed, and what was paid too much: both 0 or above. */
  readonly arrears: number;
  readonly overpaid: number;
}

export interface Comparison {
  /** In the order of the kinds, payees in the order in which they are due. */
  readonly payments: readonly ComparedPayment[];
  readonly totals: ComparedTotals;
  /** The same for each kind that the payment sheets speak of; a kind that they lack is not compared. */
  readonly totalsByKind: Readonly<Partial<Record<PaymentKind, ComparedTotals>>>;
  readonly unreadable: readonly UnreadablePayment[];
  /** What to know about the comparison, a sentence each: what was counted once, what was not compared. */
  readonly notes: readonly string[];
}

/** Everybody who is due something or was paid something within the period. */
export function comparePayments(book: Ledger, due: Due, options: SubsidyOptions): Comparison {
  const ledger = ledgerAt(book, options.asOf);
  const roster = rosterOf(ledger);
  const scope: PaidScope = options;
  const allowance = paidAllowances(entriesOf(ledger, "allowance"), scope, roster);
  const startup = paidStartups(entriesOf(ledger, "startupFund"), scope, roster);
  const startupsOfYear = paidStartups(
    entriesOf(ledger, "startupFund"),
    { year: options.year, asOf: options.asOf },
    roster,
  );
  const oneOff = oneOffOfPart(startupLines(ledger, roster, options), startupsOfYear.rows, options);
  const award = paidAwards(entriesOf(ledger, "award"), scope, roster);
  const dues: Readonly<Record<PaymentKind, readonly DuePayee[]>> = {
    allowance: due.allowance.map((line) => ({
      ...line,
      places: recordPlaces(line.tenure.organisation, line.secretary),
    })),
    startup: oneOff.lines.map((line) => ({
      ...line,
      secretary: "",
      months: 0,
      places: line.known === null ? [] : recordPlaces(line.known, ""),
    })),
    award: due.award.map((line) => ({ ...line, months: 0, places: [] })),
  };
  const records = { allowance: allowance.rows, startup: startupsOfYear.rows, award: award.rows };
  const paids: Readonly<Record<PaymentKind, readonly PaidPayee[]>> = {
    allowance: allowance.rows,
    startup: startup.rows,
    award: award.rows,
  };
  const kinds = (["allowance", "startup", "award"] as const).map((kind) => {
    const isCompared =
      due.asked[kind] === null && records[kind].some(({ cell, amount }) => cell !== null || amount !== 0);
    const isDue = dues[kind].some(({ amount }) => amount !== 0);
    const slips = nameSlips(dues[kind], paids[kind], roster);
    const payments = isCompared ? compared(kind, dues[kind], corrected(paids[kind], slips)) : [];
    return { kind, isCompared, isDue, payments, slips };
  });
  const payments = kinds.flatMap((one) => one.payments);
  return {
    payments,
    totals: totalsOf(payments),
    totalsByKind: Object.fromEntries(
      kinds.filter(({ isCompared }) => isCompared).map((one) => [one.kind, totalsOf(one.payments)]),
    ),
    unreadable: [...allowance.unreadable, ...startup.unreadable, ...award.unreadable],
    notes: [
      ...kinds
        .filter(({ isCompared, isDue }) => isDue && !isCompared)
        .map(({ kind }) => `没有${periodText(options)}的${paymentKindTexts[kind]}发放记录，这一项没有比对。`),
      ...sheetNotes(ledger, ["allowance", "startupFund", "award"]).map((note) => `${note}。`),
      ...kinds.flatMap(({ payments: ofKind, slips }) => slipNotes(slips, ofKind)),
      ...allowance.notes,
      ...startup.notes,
      ...oneOff.notes,
      ...award.notes,
    ],
  };
}

/** What the year, as far as it has run, gives at founding. */
function startupLines(ledger: Ledger, roster: Roster, { year, asOf }: SubsidyOptions): readonly StartupDue[] {
  const period = periodDays({ year, asOf });
  return period === null ? [] : startupDue(ledger, roster, period, asOf).rows;
}

interface Payee {
  readonly organisation: string;
  readonly secretary: string;
  readonly months: number;
  readonly amount: number;
}

interface DuePayee extends Payee {
  readonly reason: string;
  readonly places: readonly PaymentPlace[];
}

interface PaidPayee extends Payee {
  readonly cell: string | null;
  readonly entry: { readonly sheet: string };
}

/** Where the sheets that know the organisation name its secretary, else the organisation. */
function recordPlaces({ entries, units }: PaidOrganisation, secretary: string): readonly PaymentPlace[] {
  const key = personKey(secretary);
  const record = entries.find((entry) => personKey(entry.value("secretary") ?? "") === key) ?? entries[0];
  if (record !== undefined) {
    const named = secretary === "" ? null : record.cell("secretary");
    return placeOf(record.sheet, named ?? record.cell("name"));
  }
  const [unit] = units;
  return unit === undefined ? [] : placeOf(unit.sheet, unit.cell("organisationName"));
}

function placeOf(sheet: string, cell: string | null): readonly PaymentPlace[] {
  return cell === null ? [] : [{ sheet, cell }];
}

function compared(
  kind: PaymentKind,
  dues: readonly DuePayee[],
  paids: readonly PaidPayee[],
): readonly ComparedPayment[] {
  const payees = new Map<string, { dues: DuePayee[]; paids: PaidPayee[] }>();
  const groupOf = (payee: Payee): { dues: DuePayee[]; paids: PaidPayee[] } => {
    const key = `${payee.organisation} ${personKey(payee.secretary)}`;
    const group = payees.get(key) ?? { dues: [], paids: [] };
    payees.set(key, group);
    return group;
  };
  for (const line of dues) groupOf(line).dues.push(line);
  for (const row of paids) groupOf(row).paids.push(row);
  return [...payees.values()].flatMap((group) => comparedPayee(kind, group.dues, group.paids));
}

function comparedPayee(
  kind: PaymentKind,
  dues: readonly DuePayee[],
  paids: readonly PaidPayee[],
): readonly ComparedPayment[] {
  const payee = dues[0] ?? paids[0];
  if (payee === undefined) return [];
  const due = sumOf(dues, "amount");
  const paid = sumOf(paids, "amount");
  if (due === 0 && paid === 0) return [];
  const policy = dues.length === 0 ? NOT_DUE[kind] : dues.map(({ reason }) => reason).join("；");
  const places = paids.flatMap(({ cell, entry }) => placeOf(entry.sheet, cell));
  return [
    {
      kind,
      organisation: payee.organisation,
      secretary: payee.secretary,
      due,
      paid,
      difference: paid - due,
      reason: paid === due ? policy : [...differenceInWords(dues, paids), policy].join("："),
      places: places.length > 0 ? places : dues.flatMap((line) => line.places),
    },
  ];
}

const NOT_DUE: Readonly<Record<PaymentKind, string>> = {
  allowance: "台账中没有这位书记在这个党组织任职的记录",
  startup: "不是本期应拨启动资金的党组织",
  award: "考核表上没有这位书记",
};

/** `少发450元（应发12个月1,800元，已发9个月1,350元）` */
function differenceInWords(dues: readonly Payee[], paids: readonly Payee[]): readonly string[] {
  const due = sumOf(dues, "amount");
  const paid = sumOf(paids, "amount");
  const what = paid < due ? `少发${yuanText(due - paid)}` : `多发${yuanText(paid - due)}`;
  const listed = paids.length > 1 ? `分${String(paids.length)}行` : "";
  const was = paids.length === 0 ? "发放表上没有" : `${listed}已发${withMonths(paids)}`;
  return [`${what}（应发${withMonths(dues)}，${was}）`];
}

function withMonths(payees: readonly Payee[]): string {
  const months = sumOf(payees, "months");
  const text = months === 0 ? "" : `${String(Math.round(months * 100) / 100)}个月`;
  return text + yuanText(sumOf(payees, "amount"));
}

function sumOf(payees: readonly Payee[], what: "months" | "amount"): number {
  return payees.reduce((sum, payee) => sum + payee[what], 0);
}

function totalsOf(payments: readonly ComparedPayment[]): ComparedTotals {
  const total = (value: (payment: ComparedPayment) => number): number =>
    payments.reduce((sum, payment) => sum + value(payment), 0);
  return {
    due: total(({ due }) => due),
    paid: total(({ paid }) => paid),
    arrears: total(({ difference }) => Math.max(0, -difference)),
    overpaid: total(({ difference }) => Math.max(0, difference)),
  };
}
