/** What the policy gives to whom: allowances, start-up money and awards of a period, in fen. */
import { ledgerAt, tablesOf, type Ledger } from "../ledger/model";
import { allowanceDue, type AllowanceDue } from "./allowance";
import { awardDue, type AwardDue } from "./award";
import { yuanText } from "./money";
import { organisationsPaid, payeesPaid, totalPaid } from "./paid";
import { endsTheYear, periodDays, type SubsidyOptions } from "./period";
import { rosterOf, type Roster } from "./roster";
import { askedInWords, dueAsked, sheetsLeftOut, type DueAsked } from "./sheets-asked";
import { startupDue, type StartupDue } from "./startup";
import { tenuresOf, type Tenure } from "./tenures";

export interface DueTotals {
  readonly startup: { readonly count: number; readonly total: number };
  readonly allowance: { readonly secretaries: number; readonly months: number; readonly total: number };
  readonly award: {
    readonly count: number;
    readonly min: number | null;
    readonly max: number | null;
    readonly total: number;
  };
  readonly total: number;
}

/** Payments of a period as the policy gives them. Money in fen. */
export interface Due {
  readonly allowance: readonly AllowanceDue[];
  readonly startup: readonly StartupDue[];
  readonly award: readonly AwardDue[];
  readonly totals: DueTotals;
  readonly asked: DueAsked;
  /** What is missing or unclear, and a budget that is exceeded; a sentence each. */
  readonly questions: readonly string[];
}

/** Counts what is due by the ledger's own settings. A period that has not begun by the cut-off gives nothing. */
export function dueOf(book: Ledger, options: SubsidyOptions): Due {
  const ledger = ledgerAt(book, options.asOf);
  const roster = rosterOf(ledger);
  const tenures = tenuresOf(ledger, roster);
  const period = periodDays(options);
  const { settings } = ledger;
  const nothing = { rows: [], questions: [] };
  const asked = dueAsked(ledger, roster.source);
  const allowance =
    period === null || asked.allowance !== null
      ? nothing
      : allowanceDue(tenures, period, settings, options.asOf);
  const startup =
    period === null || asked.startup !== null ? nothing : startupDue(ledger, roster, period, options.asOf);
  const award =
    endsTheYear(options) && asked.award === null ? awardDue(ledger, roster, tenures, options.year) : nothing;
  const totals = totalsOf(allowance.rows, startup.rows, award.rows);
  return {
    allowance: allowance.rows,
    startup: startup.rows,
    award: award.rows,
    totals,
    asked,
    questions: [
      ...askedInWords(asked),
      ...sheetsLeftOut(ledger, roster.source),
      ...sheetsMissing(ledger, roster, options),
      ...withoutSecretary(roster, tenures),
      ...allowance.questions,
      ...startup.questions,
      ...award.questions,
      ...overBudget(totals.total, settings.budget),
    ],
  };
}

function totalsOf(
  allowance: readonly AllowanceDue[],
  startup: readonly StartupDue[],
  award: readonly AwardDue[],
): DueTotals {
  const awards = award.map(({ amount }) => amount).filter((amount) => amount > 0);
  const totals = {
    startup: { count: organisationsPaid(startup), total: totalPaid(startup) },
    allowance: {
      secretaries: payeesPaid(allowance),
      months: allowance.reduce((sum, { months }) => sum + months, 0),
      total: totalPaid(allowance),
    },
    award: {
      count: awards.length,
      min: awards.length === 0 ? null : Math.min(...awards),
      max: awards.length === 0 ? null : Math.max(...awards),
      total: totalPaid(award),
    },
  };
  return { ...totals, total: totals.startup.total + totals.allowance.total + totals.award.total };
}

/** What could not be counted at all, since no sheet speaks of it. */
function sheetsMissing(ledger: Ledger, roster: Roster, options: SubsidyOptions): readonly string[] {
  const questions: string[] = [];
  if (roster.organisations.length === 0)
    questions.push("没有党组织台账，企业台账和发放表里也没有党组织，津贴和启动资金没有计算。");
  if (endsTheYear(options) && tablesOf(ledger, "award").length === 0)
    questions.push("没有履职考核表，绩效奖励没有计算。");
  return questions;
}

function withoutSecretary(roster: Roster, tenures: readonly Tenure[]): readonly string[] {
  const known = new Set(tenures.map(({ organisation }) => organisation));
  return roster.organisations
    .filter((organisation) => !known.has(organisation) && organisation.dissolved === null)
    .map(({ name }) => `${name}没有登记书记，没有计算津贴。`);
}

function overBudget(total: number, budget: number | null): readonly string[] {
  if (budget === null || total <= budget) return [];
  return [
    `应发合计${yuanText(total)}，超过预算${yuanText(budget)}，多出${yuanText(total - budget)}；金额没有自动压减，请研究确定。`,
  ];
}
