import { runChecks, type CheckOptions } from "../checks/run";
import { concernedBy } from "../checks/finding-scope";
import type { Finding } from "../checks/finding";
import { cellPosition, cellText, valueAt, type Grid } from "../reading/cells/grid";
import { parkNames } from "../ledger/parks";
import type { AcceptedFinding } from "../reading/settings/settings";
import type { DayNumber } from "../registers";
import type { ChecksReport, PeriodWish } from "./results";
import { officeLedger, periodOf, type OfficeLedger } from "./office-ledger";

export interface ChecksInput {
  readonly grids: readonly Grid[];
  readonly wish: PeriodWish;
  readonly today: DayNumber;
}

/** Every rule over the workbook. What the user accepted stands apart, until the cell's text changes. */
export function checksJob(input: ChecksInput): ChecksReport {
  return checkOffice(officeLedger(input.grids), input);
}

/** The same over a ledger that is read already; with options only some of the rules. */
export function checkOffice(
  office: OfficeLedger,
  input: ChecksInput,
  options: CheckOptions = {},
): ChecksReport {
  const period = periodOf(office, input.wish, input.today);
  const { findings, notRun } = runChecks(office.ledger, period, options);
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
    parks: parkNames(office.ledger),
    concerns: concernedBy(office.ledger, findings),
  };
}

function keyOf({ rule, sheet, cell }: Pick<AcceptedFinding, "rule" | "sheet" | "cell">): string {
  return JSON.stringify([rule, sheet, cell]);
}

/** The cell's text as it is now, by which an acceptance holds. */
export function textAt(grids: readonly Grid[], { sheet, cell }: Pick<Finding, "sheet" | "cell">): string {
  const grid = grids.find((candidate) => candidate.sheet === sheet);
  const position = cellPosition(cell);
  if (grid === undefined || position === null) return "";
  return cellText(valueAt(grid, position.row, position.column), false);
}
