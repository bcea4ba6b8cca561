/** Runs the catalogue of rules over a ledger. */
import { endOfYear } from "../reading/cells/dates";
import { hasField, ledgerAt, tablesOf, type Ledger } from "../ledger/model";
import { openQuestions } from "../ledger/open-questions";
import { columnNumber } from "../reading/cells/grid";
import { rules } from ".";
import { withoutDoubtfulFixes } from "./fixes/doubtful-fixes";
import type { CheckContext, CheckResult, Finding, NotRun, Rule } from "./finding";
import { needParts, type Need } from "./needs";
import { groupOf, placeOfRule, type RuleGroup } from "./rule-ids";

export interface CheckOptions {
  /** Only rules of this group: `SUB`. */
  readonly onlyGroup?: RuleGroup;
}

/**
 * Runs the rules. Findings come in the workbook's order: sheet, row, column, rule. A rule that lacks a register or
 * a column is not run and says what it lacks.
 */
export function runChecks(book: Ledger, context: CheckContext, options: CheckOptions = {}): CheckResult {
  const ledger = ledgerAt(book, context.asOf ?? (context.year === null ? null : endOfYear(context.year)));
  const { onlyGroup } = options;
  const wanted = onlyGroup === undefined ? rules : rules.filter(({ id }) => groupOf(id) === onlyGroup);
  const findings: Finding[] = [];
  const notRun: NotRun[] = [];
  for (const rule of wanted) {
    const missing = missingFor(rule, ledger);
    if (missing.length > 0) notRun.push({ rule: rule.id, missing });
    else findings.push(...rule.test(ledger, context));
  }
  return { findings: withoutDoubtfulFixes(inOrder(findings, ledger)), notRun };
}

/**
 * What the rule lacks: nothing where one of its alternatives is there, and none before it waits for an answer; else what
 * the first one lacks.
 */
function missingFor(rule: Rule, ledger: Ledger): readonly Need[] {
  const awaited = (rule.awaits ?? []).filter((need) => isAsked(need, ledger));
  if (awaited.length > 0) return awaited;
  const lacks = rule.needs.map((alternative) => alternative.filter((need) => !isThere(need, ledger)));
  const at = lacks.findIndex((lacking) => lacking.length === 0);
  const better = lacks
    .slice(0, Math.max(at, 0))
    .find((lacking) => lacking.every((need) => isAsked(need, ledger)));
  return better ?? (at < 0 ? (lacks[0] ?? []) : []);
}

function isThere(need: Need, ledger: Ledger): boolean {
  const { register, field } = needParts(need);
  return field === undefined ? tablesOf(ledger, register).length > 0 : hasField(ledger, register, field);
}

/** True where the user was asked of a column whether it is this field, and has not answered yet. */
function isAsked(need: Need, ledger: Ledger): boolean {
  const { register, field } = needParts(need);
  return field !== undefined && openQuestions(ledger, register, field).length > 0;
}

function inOrder(findings: readonly Finding[], ledger: Ledger): readonly Finding[] {
  const sheets = new Map<string, number>();
  for (const table of ledger.book.tables)
    if (!sheets.has(table.grid.sheet)) sheets.set(table.grid.sheet, sheets.size);
  const keyed = findings.map((finding) => {
    const [, letters = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(finding.cell) ?? [];
    return {
      finding,
      key: [
        sheets.get(finding.sheet) ?? 0,
        Number(row),
        columnNumber(letters),
        placeOfRule(finding.rule),
      ] as const,
    };
  });
  keyed.sort(({ key: one }, { key: other }) => {
    for (const [position, value] of one.entries()) {
      const difference = value - (other[position] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return keyed.map(({ finding }) => finding);
}
