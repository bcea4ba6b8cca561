/** What each secretary is due, with the reason in words for every amount and every nothing (DOMAIN 4.3). */
import type { Settings } from "../reading/settings/settings";
import {
  addMonths,
  civilFromDays,
  endOfMonth,
  endOfYear,
  formatChinese,
  startOfYear,
} from "../reading/cells/dates";
import { monthOf, monthText, type MonthIndex } from "./calendar";
import { oncePerOrganisation, oncePerPerson, type Claim, type Granted } from "./handover";
import { yuanText } from "./money";
import {
  amountOf,
  monthShares,
  monthsOf,
  partsOfMonth,
  type MonthPolicy,
  type MonthShare,
  type Period,
} from "./months";
import { personKeys } from "../ledger/people";
import { rateOfMonth } from "./rates";
import { sameFounding } from "./startup";
import { dateText, type Tenure } from "./tenures";
import { isVagueDay, isVagueYear } from "./vague-dates";

/** One line of the allowance sheet. Money in fen. */
export interface AllowanceDue {
  readonly organisation: string;
  readonly secretary: string;
  readonly tenure: Tenure;
  /** What each month gives, in order. */
  readonly shares: readonly MonthShare[];
  /** Months as the policy counts them: 8, 7.5, 7.45…. */
  readonly months: number;
  /** Monthly rate; where it changed within the period, the last. */
  readonly rate: number;
  readonly amount: number;
  readonly reason: string;
  /** Of the reason what a sheet's own columns of months, count and rate do not say. */
  readonly remark: string;
  /** True where tenure dates and one rate alone give the amount, so that a formula on them can follow. */
  readonly byDatesAlone: boolean;
}

export interface AllowanceResult {
  readonly rows: readonly AllowanceDue[];
  /** What is missing or unclear, a sentence each. */
  readonly questions: readonly string[];
}

interface TenureClaim extends Claim {
  readonly tenure: Tenure;
}

/** Lines for everybody who was in office within the period, in the tenures' order. */
export function allowanceDue(
  tenures: readonly Tenure[],
  period: Period,
  settings: Settings,
  asOf: number | null,
): AllowanceResult {
  const policy: MonthPolicy = { start: settings.startPolicy, end: settings.endPolicy };
  const present = tenures.filter((tenure) => mayTouch(tenure, period, asOf));
  const claims = claimsOf(present, period, policy);
  const handedOver = oncePerOrganisation(claims);
  const lines = settings.twoPosts === "once" ? oncePerPerson(handedOver.map(asClaim)) : [];
  const results = present.map((tenure) => {
    const granted = handedOver.find(({ claim }) => claim.tenure === tenure);
    const once = lines.find(({ claim }) => claim.tenure === tenure);
    return lineOf(tenure, { granted, once, period, policy, settings });
  });
  return { rows: results, questions: present.flatMap((tenure) => questionsOf(tenure, period, policy)) };
}

/** False where the dates say for certain that the tenure lies outside the period. */
function mayTouch(
  { from, to, organisation: { dissolved } }: Tenure,
  period: Period,
  asOf: number | null,
): boolean {
  if (from?.planned === true) return false;
  if (from !== null && (from.day > period.last || (asOf !== null && from.day > asOf))) return false;
  const ends = [to, dissolved].filter((date) => date !== null && date.precision !== "year");
  return ends.every((date) => date === null || date.day >= period.first);
}

function claimsOf(tenures: readonly Tenure[], period: Period, policy: MonthPolicy): readonly TenureClaim[] {
  const keys = personKeys(tenures);
  return tenures.flatMap((tenure) => {
    const { from, to, organisation } = tenure;
    if (from === null || tenure.civilServant || hasVagueYear(tenure, period)) return [];
    const service = {
      from: from.day,
      to: to?.day ?? null,
      founded: organisation.founded?.day ?? null,
      dissolved: organisation.dissolved?.day ?? null,
    };
    const shares = monthShares(service, period, policy);
    return [
      { organisation: organisation.name, person: keys.get(tenure) ?? "", from: from.day, shares, tenure },
    ];
  });
}

