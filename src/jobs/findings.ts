import { findingsWithin, hasEnterprise, type FindingScope } from "../checks/finding-scope";
import { findingsPlan } from "../report/lists/findings-plan";
import type { SheetPlan } from "../report/sheet-plan";
import { checkOffice, type ChecksInput } from "./checks";
import { officeLedger } from "./office-ledger";

export interface FindingsInput extends ChecksInput {
  /** One park or one enterprise; all findings without it. */
  readonly scope?: FindingScope;
}

export interface FindingsOutput {
  readonly hasLedger: boolean;
  /** False where the enterprise that was asked for is not in the ledger. */
  readonly scopeFound: boolean;
  readonly findings: number;
  readonly plan: SheetPlan;
}

/** Checks, and the sheet that says what was found. */
export function findingsJob(input: FindingsInput): FindingsOutput {
  const { scope } = input;
  const office = officeLedger(input.grids);
  const report = checkOffice(office, input);
  const findings =
    scope === undefined ? report.findings : findingsWithin(office.ledger, report.findings, scope);
  return {
    hasLedger: report.hasLedger,
    scopeFound:
      scope === undefined || !("enterprise" in scope) || hasEnterprise(office.ledger, scope.enterprise),
    findings: findings.length,
    plan: findingsPlan({ findings, ...report.period, scope: scope === undefined ? null : nameOf(scope) }),
  };
}

function nameOf(scope: FindingScope): string {
  return "park" in scope ? scope.park : scope.enterprise;
}
