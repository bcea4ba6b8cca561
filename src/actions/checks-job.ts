import { runChecks } from "../checks";
import type { Finding } from "../checks/finding";
import { cellText, columnNumber, valueAt, type Grid } from "../reading/grid";
import type { AcceptedFinding } from "../reading/settings";
import type { DayNumber } from "../registers";
import type { ChecksReport, PeriodWish } from "./contracts";
import { officeLedger, periodOf } from "./office-ledger";

export interface ChecksInput {
  readonly grids: readonly Grid[];
  readonly wish: PeriodWish;
  readonly today: DayNumber;
}

/** Every rule over the workbook. What the user accepted stands apart, until the cell's text changes. */
export function checksJob(input: ChecksInput): ChecksReport {
  const office = officeLedger(input.grids);
  const period = periodOf(office, input.wish, input.today);
  const { findings, notRun } = runChecks(office.ledger, period);
  const acceptances = new Map(office.settings.accepted.map((accepted) => [keyOf(accepted), accepted]));
  const acceptanceOf = (finding: Finding): AcceptedFinding | undefined => {
    const accepted = acceptances.get(keyOf(finding));
    return accepted?.text === textAt(input.grids, finding) ? accepted : undefined;
  };
  return {
    period,
    hasLedger: office.ledger.tables.length > 0,
    settingProblems: office.settingProblems,
    findings: findings.filter((finding) => acceptanceOf(finding) === undefined),
    accepted: findings.flatMap((finding) => {
      const accepted = acceptanceOf(finding);
      return accepted === undefined ? [] : [{ ...finding, reason: accepted.reason }];
    }),
    notRun,
  };
}

function keyOf({ rule, sheet, cell }: Pick<AcceptedFinding, "rule" | "sheet" | "cell">): string {
  return JSON.stringify([rule, sheet, cell]);
}

/** The cell's text as it is now, by which an acceptance holds. */
export function textAt(grids: readonly Grid[], { sheet, cell }: Pick<Finding, "sheet" | "cell">): string {
  const grid = grids.find((candidate) => candidate.sheet === sheet);
  const match = /^([A-Z]+)(\d+)$/.exec(cell);
  if (grid === undefined || match === null) return "";
  const [, letters = "", row = ""] = match;
  return cellText(valueAt(grid, Number(row), columnNumber(letters)), false);
}