function asClaim({ claim, shares }: Granted<TenureClaim>): TenureClaim {
  return { ...claim, shares };
}

/** No month can be counted where one of the dates has nothing but a year that lies in the period. */
function hasVagueYear({ from, to, organisation }: Tenure, period: Period): boolean {
  const dates = [from, to, organisation.founded, organisation.dissolved];
  return dates.some((date) => date !== null && isVagueYear(date, period));
}

interface LineContext {
  readonly granted: Granted<TenureClaim> | undefined;
  readonly once: Granted<TenureClaim> | undefined;
  readonly period: Period;
  readonly policy: MonthPolicy;
  readonly settings: Settings;
}

function lineOf(tenure: Tenure, context: LineContext): AllowanceDue {
  const { granted, once, period, settings } = context;
  const shares = (once ?? granted)?.shares.filter(({ parts }) => parts > 0) ?? [];
  const lastMonth = shares.at(-1)?.month ?? monthOf(period.last);
  const rateOf = (month: MonthIndex): number => rateOfMonth(settings.allowanceRates, month);
  const lost = [...(granted?.lost ?? []), ...(once?.lost ?? [])];
  return {
    organisation: tenure.organisation.name,
    secretary: tenure.secretary,
    tenure,
    shares,
    months: monthsOf(shares),
    rate: rateOf(lastMonth),
    amount: amountOf(shares, rateOf),
    ...reasonOf(tenure, shares, context),
    byDatesAlone:
      granted !== undefined &&
      lost.length === 0 &&
      !tenure.endInferred &&
      !isBoundedByOrganisation(tenure, period) &&
      shares.every(({ month }) => rateOf(month) === rateOf(lastMonth)),
  };
}

/** True where the organisation's founding or dissolution cuts into the tenure. */
function isBoundedByOrganisation({ from, organisation }: Tenure, period: Period): boolean {
  const { founded, dissolved } = organisation;
  const isLater = founded !== null && founded.day > Math.max(from?.day ?? 0, period.first);
  return isLater || (dissolved !== null && dissolved.day <= period.last);
}

function reasonOf(
  tenure: Tenure,
  shares: readonly MonthShare[],
  context: LineContext,
): Pick<AllowanceDue, "reason" | "remark"> {
  const { granted, once, period } = context;
  if (tenure.civilServant) return nothingDue("公职人员兼任书记，按规定不发岗位津贴");
  if (tenure.from === null) return nothingDue("任职时间没有登记，算不出月数");
  if (granted === undefined) return nothingDue("任职、离任或党组织成立、撤销的时间只写到年，算不出月数");
  const parts = [
    ...tenureParts(tenure, period),
    ...lostParts(granted, "handover"),
    ...(once === undefined ? [] : lostParts(once, "twoPosts")),
  ];
  if (shares.length === 0) return nothingDue([...parts, "本期没有应发的月份"].join("，"));
  const sums = sumsInWords(shares, context.settings);
  const reason = [...parts, sums.join("；")].join("，");
  return { reason, remark: sums.length > 1 ? reason : parts.join("，") };
}

function nothingDue(reason: string): Pick<AllowanceDue, "reason" | "remark"> {
  return { reason, remark: reason };
}

function tenureParts({ from, to, endInferred, organisation }: Tenure, period: Period): readonly string[] {
  const parts: string[] = [];
  const founded = organisation.founded;
  if (from !== null && from.day > period.first) parts.push(`${dateText(from)}任职`);
  if (founded !== null && founded.day > period.first && founded.day > (from?.day ?? 0))
    parts.push(`党组织${dateText(founded)}成立`);
  if (to !== null && to.day <= period.last)
    parts.push(endInferred ? `离任时间未登记，按继任者${dateText(to)}到任计` : `${dateText(to)}离任`);
  const dissolved = organisation.dissolved;
  if (dissolved !== null && dissolved.day <= period.last) parts.push(`党组织${dateText(dissolved)}撤销`);
  return parts.length === 0 ? [allThrough(period)] : parts;
}

