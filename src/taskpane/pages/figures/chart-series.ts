import type { FiguresReport } from "../../../jobs/results";
import type { Figure } from "../../../figures/figure";
import { formationFigures } from "../../../figures/subjects/formation";
import { chartByMode, type ChartGrouping } from "../../../report/chart-plan";
import { texts } from "../../texts";

/** By what a figure is taken apart. */
export type Grouping = ChartGrouping;

export interface ChartPoint {
  readonly name: string;
  /** `null` where this group has no value: nothing is drawn, and the table says so. */
  readonly value: number | null;
  /** The figure as counted for the group, where it was counted here; an earlier year only has its value. */
  readonly figure: Figure | null;
}

export interface ChartSeries {
  readonly figure: Figure;
  readonly grouping: Grouping;
  readonly points: readonly ChartPoint[];
}

export const groupings: readonly Grouping[] = ["park", "mode", "quarter", "year"];

/** The figures that differ by group: at least two groups have a value. */
export function chartSeries(report: FiguresReport, grouping: Grouping): readonly ChartSeries[] {
  const figures =
    grouping === "mode" ? report.figures.filter(({ id }) => id === chartByMode) : report.figures;
  return figures
    .map((figure) => ({ figure, grouping, points: pointsOf(report, grouping, figure) }))
    .filter(({ points }) => points.filter(({ value }) => value !== null).length > 1);
}

function pointsOf(report: FiguresReport, grouping: Grouping, figure: Figure): readonly ChartPoint[] {
  if (grouping === "year")
    return yearsOf(report).map((year) => ({
      name: texts.figures.charts.year(year),
      value: report.byYear.find((one) => one.year === year)?.values[figure.id] ?? null,
      figure: year === report.period.year ? figure : null,
    }));
  if (grouping === "mode")
    return formationFigures.map(({ id, title }) => {
      const counted = report.figures.find((one) => one.id === id) ?? null;
      return { name: title, value: counted?.value ?? null, figure: counted };
    });
  const groups = grouping === "park" ? report.byPark : report.byQuarter;
  return groups.map(({ name, figures }) => {
    const counted = figures.find(({ id }) => id === figure.id) ?? null;
    return { name, value: counted?.value ?? null, figure: counted };
  });
}

/** With the years between that nobody kept, where the line breaks; a slip of a century draws no hundred of them. */
const MOST_YEARS = 20;

function yearsOf({ byYear }: FiguresReport): readonly number[] {
  const kept = byYear.map(({ year }) => year);
  const first = Math.min(...kept);
  const count = Math.max(...kept) - first + 1;
  return kept.length === 0 || count > MOST_YEARS
    ? kept
    : Array.from({ length: count }, (_, at) => first + at);
}
