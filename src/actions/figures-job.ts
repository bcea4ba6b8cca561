import { compareFigures, countFigures } from "../figures";
import { parkNames } from "../reading/parks";
import { snapshotSheetName, snapshotValues } from "../figures/snapshots";
import { textFacts } from "../figures/texts";
import { addYears } from "../reading/dates";
import type { Grid } from "../reading/grid";
import type { DayNumber } from "../registers";
import type { FigureGroup, FiguresReport, PeriodOfReport, PeriodWish } from "./contracts";
import { officeLedger, ownGrid, periodOf, type OfficeLedger } from "./office-ledger";

export interface FiguresInput {
  readonly grids: readonly Grid[];
  readonly wish: PeriodWish;
  readonly today: DayNumber;
  /** Sheets of last year's workbook, where one was opened. */
  readonly previous?: readonly Grid[];
  /** Figures by park and by quarter too. */
  readonly groups: boolean;
}

/** Every figure and text of the catalogue, with last year's beside them where they are known. */
export function figuresJob(input: FiguresInput): FiguresReport {
  const office = officeLedger(input.grids);
  const period = periodOf(office, input.wish, input.today);
  return {
    period,
    hasLedger: office.ledger.tables.length > 0,
    settingProblems: office.settingProblems,
    figures: compareFigures(countFigures(office.ledger, period), previousValues(input, period)),
    texts: textFacts(office.ledger, period),
    byPark: input.groups ? figuresByPark(office, period) : [],
    byQuarter: input.groups ? figuresByQuarter(office, period) : [],
  };
}

/** Last year's values by id: from the workbook that was opened, else from 历年指标; `null` without either. */
export function previousValues(
  input: Pick<FiguresInput, "grids" | "previous">,
  period: PeriodOfReport,
): ReadonlyMap<string, number> | null {
  if (input.previous !== undefined) {
    const { ledger } = officeLedger(input.previous);
    const lastYear = { year: period.year - 1, asOf: addYears(period.asOf, -1) };
    const figures = countFigures(ledger, lastYear);
    return new Map(figures.flatMap(({ id, value }) => (value === null ? [] : [[id, value]])));
  }
  const snapshots = ownGrid(input.grids, snapshotSheetName);
  return snapshots === null ? null : snapshotValues(snapshots, period.year - 1);
}

export function figuresByPark(office: OfficeLedger, period: PeriodOfReport): readonly FigureGroup[] {
  return parkNames(office.ledger).map((name) => ({
    name,
    figures: countFigures(office.ledger, { ...period, park: name }),
  }));
}

const quarters = [
  ["第一季度", 1],
  ["第二季度", 2],
  ["第三季度", 3],
  ["第四季度", 4],
] as const;

export function figuresByQuarter(office: OfficeLedger, period: PeriodOfReport): readonly FigureGroup[] {
  return quarters.map(([name, quarter]) => ({
    name,
    figures: countFigures(office.ledger, { ...period, quarter }),
  }));
}