function allThrough({ first, last }: Period): string {
  const { year, month, day } = civilFromDays(first);
  if (first === startOfYear(year) && last === endOfYear(year)) return "全年在任";
  const isQuarter = day === 1 && month % 3 === 1 && last === endOfMonth(addMonths(first, 2));
  return isQuarter ? "全季度在任" : "整个期间在任";
}

function lostParts(granted: Granted<TenureClaim>, why: "handover" | "twoPosts"): readonly string[] {
  const winners = new Map<TenureClaim, MonthIndex[]>();
  for (const { month, to } of granted.lost) winners.set(to, [...(winners.get(to) ?? []), month]);
  return [...winners].map(([to, months]) =>
    why === "handover"
      ? `${monthsInWords(months)}由${to.tenure.secretary}领取，一个党组织一个月只发一份`
      : `${monthsInWords(months)}已在${to.organisation}领取，一人任两职只发一份`,
  );
}

/** A sum in words for each rate. */
function sumsInWords(shares: readonly MonthShare[], settings: Settings): readonly string[] {
  const groups: { rate: number; shares: MonthShare[] }[] = [];
  for (const share of shares) {
    const rate = rateOfMonth(settings.allowanceRates, share.month);
    const last = groups.at(-1);
    if (last?.rate === rate) last.shares.push(share);
    else groups.push({ rate, shares: [share] });
  }
  return groups.map((group) => {
    const months = monthsInWords(group.shares.map(({ month }) => month));
    return `${months}计${monthCount(group.shares)}，每月${yuanText(group.rate)}`;
  });
}

/** `8个月`, `7.5个月`, or by days `7个月又14天` where a month is paid by its days. */
function monthCount(shares: readonly MonthShare[]): string {
  const months = monthsOf(shares);
  if (Number.isInteger(months * 2)) return `${String(months)}个月`;
  const whole = shares.filter(({ parts }) => parts === partsOfMonth).length;
  const days = shares.filter(({ parts }) => parts !== partsOfMonth).map(({ days }) => `${String(days)}天`);
  return [...(whole > 0 ? [`${String(whole)}个月`] : []), ...days].join("又");
}

/** `2023年5月至12月`, `2023年3月`, `2023年1月至3月、6月`; without the year where the reader knows it. */
export function monthsInWords(months: readonly MonthIndex[], knownYear: number | null = null): string {
  const runs: { first: MonthIndex; last: MonthIndex }[] = [];
  for (const month of [...months].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && month === run.last + 1) run.last = month;
    else runs.push({ first: month, last: month });
  }
  let year = knownYear;
  const named = (month: MonthIndex): string => {
    const text = Math.floor(month / 12) === year ? `${String((month % 12) + 1)}月` : monthText(month);
    year = Math.floor(month / 12);
    return text;
  };
  return runs
    .map(({ first, last }) => (first === last ? named(first) : `${named(first)}至${named(last)}`))
    .join("、");
}

function questionsOf(tenure: Tenure, period: Period, policy: MonthPolicy): readonly string[] {
  const who = `${tenure.organisation.name}书记${tenure.secretary}`;
  const questions = tenure.doubts.map((doubt) => `${who}：${doubt}。`);
  if (tenure.civilServant) return questions;
  if (tenure.from === null) return [...questions, `${who}没有任职时间，请在党组织台账补上。`];
  if (hasVagueYear(tenure, period)) return [...questions, `${who}的时间只写到年，请补上月份。`];
  if (tenure.endInferred) questions.push(`${who}没有离任时间，暂按继任者到任的那天计，请补上。`);
  const { from, to } = tenure;
  const founded = tenure.organisation.founded;
  if (founded !== null && founded.day > from.day + sameFounding)
    questions.push(`${who}${dateText(from)}任职，党组织却在${dateText(founded)}成立，请核对这两个日期。`);
  if (isVagueDay(from, period, policy.start))
    questions.push(`${who}的任职时间只写到月，暂按${formatChinese(from.day)}计，请补上日期。`);
  if (to !== null && isVagueDay(to, period, policy.end))
    questions.push(`${who}的离任时间只写到月，暂按${formatChinese(to.day)}计，请补上日期。`);
  return questions;
}
