/** The catalogue of rules (DOMAIN 4.10, without RPT-*), and running it over a ledger. */
import type { FieldOf, RegisterId } from "../registers";
import { columnNumber } from "../reading/cells/grid";
import { hasField, tablesOf, type Ledger } from "../ledger/model";
import { allowanceRules } from "./rules/money/allowance";
import { apartmentRules } from "./rules/services/apartment";
import { awardRules } from "./rules/money/award";
import { dateRules } from "./rules/cells/dates";
import { enterpriseRules } from "./rules/enterprise/enterprise";
import type { CheckContext, CheckResult, Finding, NotRun, Rule } from "./finding";
import { formatRules } from "./rules/cells/formats";
import { formationRules } from "./rules/organisation/formation";
import { hostRules } from "./rules/organisation/host";
import { instructorRules } from "./rules/services/instructor";
import { jointRules } from "./rules/organisation/joint";
import { memberRules } from "./rules/member/member";
import { memberCountRules } from "./rules/member/member-counts";
import { organisationRules } from "./rules/organisation/organisation";
import { problemRules } from "./rules/services/problem";
import { schoolingRules } from "./rules/services/schooling";
import { soloRules } from "./rules/organisation/solo";
import { staffingRules } from "./rules/services/staffing";
import { startupFundRules } from "./rules/money/startup-fund";
import { titleRules } from "./rules/enterprise/titles";
import { totalRules } from "./rules/totals/totals";
import { trainingRules } from "./rules/services/training";

/** Groups in the order of DOMAIN 4.10. */
const groups = ["ENT", "MEM", "ORG", "SUB", "TRN", "ISS", "APT", "SCH", "STF", "INS", "DAT", "FMT"];

function placeOf(id: string): number {
  const [group = "", number = "0"] = id.split("-");
  return groups.indexOf(group) * 100 + Number(number);
}

/** Every rule, in the order of DOMAIN 4.10. */
export const rules: readonly Rule[] = [
  ...enterpriseRules,
  ...titleRules,
  ...totalRules,
  ...memberRules,
  ...memberCountRules,
  ...formationRules,
  ...soloRules,
  ...jointRules,
  ...hostRules,
  ...organisationRules,
  ...allowanceRules,
  ...startupFundRules,
  ...awardRules,
  ...trainingRules,
  ...problemRules,
  ...apartmentRules,
  ...schoolingRules,
  ...staffingRules,
  ...instructorRules,
  ...dateRules,
  ...formatRules,
].sort((one, other) => placeOf(one.id) - placeOf(other.id));

export interface CheckOptions {
  /** Only rules of this group: `SUB`. */
  readonly onlyGroup?: string;
}

/**
 * Runs the rules. Findings come in the workbook's order: sheet, row, column, rule. A rule that lacks a register or
 * a column is not run and says what it lacks.
 */
export function runChecks(ledger: Ledger, context: CheckContext, options: CheckOptions = {}): CheckResult {
  const { onlyGroup } = options;
  const wanted = onlyGroup === undefined ? rules : rules.filter(({ id }) => id.startsWith(`${onlyGroup}-`));
  const findings: Finding[] = [];
  const notRun: NotRun[] = [];
  for (const rule of wanted) {
    const missing = missingFor(rule, ledger);
    if (missing.length > 0) notRun.push({ rule: rule.id, missing });
    else findings.push(...rule.test(ledger, context));
  }
  return { findings: inOrder(findings, ledger), notRun };
}

/** What the rule lacks: nothing where one of its alternatives is there, else what the first one lacks. */
function missingFor(rule: Rule, ledger: Ledger): readonly string[] {
  const awaited = (rule.awaits ?? []).filter((need) => isAsked(need, ledger));
  if (awaited.length > 0) return awaited;
  const lacks = rule.needs.map((alternative) => alternative.filter((need) => !isThere(need, ledger)));
  return lacks.some((lacking) => lacking.length === 0) ? [] : (lacks[0] ?? []);
}

function isThere(need: string, ledger: Ledger): boolean {
  const { register, field } = partsOf(need);
  return field === undefined ? tablesOf(ledger, register).length > 0 : hasField(ledger, register, field);
}

/** True where the user was asked of a column whether it is this field, and has not answered yet. */
function isAsked(need: string, ledger: Ledger): boolean {
  const { register, field } = partsOf(need);
  return tablesOf(ledger, register).some(({ recognition }) =>
    recognition.ask.some(({ candidates }) => field !== undefined && candidates.includes(field)),
  );
}

function partsOf(need: string): {
  readonly register: RegisterId;
  readonly field: FieldOf<RegisterId> | undefined;
} {
  const [register, field] = need.split(".") as [RegisterId, FieldOf<RegisterId> | undefined];
  return { register, field };
}

function inOrder(findings: readonly Finding[], ledger: Ledger): readonly Finding[] {
  const sheets = new Map<string, number>();
  for (const table of ledger.tables)
    if (!sheets.has(table.grid.sheet)) sheets.set(table.grid.sheet, sheets.size);
  const keyed = findings.map((finding) => {
    const [, letters = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(finding.cell) ?? [];
    return {
      finding,
      key: [
        sheets.get(finding.sheet) ?? 0,
        Number(row),
        columnNumber(letters),
        placeOf(finding.rule),
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
