import {
  aYearBefore,
  compareFigures,
  countFigures,
  figureSpecs,
  previousFigures,
  valuesOf,
} from "../figures";
import { parkNames } from "../ledger/parks";
import { readSnapshots, snapshotSheetName } from "../figures/snapshots";
import { textFacts } from "../figures/texts";
import type { Figure } from "../figures/figure";
import type { Grid } from "../reading/cells/grid";
import type { Ledger } from "../ledger/model";
import { titledYears } from "../reading/rows/titled-years";
import type { DayNumber } from "../registers";
import type {
  FigureGroup,
  FiguresOfYear,
  FiguresReport,
  PeriodOfReport,
  PeriodWish,
  PreviousSource,
} from "./results";
import { figuresThatDiffer } from "./figures-sheet";
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
  const previous = previousYear(input, office, period);
  // Their cells are looked up here, not where they are shown.
  const figures = countFigures(office.ledger, period).map((figure) => ({ ...figure }));
  const compared = compareFigures(figures, previous?.values ?? null);
  return {
    period,
    hasLedger: office.ledger.tables.length > 0,
    settingProblems: office.settingProblems,
    figures: compared,
    differOnSheet: figuresThatDiffer(input.grids, office, period, figures),
    texts: textFacts(office.ledger, period, () => compared),
    aliases,
    previous: previous && { source: previous.source, problem: previous.problem },
    byPark: input.groups ? figuresByPark(office, period).map(handedOver) : [],
    byQuarter: input.groups ? figuresByQuarter(office, period).map(handedOver) : [],
    byYear: input.groups ? figuresByYear(input, period, figures, previous) : [],
  };
}

/** More areas than these nobody selects, and all of every group would be much to hand over. */
const MOST_AREAS = 100;

function handedOver({ name, figures }: FigureGroup): FigureGroup {
  return {
    name,
    figures: figures.map((figure) => ({ ...figure, cells: figure.cells.slice(0, MOST_AREAS) })),
  };
}

const aliases = Object.fromEntries(figureSpecs.map((spec) => [spec.id, spec.aliases]));

export interface PreviousYear {
  readonly source: PreviousSource["source"];
  /** By id; a figure without a value is absent. */
  readonly values: ReadonlyMap<string, number>;
  readonly problem: string | null;
}

/** Last year's values: from the workbook that was opened, else from this one; `null` without either. */
export function previousYear(
  input: Pick<FiguresInput, "grids" | "previous">,
  { ledger }: OfficeLedger,
  period: PeriodOfReport,
): PreviousYear | null {
  if (input.previous === undefined) {
    const own = previousFigures(ledger, period, ownGrid(input.grids, snapshotSheetName));
    return own && { ...own, problem: null };
  }
  const opened = officeLedger(input.previous).ledger;
  return {
    source: "workbook",
    values: valuesOf(opened, aYearBefore(period)),
    problem: titleProblem(opened, period.year - 1),
  };
}

/** What is wrong with the workbook that was opened for a year, going by the titles of its sheets. */
function titleProblem({ tables }: Ledger, year: number): string | null {
  const titled = new Set(titledYears(tables));
  if (titled.size === 0 || titled.has(year)) return null;
  const years = [...titled].sort().join("、");
  return `选的工作簿里，表的标题写的是${years}年，不是${String(year)}年。请核对是不是选错了文件。`;
}

/** The years that are known, oldest first: 历年指标, last year as compared, this year as counted. */
function figuresByYear(
  { grids }: FiguresInput,
  { year }: PeriodOfReport,
  figures: readonly Figure[],
  previous: PreviousYear | null,
): readonly FiguresOfYear[] {
  const years = new Map<number, Map<string, number | null>>();
  const snapshots = ownGrid(grids, snapshotSheetName);
  const kept = snapshots === null ? [] : readSnapshots(snapshots);
  for (const row of kept.filter((one) => one.year < year)) {
    const known = years.get(row.year) ?? new Map<string, number | null>();
    years.set(row.year, known.set(row.id, row.value));
  }
  if (previous !== null) years.set(year - 1, new Map(previous.values));
  years.set(year, new Map(figures.map(({ id, value }) => [id, value])));
  return [...years]
    .sort(([one], [other]) => one - other)
    .map(([known, values]) => ({ year: known, values: Object.fromEntries(values) }));
}

export function figuresByPark(office: OfficeLedger, period: PeriodOfReport): readonly FigureGroup[] {
  return parkNames(office.ledger).map((name) => ({
    name,
    figures: countFigures(office.ledger, { ...period, park: name }),
  }));
}

const QUARTERS = [
  ["第一季度", 1],
  ["第二季度", 2],
  ["第三季度", 3],
  ["第四季度", 4],
] as const;

export function figuresByQuarter(office: OfficeLedger, period: PeriodOfReport): readonly FigureGroup[] {
  return QUARTERS.map(([name, quarter]) => ({
    name,
    figures: countFigures(office.ledger, { ...period, quarter }),
  }));
}
